// Tells a report from everything else that can be read: pages without a table, a heading or a title of one are refused.
import type { FilledForm } from './model/filled-form.ts'
import type { Outline } from './model/outline.ts'
import type { Refusal } from './model/refusal.ts'
import type { SourceText } from './model/source.ts'
import { simplify } from './text/script.ts'
import { shellWording, titleWording } from './text/wording.ts'

const statutory = new Set(['activeDisclosure', 'requests', 'reviewLitigation'])
// A page that loads its text by script, or shows it in a frame, has menus and a foot but hardly a sentence of its own.
const fewest = 120
const shortestSentence = 20

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

function isShell(source: SourceText, { document }: Outline): boolean {
  if (document.format !== 'html') return false
  const sentences = document.blocks.map(({ span }) => hanCount(document.text.slice(span.start, span.end)))
  const prose = sentences.reduce((sum, count) => (count < shortestSentence ? sum : sum + count), 0)
  return prose < fewest && (shellWording.test(source.text) || /<(?:script|i?frame|frameset)\b/iu.test(source.text))
}

/** Null for a report. A title that only the page's metadata says is none to read by. */
export function refuseStranger(name: string, source: SourceText, outline: Outline, filled: FilledForm): Refusal | null {
  const { text, blocks } = outline.document
  const found = filled.cells.length > 0 || filled.indicators.length > 0
  if (found || outline.sections.some((section) => statutory.has(section.key))) return null
  const titled =
    (outline.title !== null && outline.title.span !== null) ||
    blocks.some(
      ({ span }) => span.end - span.start < 60 && titleWording.test(simplify(text.slice(span.start, span.end))),
    )
  if (titled) return null
  if (isShell(source, outline)) return { code: 'page-shell', detail: { name } }
  return outline.title === null ? { code: 'not-a-report', detail: { name } } : null
}
