// Step 2 for PDF: pages as drawn → words with boxes → rulings → lattices → tables and lines → one flow over a text made
// here. Reads print only: pictures are not looked into, scripts and forms of the document never run.
import type { PdfDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { MetadataEntry, ReportDocument } from '../../model/document.ts'
import type { Noted } from '../../model/finding.ts'
import type { Outcome, Refusal } from '../../model/refusal.ts'
import { alignPages } from './align-pages.ts'
import { findRunning } from './find-running.ts'
import { joinPages } from './join-pages.ts'
import { layPage } from './lay-page.ts'
import type { PageLayout } from './lay-page.ts'
import { openPdf } from './open-pdf.ts'
import type { OpenPdf } from './open-pdf.ts'
import { PageTooFull, pageMarks } from './page-marks.ts'
import { writeText } from './write-text.ts'

/** Fewer characters than this on all pages together are a stamp or a number on a scan. */
const fewest = 12
/** Share of characters that stand for nothing, above which a file's fonts do not say what they print. */
const mostUnknown = 0.3

export interface PdfPages {
  readonly layouts: readonly PageLayout[]
  readonly metadata: readonly MetadataEntry[]
}

async function metadataOf(document: PdfDocument): Promise<MetadataEntry[]> {
  const { info } = await document.getMetadata()
  const title = info['Title']
  return typeof title === 'string' && title.trim() !== '' ? [{ name: 'title', content: title, span: null }] : []
}

async function layPages({ document, operators }: OpenPdf): Promise<PageLayout[]> {
  const layouts: PageLayout[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    layouts.push(layPage(number, await pageMarks(page, operators)))
    page.cleanup()
  }
  return layouts
}

/** Refuses files whose print cannot be had: pictures of pages, and fonts without a way back to characters. */
function refuseMute(layouts: readonly PageLayout[]): Refusal | null {
  const print = layouts.flatMap(({ words }) => words.map((word) => word.text)).join('')
  const unknown = print.match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  if (print.length >= fewest && unknown <= mostUnknown * print.length) return null
  return { code: 'scan', detail: { kind: 'pdf' } }
}

/** The pages with every noun on the way. Refusals: `encrypted`, `damaged`, `limit`, `scan`. */
export async function readPages(bytes: Uint8Array): Promise<Outcome<PdfPages>> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  try {
    const layouts = await layPages(opened.value)
    const refusal = refuseMute(layouts)
    if (refusal) return { ok: false, refusal }
    return { ok: true, value: { layouts, metadata: await metadataOf(opened.value.document) } }
  } catch (error) {
    const refusal: Refusal =
      error instanceof PageTooFull
        ? { code: 'limit', detail: { kind: 'pdf', what: 'page' } }
        : { code: 'damaged', detail: { kind: 'pdf' } }
    return { ok: false, refusal }
  } finally {
    await opened.value.close()
  }
}

export interface PageNoun {
  readonly step: string
  readonly noun: unknown
}

/** What stands between the page and its blocks, page by page; nothing for a file that is refused. */
export async function pageNouns(bytes: Uint8Array): Promise<readonly PageNoun[]> {
  const pages = await readPages(bytes)
  if (!pages.ok) return []
  const { layouts } = pages.value
  const aligned = alignPages(layouts, findRunning(layouts))
  const ofPages = (take: (layout: PageLayout) => unknown): unknown =>
    aligned.map((layout) => ({ page: layout.page, turn: layout.turn, found: take(layout) }))
  return [
    { step: 'read/words', noun: ofPages((layout) => layout.words) },
    { step: 'read/rulings', noun: ofPages((layout) => layout.rulings) },
    { step: 'read/lattices', noun: ofPages((layout) => layout.lattices) },
    { step: 'read/items', noun: ofPages((layout) => layout.items) },
  ]
}

export async function readPdf(bytes: Uint8Array): Promise<Outcome<Noted<ReportDocument>>> {
  const pages = await readPages(bytes)
  if (!pages.ok) return pages
  const { layouts, metadata } = pages.value
  const running = findRunning(layouts)
  const flow = joinPages(alignPages(layouts, running), running)
  return { ok: true, value: { value: writeText(flow, metadata), findings: [] } }
}
