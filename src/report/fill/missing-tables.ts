// Headings of statutory tables under which no table was found.
import type { TableKey } from '../model/filled-form.ts'
import type { StatutoryForm } from '../model/form.ts'
import type { Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { foldText, withoutNumbering } from '../text/fold.ts'
import { likeness } from '../text/likeness.ts'

export interface MissingTable {
  readonly table: TableKey
  readonly heading: string
  readonly at: Span
}

// Headings that merely resemble a statutory one stand in reports of forms that had no such tables.
const statutory = 0.75

/** Tables that reports of this form carry; none where the report shows another kind of table. */
export function missingTables(
  outline: Outline,
  form: StatutoryForm,
  found: ReadonlySet<TableKey>,
  otherTables: boolean,
): MissingTable[] {
  if (otherTables) return []
  const announced = form.tables.flatMap((table) =>
    outline.sections.flatMap((section) => {
      if (section.key !== table.key || section.heading === null) return []
      const { start, end } = section.heading
      const heading = withoutNumbering(outline.document.text.slice(start, end))
      const isStatutory = likeness(foldText(heading), foldText(table.title)) >= statutory
      return [{ table: table.key, heading, at: section.heading, isStatutory }]
    }),
  )
  const carries = found.size > 0 || announced.some((each) => each.isStatutory && each.table === 'requests')
  // Beside another table of the form, or its heading, a heading in any wording announces its own.
  const headings = announced.map(({ table, heading, at }): MissingTable => ({ table, heading, at }))
  const lost = headings.filter((each) => !found.has(each.table))
  return carries ? lost.filter((each, at) => lost.findIndex((other) => other.table === each.table) === at) : []
}
