// Reports of the library → one book at a path. The book is whole or not there; the library is only read.
import path from 'node:path'
import type { HostDesk } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { Revision } from '../../report/model/revision.ts'
import { tabulate } from '../../report/tabulate.ts'
import { diskRefusal } from './disk-refusal.ts'
import { readRevision, refuse, type Room } from './room.ts'
import { writeWorkbook } from './workbook.ts'

type ExportArgument = Parameters<HostDesk['exportWorkbook']>[0]
type Exported = { readonly path: string; readonly fileName: string }

/** Progress counts reports gathered, then written: `total` is twice their number. */
export async function exportWorkbook(room: Room, argument: ExportArgument): Promise<Outcome<Exported>> {
  const { library } = room
  const { path: target, signal, onProgress } = argument
  const reportIds = argument.reportIds === 'all' ? library.reports.ids() : [...new Set(argument.reportIds)]
  const total = reportIds.length * 2
  const reports: {
    revision: Revision
    about: { reportId: number; fileName: string; sha256: string; importedAt: string }
  }[] = []
  for (const reportId of reportIds) {
    // The person goes on working while a long book is made.
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) return refuse('cancelled')
    const origin = library.reports.origin(reportId)
    const revision = readRevision(room, reportId)
    if (!origin || !revision) return refuse('no-such-report', { reportId })
    reports.push({ revision, about: { reportId, ...origin } })
    onProgress?.(reports.length, total)
  }
  const made = { at: room.clock().toISOString(), by: library.settings.reviewer(), version: room.version }
  try {
    await writeWorkbook(tabulate(reports, made), target, { ...(signal ? { signal } : {}) })
  } catch (error) {
    if (signal?.aborted) return refuse('cancelled')
    return { ok: false, refusal: diskRefusal(error, target) }
  }
  onProgress?.(total, total)
  return { ok: true, value: { path: target, fileName: path.basename(target) } }
}
