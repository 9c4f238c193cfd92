// L and F: the older lists of indicators.
import type { about } from '../../../../src/report/check/words/indicators.ts'
import type { Given } from '../raise.ts'
import type { Case } from './case.ts'

type Rows = NonNullable<Given['indicators']>
const list = (...indicators: Rows): Given => ({ form: 'statistics-2014', indicators })
const money = (...indicators: Rows): Given => ({ ...list(...indicators), unit: '万元' })

/** Rows of the form’s sums by the keys it knows them by. */
const summed = (
  form: string,
  total: readonly [string, ...string[]],
  parts: readonly (readonly [string, ...string[]])[],
) => {
  const rows = [total, ...parts]
  const keys = Object.fromEntries(rows.map(([key]) => [key, key]))
  return { form, indicators: rows, keys } satisfies Given
}
const received = (total: string): Given =>
  summed(
    'statistics-2014',
    ['c.received', total],
    [
      ['c.inPerson', '2'],
      ['c.fax', '0'],
      ['c.online', '65'],
      ['c.letter', '25'],
    ],
  )
const closedOf = (total: string): Given =>
  summed(
    'statistics-2014',
    ['c.closed', total],
    [
      ['c.closedOnTime', '5'],
      ['c.closedExtended', '2'],
    ],
  )
const answeredOf = (total: string): Given =>
  summed(
    'statistics-2014',
    ['c.answered', total],
    [
      ['c.alreadyPublic', '1'],
      ['c.granted', '2'],
      ['c.partial', '3'],
      ['c.refused', '4'],
      ['c.notThisOrgan', '0'],
      ['c.notHeld', '0'],
      ['c.supplement', '0'],
      ['c.otherChannel', '0'],
    ],
  )
const refused = (total: string, ...reasons: string[]): Given =>
  list(
    ['4.不同意公开答复数', total],
    ...reasons.map((print, index): [string, string] => [`其中：${index + 1}.涉及${'甲乙丙'[index]}`, print]),
    ['5.不属于本行政机关公开数', '9'],
  )
const pair =
  (a: string, b: string) =>
  (left: string, right: string): Given =>
    list([a, left], [b, right])
const closedAnswered = pair('（二）申请办结数', '（三）申请答复数')
const receivedClosed = pair('（一）收到申请数', '（二）申请办结数')
const lawsuits = (total: string): Given =>
  list(
    ['五、行政诉讼数量', total],
    ['（一）维持具体行政行为或者驳回原告诉讼请求数', '2'],
    ['（二）被依法纠错数', '1'],
    ['（三）其他情形数', '0'],
    ['六、举报投诉数量', '7'],
  )
const staff = (total: string): Given =>
  list(['（三）从事政府信息公开工作人员数', total], ['1.专职人员数', '2'], ['2.兼职人员数', '6'])
const talks = pair('2.政府网站在线访谈次数', '其中：主要负责同志参加政府网站在线访谈次数')
const documents = pair('其中：主动公开规范性文件数', '制发规范性文件总数')
const disclosed = pair('（一）主动公开政府信息数', '其中：主动公开规范性文件数')
const channels = (total: string, website: string): Given =>
  list(
    ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', total],
    ['1.政府公报公开政府信息数', '20'],
    ['2.政府网站公开政府信息数', website],
  )

const fujian = 'statistics-fujian'
const channelsOf = (year: string, all: string): Given =>
  summed(
    fujian,
    ['requests.received', year, all],
    [
      ['requests.inPerson', '2', '58'],
      ['requests.online', '65', '148'],
      ['requests.letterFax', '125', '402'],
    ],
  )
const answersOf = (year: string, all: string): Given =>
  summed(
    fujian,
    ['answers.total', year, all],
    [
      ['answers.granted', '57', '300'],
      ['answers.partial', '2', '8'],
      ['answers.refused', '0', '18'],
      ['answers.other', '133', '282'],
    ],
  )
const answers = (...print: [string, string]): Given =>
  summed(fujian, ['requests.received', '192', '608'], [['answers.total', ...print]])
const website = (...print: [string, string]): Given =>
  summed(fujian, ['documents.disclosed', '50', '900'], [['documents.website', ...print]])

export const listCases: Readonly<Record<keyof typeof about, Case>> = {
  'L-01': { fires: { 'channels that do not add up': received('93') }, leaves: { 'channels that do': received('92') } },
  'L-02': { fires: { 'parts that do not add up': closedOf('8') }, leaves: { 'parts that do': closedOf('7') } },
  'L-03': {
    fires: { 'answers that do not add up': answeredOf('11') },
    leaves: { 'answers that do': answeredOf('10') },
  },
  'L-04': {
    fires: { 'more refusals than reasons': refused('5', '2', '2') },
    leaves: { 'several reasons a refusal': refused('5', '3', '4') },
  },
  'L-05': {
    fires: { 'more answers than closed requests': closedAnswered('5', '6') },
    leaves: { 'requests withdrawn without an answer': closedAnswered('6', '5') },
  },
  'L-06': {
    fires: { 'more closed than received': receivedClosed('5', '6') },
    leaves: { 'as many': receivedClosed('6', '6') },
  },
  'L-07': {
    fires: { 'more outcomes than lawsuits': lawsuits('2') },
    leaves: { 'lawsuits still pending': lawsuits('5'), 'as many': lawsuits('3') },
  },
  'L-08': { fires: { 'staff of neither kind': staff('9') }, leaves: { 'staff of both': staff('8') } },
  'L-09': {
    fires: { 'a part above its whole': talks('3', '4'), 'more documents than disclosed': disclosed('9', '12') },
    leaves: { 'documents older than the year': documents('12', '10'), 'all of it': talks('4', '4') },
  },
  'L-10': {
    fires: { 'a channel above the total': channels('100', '101') },
    leaves: { 'channels whose sum is': channels('100', '95') },
  },
  'L-11': {
    fires: { 'channels that leave some untold': channels('100', '79') },
    leaves: { 'channels that tell more': channels('100', '95') },
  },
  'L-12': {
    fires: { 'money that looks like 元': money(['七、依申请公开信息收取的费用', '3940']) },
    leaves: { 'a small sum': money(['七、依申请公开信息收取的费用', '0.39']) },
  },
  'L-13': {
    fires: { 'a figure in a row that heads others': list(['一、主动公开情况', '3']) },
    leaves: { 'a dash': list(['一、主动公开情况', '——']) },
  },
  'F-01': {
    fires: { 'channels that do not add up over the years': channelsOf('192', '609') },
    leaves: { 'channels that do in both columns': channelsOf('192', '608') },
  },
  'F-02': {
    fires: { 'answers that do not add up in the year': answersOf('193', '608') },
    leaves: { 'answers that do in both columns': answersOf('192', '608') },
  },
  'F-03': {
    fires: { 'more answers than requests over the years': answers('192', '609') },
    leaves: { 'answers to last year’s requests': answers('193', '608') },
  },
  'F-04': {
    fires: { 'a channel above all documents': website('51', '800') },
    leaves: { 'a channel as large': website('50', '800') },
  },
  'F-05': {
    fires: { 'a sum over years below the year': { form: fujian, indicators: [['行政诉讼数', '3', '2']] } },
    leaves: { 'none this year': { form: fujian, indicators: [['不予公开答复数', '0', '18']] } },
  },
}
