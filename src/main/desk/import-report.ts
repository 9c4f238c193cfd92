// A file's bytes → a report in the library, once; the same bytes again are shown as a duplicate and add nothing.
import { createHash } from 'node:crypto'
import { largestFile, type DeskArgument, type Imported } from '../../contract.ts'
import type { Extraction } from '../../report/model/extraction.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { projectFirst } from './project.ts'
import { reviseAmongOthers } from './revisions.ts'
import { refuse, type Room } from './room.ts'

export async function importReport(room: Room, argument: DeskArgument<'importReport'>): Promise<Outcome<Imported>> {
  const { bytes } = argument
  const name = withoutFolders(argument.name)
  if (bytes.length > largestFile) return refuse('too-large', { name, limit: `${largestFile / 2 ** 20} MB` })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = room.library.sources.reportOf(sha256)
  if (known !== undefined) return { ok: true, value: imported(room, known, 'duplicate', name) }
  const read = await room.reader.read({ name, bytes })
  if (!read.ok) return read
  return { ok: true, value: keep(room, { name, bytes, sha256 }, read.value) }
}

interface KeptFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** One transaction; the same bytes may have come in by another request while these were read. */
function keep(room: Room, { name, bytes, sha256 }: KeptFile, extraction: Extraction): Imported {
  const { library } = room
  return library.transaction(() => {
    const meanwhile = library.sources.reportOf(sha256)
    if (meanwhile !== undefined) return imported(room, meanwhile, 'duplicate', name)
    const importedAt = room.clock().toISOString()
    const { revision, beside } = reviseAmongOthers(room, { reportId: null, extraction }, [])
    const reportId = library.reports.add({ source: library.sources.add(sha256, bytes), fileName: name, importedAt })
    library.extractions.add(reportId, extraction, importedAt)
    library.originals.put(reportId, extraction.document.text)
    projectFirst(room, reportId, revision)
    return imported(room, reportId, beside?.value.versions.length ? 'version' : 'added', name)
  })
}

function imported({ library }: Room, reportId: number, kind: Imported['kind'], fileName: string): Imported {
  const { organ, year, openCount } = library.reports.summary(reportId)
  return { reportId, kind, fileName, organ, year, openCount }
}

/** A dropped folder gives names with paths, of either platform. */
function withoutFolders(name: string): string {
  return name.split(/[\\/]/).findLast((part) => part !== '') ?? name
}
