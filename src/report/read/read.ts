// Step 2. Decoded text, or the bytes of a container → a document, by the reader its markup or its bytes call for.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { Outcome } from '../model/refusal.ts'
import type { SourceFile, SourceText } from '../model/source.ts'
import { isCompound } from './compound.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { isRichText, readRichText } from './rtf/read-rtf.ts'
import { isZipped, readZipped } from './zipped.ts'

const markdownName = /\.(?:md|markdown)$/iu
const pageName = /\.(?:html?|xhtml|mht|mhtml|shtml|aspx?|jsp)$/iu
const pageStart =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|meta|span)\b/iu
const tableMarkup = /<t(?:able|d)\b[^>]*>/iu

/** Loaded with the first file that needs it: its library is larger than all the rest. */
async function readPaged(file: SourceFile): Promise<Outcome<Noted<ReportDocument>>> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const outcome = await readPdf(file.bytes)
  if (outcome.ok) return outcome
  const { code, detail } = outcome.refusal
  return { ok: false, refusal: { code, detail: { name: file.name, ...detail } } }
}

async function readContainer(file: SourceFile): Promise<Outcome<Noted<ReportDocument>>> {
  if (isZipped(file.bytes) || isCompound(file.bytes)) return readZipped(file)
  return isRichText(file.bytes) ? readRichText(file) : readPaged(file)
}

/** A file named as text is a page all the same when it begins like one. */
export async function read(file: SourceFile, source: SourceText): Promise<Outcome<Noted<ReportDocument>>> {
  if (source.evidence === 'container') return readContainer(file)
  const isPage =
    pageStart.test(source.text) ||
    (pageName.test(file.name) && /<\w+[^>]*>/u.test(source.text)) ||
    tableMarkup.test(source.text)
  if (isPage) return { ok: true, value: readHtml(source) }
  return { ok: true, value: markdownName.test(file.name) ? readMarkdown(source) : readPlain(source) }
}
