// Words of the shelf. What a refusal means is said by src/report/words.ts.
import { chinaTime } from '../../report/text/china-time.ts'
import type { ImportLine, ImportTray } from './import-queue.ts'
import type { FacetName, WeightFacet } from './facets.ts'
import type { SortKey } from './sort.ts'

export const title = '报告库'
export const noOrgan = '〔单位未识别〕'
export const noReviewer = '未分派'
export const notRecognised = '未识别'

export const librarySize = (reports: number, open: number) =>
  open === 0 ? `${reports} 份` : `${reports} 份 · 待处理 ${open} 项`

export const headNames: Record<SortKey, string> = {
  organ: '单位',
  hits: '命中',
  year: '年度',
  form: '版式',
  state: '状态',
  open: '待处理',
  found: '错误 / 疑点',
  missing: '缺失的表',
  imported: '导入时间',
  reviewer: '校核人',
}

export const facetTitles: Record<FacetName, string> = {
  state: '状态',
  weight: '轻重',
  year: '年度',
  form: '版式',
  rule: '问题',
}

export const weightFacets: Readonly<Record<WeightFacet, string>> = {
  error: '有错误',
  doubt: '有疑点',
  none: '没有错误和疑点',
}

export const words = {
  all: '全部',
  filters: '筛选',
  filtersLater: '导入后可按状态、年度筛选',
  moreYears: (count: number) => `更早 ${count} 个年度`,
  moreRules: (count: number) => `其余 ${count} 类`,
  fewer: '收起',
  clearFilters: '清除筛选',
  clearSearch: '清除搜索',
  removeFilter: (facet: string, value: string) => `去掉筛选：${facet} ${value}`,
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 份` : `显示 ${shown} 份，共 ${all} 份`),
  facetHint: '点一下只看这一类；按住 Ctrl 点可以选几类',

  search: '搜索单位名称和原文',
  searching: '正在搜索…',
  found: (reports: number, hits: number) => `${reports} 份　${hits} 处`,
  hitCount: (count: number) => `${count} 处`,
  nameHit: '名称',
  hits: '原文命中',
  hitsOnlyInName: '只有单位名称或文件名符合，原文中没有。',
  moreHits: (count: number) => `另有 ${count} 处，打开报告后按 Ctrl+F 逐处查看`,
  line: (line: number) => `第 ${line} 行`,
  open: '打开',
  openHere: '打开到此处',

  carryOn: (who: string) => `继续校核 ${who}`,
  carryOnHint: (who: string, open: number) => `${who}，还有 ${open} 项待处理`,
  import: '导入',
  importMore: '其他导入方式',
  files: '选择文件…',
  folder: '选择文件夹…',
  paste: '粘贴文本…',
  export: '导出 Excel…',
  exportHint: (count: number) => `导出所示 ${count} 份`,
  exportNone: '没有可导出的报告',
  noReports: '库中还没有报告',

  selected: (count: number) => `已选 ${count} 份`,
  selectedOpen: (open: number) => `待处理 ${open} 项`,
  selectedElsewhere: (count: number) => `其中 ${count} 份不在当前筛选内`,
  exportSelected: '导出所选…',
  dropSelection: '取消选择',
  selectAll: '全选所示报告',
  selectRow: '选择',
  isSelected: '已选择',
  notSelected: '未选择',

  otherVersions: (count: number) => `另有 ${count} 份`,
  otherVersionsHint: (count: number) => `库中另有 ${count} 份同单位同年度的报告`,
  openRow: (who: string) => `打开 ${who}`,

  damaged: '在库中已损坏',
  damagedHint: '这份报告在库中已损坏；打开它可以看到怎样处理',

  nothingFits: '没有符合条件的报告',
  showAll: '显示全部报告',
  loading: '正在读取报告库…',
  loadRefused: '报告库没有读出来。',
  searchRefused: '搜索没有完成。',
  again: '重试',
  close: '关闭',
  keys: '全部按键',
  rules: '规则',
  rulesHint: '程序按哪些规则核对，可以停用和恢复',
  organs: '机关',
  organsHint: '机关名称、各年报告，曾用名和并入、分出',

  local: '全部在本机处理，不联网',
  library: (path: string) => `本机资料库 ${path}`,

  emptyTitle: '报告库是空的',
  emptyLead: '导入年报后，程序读出各张法定表，列出需要您处理的数字。',
  dropHint: '也可以把文件或文件夹拖到这里。原件只读取，不改动。',
  dropNow: '松开鼠标即可导入',
  dropNowHint: '文件夹会逐层查找；原件只读取，不改动。',
  sampleOffer: '导入样例报告',
  sampleAfter: '，样例中的单位和数字都是虚构的',
  samplesRunning: '正在导入样例…',

  pasteTitle: '粘贴年报全文',
  pasteLead: '在来源处全选并复制，再粘贴到下面。',
  pasteImport: '导入这段文本',
  cancel: '取消',
  tooShort: (count: number) =>
    count === 0
      ? '剪贴板里没有文字或文件。请先在来源处复制年报全文，再按 Ctrl+V。'
      : `剪贴板里只有 ${count} 个字，不像一份年报。请在来源处复制全文后再粘贴。`,
} as const

/** Lines of the empty shelf: a head and what it says. */
export const facts: readonly (readonly [string, string])[] = [
  [
    '可以读取',
    '网页（.html、.mht）、Word（.docx、.doc、.rtf）、Excel（.xlsx）、含文字的 PDF、文本（.txt、.md、.csv、.tsv）',
  ],
  ['适用年度', '2008 年以来的各版年报，包括 2019 年、2021 年法定版式和更早的统计表'],
  ['读不了的', '逐份列出原因，不影响其他文件'],
]
export const tryFirst = '先试一试'

export const exporting = (done: number, total: number) => `正在导出 ${done} / ${total} 份`
export const exportStarting = (count: number) => `正在准备导出 ${count} 份…`
export const exported = (count: number, where: string) => `已导出 ${count} 份：${where}`
export const downloaded = (count: number, name: string) => `已导出 ${count} 份：${name}，在浏览器的下载文件夹中`
export const leftOutOfBook = (names: readonly string[]) =>
  `。另有 ${names.length} 份没有写入，在库中已损坏：${names.slice(0, 5).join('、')}${names.length > 5 ? '等，见工作簿“说明”' : ''}。请打开这些报告，按提示处理后再导出。`
export const exportRefused = '没有导出。'

export const pastedName = (stamp: string, extension: string) =>
  extension === 'html' ? `粘贴网页-${stamp}.html` : `粘贴文本-${stamp}.txt`

export const lineLooks: Record<ImportLine['kind'], { glyph: 'bad' | 'ask' | 'note'; tone: string; word: string }> = {
  refused: { glyph: 'bad', tone: 'bad', word: '未收' },
  duplicate: { glyph: 'ask', tone: 'ask', word: '重复' },
  version: { glyph: 'note', tone: 'pick', word: '新版' },
}
export const duplicateSentence = (who: string) => `与库中${who}一份逐字节相同，未另存`
export const versionSentence = (who: string) => `库中已有${who}的报告，这一份另存为新版本`

export const importWords = {
  running: '导入',
  stopping: '正在停止…',
  stopped: '导入已停止',
  finished: '导入完成',
  stop: '停止导入',
  stopHint: '读完手头这一份再停',
  goOn: '继续导入',
  left: (count: number) => `还有 ${count} 份未导入`,
  passedOver: (count: number) => `略过 ${count} 个网页附属文件（图片、脚本、样式等）`,
  reading: (name: string) => `正在读 ${name}`,
} as const

export function importSummary(tray: ImportTray): string {
  const parts = [`收入 ${tray.added + tray.versions} 份`]
  if (tray.versions > 0) parts.push(`其中新版本 ${tray.versions} 份`)
  if (tray.duplicates > 0) parts.push(`重复 ${tray.duplicates} 份`)
  if (tray.refused > 0) parts.push(`未收 ${tray.refused} 份`)
  return parts.join(' · ')
}

/** A rough time: steps of five seconds, then minutes. */
export function aboutLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 5) return '马上就好'
  if (seconds < 55) return `约剩 ${Math.ceil(seconds / 5) * 5} 秒`
  return `约剩 ${Math.ceil(seconds / 60)} 分钟`
}

/** `03-02 09:14` within this year, `2024-03-02` before it; Beijing time, as in history and books. */
export function shortTime(at: string, now: Date): string {
  const when = chinaTime(at)
  return when.slice(0, 4) === chinaTime(now.toISOString()).slice(0, 4) ? when.slice(5, 16) : when.slice(0, 10)
}

/** `舟山市人民政府 2020` */
export const reportName = (report: { organ: string | null; year: number | null; fileName: string }) =>
  `${report.organ ?? report.fileName}${report.year === null ? '' : ` ${report.year}`}`

export const actionGroups = { next: '下一步', move: '移动', select: '选择', library: '报告库' } as const

export const actionNames = {
  next: '打开下一份待处理的报告',
  open: '打开当前报告',
  up: '上一行',
  down: '下一行',
  pageUp: '上一屏',
  pageDown: '下一屏',
  first: '第一行',
  last: '最后一行',
  toggle: '选择或取消当前行',
  extendUp: '向上连续选择',
  extendDown: '向下连续选择',
  selectAll: '全选所示报告',
  clear: '取消选择，再按清除搜索',
  search: '搜索单位名称和原文',
  import: '选择文件导入',
  importFolder: '选择文件夹导入',
  export: '导出所示报告',
  rules: '规则',
  organs: '机关名称与各年报告',
  keys: '全部按键',
} as const

/** Keys the status line reminds of. */
export const reminders = {
  filled: [
    ['↑↓', '移动'],
    ['空格', '选择'],
    ['Enter', '打开'],
    ['/', '搜索'],
    ['N', '下一份待处理'],
  ],
  empty: [
    ['Ctrl I', '导入'],
    ['Ctrl V', '粘贴文本'],
  ],
} as const
