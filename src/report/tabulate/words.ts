// What the workbook says in Chinese: sheet names, heads, explanations. Labels of forms come from the forms.
import type { Weight } from '../model/finding.ts'
import type { CellMark, Verdict } from '../model/revision.ts'
import type { PlanCell } from '../model/workbook-plan.ts'
import { markWords, verdictWords } from '../text/review-words.ts'

export const sheetNames = {
  about: '说明',
  summary: '汇总',
  activeDisclosure: '表二',
  requests: '表三',
  reviewLitigation: '表四',
  indicators: '指标',
  long: '长表',
  problems: '问题清单',
  changes: '修改记录',
} as const

/** Faces of the printed page; a machine without one takes its own of the same kind. */
export const faces = { song: '宋体', hei: '黑体', fangSong: '仿宋' } as const

export const bookTitle = '政府信息公开工作年度报告校核工作簿'
export const noOrgan = '（未识别单位）'
export const noYear = '年度不详'
export const yearOf = (year: number) => `${year} 年度`
export const missingTable = '本报告中没有找到此表：以下各格均为缺失，不是 0，也不是空白。'
export const sourceOf = (fileName: string) => `来源文件：${fileName}`
export const placeOf = (start: number, end: number, page: number | null) =>
  page === null ? `原文位置：${start}-${end}` : `原文位置：${start}-${end}，第 ${page} 页`
export const excerptOf = (excerpt: string) => `原文片段：${excerpt}`
export const continued = (name: string, number: number) => `${name}-${number}`
export const listJoint = '；'
export const nameJoint = ' · '
export const cellsOfRow = (row: string, columns: readonly string[]) =>
  columns.length > 0 ? `${row}：${columns.join('、')}` : row
export const none = '无'
export const yes = '是'
export const no = '否'

/** Of reports that are damaged in the library. */
export const leftOutWords = {
  sign: '✕ 未写入',
  damaged: { reading: '读取结果损坏', changes: '修改记录损坏' },
  problem: {
    reading: '本报告未写入本工作簿：库中的读取结果已损坏，请打开这份报告重新读取原件后再导出',
    changes: '本报告未写入本工作簿：库中的修改记录已损坏，请从备份恢复报告库后再导出',
  },
  intro: (count: number) =>
    `下列 ${count} 份报告在所选之内，但在库中已损坏，数据没有写入本工作簿，也不在各项统计之内；请打开这些报告，按提示处理后再导出：`,
  count: (written: number, left: number) => `${written}（另有 ${left} 份未写入，见下）`,
} as const

export const weightSigns: Readonly<Record<Weight, string>> = { error: '✕', doubt: '?', note: 'i' }

/** The same signs as on screen, so that a mark is never told by its colour alone. */
export const markSigns: Readonly<Record<CellMark, string>> = {
  machine: '',
  doubtful: '?',
  unbalanced: '✕',
  confirmed: '✓',
  changed: '✎',
}

export const emptySheet = {
  activeDisclosure: '所选报告中没有此表。',
  requests: '所选报告中没有此表。',
  reviewLitigation: '所选报告中没有此表。',
  indicators: '所选报告中没有指标统计表。',
  long: '所选报告中没有可列的数据。',
  problems: '所选报告没有发现问题。',
  changes: '所选报告没有修改记录。',
  summary: '没有选择报告。',
} as const

export const markLine = (mark: CellMark, cells: readonly string[], rest: number) =>
  `${markSigns[mark]} ${markWords[mark]} ${cells.length + rest} 格：${cells.join('；')}${rest > 0 ? ` 等，其余 ${rest} 格见“长表”` : ''}`

export const changedFrom = (name: string, was: string, now: string) => `${name}（原 ${was}，现 ${now}）`

export const summaryHeads = {
  organ: '报告单位',
  year: '年度',
  form: '版式',
  state: '状态',
  open: '待处理',
  errors: '未处理错误',
  doubts: '未处理疑点',
  missing: '缺失的表',
  read: '读出格数',
  doubtful: '待确认格数',
  changed: '已改格数',
  file: '来源文件',
} as const

/** Figures a supervisor looks for first; each is an ordinary cell, named by its key. */
export const summaryFigures: readonly (readonly [key: string, head: string])[] = [
  ['requests/new/total', '本年新收申请'],
  ['requests/carriedIn/total', '上年结转申请'],
  ['requests/total/total', '办理结果总计'],
  ['requests/carriedOut/total', '结转下年度'],
  ['reviewLitigation/review/total', '行政复议总计'],
  ['reviewLitigation/direct/total', '未经复议直接起诉总计'],
  ['reviewLitigation/afterReview/total', '复议后起诉总计'],
]

export const longHeads = [
  '报告单位',
  '年度',
  '版式',
  '表',
  '行',
  '列',
  '键',
  '原值',
  '现值',
  '状态',
  '原值状态',
  '标记',
  '计量单位',
  '原文位置',
  '页码',
  '原文片段',
  '来源文件',
  'SHA-256',
] as const

export const stateNames = { number: '数值', blank: '空白', na: '不适用', unreadable: '读不出', absent: '缺失' } as const

export const problemHeads = [
  '报告单位',
  '年度',
  '规则',
  '级别',
  '问题',
  '涉及的格',
  '应为',
  '实为',
  '建议',
  '判断',
  '情况说明',
  '判断人',
  '判断时间',
  '待处理',
  '键',
  '来源文件',
] as const

export const proposalPart = (cell: string, value: string) => `${cell} 改为 ${value}`
export const proposal = (number: number, parts: readonly string[], why: string) =>
  `${number}. ${parts.join('，')}${why ? `（${why}）` : ''}`

export const changeHeads = [
  '序号',
  '报告单位',
  '年度',
  '时间（北京时间）',
  '操作人',
  '动作',
  '对象',
  '原为',
  '改为',
  '理由',
  '说明',
  '依据位置',
  '依据原文',
  '键',
  '来源文件',
] as const

export const actionWords = {
  correction: '改值',
  confirmation: '确认',
  verdict: '判断问题',
  head: '改报告信息',
  state: '改状态',
  reading: '重新读取',
} as const
export const undoing = (action: string, number: number) => `撤销第 ${number} 号（${action}）`
export const redoing = (action: string, number: number) => `重做，撤回第 ${number} 号（${action}）`
export const fieldWords = { organ: '报告单位', year: '年度' } as const
export const reportState = '报告状态'
export const readingAbout = '编码和版式'
export const notGiven = '未填'
export const verdictOrNone = (verdict: Verdict | null) => (verdict ? verdictWords[verdict] : '未判断')
export const confirmedOrNot = (confirmed: boolean) => (confirmed ? markWords.confirmed : '未确认')

export const aboutWords = {
  made: '生成时间',
  by: '生成人',
  version: '程序版本',
  reports: '报告份数',
  cells: '数据格数',
  states: '按内容',
  marks: '按标记',
  missing: '缺失的表',
  problems: '问题',
  program: (version: string) => `年报校核台 ${version}`,
  time: (at: string) => `${at}（北京时间）`,
  count: (name: string, count: number) => `${name} ${count}`,
  problemCount: (name: string, all: number, open: number) => `${name} ${all}（未处理 ${open}）`,
  howMade:
    '各表的数字由程序从报告原文读出，再经校核人员核对。“长表”一行一格，列出机器读出的原值、校核后的现值和在原文中的位置；“修改记录”列出每一次改动。程序不替换原文的数字，也不自动采用建议。',
  sections: {
    sheets: '工作表',
    signs: '标记与颜色',
    emptiness: '空白、“/”与 0',
    replaced: '替换和截短的字符',
    switchedOff: '停用的规则',
    missingYears: '缺少的年度',
    reports: '报告清单',
    leftOut: '未写入的报告',
  },
  sheets: [
    ['汇总', '每份报告一行：主要数字、待处理项数、缺失的表。'],
    ['表二 表三 表四', '按法定版式排列，每份报告一张；改动过的格附有批注。'],
    ['指标', '2018 年度及以前的统计表。'],
    ['长表', '一行一格，供程序读取和透视；键在各年度、各版式间不变。'],
    ['问题清单', '每个问题一行：规则、应为、实为、建议、判断。'],
    ['修改记录', '每次改值、确认、判断一行，撤销和重做也在内。'],
  ],
  signs: [
    ['machine', '机器读出，没有发现疑点。'],
    ['doubtful', '机器没有把握，或与其他格对不上，尚待人工确认。'],
    ['unbalanced', '与应有的合计或平衡关系不符，尚未处理。'],
    ['confirmed', '校核人员对照原文确认无误。'],
    ['changed', '校核人员改过；原值见批注、“长表”和“修改记录”。'],
  ] satisfies readonly (readonly [CellMark, string])[],
  emptiness: [
    ['blank', '', '原文这一格为空白，本工作簿也留空。'],
    ['text', '/', '原文印有“/”“—”“无”等不适用标记，照原样写出。'],
    ['number', '0', '原文印的就是 0。'],
    ['absent', '', '灰底：原文没有这一格，或整张表没有找到。缺失不是 0，也不是空白。'],
  ] satisfies readonly (readonly [PlanCell['kind'] | 'absent', string, string])[],
  noneReplaced: '没有。所有文字与原文逐字相同。',
  replacedIntro: (count: number) =>
    `Excel 不能保存的字符已换成可见的替代符号，超过 32767 字的文字已截短，共 ${count} 处：`,
  moreReplaced: (count: number) => `其余 ${count} 处不再逐一列出。`,
  replaced: (signs: readonly string[]) => `替换：${signs.join('、')}`,
  cut: (count: number) => `截去 ${count} 字`,
  allStand: '没有停用的规则，全部规则都已用于校验。',
  switchedOffIntro: (count: number) => `下列 ${count} 条规则在本报告库停用，各份报告都没有按它们校验：`,
  switchedOff: (formula: string, reason: string, who: string, at: string) =>
    `${formula}。停用原因：${reason}（${who || '未留名'}，${at}，北京时间）`,
  noMissingYear: '没有。各份报告与相邻年度都作了对照。',
  missingYearsIntro: '报告库里没有下列年度的报告，须与它们对照的规则没有判断：',
  missingYears: (years: readonly number[]) => years.map(yearOf).join('、'),
  reportHeads: ['序号', '报告单位', '年度', '版式', '状态', '来源文件', 'SHA-256', '导入时间', '统计期限', '发布日期'],
} as const

/** Stands where text was cut off. */
export const cutMark = (count: number) => `…〔以下截去 ${count} 字〕`
