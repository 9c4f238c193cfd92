// A list of indicators as a paper might print it: places by row, independent of any layout. The truth of the laws.
import * as fc from 'fast-check'
import { levelsOf } from '../../../src/report/text/indicator-label.ts'
import { readQuantity } from '../../../src/report/text/quantity.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { list2014, listFujian } from '../../report/check/made-up/lists.ts'
import type { Given } from '../../report/check/raise.ts'
import { printed } from '../../specimens/truth.ts'
import type { PrintedValue } from '../../specimens/truth.ts'
import { dice as diceOf } from '../damage/dice.ts'
import type { Dice } from '../damage/dice.ts'
import type { Blanks, Print } from './paper.ts'

export interface ListRow {
  readonly label: string
  readonly unit: string | null
  readonly level: number
  readonly key: string | null
  readonly values: Readonly<Record<string, PrintedValue>>
}

export interface Listed {
  readonly form: string
  readonly year: number
  readonly organ: string
  /** What a reader must find, in this order. */
  readonly rows: readonly ListRow[]
  /** Heads and rows as they stand on the paper, all of one length. */
  readonly squares: readonly (readonly Print[])[]
}

export type ListKind = 'list of 2014' | 'list of Fujian' | 'open list'

interface Draft {
  readonly labels: readonly [label: string, unit: string | null, ...prints: string[]][]
  readonly heads: readonly string[]
  readonly columns: readonly string[]
  readonly labelHead: string
  readonly keys: Readonly<Record<string, string>>
  readonly year: number
}

const pick = <T>(dice: Dice, among: readonly T[]): T => among[dice(among.length)]!

function known(form: string, given: Given, heads: readonly string[], labelHead: string): Draft {
  const list = statutoryForms.find((each) => each.id === form)!.indicators!
  const units = new Map(list.known.map(({ label, unit }) => [label, unit]))
  return {
    labels: given.indicators!.map(([label, ...prints]) =>
      prints[0] === '——' ? [label, null, ...prints] : [label, units.get(label) ?? '件', ...prints],
    ),
    heads,
    columns: list.valueColumns.map(({ column }) => column),
    labelHead,
    keys: given.keys!,
    year: given.year!,
  }
}

const doings = ['主动公开', '回应解读', '受理', '办结', '网站专栏发布', '依申请公开', '举办', '设置', '“12345”热线受理']
const things = [
  '政府信息',
  '规范性文件',
  '政策解读稿件',
  '公众关注热点',
  '新闻发布会',
  '公共查阅点',
  '工作人员',
  '专项经费',
  '网上咨询',
]
const ends = ['数', '总数', '数量', '件次', '（含所属单位）']
const chinese = '一二三四五六七八九十'
const units = ['条', '件', '次', '篇', '个', '人', '人次', '万元', '份']
/** Heads of values, and the columns they mean. */
const valueHeads: readonly (readonly [heads: readonly string[], columns: readonly string[]])[] = [
  [['数量'], ['value']],
  [['数值'], ['value']],
  [['{year}年'], ['value']],
  [
    ['本期实际', '本年累计'],
    ['value', 'cumulative'],
  ],
  [
    ['统计数', '历年累计'],
    ['value', 'cumulative'],
  ],
  [
    ['本年实际', '上年同期'],
    ['value', 'column1'],
  ],
  [
    ['本期数', '累计', '增减'],
    ['value', 'cumulative', 'column1'],
  ],
]

const isKnown = ([, columns]: (typeof valueHeads)[number]): boolean => !columns.includes('column1')

/** Labels number their rows in any of the usual ways, deeper ones below others. */
function openList(dice: Dice, knownHeads: boolean): Draft {
  const year = 2009 + dice(9)
  const [heads, columns] = pick(dice, knownHeads ? valueHeads.filter(isKnown) : valueHeads)
  const counters = [0, 0, 0, 0]
  const deepest = dice(4)
  const plain = dice(4) === 0
  const seen = new Set<string>()
  const figure = (unit: string): string => {
    const count = [0, 0, dice(12), dice(400), dice(90_000)][dice(5)]!
    if (count === 0) return pick(dice, ['0', '0', '', '/'])
    return unit === '万元' && dice(2) === 0 ? `${count}.5` : String(count)
  }
  const labels = Array.from({ length: 6 + dice(20) }, (_, index): Draft['labels'][number] => {
    const level = index === 0 ? 0 : dice(deepest + 1)
    const count = (counters[level] = (counters[level]! % 10) + 1)
    counters.fill(0, level + 1)
    const numbering = [`${chinese[count - 1]}、`, `（${chinese[count - 1]}）`, `${count}.`, `（${count}）`][level]!
    const among = level > 1 && count === 1 && dice(2) === 0 ? '其中：' : ''
    const words = (): string => `${pick(dice, doings)}${pick(dice, things)}${pick(dice, ends)}`
    let name = words()
    while (seen.has(name)) name = words()
    seen.add(name)
    const unit = pick(dice, units)
    const own = plain ? pick(dice, ['', '其中：']) : `${among}${numbering}`
    return [`${index === 0 && plain ? '' : own}${name}`, unit, ...columns.map(() => figure(unit))]
  })
  return {
    labels,
    heads: heads.map((head) => head.replace('{year}', String(year))),
    columns,
    labelHead: pick(dice, ['指标名称', '指标', '项目']),
    keys: {},
    year,
  }
}

const drafts: Readonly<Record<ListKind, (dice: Dice, knownHeads: boolean) => Draft>> = {
  'list of 2014': (dice) => known('statistics-2014', list2014(dice), ['统计数'], '统计指标'),
  'list of Fujian': (dice) => {
    const given = listFujian(dice)
    return known('statistics-fujian', given, [`${given.year}年`, '历年累计'], '指标名称')
  },
  'open list': openList,
}
const formOf: Readonly<Record<ListKind, string>> = {
  'list of 2014': 'statistics-2014',
  'list of Fujian': 'statistics-fujian',
  'open list': 'indicator-list',
}

/** A nought where no cell may be blank, no nought where all noughts are left blank. */
const withBlanks = (print: string, blanks: Blanks): Print => {
  if (blanks === 'none' && print === '') return '0'
  return print === '' || (blanks === 'zeros' && print === '0') ? null : print
}

/** A random list with random blanks; `knownHeads` for layouts in which only its wording tells a head from a label. */
export function lists(blanks: Blanks, kind: ListKind, knownHeads = false): fc.Arbitrary<Listed> {
  return fc
    .record({
      seed: fc.integer({ min: 1, max: 2 ** 31 }),
      organ: fc.constantFrom('云澜市人民政府', '青溪县林业局', '沐川区', '石桥镇人民政府'),
      unitHead: fc.constantFrom('单位', '计量单位'),
      serials: fc.constantFrom('none', 'first', 'behind units'),
    })
    .map(({ seed, organ, unitHead, serials }) => {
      const draft = drafts[kind](diceOf(seed), knownHeads)
      const levels = levelsOf(draft.labels.map(([label]) => label))
      const prints = draft.labels.map(([, , ...own]) => own.map((print) => withBlanks(print, blanks)))
      // Some number the rows in a column of their own.
      const place = (serial: Print, label: Print, unit: Print, values: readonly Print[]): readonly Print[] => [
        ...(serials === 'first' ? [serial] : []),
        label,
        unit,
        ...(serials === 'behind units' ? [serial] : []),
        ...values,
      ]
      return {
        form: formOf[kind],
        year: draft.year,
        organ,
        rows: draft.labels.map(([label, unit], index) => ({
          label,
          unit,
          level: levels[index]!,
          key: draft.keys[label] ?? null,
          values: Object.fromEntries(
            draft.columns.map((column, at) => [column, printed(readQuantity(prints[index]![at] ?? '').quantity)]),
          ),
        })),
        squares: [
          place(serials === 'behind units' ? '代码' : '序号', draft.labelHead, unitHead, draft.heads),
          ...draft.labels.map(([label, unit], index) =>
            place(String(index + 1).padStart(2, '0'), label, unit ?? '——', prints[index]!),
          ),
        ],
      }
    })
}

/** The report's prose around its list; `list` is the list printed. */
export function aroundList({ organ, year }: Listed, list: string): string[] {
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    '根据有关规定编制本报告，数据自年初起至年末止。',
    '一、概述',
    '本年度各项工作平稳推进，没有需要说明的数量。',
    '二、存在的主要问题及改进情况',
    '问题不少，措施得力。',
    '三、附表',
    list,
  ]
}
