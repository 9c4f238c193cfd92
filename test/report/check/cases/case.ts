// What a rule is tried on: reports it must raise with its own weight, and reports its exceptions explain, where it must not.
import { rules } from '../../../../src/report/check/rules.ts'
import { extract } from '../../../../src/report/extract.ts'
import type { Finding } from '../../../../src/report/model/finding.ts'
import { raise, type Given } from '../raise.ts'

/** A report held in a few lines, or one read from a file's text. */
export type Tried = Given | { readonly name: string; readonly print: string }

/** Each is told in a few words for the title of its test. */
export interface Case {
  readonly fires: Readonly<Record<string, Tried>>
  readonly leaves: Readonly<Record<string, Tried>>
}

export async function raisedBy(code: string, tried: Tried): Promise<readonly Finding[]> {
  const of = (findings: readonly Finding[]): readonly Finding[] => findings.filter((each) => each.code === code)
  if (!('print' in tried)) return of(raise(tried))
  const outcome = await extract({ name: tried.name, bytes: new TextEncoder().encode(tried.print) })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return of(outcome.value.findings)
}

export const ruleOf = (code: string) => rules.find(({ id }) => id === code)
