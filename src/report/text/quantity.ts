// Reads what stands in one cell: a number with sign and unit, a mark for not applicable, nothing, or something else.
import type { Quantity } from '../model/filled-form.ts'
import { cutMark } from './cut-mark.ts'
import { invisible } from './invisible.ts'
import { readNumeral } from './numeral.ts'
import { trimBlank } from './trim-blank.ts'

export interface ReadQuantity {
  readonly quantity: Quantity
  /** Unit printed beside the figure, or null. */
  readonly unit: string | null
}

const only = (quantity: Quantity): ReadQuantity => ({ quantity, unit: null })

const notApplicable = new Set(['/', '-', '--', '---', '—', '——', '–', '无', '無', '不涉及', '不适用', '不適用'])
const unit = '万元|亿元|千元|元|[人件]次|[个個件条條次项項篇部宗起份期人户家张册例]'
const rise = '\\+|↑|增(?:加|长|長)?'
const fall = '[-−–]|↓|[减減](?:少)?|下降'
const figure = new RegExp(
  `^(?:共\\s*|(?<sign>${rise}|${fall}))?\\s*(?<whole>0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.(?<part>\\d{1,6}))?\\s*(?:(?<unit>${unit})|\\((?<inBrackets>${unit})\\))?(?<remark>\\([^()]*\\))?$`,
  'u',
)
const falls = new RegExp(`^(?:${fall})$`, 'u')
// A mark behind a figure leads to a note: 12①, 12*, 12[1], 12注1. It is never a digit of it.
const raised = '[¹²³⁰⁴-⁹]{1,3}'
const noteMark = new RegExp(
  `(?<=[\\d０-９元次个個件条條项項/／—])\\s*(?:${[
    '[*＊※†‡]{1,3}',
    `${raised}(?:[,，、]${raised}){0,3}`,
    `注(?:${raised}|[\\d①-⑳㈠-㈩]{1,2})?`,
    '[①-⑳㈠-㈩❶-❿]',
    '[[［【〔]\\s*注?[注\\d¹²³⁰⁴-⁹①-⑳]{1,3}\\s*[\\]］】〕]',
    `[(（]\\s*(?:注(?:${raised}|[\\d①-⑳]{1,2})?|${raised})\\s*[)）]`,
  ].join('|')})$`,
  'u',
)
const unseen = new RegExp(`[${invisible}\\u202e${cutMark}]`, 'gu')
// Print with a line through it, where something else is printed beside it.
const struck = /(?:.\u0336)+/gu
const backwards = /\u202e/u
const anyDigit = /[\d０-９]/u
// ½, ² and ⑤ would otherwise fold to plain digits.
const oddNumeral = /\p{No}|\p{Nl}/u
// Narrow columns break a figure over lines, and some print 12 345 for 12,345.
const brokenFigure = /(?<=[\d０-９.,，．])[\s\u00a0\u2009\u202f]+(?=[\d０-９.,，．])/u
const cutRemark = /[\d０-９](?:\s*[（(][^（()）]*|[.．]\s*)$/u
// Old encodings and fonts of a document's own put signs where only they know what they are.
const privateSign = /[\d０-９][\ue000-\uf8ff]|[\ue000-\uf8ff][\d０-９]/u
const everyBreak = new RegExp(brokenFigure, 'gu')
const brokenUnit = /(?<=[万亿千人])\s+(?=[元次])/u
const simpleUnit: Readonly<Record<string, string>> = { 個: '个', 條: '条', 項: '项' }

// One stroke is a dash as often as a one.
const plainCount = /^(?:0|[1-9]\d{0,14})$/u
// A digit of some width, or what a mark for not applicable begins with.
const valueSign = /[\d０-９/／—–－無无不-]/u
const stroke = /^一$/u
const unitBehind = new RegExp(`^(.+?)\\s*(${unit})?$`, 'u')

/** A figure in Chinese numerals. */
function inWords(text: string): ReadQuantity | null {
  const [, words = '', printed] = unitBehind.exec(text) ?? []
  const value = stroke.test(words) ? null : readNumeral(words)
  if (value === null) return null
  return { quantity: { state: 'number', value, decimals: 0 }, unit: printed ? (simpleUnit[printed] ?? printed) : null }
}

/** Reads one cell. A number of more than 15 significant digits is unreadable: it could not be kept exactly. */
export function readQuantity(raw: string): ReadQuantity {
  const text = trimBlank(raw)
  if (text === '') return only({ state: 'blank' })
  if (text.length > 40) return only({ state: 'unreadable' })
  const standing = trimBlank(text.replaceAll(unseen, '').replaceAll(struck, ''))
  const unmarked = (anyDigit.test(standing) ? standing : text.replaceAll(unseen, '')).replace(noteMark, '')
  const wide = unmarked.normalize('NFKC')
  if (notApplicable.has(wide)) return only({ state: 'na' })
  if (oddNumeral.test(unmarked)) return only({ state: 'unreadable' })
  const joined = unmarked.replaceAll(everyBreak, '').replace(brokenUnit, '')
  const groups = figure.exec(joined.normalize('NFKC').replaceAll('萬', '万').replaceAll('億', '亿'))?.groups
  const whole = groups?.['whole']?.replaceAll(',', '')
  if (!groups || whole === undefined) return inWords(unmarked) ?? only({ state: 'unreadable' })
  const part = groups['part'] ?? ''
  if (whole.length + part.length > 15) return only({ state: 'unreadable' })
  const size = Number(part === '' ? whole : `${whole}.${part}`)
  const value = falls.test(groups['sign'] ?? '') && size !== 0 ? -size : size
  const printed = groups['unit'] ?? groups['inBrackets'] ?? null
  return {
    quantity: { state: 'number', value, decimals: part.length },
    unit: printed === null ? null : (simpleUnit[printed] ?? printed),
  }
}

/** True where blanks or an edge cut digits, a bracket behind them has no end, or a sign of no font's stands beside them. */
export const isBroken = (raw: string): boolean =>
  trimBlank(raw).search(brokenFigure) >= 0 ||
  cutRemark.test(raw) ||
  privateSign.test(raw) ||
  backwards.test(raw) ||
  raw.includes(cutMark)

/** True where the text is a figure in digits or a mark for not applicable; in lines, numerals are parts of labels. */
export function holdsValue(raw: string): boolean {
  if (plainCount.test(raw)) return true
  if (!valueSign.test(raw)) return false
  const { state } = readQuantity(raw).quantity
  return (
    (state === 'number' || state === 'na') &&
    !isBroken(raw) &&
    !(state === 'number' && !/\d/u.test(raw.normalize('NFKC')))
  )
}
