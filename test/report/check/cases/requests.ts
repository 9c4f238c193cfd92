// T3 and T4: requests, reviews and lawsuits.
import type { about as ofCases } from '../../../../src/report/check/words/review-litigation.ts'
import type { about as ofLines } from '../../../../src/report/check/words/extra-lines.ts'
import type { about } from '../../../../src/report/check/words/requests.ts'
import type { Neighbour } from '../../../../src/report/model/neighbour.ts'
import { statutoryForms } from '../../../../src/report/fill/forms.ts'
import { cases, reportText, row, type Given } from '../raise.ts'
import type { Case } from './case.ts'
import { groupedPage } from './grouped-page.ts'

const said = (body: string): string => reportText({ parts: { 1: { body } } })
const silent = reportText({
  parts: { 6: { body: '无。' }, 1: { body: '全年公开有序，各项工作按计划推进。'.repeat(6) } },
})
const zeros = { ...row('new', '0'), ...row('total', '0') }

const leaves = statutoryForms.find(({ id }) => id === 'annual-2021')!.identities.find(({ id }) => id === 'T3-TOT')!.sum
/** Every result nought but one. */
const results = (granted: string, total: string): Given => ({
  prints: {
    ...(Object.assign({}, ...leaves.map((key) => row(key, key === 'granted' ? granted : '0'))) as object),
    ...row('total', total),
  },
})
const balance = (carriedOut: string): Given => ({
  prints: { ...row('new', '5'), ...row('carriedIn', '1'), ...row('total', '4'), ...row('carriedOut', carriedOut) },
})
const share = (key: string, part: string, total: string) => ({ prints: { ...row(key, part), ...row('total', total) } })
const disputes = { ...cases('review', '1', '0', '0', '0', '1'), ...cases('direct'), ...cases('afterReview') }

const before = (requests: number): Neighbour => ({
  reportId: 1,
  organ: '溪口县人民政府',
  year: 2022,
  scope: null,
  form: 'annual-2021',
  state: 'imported',
  values: { 'requests/new/total': { state: 'number', value: requests, decimals: 0 } },
  indicators: [],
  prose: { overview: [], problems: [] },
})
const after = (requests: number): Given => ({
  year: 2023,
  prints: { ...row('new', '0'), ...disputes },
  beside: { years: [before(requests)], versions: [], alike: [], peers: {}, breaks: [] },
})

export const requestCases: Readonly<Record<keyof typeof about, Case>> = {
  'T3-ROW': {
    fires: { 'a row that does not add up': { prints: row('new', '2', '0', '0', '1', '0', '0', '5') } },
    leaves: {
      'blanks that stand for nothing': { prints: row('new', '2', '', '/', '1', '', '0', '3') },
      'a blank total': { prints: row('new', '2', '0', '0', '1', '0', '0', '') },
    },
  },
  'T3-TOT': {
    fires: { 'a column that does not add up': results('4', '5') },
    leaves: { 'one that does': results('4', '4') },
  },
  'T3-BAL': {
    fires: { 'more answered and carried out than there was': balance('3') },
    leaves: { 'a balance': balance('2') },
  },
  'T3-NEG': {
    fires: { 'more carried out than there was': balance('7') },
    leaves: { 'all of it carried out': balance('6') },
  },
  'T3-ZERO': {
    fires: {
      'an empty table beside requests in the prose': { prints: zeros, text: said('全年收到政府信息公开申请12件。') },
      'an empty table beside answers in the prose': { prints: zeros, text: said('全年答复政府信息公开申请12件。') },
    },
    leaves: {
      'requests of the whole county beside an office’s own table': {
        prints: zeros,
        text: said('全县收到政府信息公开申请12件。'),
        scope: 'own',
      },
      'prose that tells of none': { prints: zeros, text: said('全年未收到政府信息公开申请。') },
    },
  },
  'T3-ALLZ': {
    fires: { 'an empty table and silent prose': { prints: zeros, text: said('全年公开有序。') } },
    leaves: { 'a table with figures': { prints: row('new', '3'), text: said('全年公开有序。') } },
  },
  'T3-OTH': {
    fires: { 'most of it in the last resort': share('other.rest', '21', '40') },
    leaves: { 'half of it': share('other.rest', '20', '40'), 'a few requests': share('other.rest', '29', '29') },
  },
  'T3-FEE': {
    fires: { 'unpaid fees and not a word about them': { prints: row('other.feeUnpaid', '2'), text: silent } },
    leaves: {
      'a word about them': { prints: row('other.feeUnpaid', '2'), text: reportText() },
      'a sixth part that was left out': {
        prints: row('other.feeUnpaid', '2'),
        text: reportText({
          parts: { 1: { body: '全年公开有序，各项工作按计划推进。'.repeat(6) }, 6: { body: '详见附件。' } },
        }),
      },
      'a file without its prose': { prints: row('other.feeUnpaid', '2'), text: '六、其他需要报告的事项\n\n从略。\n' },
    },
  },
  'T3-MAS': {
    fires: { 'massive requests and no reasons asked for': { prints: row('unprocessed.massive', '2'), text: silent } },
    leaves: {
      'reasons asked for': {
        prints: row('unprocessed.massive', '2'),
        text: said('对大量反复申请，要求申请人说明理由。'),
      },
    },
  },
  'T3-SS': {
    fires: { 'a secret of a township': { prints: row('refused.stateSecret', '1'), organ: '石桥镇人民政府' } },
    leaves: {
      'a secret of the city’s police': { prints: row('refused.stateSecret', '1'), organ: '云澜市公安局' },
      'a report for others': {
        prints: row('refused.stateSecret', '1'),
        organ: '溪口县林业局',
        scope: 'aggregate',
        text: reportText(),
      },
    },
  },
  'T3-COLZ': {
    fires: { 'two hundred natural persons and nobody else': { prints: row('total', '200') } },
    leaves: {
      'fewer than that': { prints: row('total', '199') },
      'one business among them': { prints: row('total', '200', '1', '0', '0', '0', '0', '201') },
    },
  },
  'OUT-05': {
    fires: { 'three in four not held': share('unable.notHeld', '30', '40') },
    leaves: {
      'seven in ten': share('unable.notHeld', '28', '40'),
      'a few requests': share('unable.notHeld', '25', '29'),
    },
  },
  'OUT-10': {
    fires: {
      'a total column copied from the natural persons’': {
        prints: {
          ...row('new', '9', '2', '0', '0', '0', '0', '9'),
          ...row('total', '8', '2', '0', '0', '0', '0', '8'),
        },
      },
    },
    leaves: { 'natural persons only': { prints: { ...row('new', '9'), ...row('total', '8') } } },
  },
}

export const extraLineCases: Readonly<Record<keyof typeof ofLines, Case>> = {
  'T3-GRP': {
    fires: { 'a group’s wrong subtotal': { name: '报告.html', print: groupedPage({ group: '5' }) } },
    leaves: {
      'a right one': { name: '报告.html', print: groupedPage({ group: '2' }) },
      'no subtotals': { name: '报告.html', print: groupedPage({}) },
    },
  },
  'T3-ORG': {
    fires: { 'a wrong subtotal of organisations': { name: '报告.html', print: groupedPage({ column: '4' }) } },
    leaves: {
      'a right one': { name: '报告.html', print: groupedPage({ column: '1' }) },
      'no subtotals': { name: '报告.html', print: groupedPage({}) },
    },
  },
}

const closed = (...prints: string[]): Given => ({ prints: cases('review', ...prints) })

export const disputeCases: Readonly<Record<keyof typeof ofCases, Case>> = {
  'T4-SUM': {
    fires: { 'outcomes that do not add up': closed('5', '2', '1', '0', '9') },
    leaves: { 'blanks that stand for nothing': closed('5', '2', '1', '', '8') },
  },
  'T4-ZERO': {
    fires: { 'a blank beside figures': closed('1', '', '0', '0', '1') },
    leaves: { 'a blank table': closed('', '', '', '', '') },
  },
  'T4-REL-3': {
    fires: { 'disputes after two years without requests': after(0) },
    leaves: {
      'disputes about last year’s requests': after(3),
      'disputes where last year’s report is not at hand': { prints: { ...row('new', '0'), ...disputes } },
    },
  },
  'OUT-06': {
    fires: { 'four of ten corrected': closed('6', '4', '0', '5', '15') },
    leaves: { 'three of ten': closed('7', '3', '0', '5', '15'), 'a few cases': closed('2', '4', '0', '5', '11') },
  },
}
