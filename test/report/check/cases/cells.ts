// CEL: what single cells hold.
import type { about } from '../../../../src/report/check/words/cells.ts'
import { disclosed, row } from '../raise.ts'
import type { Case } from './case.ts'

const older = 'annual-2019'
const natural = (print: string) => ({ prints: { 'requests/new/natural': print } })
const fees = (amount: string) => ({ prints: disclosed('fees', { amount }) })

export const cellCases: Readonly<Record<keyof typeof about, Case>> = {
  'CEL-01': {
    fires: { 'fewer than none': natural('-3'), 'half a request': natural('1.5') },
    leaves: {
      'a change downwards': { form: older, prints: disclosed('licensing', { previousItems: '9', change: '-4' }) },
      'money with decimals': fees('12.5'),
    },
  },
  'CEL-02': {
    fires: { 'words in a cell': natural('见附件') },
    leaves: { 'a count with its unit': natural('9个') },
  },
  'CEL-03': {
    fires: { 'a blank cell': { prints: row('new', '3', '', '0', '0', '0', '0', '3') } },
    leaves: { 'a table of noughts': { prints: row('new', '0') } },
  },
  'CEL-04': {
    fires: { 'a stroke for nothing': { prints: row('new', '3', '/', '0', '0', '0', '0', '3') } },
    leaves: { 'printed noughts': { prints: row('new', '3') } },
  },
  'CEL-05': {
    fires: { 'a blank total above figures': { prints: row('carriedIn', '3', '0', '0', '0', '0', '0', '') } },
    leaves: {
      'a blank total of noughts': { prints: row('carriedIn', '0', '0', '0', '0', '0', '0', '') },
      'a blank row': { prints: row('carriedIn', '', '', '', '', '', '', '') },
    },
  },
  'CEL-06': {
    fires: { 'noughts and blanks in one table': { prints: row('new', '3', '', '0', '0', '0', '0', '3') } },
    leaves: { 'blanks only': { prints: row('new', '3', '', '', '', '', '', '3') } },
  },
  'CEL-08': {
    fires: {
      'a thousands separator': natural('1,204'),
      'full-width digits in a list': { form: 'statistics-2014', indicators: [['（一）收到申请数', '１２']] },
    },
    leaves: {
      'plain digits': natural('1204'),
      'the minus of a change': { form: older, prints: disclosed('licensing', { previousItems: '9', change: '−4' }) },
    },
  },
  'CEL-09': {
    fires: { '元 where the form says 万元': fees('5200元') },
    leaves: {
      'the form’s own unit': fees('5200万元'),
      'any money where the form sets no unit': { form: older, prints: disclosed('procurement', { amount: '5200元' }) },
    },
  },
  'CEL-10': {
    fires: {
      'glued digits': {
        name: '报告.txt',
        print:
          '溪口县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件000\n',
      },
    },
    leaves: {
      'digits apart': {
        name: '报告.txt',
        print:
          '溪口县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n',
      },
    },
  },
}
