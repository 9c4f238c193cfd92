// Step 2. Decoded text → a document, by the reader its markup calls for.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { SourceFile, SourceText } from '../model/source.ts'
import { readHtml } from './html.ts'
import { readPlain } from './plain.ts'

const pageName = /\.(?:html?|xhtml|mht|shtml|aspx?|jsp)$/iu
const pageStart =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|meta|span)\b/iu
const tableMarkup = /<t(?:able|d)\b[^>]*>/iu

/** A file named as text is a page all the same when it begins like one. */
export function read(file: SourceFile, source: SourceText): Noted<ReportDocument> {
  const isPage =
    pageStart.test(source.text) ||
    (pageName.test(file.name) && /<\w+[^>]*>/u.test(source.text)) ||
    tableMarkup.test(source.text)
  return isPage ? readHtml(source) : readPlain(source)
}
