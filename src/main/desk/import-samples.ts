// The made-up reports that come with the program, taken in like any file; and whether they still wait to be tried.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Imported } from '../../contract.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import { importReport } from './import-report.ts'
import type { Room } from './room.ts'

export type SampleLine =
  | { readonly ok: true; readonly value: Imported }
  | { readonly ok: false; readonly fileName: string; readonly refusal: Refusal }

/** A line a file, in the order of names. */
export async function importSamples(room: Room): Promise<Outcome<readonly SampleLine[]>> {
  const lines: SampleLine[] = []
  for (const { name, bytes } of await samples(room)) {
    const outcome = await importReport(room, { name, bytes })
    lines.push(outcome.ok ? outcome : { ok: false, fileName: name, refusal: outcome.refusal })
  }
  return { ok: true, value: lines }
}

/** Samples lie ready and none of them is in the library. */
export async function samplesOffered(room: Room): Promise<boolean> {
  const hashes = (await samples(room)).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return hashes.length > 0 && hashes.every((sha256) => room.library.sources.reportOf(sha256) === undefined)
}

async function samples({ samplesFolder }: Room): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const entries = await readdir(samplesFolder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // A build without samples offers none.
    if (error.code === 'ENOENT') return []
    throw error
  })
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(samplesFolder, name))) })),
  )
}
