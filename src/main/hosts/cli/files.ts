// Arguments of the command line become files: paths resolved, folders walked, bytes read or refused.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { largestFile } from '../../../contract.ts'
import { pageParts } from '../../../report/text/page-part.ts'
import type { SourceFile } from '../../../report/model/source.ts'
import type { Outcome } from '../../../report/model/refusal.ts'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..')

/** npm runs scripts in the project's root and keeps the folder it was called from in INIT_CWD. */
function callingFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  return script === 'nianbao' && called && path.resolve(process.cwd()) === projectRoot ? called : process.cwd()
}

export function resolvePath(given: string): string {
  return path.resolve(callingFolder(), given)
}

export interface FoundFiles {
  /** By name. */
  readonly files: readonly string[]
  /** Files of a folder that only accompany saved pages. */
  readonly passedOver: number
}

/** The files behind an argument: itself, or every file in a folder and its folders that can be a report. */
export async function filesUnder(given: string): Promise<FoundFiles> {
  const entry = await stat(given).catch(() => null)
  if (!entry?.isDirectory()) return { files: [given], passedOver: 0 }
  const names = await readdir(given, { recursive: true, withFileTypes: true })
  const found = names.filter((name) => name.isFile()).map((name) => path.join(name.parentPath, name.name))
  // Told by where they lie in the folder; the folder's own name says nothing of them.
  const parts = pageParts(found.map((file) => path.relative(given, file)))
  return { files: found.filter((file) => !parts.has(path.relative(given, file))).sort(), passedOver: parts.size }
}

export interface ReadFile {
  readonly file: SourceFile
  /** Hex digest of the bytes. */
  readonly sha256: string
}

/** Reads a whole file; what the system does not give is a refusal, never an exception. */
export async function readSource(given: string): Promise<Outcome<ReadFile>> {
  const name = path.basename(given)
  try {
    const { size } = await stat(given)
    if (size > largestFile)
      return { ok: false, refusal: { code: 'too-large', detail: { name, size, limit: `${largestFile / 2 ** 20} MB` } } }
    const bytes = await readFile(given)
    return { ok: true, value: { file: { name, bytes }, sha256: createHash('sha256').update(bytes).digest('hex') } }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { ok: false, refusal: { code: 'unreadable-file', detail: { name, system: code } } }
  }
}
