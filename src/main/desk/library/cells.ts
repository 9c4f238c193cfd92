// Queries on cells: what every cell holds now, as rows. A projection, made from extraction and events.
import type { CellKey } from '../../../report/model/filled-form.ts'
import type { Database } from './open.ts'

export interface CellRow {
  readonly key: CellKey
  readonly position: number
  readonly state: string
  readonly value: number | null
  readonly decimals: number | null
  readonly mark: string
  readonly machineState: string
  readonly machineValue: number | null
  readonly correction: number | null
}

export function cellQueries(db: Database) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO cell (report_id, key, position, state, value, decimals, mark, machine_state, machine_value,
       correction)
     VALUES (@reportId, @key, @position, @state, @value, @decimals, @mark, @machineState, @machineValue, @correction)`,
  )
  const remove = db.prepare('DELETE FROM cell WHERE report_id = ? AND key = ?')
  const ofReport = db.prepare(
    `SELECT key, position, state, value, decimals, mark, machine_state AS machineState, machine_value AS machineValue,
       correction
     FROM cell WHERE report_id = ? ORDER BY position`,
  )
  const numbers = db.prepare("SELECT key, value FROM cell WHERE report_id = ? AND state = 'number'")
  return {
    put(reportId: number, row: CellRow): void {
      put.run({ reportId, ...row })
    },
    remove(reportId: number, key: CellKey): void {
      remove.run(reportId, key)
    },
    /** In print order. */
    ofReport: (reportId: number) => ofReport.all(reportId) as CellRow[],
    numbers: (reportId: number) => numbers.all(reportId) as { readonly key: CellKey; readonly value: number }[],
  }
}
