// What a review says in one Chinese word: marks, verdicts, reasons, states, weights, values in a sentence. Views and books share it.
import type { Weight } from '../model/finding.ts'
import type { CellMark, Held, ReadingChoice, Reason, ReportState, Verdict } from '../model/revision.ts'

export const markWords: Readonly<Record<CellMark, string>> = {
  machine: '机读',
  doubtful: '待确认',
  unbalanced: '不平',
  confirmed: '已确认',
  changed: '已改',
}

/** Why an approved report was opened by the program: its figures may be others now. */
export const restoredNote = '原读取结果损坏，重新读取原件后与原先不同，须再复核'

export const weightWords: Readonly<Record<Weight, string>> = { error: '错误', doubt: '疑点', note: '提示' }

export const verdictWords: Readonly<Record<Verdict, string>> = {
  fixed: '已改正',
  sourceError: '原文有误',
  accepted: '可接受',
  falseAlarm: '误报',
}

export const reasonWords: Readonly<Record<Reason, string>> = {
  misread: '机器读错',
  misplaced: '放错了格',
  'paper-error': '原文有误',
  'organ-confirmed': '已与报送单位核实',
  proposal: '采用建议',
  other: '其他',
}

export const reportStateWords: Readonly<Record<ReportState, string>> = {
  imported: '待校核',
  inReview: '校核中',
  checked: '已校核',
  approved: '已复核',
}

const encodingWords: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  gbk: 'GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16（低位在前）',
  'utf-16be': 'UTF-16（高位在前）',
  binary: '文件自带编码',
}
export const encodingName = (label: string): string => encodingWords[label] ?? label.toUpperCase()

/** A choice of encoding and form; `nameOf` gives the form's name. */
export function readingWords({ encoding, form }: ReadingChoice, nameOf: (form: string) => string): string {
  const said = [...(encoding === null ? [] : [encodingName(encoding)]), ...(form === null ? [] : [nameOf(form)])]
  return said.length === 0 ? '自动判断' : said.join('、')
}

/** A value as it stands in a sentence. */
export function heldWords(held: Held): string {
  if (held.state === 'number') return held.value.toFixed(held.decimals)
  if (held.state === 'blank') return '空白'
  if (held.state === 'na') return '不适用'
  return held.state === 'unreadable' ? '读不出' : '缺失'
}

/** `kept` is what the person holds; null where they had only confirmed. */
export const rereadSentence = (was: Held, now: Held, kept: Held | null): string =>
  `重新读取后，这一格机读由“${heldWords(was)}”变为“${heldWords(now)}”；${
    kept ? `人工改定的“${heldWords(kept)}”仍然保留，请对照原文核对` : '原先的确认已不适用，请对照原文重新确认'
  }`
