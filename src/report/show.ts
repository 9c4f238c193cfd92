// Step 8: the revision drawn for eyes, tables in printed shape and each cell with value, mark, place and why. Changes nothing.
import { statutoryForms } from './fill/forms.ts'
import type { StatutoryForm } from './model/form.ts'
import { encodings } from './model/source.ts'
import type { ReportView, ReviewView } from './model/report-view.ts'
import type { Revision } from './model/revision.ts'
import { drawReport, type Drawing } from './show/draw-report.ts'
import { listOpen } from './show/list-open.ts'
import { gatherFacts, viewCell } from './show/view-cell.ts'
import { viewHead } from './show/view-head.ts'

/** What the library knows of a report besides its revision. */
export interface About {
  readonly reportId: number
  readonly fileName: string
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
}

export function show(revision: Revision, about: About, forms: readonly StatutoryForm[] = statutoryForms): ReportView {
  const { document, encoding, title } = revision.extraction
  const drawing = drawReport(revision, forms)
  return {
    reportId: about.reportId,
    fileName: about.fileName,
    sha256: about.sha256,
    importedAt: about.importedAt,
    form: revision.filled.form,
    formName: drawing.formName,
    title: title?.value ?? null,
    head: viewHead(revision.extraction),
    encoding: encoding.label,
    encodings: encoding.evidence === 'container' ? [] : encodings,
    text: document.text,
    blocks: document.blocks,
    review: reviewOf(revision, drawing, forms),
  }
}

/** The part that changes while a person works. Cells are in print order, one for every value cell of `tables`. */
export function showReview(revision: Revision, forms: readonly StatutoryForm[] = statutoryForms): ReviewView {
  return reviewOf(revision, drawReport(revision, forms), forms)
}

function reviewOf(revision: Revision, { tables, names }: Drawing, forms: readonly StatutoryForm[]): ReviewView {
  const facts = gatherFacts(revision)
  const cells = names.map((name) => viewCell(name, facts))
  return {
    organ: revision.organ,
    year: revision.year,
    state: revision.state,
    reading: revision.reading,
    forms: forms.map(({ id, name }) => ({ id, name })),
    tables,
    cells,
    findings: revision.findings,
    openItems: listOpen(cells, revision.findings),
    neighbours: revision.neighbours,
    events: revision.events,
    canUndo: revision.undo.length > 0,
    canRedo: revision.redo.length > 0,
  }
}
