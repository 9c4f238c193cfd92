// The made-up reports that come with the program, taken in like any file; and whether they still wait to be tried.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Imported } from '../../contract.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import { importReport } from './import-report.ts'
import { refuse, type Room } from './room.ts'

export type SampleLine =
  | { readonly ok: true; readonly value: Imported }
  | { readonly ok: false; readonly fileName: string; readonly refusal: Refusal }

/** A line a file, in the order of names. */
export async function importSamples(room: Room): Promise<Outcome<readonly SampleLine[]>> {
  const lines: SampleLine[] = []
  for (const name of await sampleNames(room)) {
    const outcome = await importSample(room, name)
    lines.push(outcome.ok ? outcome : { ok: false, fileName: name, refusal: outcome.refusal })
  }
  return { ok: true, value: lines }
}

/** Samples lie ready and none of them is in the library. */
export async function samplesOffered(room: Room): Promise<boolean> {
  const names = await sampleNames(room)
  for (const name of names) {
    const bytes = await readSample(room, name)
    if (bytes && room.library.sources.reportOf(createHash('sha256').update(bytes).digest('hex')) !== undefined)
      return false
  }
  return names.length > 0
}

async function importSample(room: Room, name: string): Promise<Outcome<Imported>> {
  const bytes = await readSample(room, name)
  return bytes ? importReport(room, { name, bytes }) : refuse('unreadable-file', { name })
}

/** Null where the file cannot be read. */
async function readSample({ samplesFolder }: Room, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(path.join(samplesFolder, name)).then(
    (bytes) => new Uint8Array(bytes),
    (error: NodeJS.ErrnoException) => fileError(error, null),
  )
}

async function sampleNames({ samplesFolder }: Room): Promise<string[]> {
  // A build without samples offers none.
  const entries = await readdir(samplesFolder, { withFileTypes: true }).catch((error) => fileError(error, []))
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return files.map((entry) => entry.name).sort()
}

/** @throws the error itself when the file system did not say it. */
function fileError<T>(error: NodeJS.ErrnoException, otherwise: T): T {
  if (error.syscall === undefined) throw error
  return otherwise
}
