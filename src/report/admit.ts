// Tells a report from everything else that can be read: pages without a table, a heading or a title of one are refused.
import type { FilledForm } from './model/filled-form.ts'
import type { Outline } from './model/outline.ts'
import type { Refusal } from './model/refusal.ts'
import type { SourceText } from './model/source.ts'
import { simplify } from './text/script.ts'
import { shellWording, titleWording } from './text/wording.ts'

const statutory = new Set(['activeDisclosure', 'requests', 'reviewLitigation'])
// A page that loads its text by script has at most a menu's worth of characters.
const fewest = 120

/** Null for a report. */
export function refuseStranger(name: string, source: SourceText, outline: Outline, filled: FilledForm): Refusal | null {
  const { text, blocks } = outline.document
  const found = filled.cells.length > 0 || filled.indicators.length > 0
  if (found || outline.title !== null || outline.sections.some((section) => statutory.has(section.key))) return null
  const titled = blocks.some(
    ({ span }) => span.end - span.start < 60 && titleWording.test(simplify(text.slice(span.start, span.end))),
  )
  if (titled) return null
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const shell =
    outline.document.format === 'html' &&
    characters < fewest &&
    (shellWording.test(source.text) || /<script/iu.test(source.text))
  return { code: shell ? 'page-shell' : 'not-a-report', detail: { name } }
}
