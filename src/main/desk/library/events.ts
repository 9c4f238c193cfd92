// Queries on events: appended, chained by hash, never changed. The database's own triggers hold to that too.
import type { ReviewEvent } from '../../../report/model/revision.ts'
import type { EventBody } from '../../../report/replay.ts'
import { type Chained, hashAfter, verifyChain } from './chain.ts'
import { DamagedPart } from './damaged-part.ts'
import type { Database } from './open.ts'

interface EventRow extends Chained {
  readonly report_id: number
  readonly kind: string
  readonly at: string
  readonly who: string
  readonly undoes: number | null
  /** JSON of what the kind has beyond the columns. */
  readonly content: string
}

const valuesOf = (row: Omit<EventRow, 'previous' | 'hash'>) => [
  row.id,
  row.report_id,
  row.kind,
  row.at,
  row.who,
  row.undoes,
  row.content,
]

/** @throws DamagedPart where the row is not the one that was written: a figure nobody gave must not pass for a correction. */
function eventOf(row: EventRow): ReviewEvent {
  if (row.hash !== hashAfter(row.previous, valuesOf(row))) throw new DamagedPart(row.report_id, 'changes')
  const { id, kind, at, who, undoes } = row
  return { id, kind, at, who, undoes, ...JSON.parse(row.content) } as ReviewEvent
}

export function eventQueries(db: Database) {
  const last = db.prepare('SELECT id, hash FROM event ORDER BY id DESC LIMIT 1')
  const add = db.prepare(
    `INSERT INTO event (id, report_id, kind, at, who, undoes, content, previous, hash)
     VALUES (@id, @report_id, @kind, @at, @who, @undoes, @content, @previous, @hash)`,
  )
  const ofReport = db.prepare('SELECT * FROM event WHERE report_id = ? ORDER BY id')
  const all = db.prepare('SELECT * FROM event ORDER BY id')
  return {
    append(reportId: number, at: string, who: string, body: EventBody): ReviewEvent {
      const { kind, undoes, ...content } = body
      const before = last.get() as Pick<EventRow, 'id' | 'hash'> | undefined
      const row = {
        id: (before?.id ?? 0) + 1,
        report_id: reportId,
        kind,
        at,
        who,
        undoes,
        content: JSON.stringify(content),
      }
      const previous = before?.hash ?? ''
      add.run({ ...row, previous, hash: hashAfter(previous, valuesOf(row)) })
      return { ...body, id: row.id, at, who } as ReviewEvent
    },
    /** Oldest first. @throws DamagedPart */
    ofReport: (reportId: number): ReviewEvent[] => (ofReport.all(reportId) as EventRow[]).map(eventOf),
    /** Reads the whole chain. */
    verify: () => verifyChain(all.iterate() as IterableIterator<EventRow>, valuesOf),
  }
}
