// The stored file read again by the encoding or the form a person says. What people settled stays, by key.
import type { DeskArgument } from '../../contract.ts'
import { statutoryForms } from '../../report/fill/forms.ts'
import type { Extraction } from '../../report/model/extraction.ts'
import type { CellKey, FilledForm, Quantity } from '../../report/model/filled-form.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { Held, ReadAgain, ReadingChoice, Revision } from '../../report/model/revision.ts'
import { encodings } from '../../report/model/source.ts'
import { replay } from '../../report/replay.ts'
import { sameHeld } from '../../report/revise.ts'
import { change, unlessLocked } from './change.ts'
import { nameOf } from './damaged.ts'
import { reportNow } from './revisions.ts'
import { refuse, type Room } from './room.ts'

/** Refuses a choice that is none, and whatever the file read that way is refused for; the report is then as it was. */
export async function reread(room: Room, argument: DeskArgument<'reread'>): Promise<Outcome<ReviewView>> {
  const { reportId, encoding, form } = argument
  const choice: ReadingChoice = { encoding, form }
  const isOffered = encoding === null || encodings.includes(encoding)
  if (!isOffered || (form !== null && !statutoryForms.some(({ id }) => id === form))) return refuse('bad-request')
  const now = reportNow(room, reportId)?.revision ?? null
  if (now === null) return refuse('no-such-report', { reportId })
  if (now.state === 'approved') return refuse('report-locked')
  const { library } = room
  const read = await readStored(room, reportId, choice)
  if (!read.ok) return encoding !== null && madeUnreadable.has(read.refusal.code) ? refuseEncoding(encoding) : read
  const { extractor: by } = read.value
  const known = library.extractions.madeBy(reportId, choice, by)
  const extraction = known ?? read.value
  return change(
    room,
    reportId,
    unlessLocked((revision) => {
      const { reading: was, extraction: before } = revision
      // Said again of the same extraction, the choice changes nothing.
      if (isSame(was, choice) && before.extractor === by) return 'nothing'
      const differs = differencesOf(revision, extraction)
      const extractor = { was: before.extractor, now: by }
      const append = { kind: 'reading' as const, was, now: choice, differs, extractor, undoes: null }
      return { append, extraction: known ? undefined : extraction }
    }),
  )
}

/** A report that is none any more in the chosen characters: it is the choice that is wrong, not the file. */
const madeUnreadable = new Set<Refusal['code']>(['not-a-report', 'page-shell', 'empty'])

const refuseEncoding = (encoding: string): Outcome<never> =>
  refuse('unsupported-format', { kind: 'encoding', encoding })

/** Of a damaged original nothing is read: what came out would not be what was published. */
export async function readStored(room: Room, reportId: number, choice: ReadingChoice): Promise<Outcome<Extraction>> {
  const { fileName: name } = room.library.reports.origin(reportId)!
  const bytes = room.library.sources.bytesOf(reportId)
  return bytes ? room.reader.read({ name, bytes }, choice) : refuse('original-damaged', nameOf(room, reportId))
}

const isSame = (one: ReadingChoice, other: ReadingChoice): boolean =>
  one.encoding === other.encoding && one.form === other.form

export function quantitiesOf(filled: FilledForm): ReadonlyMap<CellKey, Quantity> {
  const quantities = new Map(filled.cells.map(({ key, reading }) => [key, reading.quantity]))
  filled.indicators.forEach((row, index) => {
    for (const { column, reading } of row.values) quantities.set(`indicators/${index}/${column}`, reading.quantity)
  })
  return quantities
}

/** Label of the list's row a key names: the same number may stand for another row after reading again. */
const labelOf = (filled: FilledForm, key: CellKey): string | null => {
  const [table, index] = key.split('/')
  return table === 'indicators' ? (filled.indicators[Number(index)]?.label ?? null) : null
}

/** Cells a person settled, in the order they are printed, where the machine now reads otherwise. */
function differencesOf(revision: Revision, extraction: Extraction): ReadAgain['differs'] {
  const { corrections, confirmed } = replay(revision.events)
  const before = quantitiesOf(revision.extraction.filled)
  const after = quantitiesOf(extraction.filled)
  const absent: Held = { state: 'absent' }
  return [...new Set([...corrections.keys(), ...confirmed])].flatMap((cell) => {
    const moved = labelOf(revision.extraction.filled, cell) !== labelOf(extraction.filled, cell)
    const was = moved ? absent : (before.get(cell) ?? absent)
    const now = after.get(cell) ?? absent
    return sameHeld(was, now) ? [] : [{ cell, was, now }]
  })
}
