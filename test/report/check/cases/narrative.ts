// NAR and NIN: prose against tables and against itself.
import type { about } from '../../../../src/report/check/words/narrative.ts'
import { statutoryForms } from '../../../../src/report/fill/forms.ts'
import { cases, disclosed, reportText, row, type Given } from '../raise.ts'
import type { Case } from './case.ts'

const figures: Readonly<Record<string, string>> = {
  new: '60',
  carriedIn: '3',
  granted: '10',
  partial: '5',
  'refused.process': '3',
  'refused.adminQuery': '1',
  'unable.notHeld': '2',
  'other.rest': '35',
  total: '56',
  carriedOut: '7',
}
const [block] = statutoryForms
  .find(({ id }) => id === 'annual-2021')!
  .tables.find(({ key }) => key === 'requests')!.blocks
const tables = {
  ...(Object.assign({}, ...block!.rows.map(({ key }) => row(key, figures[key] ?? '0'))) as Record<string, string>),
  ...cases('review', '3', '1', '2', '0', '6'),
  ...cases('direct', '2', '0', '0', '1', '3'),
  ...cases('afterReview', '1', '0', '0', '0', '1'),
  ...disclosed('normativeDocs', { made: '9', repealed: '2', inForce: '80' }),
  ...disclosed('licensing', { decisions: '400' }),
  ...disclosed('fees', { amount: '96171.6' }),
}

const said = (body: string, more: Partial<Given> = {}): Given => ({
  prints: tables,
  text: reportText({ parts: { 1: { body } } }),
  ...more,
})
const bare = (body: string): Given => ({ text: reportText({ parts: { 1: { body } } }) })
const plan = (year: string): Given => ({
  text: reportText({
    parts: { 5: { body: `公开内容不够丰富，解读形式单一。${year}年将加强培训，完善制度，抓好落实。` } },
  }),
})
const list = (print: string): Given => ({
  form: 'statistics-fujian',
  indicators: [
    ['受理政府信息公开申请总数', print, '608'],
    ['其中：3.不予公开答复数', '0', '18'],
  ],
  keys: { 受理政府信息公开申请总数: 'requests.received', '其中：3.不予公开答复数': 'answers.refused' },
  year: 2018,
  text: '溪口县2018年政府信息公开工作年度报告\n\n一、概述\n\n2018年度共受理政府信息公开申请192件，历年累计608件。本年度无不予公开的政府信息。\n',
})
const hotline = (first: string, second: string): Given =>
  bare(
    `全县共受理12345诉求件48634件，群众满意率${first}。\n\n再次统计，全县共受理12345诉求件48634件，群众满意率${second}。`,
  )
const answeredBy = (other: string, share = ''): Given =>
  bare(
    `全年答复政府信息公开申请100件，其中予以公开及部分公开50件${share && '，占50.0%'}，不予公开10件${share && '，占10.0%'}，无法提供20件${share && '，占20.0%'}，不予处理5件${share && '，占5.0%'}，其他处理${other}件${share && `，占${share}`}。`,
  )
const balance = (answered: string, more = ''): Given =>
  said(`全年新收政府信息公开申请60件，上年结转3件，办结${answered}件，结转下年度7件${more}。`)

export const narrativeCases: Readonly<Record<keyof typeof about, Case>> = {
  'NAR-01': {
    fires: {
      'a figure that fits no reading': said('全年收到政府信息公开申请61件。'),
      'all that was to be done, said to leave out what was carried in':
        said('全年收到政府信息公开申请63件（不含上年结转3件）。'),
      'channels above the whole': said('全年收到政府信息公开申请60件，其中网络申请50件，信函申请20件。'),
    },
    leaves: {
      'what came in': said('全年收到政府信息公开申请60件。'),
      'what came in and was carried in': said('全年受理政府信息公开申请63件（含上年结转3件）。'),
      'a round figure': said('全年收到政府信息公开申请50余件。'),
      'another scope': said('全县收到政府信息公开申请90件。', { scope: 'own' }),
      'channels told together': said(
        '全年收到政府信息公开申请60件，其中当面申请4件、网络申请30件、信函和传真申请26件。',
      ),
      'channels not all told': said('全年收到政府信息公开申请60件，其中网络申请30件，信函申请20件。'),
    },
  },
  'NAR-02': {
    fires: { 'another figure': said('上年结转政府信息公开申请4件。') },
    leaves: { 'the table’s': said('上年结转政府信息公开申请3件。') },
  },
  'NAR-03': {
    fires: { 'another figure': said('全年办结政府信息公开申请55件。') },
    leaves: {
      'the table’s': said('全年办结政府信息公开申请56件。'),
      'the table’s without what was withdrawn': said('全年办结政府信息公开申请51件，申请人撤回5件。'),
      'all that was to be done, said to be handled': said('全年办理政府信息公开申请63件。'),
      'the table’s without what ended otherwise': said('全年办结政府信息公开申请21件。'),
    },
  },
  'NAR-04': {
    fires: { 'another figure': said('政府信息公开申请结转下年度继续办理8件。') },
    leaves: { 'the table’s': said('政府信息公开申请结转下年度继续办理7件。') },
  },
  'NAR-05': {
    fires: {
      'another figure': said('政府信息公开申请中予以公开11件。'),
      'one of two for both': said('政府信息公开申请中予以公开和部分公开10件。'),
    },
    leaves: { 'both together': said('政府信息公开申请中予以公开和部分公开15件。') },
  },
  'NAR-06': {
    fires: { 'one row of the group': said('政府信息公开申请中不予公开3件。') },
    leaves: { 'the whole group': said('政府信息公开申请中不予公开4件。') },
  },
  'NAR-07': {
    fires: { 'another figure': said('因政府信息公开引发行政复议7件。') },
    leaves: { 'the table’s': said('因政府信息公开引发行政复议6件，其中结果维持3件。') },
  },
  'NAR-08': {
    fires: {
      'another figure': said('因政府信息公开引发行政诉讼5件。'),
      'the wrong kind': said('政府信息公开行政诉讼中，未经复议直接起诉1件。'),
    },
    leaves: {
      'both kinds': said('因政府信息公开引发行政诉讼4件。'),
      'one kind': said('政府信息公开行政诉讼中，未经复议直接起诉3件，复议后起诉1件。'),
    },
  },
  'NAR-09': {
    fires: { 'all upheld, and one was not': said('因政府信息公开引发行政复议6件，均获维持。') },
    leaves: { 'no lawsuit lost': said('行政诉讼零败诉。') },
  },
  'NAR-10': {
    fires: {
      'none, and there were': said('全年未收到政府信息公开申请。'),
      'no dispute, and there were': said('未发生因政府信息公开引起的行政复议、行政诉讼。'),
    },
    leaves: {
      'a report for others that may speak of its office': said('未收到政府信息公开申请。', { scope: 'aggregate' }),
      'none, and there were none': said('全年未收到政府信息公开申请。', { prints: { ...row('new', '0') } }),
    },
  },
  'NAR-11': {
    fires: { 'another figure': said('全年制发行政规范性文件8件。') },
    leaves: {
      'documents published, some of them made this year': said(
        '全年主动公开行政规范性文件42件（含新制定5件，废止4件）。',
      ),
      'the table’s': said('全年制发行政规范性文件9件，废止行政规范性文件2件。'),
      'what is in force beside what was published': said('现行有效的行政规范性文件80件。', {
        form: 'annual-2019',
        prints: disclosed('normativeDocs', { made: '9', published: '9', totalPublished: '70' }),
      }),
    },
  },
  'NAR-12': {
    fires: {
      'other decisions': said('全年作出行政许可决定410件。'),
      'other money': said('全年行政事业性收费1.2亿元。'),
    },
    leaves: {
      'the table’s decisions': said('全年作出行政许可决定400件。'),
      'the table’s money, rounded': said('全年行政事业性收费9.62亿元。'),
      'the fee for requests, which is another': said('全年收取信息处理费3940元。'),
    },
  },
  'NAR-14': {
    fires: { 'a share of nothing in the table': said('政府信息公开申请中予以公开10件，占33.9%。') },
    leaves: {
      'a share of what was answered': said('政府信息公开申请中予以公开10件，占17.9%。'),
      'a share of what was to be done': said('政府信息公开申请中予以公开10件，占15.87%。'),
      'a count without a unit between two shares': said(
        '政府信息公开申请中予以公开10件，占17.86%；部分公开5，占8.93%。',
      ),
      'a share in a sentence of its own': said(
        '政府信息公开申请中予以公开10件。申请内容主要涉及征地拆迁等方面，占比达65%。',
      ),
      'a rate': said('政府信息公开申请中予以公开10件，按时办结率99.9%。'),
    },
  },
  'NAR-15': {
    fires: { 'another figure': list('193') },
    leaves: { 'the list’s, year and years each with its column, and none refused this year': list('192') },
  },
  'NIN-01': {
    fires: {
      'two rates of one hotline': hotline('99.66%', '99.63%'),
      'two figures of requests in the same words': bare(
        '全年收到政府信息公开申请12件。\n\n全年收到政府信息公开申请13件。',
      ),
    },
    leaves: {
      'one rate twice': hotline('99.66%', '99.66%'),
      'like words about other things': bare('截至目前共发布相关信息37条。\n\n截至目前共发布相关信息5条。'),
      'two figures the table both has': said('全年受理政府信息公开申请60件。\n\n全年受理政府信息公开申请63件。'),
    },
  },
  'NIN-02': {
    fires: { 'a part above its whole': bare('因政府信息公开引发行政复议3件，其中结果维持5件。') },
    leaves: { 'a part as large': bare('因政府信息公开引发行政复议5件，其中结果维持5件。') },
  },
  'NIN-03': {
    fires: {
      'four outcomes of another sum': bare(
        '因政府信息公开引发行政复议6件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结1件。',
      ),
      'all results of another sum': answeredBy('10'),
    },
    leaves: {
      'parts not said to be all': bare('因政府信息公开引发行政复议6件，其中结果维持2件，结果纠正1件。'),
      'all results': answeredBy('15'),
      'what was carried in among them': bare(
        '全年完成政府信息公开申请答复100件，包括上年结转申请30件。其中，予以公开及部分公开50件，不予公开10件，无法提供20件，不予处理5件，其他处理15件。',
      ),
    },
  },
  'NIN-04': {
    fires: {
      'more than a hundred': bare('全年办结政府信息公开申请10件，其中予以公开6件，占60.0%，部分公开4件，占60.0%。'),
      'less than a hundred for all results': answeredBy('15', '5.0%'),
    },
    leaves: {
      'a hundred': answeredBy('15', '15.0%'),
      'less than a hundred for some': bare(
        '全年办结政府信息公开申请10件，其中予以公开3件，占30.0%，部分公开4件，占40.0%。',
      ),
    },
  },
  'NIN-05': {
    fires: {
      'more going out than came in': balance('58'),
      'fewer than the table’s other results explain': balance('20'),
    },
    leaves: {
      'a balance': balance('56'),
      'requests that were withdrawn': balance('51', '，申请人撤回5件'),
      'answers without what ended otherwise': balance('21'),
    },
  },
  'NIN-06': {
    fires: {
      'last year’s documents only': bare('2022年制发行政规范性文件4件。'),
      'last year’s figure only': said('2022年收到政府信息公开申请12件。'),
      'this year’s figure under another year': said('2021年收到政府信息公开申请60件，上年情况另见。'),
    },
    leaves: {
      'last year’s beside this year’s': said('2022年收到政府信息公开申请12件，2023年收到政府信息公开申请60件。'),
      'the same figure in both years': said('2022年收到政府信息公开申请60件，2023年收到政府信息公开申请60件。'),
    },
  },
  'NIN-07': {
    fires: { 'a plan for a year gone by': plan('2023') },
    leaves: { 'a plan for the next': plan('2024') },
  },
  'NIN-08': {
    fires: {
      'staff all part-time, and full-time as well': bare('工作人员均为兼职。全县有专职和兼职人员39名。'),
      'no fee, and a fee': bare('全年未收取信息处理费。共收取信息处理费3940元。'),
    },
    leaves: {
      'staff all part-time': bare('工作人员均为兼职。'),
      'none in writing': bare('全年未收到书面形式的政府信息公开申请。收到政府信息公开申请12件。'),
    },
  },
}
