// Codes of refusals and findings → Chinese sentences for the people who check reports, with the figures in them.
import type { Refusal } from './model/refusal.ts'
import { cutMark } from './text/cut-mark.ts'

type Detail = NonNullable<Refusal['detail']>

const named = (detail: Detail): string => (detail['name'] === undefined ? '这个文件' : `“${detail['name']}”`)

const unsupported: Readonly<Record<string, string>> = {
  zip: '不是 Word（.docx）或 Excel（.xlsx）文档；压缩包请先解压，再导入里面的报告文件',
  wps: '是 WPS 文字的专有格式，无法读取；请在 WPS 中另存为 .docx 后再导入',
  xls: '是旧版 Excel 工作簿（.xls），无法读取；请另存为 .xlsx 后再导入',
  doc95: '由 Word 95 或更早的版本保存，无法读取；请用 Word 或 WPS 另存为 .docx 后再导入',
  office97: '是旧版办公软件的文件，无法读取；请另存为 .docx、.xlsx 或 PDF 后再导入',
  'docx-html': '的正文是嵌在 Word 文档里的网页，无法读取；请用 Word 或 WPS 打开后另存为 .docx 再导入',
  archive: '里没有网页正文；请从发布页面重新保存网页后再导入',
  picture: '是图片，里面的文字无法读取；请导入报告的网页或文本',
  binary: '不是可读取的文档；请从发布页面另存网页（.html），或另存为 .docx、PDF 后再导入',
  encoding: '不能按所选的编码读取；请选择另一种编码',
}

const refusals: Readonly<Record<Refusal['code'], (detail: Detail) => string>> = {
  empty: (detail) => `${named(detail)}是空的，没有任何内容；请重新下载或另存后再导入`,
  damaged: (detail) => `${named(detail)}已损坏，无法打开；请重新下载或向发布单位索取原件`,
  'unsupported-format': (detail) =>
    `${named(detail)}${unsupported[detail['kind'] ?? 'binary'] ?? unsupported['binary']!}`,
  'not-a-report': (detail) => `${named(detail)}里没有找到政府信息公开年度报告的标题、栏目或统计表；请确认文件是否选对`,
  'page-shell': (detail) =>
    `${named(detail)}只是网页外壳，正文要由浏览器另行载入；请在浏览器中打开报告页面，复制正文后粘贴导入`,
  scan: (detail) => `${named(detail)}是扫描件，没有可读取的文字；请导入文字版`,
  encrypted: (detail) => `${named(detail)}有密码保护；请解除密码后再导入`,
  'too-large': (detail) =>
    `${named(detail)}太大${detail['limit'] === undefined ? '' : `，超过 ${detail['limit']}`}；请拆分或另存为较小的文件后再导入`,
  'unreadable-file': (detail) => `${named(detail)}无法读取，可能没有权限或已被移走；请检查文件后重试`,
  limit: (detail) =>
    detail['kind'] === 'text'
      ? `${named(detail)}的内容远多于一份年报，没有读取；请只留下一份年报后再导入`
      : `读取${named(detail)}用时或占用内存超过上限，已停止；请另存为纯文本（.txt）后再导入`,
  'library-newer': () => '这个报告库由更新版本的程序建立，本版不能打开；请升级程序，或选择另一个报告库',
  'library-locked': () => '这个报告库正被另一个窗口使用；请先关闭那个窗口',
  'library-damaged': () => '报告库文件已损坏；请从备份恢复，或选择另一个报告库',
  'library-unwritable': () => '报告库所在的文件夹不能写入；请检查权限，或选择另一个位置',
  'not-a-library': () => '所选文件不是报告库；请选择本程序建立的报告库文件',
  'disk-full': () => '磁盘已满，没有写入；请腾出空间后重试，已保存的内容不受影响',
  'target-unwritable': () => '目标位置不能写入；请关闭正在打开的同名文件，或另选位置',
  'no-such-report': () => '报告库里没有这份报告，可能已在别处移除；请刷新列表',
  'reading-damaged': (detail) =>
    detail['original'] === 'damaged'
      ? `${named(detail)}的读取结果和入库的原件都已损坏；请从备份恢复报告库`
      : `${named(detail)}的读取结果已损坏，入库的原件完好；请在这份报告的页面上选择“重新读取原件”，已作的更正都保留`,
  'changes-damaged': (detail) =>
    `${named(detail)}的修改记录已损坏，打不开，以免把损坏的记录当作您的更正；请从备份恢复报告库`,
  'original-damaged': (detail) =>
    `${named(detail)}入库的原件已损坏，不能重新读取；现有的读取结果和更正不受影响，原件请从报告库的备份取回`,
  'no-such-cell': () => '这份报告的表中没有这一格；请刷新后重试',
  'cell-changed-meanwhile': () => '这一格在您编辑期间已被改动，没有覆盖；请核对现值后再改',
  'nothing-to-undo': () => '没有可以撤销的操作',
  'nothing-to-redo': () => '没有可以重做的操作',
  'report-locked': () => '这份报告已复核锁定；要修改请先解锁并说明原因',
  'open-errors': (detail) =>
    `还有${detail['count'] === undefined ? '' : ` ${detail['count']} 项`}错误没有处理；请逐项改正或说明后再提交`,
  'bad-value': () => '输入的不是可以填写的值；请填数字、留空或填“/”',
  'no-such-rule': () => '没有这条规则，可能已随程序更新取消；请刷新后重试',
  'rule-stands': (detail) =>
    `规则${detail['rule'] === undefined ? '' : ` ${detail['rule']} `}说明原文读得怎样，不能停用，以免没有读到的数据无人过问`,
  'reason-missing': () => '停用规则要写明原因；请填写后再试',
  'note-missing': () => '判为“可接受”要写明情况；请填写说明后再判',
  'second-person': (detail) =>
    detail['who'] === undefined
      ? '校核人和复核人都要留下姓名，而且不能是同一人；请填写姓名后重新提交已校核，再由另一人复核'
      : `这份报告由${detail['who']}校核，复核要由另一人进行；请复核人先填写自己的姓名`,
  'bad-link': () => '两个单位名称不能相同，也不能重复关联；合并和分立要写明年度，同一单位的不同名称不写年度',
  'no-such-link': () => '没有这项关联，可能已经解除；请刷新后重试',
  cancelled: () => '已取消，没有作任何改动',
  'bad-request': () => '请求的内容不完整或格式不对；请刷新后重试',
  'desk-down': () => '后台程序中断，这一步没有完成；已保存的内容不受影响，请重试，或重新打开窗口',
}

/** One sentence that says what is the matter and what to do next. */
export function refusalSentence(refusal: Refusal): string {
  return refusals[refusal.code](refusal.detail ?? {})
}

export const blankWord = '空白'
export const notFoundWord = '未找到'

/** Name of a row under its group: （三）不予公开·1.属于国家秘密. */
export const rowUnder = (group: string | null, row: string): string => (group === null ? row : `${group}·${row}`)

const list = (names: readonly string[]): string => names.join('、')
/** A column of totals that are missing is told by its first few. */
const shortList = (names: readonly string[]): string =>
  names.length > 4 ? `${list(names.slice(0, 3))}等 ${names.length} 格` : list(names)
/** `mark` is what is printed instead of a figure; null for a blank. */
interface Derived {
  readonly name: string
  readonly mark: string | null
}

function derivedNote(derived: readonly Derived[]): string {
  if (derived.length === 0) return ''
  const blank = derived.filter(({ mark }) => mark === null).map(({ name }) => name)
  const marks = [...new Set(derived.flatMap(({ mark }) => mark ?? []))]
  const marked = marks.map((mark) => {
    const names = derived.filter((each) => each.mark === mark).map(({ name }) => name)
    return `${shortList(names)}印的是“${mark}”`
  })
  const parts = [...(blank.length === 0 ? [] : [`${shortList(blank)}为空`]), ...marked]
  return `（${parts.join('，')}，按推算值计）`
}

export interface SumWords {
  /** Row or column the equation runs along. */
  readonly along: string
  readonly operands: readonly string[]
  readonly totals: readonly string[]
  readonly expected: string
  readonly actual: string
  readonly difference: string
  /** Totals that are missing and were replaced by what they should be. */
  readonly derived: readonly Derived[]
}

const sideOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : names.length <= 3 ? `${names.join('与')}之和` : '各项之和'

/** 自然人：（七）总计 207 ≠ 各项之和 234，差 27. */
export function sumSentence(words: SumWords): string {
  const right = `${sideOf(words.totals)} ${words.actual}`
  const left = `${sideOf(words.operands)} ${words.expected}`
  return `${words.along}：${right} ≠ ${left}，差 ${words.difference}${derivedNote(words.derived)}`
}

/** `mark` is what is printed instead of a figure; null for a blank. */
export const missingTotalSentence = (along: string, total: string, mark: string | null, sum: string): string =>
  `${along}的${total}${mark === null ? '为空' : `印的是“${mark}”`}，各项合计为 ${sum}；其余校验按 ${sum} 计`
export const missingTotalWhy = (sum: string): string => `各项合计为 ${sum}`
export const unreadableSentence = (cell: string, raw: string): string => `${cell}印的是“${raw}”，不是数字`
export const tableMissingSentence = (heading: string, table: string): string =>
  `“${heading}”标题下没有找到${table}，该表数据一个也没有读取；请核对原文是否为图片或附件`
export const secondReportSentence = (title: string): string =>
  `文件里还有第二份报告“${title}”，只读取了第一份；请把第二份另存后单独导入`
export const rowsMissingSentence = (table: string, rows: readonly string[]): string =>
  `${table}缺少 ${rows.length} 行：${list(rows.slice(0, 4))}${rows.length > 4 ? '等' : ''}`
export const columnsMissingSentence = (table: string, columns: readonly string[]): string =>
  `${table}缺少 ${columns.length} 列：${list(columns)}`

const doubts = {
  count: (printed: number, columns: number): string =>
    printed === columns ? `印有 ${printed} 个值，各在哪一列原文不能判定` : `印有 ${printed} 个值，应有 ${columns} 个`,
  blanks: (printed: number, columns: number): string =>
    printed === 0
      ? '没有值，原文不能判定是空白还是丢失'
      : printed >= columns
        ? `印有 ${printed} 个值，各在哪一列原文不能判定`
        : `只印有 ${printed} 个值，应有 ${columns} 个，空白在哪一列原文不能判定`,
  cut: (printed: number, columns: number): string => `在原文末尾中断，${columns} 个值只印到第 ${printed} 个`,
  heads: (): string => '的表头残缺，按版式次序对应',
  glued: (print: string): string => `的数字“${print}”连在一起，不能判定怎样拆开`,
  settled: (why: string): string => `${why}；按勾稽关系只有一种放法成立，已照此读取`,
  order: (): string => '的表头次序与版式不同，不能判定哪一列是哪一列',
  ahead: (): string => '的数字印在行名之前还是之后不能判定',
  twice: (): string => '在同一部分里印有两次，数值不同，取先印的一次',
  spacing: (): string => '的值之间的空行与其他各行不一致',
  below: (): string => '的下一行另有数字，可能是某个数折行后余下的部分',
  loose: (): string => '的数字之间夹有其他文字',
  broken: (print: string): string => {
    if (print === cutMark) return '的一格伸出页面边缘，里面印有什么无法看到'
    if (print.includes(cutMark)) return `的“${print}”被页面边缘截断，“${cutMark}”一侧在纸上看不到`
    return /\d\s+\d/u.test(print.normalize('NFKC'))
      ? `的数字“${print}”中间断开，按连在一起读取`
      : `的“${print}”没有印全，或带有无法显示的字符`
  },
}

export interface RowDoubtWords {
  readonly kind:
    | 'count'
    | 'blanks'
    | 'cut'
    | 'heads'
    | 'order'
    | 'ahead'
    | 'twice'
    | 'spacing'
    | 'glued'
    | 'loose'
    | 'below'
    | 'settled'
    | 'broken'
  readonly printed?: number
  readonly columns?: number
  readonly print?: string
  /** Why the paper itself does not decide what sums have settled. */
  readonly of?: RowDoubtWords
}

function doubtWords(doubt: RowDoubtWords): string {
  if (doubt.kind === 'settled') return doubts.settled(doubtWords(doubt.of!))
  if (doubt.kind === 'heads') return doubts.heads()
  if (doubt.kind === 'order') return doubts.order()
  if (doubt.kind === 'ahead') return doubts.ahead()
  if (doubt.kind === 'twice') return doubts.twice()
  if (doubt.kind === 'spacing') return doubts.spacing()
  if (doubt.kind === 'loose') return doubts.loose()
  if (doubt.kind === 'below') return doubts.below()
  if (doubt.kind === 'broken') return doubts.broken(doubt.print ?? '')
  if (doubt.kind === 'glued') return doubts.glued(doubt.print ?? '')
  return doubts[doubt.kind](doubt.printed ?? 0, doubt.columns ?? 0)
}

/** A row that was read doubtfully (`read`) or not at all. */
export const rowDoubtSentence = (row: string, doubt: RowDoubtWords, read: boolean): string =>
  `${row}${doubtWords(doubt)}，${read ? '请逐格确认' : '没有读取，请按原文填写'}`
