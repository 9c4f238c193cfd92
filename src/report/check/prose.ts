// A report's prose by section: squeezed text without tables, with the way back to the paper. Read once a report.
import type { Outline, Section, SectionKey } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { squeeze } from '../text/squeeze.ts'
import type { Squeezed } from '../text/squeeze.ts'

const read = new WeakMap<readonly Section[], Map<SectionKey | 'whole', Squeezed>>()

/** Blocks of the section that are no tables, cut to the section: prose may be glued to a heading. */
function spansOf({ document }: Outline, { blocks, span }: Section): Span[] {
  return document.blocks
    .slice(Math.max(0, blocks.start - 1), blocks.end + 1)
    .filter((block) => block.kind !== 'table' && block.span.start < span.end && block.span.end > span.start)
    .map((block) => ({ start: Math.max(block.span.start, span.start), end: Math.min(block.span.end, span.end) }))
}

/** Prose of all sections of this kind; `whole` for the report from end to end. Empty where there is none. */
export function proseOf(outline: Outline, key: SectionKey | 'whole'): Squeezed {
  const known = read.get(outline.sections) ?? new Map<SectionKey | 'whole', Squeezed>()
  read.set(outline.sections, known)
  const before = known.get(key)
  if (before) return before
  const sections = outline.sections.filter((section) => key === 'whole' || section.key === key)
  const prose = squeeze(
    outline.document.text,
    sections.flatMap((section) => spansOf(outline, section)),
  )
  known.set(key, prose)
  return prose
}

/** The paper's place of a match. */
export function placeOf({ at }: Squeezed, found: RegExpExecArray): Span {
  const last = at[found.index + found[0].length - 1]!
  return { start: at[found.index]!, end: last + 1 }
}
