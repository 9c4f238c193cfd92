// A report whose stored reading is damaged, read again from its original as it was read before. What people did stays.
import type { DeskArgument } from '../../contract.ts'
import type { Extraction } from '../../report/model/extraction.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Held, ReadAgain } from '../../report/model/revision.ts'
import { replay, type EventBody, type Standing } from '../../report/replay.ts'
import { showReview } from '../../report/show.ts'
import { restoredNote } from '../../report/text/review-words.ts'
import { refuseDamaged } from './damaged.ts'
import type { CellRow } from './library/cells.ts'
import { DamagedPart } from './library/damaged-part.ts'
import { project } from './project.ts'
import { quantitiesOf, readStored } from './reread.ts'
import { keep, reportNow, reviseStored } from './revisions.ts'
import { refuse, type Room } from './room.ts'

/** Refuses what the file is refused for now, and an original that is itself damaged. A whole reading is left alone. */
export async function restoreReading(
  room: Room,
  { reportId }: DeskArgument<'restoreReading'>,
): Promise<Outcome<ReviewView>> {
  const { library } = room
  const now = unlessDamaged(room, reportId)
  if (now !== 'damaged') return now ? { ok: true, value: now } : refuse('no-such-report', { reportId })
  if (library.sources.bytesOf(reportId) === null) return refuseDamaged(room, { reportId, part: 'reading' })
  const { reading } = replay(library.events.ofReport(reportId))
  const read = await readStored(room, reportId, reading)
  if (!read.ok) return read
  // Two may have asked for it.
  const meanwhile = unlessDamaged(room, reportId)
  if (meanwhile !== 'damaged')
    return meanwhile ? { ok: true, value: meanwhile } : refuse('no-such-report', { reportId })
  const { restored, review } = library.transaction(() => putBack(room, reportId, read.value))
  room.damaged.delete(reportId)
  keep(room, reportId, restored)
  return { ok: true, value: review }
}

function unlessDamaged(room: Room, reportId: number): ReviewView | 'damaged' | null {
  try {
    const now = reportNow(room, reportId)
    return now && showReview(now.revision)
  } catch (error) {
    if (error instanceof DamagedPart && error.part === 'reading') return 'damaged'
    throw error
  }
}

function putBack(room: Room, reportId: number, extraction: Extraction) {
  const { library } = room
  const standing = replay(library.events.ofReport(reportId))
  const was = library.extractions.removeDamaged(reportId, standing.readAgain)
  const at = room.clock().toISOString()
  if (!library.extractions.madeBy(reportId, standing.reading, extraction.extractor))
    library.extractions.add(reportId, extraction, at, standing.reading)
  // The rows were made of the reading that is gone: they alone can still tell what it said.
  const rows = library.cells.ofReport(reportId)
  for (const body of sayings(standing, was, extraction, rows))
    library.events.append(reportId, at, library.settings.reviewer(), body)
  library.originals.put(reportId, extraction.document.text)
  const restored = reviseStored(room, reportId)!
  const review = project(room, reportId, restored.revision)
  library.due.remove(reportId)
  return { restored, review }
}

/** Nothing, where the original reads as it did; else that it was read again, which an approved report is opened for. */
function sayings(
  standing: Standing,
  was: string | null,
  extraction: Extraction,
  rows: readonly CellRow[],
): readonly EventBody[] {
  const { state, reading } = standing
  const now = quantitiesOf(extraction.filled)
  const read = (key: string): Held => now.get(key) ?? { state: 'absent' }
  const before = new Map(rows.map((row) => [row.key, machineOf(row)]))
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (key) => !sameValue(before.get(key) ?? { state: 'absent' }, read(key)),
  )
  if (changed.length === 0 && (was === null || was === extraction.extractor)) return []
  const settled = new Set([...standing.corrections.keys(), ...standing.confirmed])
  const differs: ReadAgain['differs'] = changed
    .filter((cell) => settled.has(cell))
    .map((cell) => ({ cell, was: before.get(cell) ?? { state: 'absent' }, now: read(cell) }))
  const extractor = { was: was ?? extraction.extractor, now: extraction.extractor }
  const unlock = { kind: 'state', was: 'approved', now: 'inReview', note: restoredNote, undoes: null } as const
  const again = { kind: 'reading', was: reading, now: reading, differs, extractor, undoes: null } as const
  return state === 'approved' ? [unlock, again] : [again]
}

/** A row keeps no decimals of what the machine read. */
function machineOf({ machineState: state, machineValue: value }: CellRow): Held {
  if (state === 'number' && value !== null) return { state, value, decimals: String(value).split('.')[1]?.length ?? 0 }
  return { state: state as Exclude<Held['state'], 'number'> }
}

const sameValue = (one: Held, other: Held): boolean =>
  one.state === 'number' && other.state === 'number' ? one.value === other.value : one.state === other.state
