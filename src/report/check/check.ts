// Step 6. A filled form and what is known of its report → what cannot be right in it: by the form's sums, then by the rules.
// Changes nothing; what it proposes is left to a person.
import type { CellKey, FilledForm, Reading } from '../model/filled-form.ts'
import type { Finding } from '../model/finding.ts'
import type { StatutoryForm } from '../model/form.ts'
import * as words from '../words.ts'
import { holdReport, namer, readingsOf } from './held-report.ts'
import type { CheckContext } from './held-report.ts'
import { appliesTo, findingOf } from './rule.ts'
import { rules } from './rules.ts'
import { addUp, sumFindings } from './sums.ts'

function unreadableCells(
  filled: FilledForm,
  form: StatutoryForm | null,
  readings: ReadonlyMap<CellKey, Reading>,
): Finding[] {
  const name = namer(filled, form)
  return [...readings].flatMap(([key, { quantity, raw, span }]): Finding[] =>
    quantity.state === 'unreadable'
      ? [
          {
            code: 'CEL-02',
            weight: 'doubt',
            table: key.split('/')[0]!,
            cells: [key],
            at: span,
            message: words.unreadableSentence(name(key), raw),
            expected: null,
            actual: raw,
            proposals: [],
          },
        ]
      : [],
  )
}

/** Rules that need what the context leaves out are silent. */
export function check(filled: FilledForm, form: StatutoryForm | null, context: CheckContext): Finding[] {
  const readings = readingsOf(filled)
  const sums = addUp(filled, form, readings)
  const plain = holdReport({ filled, form, context, readings, decimal: sums.decimal, raised: [] })
  const raised = [...unreadableCells(filled, form, readings), ...sumFindings(sums, plain)]
  const report = { ...plain, raised }
  const noticed = rules.flatMap((rule) => {
    if (rule.test === null || !appliesTo(rule, form?.id ?? filled.form)) return []
    return rule.test(report).map((notice) => findingOf(rule, notice, report))
  })
  return [...raised, ...noticed]
}
