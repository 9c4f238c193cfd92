// Prose that says what the tables of an annual report say, in the wordings officials use; `dice` chooses among them.
import type { Paper } from '../../../laws/printing/paper.ts'

export type Cells = Readonly<Record<string, number | null>>
/** A whole number below its argument. */
export type Dice = (sides: number) => number

interface Told {
  readonly year: number
  readonly organ: string
  readonly newer: boolean
  readonly figure: (key: string) => number
  readonly dice: Dice
}

const pick = <T>(dice: Dice, among: readonly T[]): T => among[dice(among.length)]!

/** 全市 for a city, 全镇 for a township; an organ of one house speaks of itself. */
function whose({ organ, dice }: Told): string {
  if (/局|办公室$/u.test(organ)) return pick(dice, ['本机关', '我局', '', '全年'])
  const kind = [...organ].findLast((character) => '市县区镇'.includes(character))
  return pick(dice, [`全${kind}`, `我${kind}`, '', '全年'])
}

const results = {
  refused: [
    'stateSecret',
    'lawProhibits',
    'safetyStability',
    'thirdParty',
    'internalAffairs',
    'process',
    'enforcementFile',
    'adminQuery',
  ],
  unable: ['notHeld', 'needsCreation', 'unclear'],
  unprocessed: ['petition', 'duplicate', 'publication', 'massive', 'reissue'],
  other: ['uncorrected', 'feeUnpaid', 'rest'],
} as const

function requestsOf({ figure }: Told) {
  const row = (key: string): number => figure(`requests/${key}/total`)
  const group = (name: keyof typeof results): number =>
    row(name) + results[name].reduce((sum, leaf) => sum + row(`${name}.${leaf}`), 0)
  return {
    fresh: row('new'),
    before: row('carriedIn'),
    total: row('total'),
    after: row('carriedOut'),
    granted: row('granted'),
    partial: row('partial'),
    refused: group('refused'),
    unable: group('unable'),
    unprocessed: group('unprocessed'),
    other: group('other'),
    rest: row('other.rest'),
  }
}

/** In up to four parts that add up. */
function channels(count: number, dice: Dice): string {
  const [a, b] = [dice(count + 1), dice(count + 1)].sort((x, y) => x - y) as [number, number]
  const [online, letter, inPerson] = [a, b - a, count - b]
  return pick(dice, [
    `其中网络申请${online}件，信函申请${letter}件，当面申请${inPerson}件`,
    `其中：当面提交${inPerson}件、通过网络提交${online}件、通过信函提交${letter}件`,
    `其中通过网络、信函、当面方式收到的分别为${online}件、${letter}件、${inPerson}件`,
  ])
}

function outcomes(told: Told): string {
  const { granted, partial, refused, unable, unprocessed, other, total } = requestsOf(told)
  const digits = 1 + told.dice(2)
  const share = (count: number): string =>
    told.dice(2) === 0 || total === 0 ? '' : `，占${((count / total) * 100).toFixed(digits)}%`
  const parts: readonly (readonly [string, number])[] = pick(told.dice, [
    [
      ['予以公开', granted],
      ['部分公开', partial],
      ['不予公开', refused],
      ['无法提供', unable],
      ['不予处理', unprocessed],
      ['其他处理', other],
    ],
    [
      ['予以公开及部分公开', granted + partial],
      ['不予公开', refused],
      ['无法提供', unable],
      ['不予处理', unprocessed],
      ['其他处理', other],
    ],
    [
      ['予以公开', granted],
      ['部分公开', partial],
      ['不予公开', refused],
    ],
  ])
  const mark = pick(told.dice, ['，', '、', '；'])
  return parts.map(([name, count]) => `${name}${count}件${share(count)}`).join(mark === '、' ? '，' : mark)
}

function ofRequests(told: Told): string {
  const { fresh, before, total, after, rest } = requestsOf(told)
  const { dice, year } = told
  const who = whose(told)
  if (fresh + before === 0)
    return pick(dice, [`${who}未收到政府信息公开申请。`, '本年度没有收到依申请公开的申请，无上年结转。', ''])
  const answered = pick(dice, ['办结', '答复', '办理完毕', '按期答复'])
  const withdrawn = rest === 0 ? 0 : dice(rest + 1)
  return pick(dice, [
    `${year}年，${who}共收到政府信息公开申请${fresh}件，上年结转${before}件，${answered}${total}件，结转下年度继续办理${after}件。`,
    `${who}新收政府信息公开申请${fresh}件，${channels(fresh, dice)}。`,
    `${who}受理政府信息公开申请${fresh + before}件（含上年结转${before}件），${answered}${total}件，另有${after}件顺延到下年度答复。`,
    `${who}收到政府信息公开申请${fresh}件（不含上年结转${before}件），同比增长${dice(90)}.${dice(10)}%。`,
    `${who}${answered}政府信息公开申请${total}件，其中${outcomes(told)}。`,
    `${who}完成政府信息公开申请答复${total}件，包括上年结转申请${before}件。其中，${outcomes(told)}。`,
    `${who}共受理政府信息公开申请${fresh + before}件，${answered}${total - withdrawn}件，申请人撤回${withdrawn}件，转入下年度${after}件。`,
    `${who}收到政府信息公开申请${Math.max(1, fresh - 3)}余件，均依法办理。`,
  ])
}

type Ends = Readonly<Record<'upheld' | 'corrected' | 'other' | 'pending' | 'total', number>>

const split = ({ upheld, corrected, other, pending }: Ends): string =>
  `其中结果维持${upheld}件，结果纠正${corrected}件，其他结果${other}件，尚未审结${pending}件`

function ofDisputes(told: Told): string {
  const { figure, dice } = told
  const ends = (...rows: string[]): Ends => {
    const sum = (end: string): number => rows.reduce((all, row) => all + figure(`reviewLitigation/${row}/${end}`), 0)
    return {
      upheld: sum('upheld'),
      corrected: sum('corrected'),
      other: sum('other'),
      pending: sum('pending'),
      total: sum('total'),
    }
  }
  const [review, suits, direct, after] = [
    ends('review'),
    ends('direct', 'afterReview'),
    ends('direct'),
    ends('afterReview'),
  ]
  if (review.total + suits.total === 0)
    return pick(dice, [
      '未发生因政府信息公开引起的行政复议、行政诉讼。',
      '没有被申请行政复议、提起行政诉讼的情况。',
      '',
    ])
  const allUpheld = review.total > 0 && review.upheld === review.total
  const wonAll = suits.corrected === 0 ? '，行政诉讼零败诉' : ''
  return pick(dice, [
    `因政府信息公开引发行政复议${review.total}件，${split(review)}；政府信息公开行政诉讼${suits.total}件，${split(suits)}。`,
    `因政府信息公开被申请行政复议${review.total}件${allUpheld ? '，均获维持' : ''}。`,
    `政府信息公开行政诉讼${suits.total}件，未经复议直接起诉${direct.total}件，复议后起诉${after.total}件${wonAll}。`,
    `全年发生政府信息公开行政复议${review.total}件、行政诉讼${suits.total}件${wonAll}。`,
  ])
}

function ofDisclosure({ figure, newer, dice }: Told): string {
  const cell = (row: string, column: string): number => figure(`activeDisclosure/${row}/${column}`)
  const made = cell('normativeDocs', 'made')
  return pick(dice, [
    `全年制发行政规范性文件${made}件。`,
    newer
      ? `本年制发行政规范性文件${made}件，废止行政规范性文件${cell('normativeDocs', 'repealed')}件，现行有效的行政规范性文件${cell('normativeDocs', 'inForce')}件。`
      : `本年新制作行政规范性文件${made}件。`,
    `作出行政许可决定${cell('licensing', 'decisions')}件，行政处罚决定${cell('penalties', 'decisions')}件，实施行政强制${cell('coercion', 'decisions')}件。`,
    newer ? `全年行政事业性收费${cell('fees', 'amount')}万元。` : '',
    '全年通过门户网站主动公开政府信息5500余条，发布政策解读21篇。',
    '12345热线受理群众诉求48634件，按时办结率99.85%；举办新闻发布会12场，培训干部300人次。',
    '按照国办公开办函〔2021〕30号文件要求，公开部门预算6项、支出1200万元。',
  ])
}

/** The report's text without its tables, which are held beside it. */
export function proseAround({ organ, year, form }: Paper, cells: Cells, dice: Dice): string {
  const figure = (key: string): number => cells[key] ?? 0
  const told: Told = { year, organ, newer: form.id === 'annual-2021', figure, dice }
  const paragraphs = [
    `（一）主动公开情况。${ofDisclosure(told)}${ofDisclosure(told)}`,
    `（二）依申请公开情况。${ofRequests(told)}${ofDisputes(told)}`,
    '（三）政府信息管理情况。规范公文公开属性源头认定，定期清理规范性文件。',
    '（四）政府信息公开平台建设情况。优化门户网站和政务新媒体，方便群众查阅。',
    '（五）监督保障情况。将政府信息公开纳入年度工作考核，开展社会评议和业务培训，全年未发生责任追究情形。',
  ]
  const fee = pick(dice, ['本年度未收取信息处理费。', `全年收取政府信息公开信息处理费${10 * (1 + dice(400))}元。`])
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》编制本报告。所列数据的统计期限自${year}年1月1日至${year}年12月31日。联系电话：0000-0000000。`,
    '一、总体情况',
    ...paragraphs,
    '二、主动公开政府信息情况',
    '见表。',
    '三、收到和处理政府信息公开申请情况',
    '见表。',
    '四、政府信息公开行政复议、行政诉讼情况',
    '见表。',
    '五、存在的主要问题及改进情况',
    `一是部分栏目更新不够及时；二是解读形式比较单一。${year + 1}年，将加强培训，完善制度，逐项整改到位。`,
    '六、其他需要报告的事项',
    fee,
  ].join('\n\n')
}
