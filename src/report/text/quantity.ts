// Reads what stands in one cell: a number with sign and unit, a mark for not applicable, nothing, or something else.
import type { Quantity } from '../model/filled-form.ts'

export interface ReadQuantity {
  readonly quantity: Quantity
  /** Unit printed beside the figure, or null. */
  readonly unit: string | null
}

const edge = /^[\s\u00a0\u3000\u200b-\u200d\ufeff]+|[\s\u00a0\u3000\u200b-\u200d\ufeff]+$/gu
const notApplicable = new Set(['/', '-', '--', '---', '—', '——', '–', '无', '無', '不涉及', '不适用', '不適用'])
const unit = '万元|亿元|千元|元|人次|[个個件条條次项項篇部宗起份期人户家张册例]'
const rise = '[+↑增]'
const fall = '[-−–↓减減]'
const figure = new RegExp(
  `^(?<sign>${rise}|${fall})?\\s*(?<whole>0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.(?<part>\\d{1,6}))?\\s*(?:(?<unit>${unit})|\\((?<inBrackets>${unit})\\))?(?<remark>\\([^()]*\\))?$`,
  'u',
)
const falls = new RegExp(`^${fall}$`, 'u')
const simpleUnit: Readonly<Record<string, string>> = { 個: '个', 條: '条', 項: '项' }

/** The text without blanks of any kind at its edges. */
export function trimBlank(raw: string): string {
  return raw.replace(edge, '')
}

/** Reads one cell. A number of more than 15 significant digits is unreadable: it could not be kept exactly. */
export function readQuantity(raw: string): ReadQuantity {
  const text = trimBlank(raw)
  if (text === '') return { quantity: { state: 'blank' }, unit: null }
  if (text.length > 40) return { quantity: { state: 'unreadable' }, unit: null }
  const wide = text.normalize('NFKC')
  if (notApplicable.has(wide)) return { quantity: { state: 'na' }, unit: null }
  const groups = figure.exec(wide.replaceAll('萬', '万').replaceAll('億', '亿'))?.groups
  const whole = groups?.['whole']?.replaceAll(',', '')
  if (!groups || whole === undefined) return { quantity: { state: 'unreadable' }, unit: null }
  const part = groups['part'] ?? ''
  if (whole.length + part.length > 15) return { quantity: { state: 'unreadable' }, unit: null }
  const size = Number(part === '' ? whole : `${whole}.${part}`)
  const value = falls.test(groups['sign'] ?? '') && size !== 0 ? -size : size
  const printed = groups['unit'] ?? groups['inBrackets'] ?? null
  return {
    quantity: { state: 'number', value, decimals: part.length },
    unit: printed === null ? null : (simpleUnit[printed] ?? printed),
  }
}

/** True where the text is a figure or a mark for not applicable. */
export function holdsValue(raw: string): boolean {
  const { state } = readQuantity(raw).quantity
  return state === 'number' || state === 'na'
}
