// Step 2 for Word documents of the zipped kind: body, then foot- and endnotes, as blocks over a text made here.
// Page heads and feet, comments and former versions are not read.
import type { ReportDocument } from '../../model/document.ts'
import type { Finding, Noted } from '../../model/finding.ts'
import type { Outcome, Refusal } from '../../model/refusal.ts'
import { ComposedPage } from '../composed-page.ts'
import type { Parts } from '../zip-parts.ts'
import { readProperties } from '../zip-properties.ts'
import type { Flow } from './flow.ts'
import { Counter, NumberingReader } from './numbering.ts'
import type { PrintRules } from './paragraph-draft.ts'
import { setFlow } from './set-flow.ts'
import { Story } from './story.ts'
import { StyleReader } from './styles.ts'
import * as words from './words.ts'

const notes = ['footnotes', 'endnotes']

/** Notes SRC-01 for hidden text, SRC-02 for tracked changes. Refuses what holds no text: `scan` when it holds pictures, `unsupported-format` when pages of another format, else `empty`. */
export function readDocx(parts: Parts): Outcome<Noted<ReportDocument>> {
  const relations = parts.relations(parts.main)
  if (!relations.ok) return relations
  const partOf = (type: string): string | null => {
    const target = relations.value.find((relation) => relation.type === type)?.target
    return target !== undefined && parts.archive.has(target) ? target : null
  }
  const styles = new StyleReader()
  const numbering = new NumberingReader()
  const stylesPart = partOf('styles')
  const numberingPart = partOf('numbering')
  const refusal =
    (stylesPart === null ? null : parts.read(stylesPart, styles)) ??
    (numberingPart === null ? null : parts.read(numberingPart, numbering))
  if (refusal) return { ok: false, refusal }

  const rules: PrintRules = { styles: styles.styles, counter: new Counter(numbering) }
  const body = new Story(rules)
  const read = readStories(
    parts,
    body,
    rules,
    notes.flatMap((type) => partOf(type) ?? []),
  )
  if (!read.ok) return read
  const page = new ComposedPage()
  setFlow(read.value, page)
  if (page.isEmpty) return { ok: false, refusal: emptyOf(body) }
  const properties = readProperties(parts)
  if (!properties.ok) return properties
  return { ok: true, value: { value: page.document('docx', properties.value), findings: noticed(body) } }
}

function readStories(parts: Parts, body: Story, rules: PrintRules, noteParts: readonly string[]): Outcome<Flow[]> {
  const refusal = parts.read(parts.main, body)
  if (refusal) return { ok: false, refusal }
  const flow = body.flow
  for (const part of noteParts) {
    const story = new Story(rules)
    const refused = parts.read(part, story)
    if (refused) return { ok: false, refusal: refused }
    flow.push(...story.flow.filter((each) => each.kind === 'table' || each.text.trim() !== ''))
  }
  return { ok: true, value: flow }
}

function noticed({ isRevised, hidesText }: Story): Finding[] {
  const about = { table: null, cells: [], at: null, expected: null, actual: null, proposals: [] }
  return [
    ...(hidesText ? [{ code: 'SRC-01', weight: 'note' as const, message: words.hiddenTextSentence, ...about }] : []),
    ...(isRevised ? [{ code: 'SRC-02', weight: 'note' as const, message: words.revisionSentence, ...about }] : []),
  ]
}

function emptyOf(body: Story): Refusal {
  if (body.foreignCount > 0) return { code: 'unsupported-format', detail: { kind: 'docx-html' } }
  return body.pictureCount > 0
    ? { code: 'scan', detail: { kind: 'docx' } }
    : { code: 'empty', detail: { kind: 'docx' } }
}
