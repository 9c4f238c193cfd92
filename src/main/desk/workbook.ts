// A plan → an .xlsx file beside the target, synced, then renamed onto it. On failure or abort the target is as it was.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import type ExcelJS from 'exceljs'
import type { PlanCell, PlanRow, PlanSheet, WorkbookPlan } from '../../report/model/workbook-plan.ts'
import { openStyleBook, type StyleBook } from './workbook-looks.ts'

export interface WriteOptions {
  /** Reports' worth of rows written, and reports in the book. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** @throws the file system's error with its code (ENOSPC, EACCES, EBUSY …), or the signal's reason. */
export async function writeWorkbook(plan: WorkbookPlan, target: string, options: WriteOptions = {}): Promise<void> {
  const folder = path.dirname(target)
  const beside = path.join(folder, `.nianbao-${randomUUID()}.tmp`)
  options.signal?.throwIfAborted()
  // `wx`: never onto a file that is there, whoever made it. `flush`: on the disk before it is closed.
  const stream = createWriteStream(beside, { flags: 'wx', flush: true })
  await once(stream, 'open')
  try {
    await writeBook(plan, stream, options)
    await closed(stream)
    await rename(beside, target)
  } catch (error) {
    await closed(stream).catch(() => {})
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** @throws what syncing or closing the file says. */
async function closed(stream: WriteStream): Promise<void> {
  if (stream.closed) return
  await once(stream, 'close')
}

/** Makes the new name last through a power cut; Windows cannot and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the types of exceljs do not say of its streaming writer. */
interface Zip {
  append(source: unknown, entry: { name: string; date?: Date }): unknown
  abort(): unknown
  once(event: 'error', listener: (error: Error) => void): unknown
}

type WriterClass = new (
  options: Partial<ExcelJS.stream.xlsx.WorkbookStreamWriterOptions>,
) => ExcelJS.stream.xlsx.WorkbookWriter & { readonly zip: Zip; addThemes(): Promise<void> }

const sheetPart = /xl\/worksheets\/sheet\d+\.xml$/

/** One date for every entry, so that the same plan gives the same bytes. */
const entryDate = new Date(Date.UTC(1980, 0, 1))

async function writeBook(plan: WorkbookPlan, stream: Writable, options: WriteOptions): Promise<void> {
  // Loading it takes longer than the desk may take to start.
  const { default: excel } = await import('exceljs')
  const created = new Date(plan.made.at)
  let sheetStream: PassThrough | null = null
  const { WorkbookWriter } = excel.stream.xlsx as unknown as { WorkbookWriter: WriterClass }
  class DatedWriter extends WorkbookWriter {
    /** The constructor's first entry: from here on every entry gets the same date, and a sheet its own stream. */
    override addThemes(): Promise<void> {
      const append = this.zip.append.bind(this.zip)
      this.zip.append = (source, entry) => {
        const dated = { ...entry, date: entryDate }
        if (!sheetPart.test(entry.name)) return append(source, dated)
        sheetStream = new PassThrough()
        ;(source as Readable).pipe(sheetStream)
        return append(sheetStream, dated)
      }
      return super.addThemes()
    }
  }
  // Strings go into the cells, not into a shared list, which would grow with the book until the very end.
  const workbook = new DatedWriter({ stream, useStyles: true, useSharedStrings: false })
  Object.assign(workbook, {
    title: plan.title,
    creator: plan.made.by,
    lastModifiedBy: plan.made.by,
    created,
    modified: created,
  })
  const { zip } = workbook

  let failure: Error | null = null
  const failed = new Promise<never>((_, reject) => {
    const fail = (error: Error) => {
      failure ??= error
      reject(error)
    }
    stream.once('error', fail)
    zip.once('error', fail)
  })
  failed.catch(() => {})
  const breathe = async () => {
    await setImmediate()
    // exceljs takes rows faster than they can be packed, and keeps all it took.
    if (sheetStream?.writableNeedDrain) await Promise.race([once(sheetStream, 'drain'), failed])
    options.signal?.throwIfAborted()
    if (failure) throw failure
  }
  try {
    const progress = countProgress(plan, options)
    const styles = openStyleBook()
    for (const sheet of plan.sheets) await writeSheet(workbook, sheet, styles, progress, breathe)
    await Promise.race([workbook.commit(), failed])
  } catch (error) {
    zip.abort()
    stream.destroy()
    throw error
  }
}

/** Rows are what is counted, reports what people think in. */
function countProgress(plan: WorkbookPlan, { onProgress }: WriteOptions): () => void {
  const rowCount = plan.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0)
  let rows = 0
  let told = -1
  return () => {
    rows++
    const done = Math.min(plan.reportCount, Math.floor((rows / rowCount) * plan.reportCount))
    if (done === told) return
    told = done
    onProgress?.(done, plan.reportCount)
  }
}

/** Longest the desk's other work waits for the next row, in milliseconds. */
const turn = 15

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  plan: PlanSheet,
  styles: StyleBook,
  progress: () => void,
  breathe: () => Promise<void>,
): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name, {
    views: [view(plan)],
    properties: { defaultRowHeight: 15, dyDescent: 0.25 },
    pageSetup: pageSetup(plan),
    headerFooter: { oddFooter: '&L&9&A&R&9&P / &N' },
  })
  sheet.columns = plan.columns.map(({ width }) => ({ width }))
  let began = performance.now()
  let count = 0
  for (const row of plan.rows) {
    writeRow(sheet, row, ++count, styles)
    progress()
    if (performance.now() - began > turn) {
      await breathe()
      began = performance.now()
    }
  }
  const columns = plan.columns.length
  if (plan.filter)
    sheet.autoFilter = { from: { row: plan.frozen.rows, column: 1 }, to: { row: count, column: columns } }
  sheet.commit()
  await breathe()
}

function view({ frozen }: PlanSheet): Partial<ExcelJS.WorksheetView> {
  if (frozen.rows === 0 && frozen.columns === 0) return { state: 'normal', showGridLines: false }
  return { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }
}

function pageSetup({ frozen, landscape, columns, printedColumns, rowCount }: PlanSheet): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    ...(printedColumns < columns.length ? { printArea: `A$1:${letters(printedColumns)}$${rowCount}` } : {}),
    ...(frozen.rows > 0 ? { printTitlesRow: `1:${frozen.rows}` } : {}),
  }
}

/** Columns an Excel sheet has. */
const everyColumn = 16_384

function writeRow(sheet: ExcelJS.Worksheet, plan: PlanRow, number: number, styles: StyleBook): void {
  const row = sheet.getRow(number)
  row.height = plan.height
  plan.cells.forEach((planned, index) => {
    if (!planned) return
    const cell = row.getCell(index + 1)
    cell.style = styles(planned)
    if (planned.kind === 'number') cell.value = planned.value
    // Inline strings of one run: unlike plain ones they keep white space at their ends.
    if (planned.kind === 'text') cell.value = { richText: [{ text: escaped(planned.text) }] }
    if (planned.note) annotate(cell, planned.note, index + 1, number)
    merge(sheet, planned, index + 1, number)
  })
  if (plan.breakAfter) row.addPageBreak(1, everyColumn)
  row.commit()
}

/**
 * exceljs compares every new merge with all before it, which takes minutes for a book of thousands of forms. Those of a
 * plan never overlap, and covered cells are in it with their frames, so the reference alone is enough.
 */
function merge(sheet: ExcelJS.Worksheet, { rowSpan = 1, columnSpan = 1 }: PlanCell, column: number, row: number): void {
  if (rowSpan === 1 && columnSpan === 1) return
  const { _merges } = sheet as unknown as { _merges: string[] }
  _merges.push(`${letters(column)}${row}:${letters(column + columnSpan - 1)}${row + rowSpan - 1}`)
}

function letters(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The note's box must have a size of its own, or Excel shows an empty one and the default cuts the text off. */
function annotate(cell: ExcelJS.Cell, lines: readonly string[], column: number, row: number): void {
  const text = lines.map(escaped).join('\n')
  const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / 24), 1)
  const note = {
    texts: [{ font: { size: 9 }, text }],
    margins: { insetmode: 'auto', inset: [0.13, 0.13, 0.13, 0.13] },
    protection: { locked: 'True', lockText: 'True' },
    editAs: 'oneCells',
  }
  const top = Math.max(0, row - 2)
  const anchor = { left: column + 0.2, top, right: column + 5, bottom: top + rows }
  Object.assign(cell, { _comment: { note, model: { type: 'note', note, anchor } } })
}

/**
 * A spreadsheet reads `_x000D_` as the character of that number: text that only looks so is escaped, and CR, which XML
 * would turn into LF, is written so.
 */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_')
}
