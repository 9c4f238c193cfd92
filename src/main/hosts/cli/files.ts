// Arguments of the command line become files: paths resolved, folders walked, bytes read or refused.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { largestFile } from '../../../contract.ts'
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

/** The files behind an argument: itself, or every file in a folder and its folders, by name. */
export async function filesUnder(given: string): Promise<string[]> {
  const entry = await stat(given).catch(() => null)
  if (!entry?.isDirectory()) return [given]
  const names = await readdir(given, { recursive: true, withFileTypes: true })
  return names
    .filter((name) => name.isFile())
    .map((name) => path.join(name.parentPath, name.name))
    .sort()
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
    if (size > largestFile) return { ok: false, refusal: { code: 'too-large', detail: { name, size, limit: `${largestFile / 2 ** 20} MB` } } }
    const bytes = await readFile(given)
    return { ok: true, value: { file: { name, bytes }, sha256: createHash('sha256').update(bytes).digest('hex') } }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return { ok: false, refusal: { code: 'unreadable-file', detail: { name, system: code } } }
  }
}
