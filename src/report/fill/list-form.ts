// The rows of a list → the form it is on: heads are worded freely, rows are not.
import type { IndicatorList, StatutoryForm } from '../model/form.ts'
import { coreOf } from '../text/indicator-label.ts'
import type { ListHead } from './indicator-heads.ts'

export interface ListForm {
  readonly form: StatutoryForm
  /** Names of the value columns, in print order. */
  readonly columns: readonly string[]
  /** Keys by the wordings of their labels. */
  readonly keys: ReadonlyMap<string, string>
}

export function keysOf({ known }: IndicatorList): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { key, label, aliases } of known)
    for (const wording of [label, ...aliases.map((alias) => alias.label)]) keys.set(coreOf(wording), key)
  return keys
}

/** Share of a form's known rows that make a list one on this form. */
const mostKnown = 0.5

/** A form with one column of values may head it as it likes; where there are several, the heads tell lists apart. */
const isOnly = (own: readonly string[], printed: readonly string[], unknown: boolean): boolean =>
  own.length === 1 && printed.length === 1 && (printed[0] === own[0] || unknown)

/** The particular form whose rows the list has, where its heads say only that it is a list; else the form its heads tell. */
export function listForm(
  head: ListHead,
  printed: readonly string[],
  labels: readonly string[],
  forms: readonly StatutoryForm[],
): ListForm {
  const told = { form: head.form, columns: printed, keys: keysOf(head.list) }
  if (head.list.known.length > 0) return told
  const cores = new Set(labels.map(coreOf))
  const named = new Set(head.list.valueColumns.map(({ column }) => column))
  const unknown = printed.every((column) => !named.has(column))
  for (const form of forms) {
    if (!form.indicators || form === head.form) continue
    const keys = keysOf(form.indicators)
    const met = new Set([...keys].flatMap(([core, key]) => (cores.has(core) ? [key] : []))).size
    const own = form.indicators.valueColumns.map(({ column }) => column)
    if (met > mostKnown * form.indicators.known.length && isOnly(own, printed, unknown))
      return { form, columns: own, keys }
  }
  return told
}
