// A desk on a library in a fresh folder, whose files are made-up reports written as JSON: no reading, only the desk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HostDesk, Notice } from '../../../src/contract.ts'
import { deskOn, openDesk } from '../../../src/main/desk/desk.ts'
import { libraryAt, type Library } from '../../../src/main/desk/library/library.ts'
import type { Reader } from '../../../src/main/desk/reading.ts'
import { furnish } from '../../../src/main/desk/room.ts'
import type { Outcome } from '../../../src/report/model/refusal.ts'
import type { ReviewView } from '../../../src/report/model/report-view.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import { madeUpExtraction, requestRow, type MadeUp } from '../../made-up-extraction.ts'

/** Reads JSON of a made-up report; anything else is no report. */
export function madeUpReader(): Reader {
  return {
    async read({ bytes }) {
      const text = new TextDecoder().decode(bytes)
      if (!text.startsWith('{')) return { ok: false, refusal: { code: 'not-a-report' } }
      return { ok: true, value: madeUpExtraction(JSON.parse(text) as MadeUp) }
    },
    close: () => {},
  }
}

export function madeUpFile(made: MadeUp): { bytes: Uint8Array<ArrayBuffer> } {
  return { bytes: new TextEncoder().encode(JSON.stringify(made)) }
}

/** One row adds up, one does not, one total is blank. */
export const troubled: MadeUp = {
  organ: '鹤汀县人民政府',
  year: 2022,
  cells: {
    ...requestRow('new', [240, 4, '', 1, '', 1], 246),
    ...requestRow('carriedIn', [3, '', '', '', '', ''], ''),
    ...requestRow('granted', [100, 2, 0, 1, '/', 1], 105),
  },
}

export const wrongTotal = 'requests/granted/total'
export const blankTotal = 'requests/carriedIn/total'

export const blank: Held = { state: 'blank' }
export const number = (value: number, decimals = 0): Held => ({ state: 'number', value, decimals })

export interface Folder {
  readonly path: string
  readonly library: string
  remove(): void
}

export function freshFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-desk-'))
  return {
    path: folder,
    library: path.join(folder, 'library.nianbao'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const settings = { version: '0.0.0', host: 'cli', samplesFolder: path.join(tmpdir(), 'no-such-samples') } as const

export async function openMadeUp(
  libraryPath: string,
  options: { samplesFolder?: string; onNotice?: (notice: Notice) => void } = {},
): Promise<HostDesk> {
  return valueOf(await openDesk({ ...settings, ...options, libraryPath, reader: madeUpReader() }))
}

/** The desk together with its library, for tests that look at rows or break the disk. */
export function openInside(libraryPath: string, reader: Reader = madeUpReader()): { desk: HostDesk; library: Library } {
  const library = valueOf(libraryAt(libraryPath))
  const clock = (): Date => new Date('2026-03-01T08:00:00.000Z')
  return { desk: deskOn(furnish({ ...settings, library, reader, clock })), library }
}

export async function importMadeUp(desk: HostDesk, made: MadeUp, name = 'report.json'): Promise<number> {
  return valueOf(await desk.importReport({ name, ...madeUpFile(made) })).reportId
}

/** Corrects whatever the cell holds now. */
export function correctTo(
  desk: HostDesk,
  reportId: number,
  cell: string,
  was: Held,
  now: Held,
): Promise<Outcome<ReviewView>> {
  return desk.correct({ reportId, cell, was, now, why: 'misread', note: '', evidence: null })
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export function refusalOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'not refused' : outcome.refusal.code
}
