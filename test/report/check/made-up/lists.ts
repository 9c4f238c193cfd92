// Random lists of indicators that could be true: what is a part adds up, and sums over years hold the year.
import { statutoryForms } from '../../../../src/report/fill/forms.ts'
import type { Given } from '../raise.ts'
import type { Dice } from './prose.ts'

type Rows = NonNullable<Given['indicators']>

const formOf = (id: string) => statutoryForms.find((each) => each.id === id)!
const keysOf = (id: string): Record<string, string> =>
  Object.fromEntries((formOf(id).indicators?.known ?? []).map(({ key, label }) => [label, key]))

/** Mostly nothing or a few. */
const some = (dice: Dice): number => [0, 0, dice(12), dice(400)][dice(4)]!
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** A nought is left blank or marked now and then. */
const print = (count: number, dice: Dice): string => (count === 0 ? ['0', '0', '', '/'][dice(4)]! : String(count))

export function list2014(dice: Dice): Given {
  const disclosed = 200 + dice(900)
  const documents = dice(30)
  const channels = [dice(disclosed + 1), disclosed, dice(disclosed + 1), dice(disclosed + 1), dice(disclosed + 1)]
  const [inPerson, fax, online, letter] = [some(dice), some(dice), some(dice), some(dice)] as const
  const received = inPerson + fax + online + letter
  const onTime = dice(received + 1)
  const reasons = [some(dice), some(dice), some(dice)]
  const refused = sum(reasons)
  const answers = [some(dice), some(dice), some(dice), refused, some(dice), some(dice), some(dice), some(dice)]
  const closed = Math.max(received, sum(answers))
  const cases = () => [some(dice), some(dice), some(dice)] as const
  const [review, suits] = [cases(), cases()]
  const [full, part] = [dice(9), dice(40)]
  const talks = dice(20)
  const rows: readonly (readonly [string, number | string])[] = [
    ['一、主动公开情况', '——'],
    ['（一）主动公开政府信息数', disclosed],
    ['其中：主动公开规范性文件数', documents],
    ['制发规范性文件总数', documents + dice(9)],
    ['（二）通过不同渠道和方式公开政府信息的情况', '——'],
    ...['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'].map((name, index): [string, number] => [
      `${index + 1}.${name}公开政府信息数`,
      channels[index]!,
    ]),
    ['二、回应解读情况', '——'],
    ['2.政府网站在线访谈次数', talks],
    ['其中：主要负责同志参加政府网站在线访谈次数', dice(talks + 1)],
    ['三、依申请公开情况', '——'],
    ['（一）收到申请数', received],
    ['1.当面申请数', inPerson],
    ['2.传真申请数', fax],
    ['3.网络申请数', online],
    ['4.信函申请数', letter],
    ['（二）申请办结数', closed],
    ['1.按时办结数', Math.min(onTime, closed)],
    ['2.延期办结数', closed - Math.min(onTime, closed)],
    ['（三）申请答复数', sum(answers)],
    ['1.属于已主动公开范围数', answers[0]!],
    ['2.同意公开答复数', answers[1]!],
    ['3.同意部分公开答复数', answers[2]!],
    ['4.不同意公开答复数', refused],
    ['其中：1.涉及国家秘密', reasons[0]!],
    ['2.涉及商业秘密', reasons[1]!],
    ['3.涉及个人隐私', reasons[2]!],
    ['5.不属于本行政机关公开数', answers[4]!],
    ['6.申请信息不存在数', answers[5]!],
    ['7.告知作出更改补充数', answers[6]!],
    ['8.告知通过其他途径办理数', answers[7]!],
    ['四、行政复议数量', sum(review)],
    ['（一）维持具体行政行为数', review[0]],
    ['（二）被依法纠错数', review[1]],
    ['（三）其他情形数', review[2]],
    ['五、行政诉讼数量', sum(suits)],
    ['（一）维持具体行政行为或者驳回原告诉讼请求数', suits[0]],
    ['（二）被依法纠错数', suits[1]],
    ['（三）其他情形数', suits[2]],
    ['（三）从事政府信息公开工作人员数', full + part],
    ['1.专职人员数', full],
    ['2.兼职人员数', part],
  ]
  const year = 2014 + dice(5)
  return {
    form: 'statistics-2014',
    year,
    keys: keysOf('statistics-2014'),
    indicators: rows.map(([label, count]) => [label, typeof count === 'string' ? count : print(count, dice)] as const),
    text: text(
      year,
      received === 0
        ? '全年未收到政府信息公开申请。'
        : `全年共收到政府信息公开申请${received}件，其中当面申请${inPerson}件，网络申请${online}件，信函申请${letter}件，传真申请${fax}件。`,
    ),
  }
}

export function listFujian(dice: Dice): Given {
  const year = 2010 + dice(9)
  const pairs = (): readonly [number, number] => {
    const now = some(dice)
    return [now, now + dice(500)]
  }
  const [inPerson, online, letter] = [pairs(), pairs(), pairs()]
  const both = (...parts: readonly (readonly [number, number])[]): readonly [number, number] => [
    sum(parts.map(([now]) => now)),
    sum(parts.map(([, all]) => all)),
  ]
  const received = both(inPerson, online, letter)
  // Every request is answered in its year: of any kind, but no more than there were.
  const granted = [dice(received[0] + 1), dice(received[0] + 1)].sort((a, b) => a - b) as [number, number]
  const all = [dice(received[1] - received[0] + 1), dice(received[1] - received[0] + 1)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  const now = [granted[0], granted[1] - granted[0], 0, received[0] - granted[1]] as const
  const past = [all[0], all[1] - all[0], 0, received[1] - received[0] - all[1]] as const
  const answers = now.map((count, index) => [count, count + past[index]!] as const)
  const disclosed = 100 + dice(1000)
  const website = dice(disclosed + 1)
  const [review, suits] = [pairs(), pairs()]
  const rows: readonly (readonly [string, readonly [number, number]])[] = [
    ['主动公开文件数', [disclosed, disclosed + 9000]],
    ['其中：1.政府网站公开数', [website, website + 8000]],
    ['受理政府信息公开申请总数', received],
    ['其中：1.当面申请数', inPerson],
    ['2.网络申请数', online],
    ['3.信函、传真申请数', letter],
    ['对申请的答复总数', received],
    ['其中：1.同意公开答复数', answers[0]!],
    ['2.同意部分公开答复数', answers[1]!],
    ['3.不予公开答复数', answers[2]!],
    ['4.其他类型答复数', answers[3]!],
    ['行政复议数', review],
    ['行政诉讼数', suits],
  ]
  return {
    form: 'statistics-fujian',
    year,
    keys: keysOf('statistics-fujian'),
    indicators: rows.map(([label, counts]) => [label, ...counts.map((count) => print(count, dice))] as const),
    text: text(
      year,
      `${year}年度共受理政府信息公开申请${received[0]}件，历年累计${received[1]}件。${year}年度因政府信息公开被申请行政复议${review[0]}件。`,
    ),
  }
}

/** Any list: what it counts and how its rows hang together nobody knows. */
export function listOfIndicators(dice: Dice): Given {
  const year = 2009 + dice(9)
  const rows = Array.from({ length: 5 + dice(20) }, (_, index): Rows[number] => {
    const count = some(dice)
    return [
      `${dice(4) === 0 ? '其中：' : ''}${index + 1}.第${index + 1}类事项数`,
      print(count, dice),
      String(count + dice(300)),
    ]
  })
  return { form: 'indicator-list', year, indicators: rows, text: text(year, '全年各项工作平稳推进，详见附表。') }
}

const text = (year: number, told: string): string =>
  `溪口县${year}年政府信息公开工作年度报告\n\n根据有关规定编制本报告，统计期限自${year}年1月1日至${year}年12月31日。\n\n一、概述\n\n${told}\n\n二、存在的主要问题及改进情况\n\n公开内容还不够丰富，下一步将加强培训，完善制度。\n`
