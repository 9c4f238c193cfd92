// Queries on findings: what is noticed now and how it was judged, as rows. A projection, like cells.
import type { Database } from './open.ts'

export interface FindingRow {
  readonly id: string
  readonly position: number
  readonly code: string
  readonly weight: string
  /** JSON list of cell keys. */
  readonly cells: string
  readonly message: string
  readonly verdict: string | null
  readonly open: 0 | 1
}

export function findingQueries(db: Database) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO finding (report_id, id, position, code, weight, cells, message, verdict, open)
     VALUES (@reportId, @id, @position, @code, @weight, @cells, @message, @verdict, @open)`,
  )
  const remove = db.prepare('DELETE FROM finding WHERE report_id = ? AND id = ?')
  const ofReport = db.prepare(
    `SELECT id, position, code, weight, cells, message, verdict, open
     FROM finding WHERE report_id = ? ORDER BY position`,
  )
  const openCounts = db.prepare('SELECT code, count(*) AS count FROM finding WHERE open = 1 GROUP BY code')
  return {
    put(reportId: number, row: FindingRow): void {
      put.run({ reportId, ...row })
    },
    remove(reportId: number, id: string): void {
      remove.run(reportId, id)
    },
    /** Of the whole library, by code. */
    openCounts: () =>
      new Map((openCounts.all() as { code: string; count: number }[]).map(({ code, count }) => [code, count])),
    ofReport: (reportId: number) => ofReport.all(reportId) as FindingRow[],
  }
}
