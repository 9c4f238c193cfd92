// Folds printed labels to what two printings of one label share: width, script, spaces and punctuation are dropped.
// Every folded unit keeps the offset it came from, so a match in the fold is a place in the text.
import { simplify } from './script.ts'

export interface Folded {
  readonly text: string
  /** `at[i]` is the offset in the raw text of folded unit i; one more entry marks the end. */
  readonly at: readonly number[]
}

// Mirror sites print the reading of a character after it: 規(guī)章.
const reading = /[(（][\sa-zü\u00e0-\u01dc\p{M}'’]+[)）]/giu
const kept = /[\p{L}\p{N}]/u
// Raised digits are marks of notes.
const raised = /[¹²³⁰⁴-⁹]/u

// Pages converted for Taiwan print its words for these; each pair is of one length.
const phrases: readonly (readonly [RegExp, string])[] = [
  [/资讯/gu, '信息'],
  [/规范性档案/gu, '规范性文件'],
  [/反覆/gu, '反复'],
  [/网路/gu, '网络'],
]

/** Folds with the way back; letters and digits only. */
export function fold(raw: string): Folded {
  const dropped = new Set<number>()
  for (const found of raw.matchAll(reading))
    for (let offset = found.index; offset < found.index + found[0].length; offset++) dropped.add(offset)
  const simple = simplify(raw)
  let text = ''
  const at: number[] = []
  let offset = 0
  for (const character of simple) {
    if (!dropped.has(offset) && !raised.test(character))
      for (const unit of character.normalize('NFKC')) {
        if (!kept.test(unit)) continue
        const small = simplify(unit).toLowerCase()
        for (let index = 0; index < small.length; index++) at.push(offset)
        text += small
      }
    offset += character.length
  }
  at.push(raw.length)
  for (const [phrase, word] of phrases) text = text.replace(phrase, word)
  return { text, at }
}

const cache = new Map<string, string>()

/** The fold alone. */
export function foldText(raw: string): string {
  const before = cache.get(raw)
  if (before !== undefined) return before
  const folded = fold(raw).text
  if (cache.size > 20_000) cache.clear()
  cache.set(raw, folded)
  return folded
}

const remark = /[(（][^()（）]*[)）]/gu
const numeral = '一二三四五六七八九十'
const numbering = new RegExp(
  `^\\s*(?:[(（][${numeral}\\d]{1,3}[)）]|[${numeral}]{1,3}\\s*[、.．,，]|[\\d０-９]{1,2}\\s*[、.．](?![\\d０-９])|[㈠-㈩]|[①-⑳])\\s*`,
  'u',
)

/** Drops one leading 一、 （一） 1. ① from a label; the label itself when there is none. */
export function withoutNumbering(label: string): string {
  return label.replace(numbering, '')
}

const firstNumber = /^\s*(?:[(（]\s*[1１一]\s*[)）]|[1１一]\s*[、.．](?![\d０-９])|[㈠①])/u

/** True for a label with the number its like begin with: 一、 （一） 1. */
export const isFirstNumbered = (label: string): boolean => firstNumber.test(label)

/** True for a piece that is nothing but a numbering: `7.`, （三）. */
export function isNumbering(raw: string): boolean {
  return numbering.test(raw) && withoutNumbering(raw).trim() === ''
}

/** Drops remarks in brackets, but keeps a numbering in brackets. */
export function withoutRemarks(label: string): string {
  const number = numbering.exec(label)?.[0] ?? ''
  return number + label.slice(number.length).replace(remark, '')
}
