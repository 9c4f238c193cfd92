// Step 2. Decoded text, or the bytes of a container → a document, by the reader its markup or its bytes call for.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { Outcome } from '../model/refusal.ts'
import type { SourceFile, SourceText } from '../model/source.ts'
import { isCompound } from './compound.ts'
import { readCsv } from './csv.ts'
import { readHtml } from './html.ts'
import { pageOfMarkdown, readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { isRichText, readRichText } from './rtf/read-rtf.ts'
import { isZipped, readZipped } from './zipped.ts'

const sheetName = /\.(?:csv|tsv)$/iu
const markdownName = /\.(?:md|markdown)$/iu
const pageName = /\.(?:html?|xhtml|mht|mhtml|shtml|aspx?|jsp)$/iu
const pageStart =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|meta|span)\b/iu
// A report has some hundred lines and cells and some ten thousand characters, a county's reports bound together ten times that.
const mostPieces = 20_000
const mostPrinted = 1_000_000
// Pages carry styles and pictures in their markup beside the text.
const mostCharacters = 20_000_000
// The most that office programs write for each cell of the longest report, many times over.
const mostTags = 400_000
const mostLines = 200_000
// Bounded: a text of open brackets would be searched to its end from each of them.
const tableMarkup = /<t(?:able|d)\b[^>]{0,2000}>/iu
const anyMarkup = /<\w{1,40}[^>]{0,2000}>/u

/** Loaded with the first file that needs it: its library is larger than all the rest. */
async function readPaged(file: SourceFile): Promise<Outcome<Noted<ReportDocument>>> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const outcome = await readPdf(file.bytes)
  if (outcome.ok) return outcome
  const { code, detail } = outcome.refusal
  return { ok: false, refusal: { code, detail: { name: file.name, ...detail } } }
}

/** What a paged source goes through before it is a document: its words, rulings, lattices. Empty for all others. */
export async function readingNouns(
  file: SourceFile,
  source: SourceText,
): Promise<readonly { readonly step: string; readonly noun: unknown }[]> {
  if (source.evidence !== 'container' || isZipped(file.bytes) || isCompound(file.bytes) || isRichText(file.bytes))
    return []
  const { pageNouns } = await import('./pdf/read-pdf.ts')
  return pageNouns(file.bytes)
}

async function readContainer(file: SourceFile): Promise<Outcome<Noted<ReportDocument>>> {
  if (isZipped(file.bytes) || isCompound(file.bytes)) return readZipped(file)
  return isRichText(file.bytes) ? readRichText(file) : readPaged(file)
}

/** Lines and cells together. What is more than a reader would print takes as long again on its way to the library. */
const pieceCount = ({ blocks }: ReportDocument): number =>
  blocks.reduce((count, block) => count + (block.kind === 'table' ? block.cells.length : 1), 0)

/** Whether the character stands in the text more often than that. */
function passes(text: string, character: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(character); at >= 0 && count <= most; at = text.indexOf(character, at + 1)) count++
  return count > most
}

const tooLong = ({ name }: SourceFile, most: number): Outcome<never> => ({
  ok: false,
  refusal: { code: 'limit', detail: { name, kind: 'text', most } },
})

/** A file named as text is a page all the same when it begins like one. */
export async function read(file: SourceFile, source: SourceText): Promise<Outcome<Noted<ReportDocument>>> {
  const noted = source.evidence === 'container' ? await readContainer(file) : readDecoded(file, source)
  if (!noted.ok) return noted
  const document = noted.value.value
  if (document.text.length > mostPrinted) return tooLong(file, mostPrinted)
  return pieceCount(document) > mostPieces ? tooLong(file, mostPieces) : noted
}

function readDecoded(file: SourceFile, source: SourceText): Outcome<Noted<ReportDocument>> {
  if (source.text.length > mostCharacters) return tooLong(file, mostCharacters)
  const isPage =
    pageStart.test(source.text) ||
    (pageName.test(file.name) && anyMarkup.test(source.text)) ||
    tableMarkup.test(source.text)
  const isMarkdown = markdownName.test(file.name) && !pageStart.test(source.text)
  if (isPage && passes(source.text, '<', mostTags)) return tooLong(file, mostTags)
  if (!isPage && passes(source.text, '\n', mostLines)) return tooLong(file, mostLines)
  if (!isPage && sheetName.test(file.name)) return readCsv(source, file.name)
  if (!isPage && source.text.length > mostPrinted) return tooLong(file, mostPrinted)
  if (isPage)
    return { ok: true, value: readHtml(isMarkdown ? { ...source, text: pageOfMarkdown(source.text) } : source) }
  return { ok: true, value: isMarkdown ? readMarkdown(source) : readPlain(source) }
}
