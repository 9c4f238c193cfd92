// Words of the review page.
import type { Span } from '../../report/model/span.ts'
import type { TypedProblem } from './typed-value.ts'

/** Typed marks for "not applicable". */
export const naMarks: readonly string[] = ['/', '-', '--', '—', '——', '无', '不涉及', '不适用']

/** Starts a numbered heading or row label: 一、 */
export const numbered = /^[一二三四五六七八九十]+、/
/** A label without its number and without a remark in brackets behind it. */
export function plainLabel(label: string): string {
  const plain = label
    .replace(/^.*?\d+[.．]/, '')
    .replace(/^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、/, '')
    .replace(/（[^）]{5,}）$/, '')
  return plain || label
}

/** A unit in a cell of its own belongs to the label before it. */
export const unitOnly = /^(?:[条條件个個次人篇部份场場家项項元]|人次|[万萬]元)$/
/** A year at the head of a column is no value. */
export const yearHead = /^[12]\d{3}\s*年度?$/
/** A line that can only be prose. */
export const proseMarks = /[。；！？]/

export const typedProblems: Record<TypedProblem, string> = {
  'not-a-number': '这里只能填数、空白或“/”。请改后再按 Enter，或按 Esc 恢复原值。',
  'too-many-digits': '数太长：最多 15 位有效数字。请核对后再填。',
  'too-many-decimals': '小数最多 6 位。请核对后再填。',
  'misplaced-comma': '千分位逗号的位置不对，如 1,234。请核对后再填。',
}

/** Tabs by table key; a key that is not here shows the table's own name. */
export const tabNames: Readonly<Record<string, string>> = {
  activeDisclosure: '二 主动公开',
  requests: '三 依申请',
  reviewLitigation: '四 复议诉讼',
  indicators: '指标',
  history: '沿革',
}

/** Said aloud for cells that show nothing. */
export const emptinessWords = { blank: '空白', absent: '原文无此格' } as const

export const words = {
  // window
  windowTitle: (organ: string | null, year: number | null) =>
    `${organ ?? '未认出单位'} ${year ?? ''} · 年报校核台`.replace('  ', ' '),
  // top bar
  shelf: '报告库',
  unknownOrgan: '未认出单位',
  unknownYear: '未认出年度',
  yearOf: (year: number) => `${year} 年度`,
  describeHint: '单位或年度不对时，可在此更正',
  readAsHint: (encoding: string) => `编码：${encoding}\n版式或编码不对时，可在此改选并重新读取`,
  readAsTitle: '版式与编码',
  readAsWhy: '按所选的版式和编码重新读取入库的原件。已作的更正都保留；机读有变的格会列为疑点。可以撤销。',
  formLabel: '版式',
  encodingLabel: '编码',
  automatic: (found: string | null) => (found === null ? '自动判断' : `自动判断（${found}）`),
  readAgain: '重新读取',
  readFirstSave: '有改动还没有保存，处理后才能重新读取。',
  left: '还有',
  leftUnit: '项',
  noneLeft: '没有待处理项',
  position: (at: number, count: number) => `第 ${at} / ${count} 份`,
  previousReport: '上一份',
  nextReport: '下一份',
  states: '状态',
  submit: '提交校核',
  approve: '复核通过',
  sendBack: '退回校核',
  unlock: '解除锁定',
  notYet: '还不能提交校核',
  submitBlocked: (count: number) => `还有 ${count} 项错误没有处理。请逐项改正，或者作出结论并说明情况，再提交。`,
  years: '本单位其他年度',
  yearBefore: (year: number) => `打开本单位 ${year} 年度的报告`,
  yearAfter: (year: number) => `打开本单位 ${year} 年度的报告`,
  whySendBack: '退回的原因',
  whyUnlock: '解除锁定的原因',
  nextItem: '下一待处理项',
  whyMissing: '请写明原因。',
  locked: '已复核的报告不能再改；如需更正，请先解除锁定并写明原因。',

  // original
  original: '原文',
  findPlaceholder: '在原文中查找',
  findNone: '没有找到',
  findAt: (at: number, count: number) => `${at} / ${count}`,
  findNext: '下一处',
  findPrevious: '上一处',
  findClose: '结束查找',
  line: (line: number) => `原文第 ${line} 行`,
  emptyLine: '（此处为空）',
  noPlace: '原文中没有对应的位置',

  // tables
  tables: '法定表',
  missingTable: '原文中没有读到这张表',
  missingHint: '下面是空白的法定格式。核对原件后可以逐格填写；没有填的格不算 0，也不算空白。',
  missingShort: '缺表',
  noTables: '没有认出法定表',
  noTablesHint: '原文里没有认出任何一种法定表或指标表，只能对照原文阅读。',
  blankInCell: '空白',
  unit: (unit: string) => `单位：${unit}`,
  editing: (where: string) => `填写 ${where}`,
  cellHint: (where: string, mark: string, shown: string) => `${where}，${shown}，${mark}`,

  // findings
  findings: '问题',
  order: '按轻重排列',
  allClear: '没有待处理的问题。',
  showJudged: (count: number) => `已处理 ${count}`,
  gap: (gap: string) => `差 ${gap.replace('-', '−')}`,
  expected: '应为',
  actual: '现为',
  rest: (count: number) => `其余 ${count} 格`,
  adopt: (what: string) => `采用 ${what}`,
  adoptOne: '采用',
  adoptMany: (count: number) => `采用 ${count} 处`,
  setTo: (where: string, was: string, now: string) => `${where} 由 ${was} 改为 ${now}`,
  proposals: '改正建议',
  equalProposals: (count: number) => `以下 ${count} 种改法同等可能，程序不作推荐，请对照原件选定：`,
  choices: (count: number) => `${count} 种改法`,
  repairs: (codes: readonly string[]) => `消除 ${codes.join('、')}`,
  adopted: (count: number) => `已按建议改好 ${count} 处。按一次 Ctrl+Z 全部退回。`,
  nothingToChange: '这条建议不改动数值。认可的话，请对这个问题作出结论。',
  ruleHint: (code: string) => `规则 ${code}，按 G 查看这条规则`,
  verdicts: '结论',
  explain: '附说明',
  explainHint: '写明情况后再作结论',
  verdictNote: '情况说明',
  verdictBy: (who: string, when: string) => `${who} ${when}`,
  acceptNote: '可接受的理由',
  acceptNeedsNote: '判为可接受要写明理由',
  acceptHint: '例如：本表按部门口径统计，与上年口径不同。',
  missingYears: (years: readonly number[]) => `缺 ${years.join('、')} 年报告，跨年核对未进行`,
  goTo: '转到此处',
  goToOther: (year: number) => `打开 ${year} 年度的报告，转到这一格`,
  wholeReport: '全文',

  // last change
  saving: '正在保存…',
  savedChange: (where: string, was: string, now: string) => `已存 ${where} ${was} → ${now}`,
  reason: '原因',
  reasonTitle: '为什么改',
  note: '补充说明',
  noteHint: '可以不填',

  // history
  historyOf: '沿革',
  noHistory: '还没有人改动过这份报告。',
  machineRead: '机读',
  machineNothing: '机器没有读到这一格',
  machineSays: (read: string) => `机读：${read}`,
  restoreMachine: (value: string) => `恢复为机读的 ${value}`,
  evidence: '依据',
  confirmedEvent: '确认无误',
  unconfirmedEvent: '取消确认',
  verdictEvent: '结论',
  verdictWithdrawn: '撤回结论',
  organEvent: '单位',
  yearEvent: '年度',
  stateEvent: '状态',
  readingEvent: '重新读取',
  readingDiffers: (count: number) => `${count} 格的机读有变，需再核对`,
  undone: '撤销',
  redone: '重做',
  nothing: '（空）',
  when: '时间',
  who: '经手人',
  what: '事项',

  // who
  reviewerHint: '校核人：改动都记在此人名下，点击更换',
  reviewerUnknown: '未填校核人',
  organTitle: '更正单位和年度',
  paperSays: '原文所载',
  notSaid: '未写明',
  showPlace: '查看原文所在位置',
  organLabel: '单位',
  yearLabel: '年度',
  yearBad: '年度是四位数字，如 2020。',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  dismiss: '知道了',
  retry: '再试一次',
  drop: '放弃这次修改',

  // notices
  notSaved: (where: string, text: string) => `还没有保存：${where} 的“${text || '空白'}”。`,
  allSaved: '每一处改动都已自动保存。',
  nothingSelected: '请先在原文中选中一个数，再按 Q。',
  quoteNotNumber: (text: string) => `选中的“${text}”不是一个数，没有取用。`,
  loading: '正在打开…',
  loadFailed: '打不开这份报告',
  restoreReading: '重新读取原件',
  restoring: '正在重新读取…',
  backToShelf: '返回报告库',

  // shell
  splitLeft: '原文与表的分界',
  splitBelow: '表与问题的分界',
} as const

/** 2020-11-22 14:03:09 without the year and seconds, for lists. */
export const shortTime = (time: string) => time.slice(5, 16)

export const quoted = (text: string, span: Span) => `“${text.slice(span.start, span.end)}”`
