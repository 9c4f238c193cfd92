// Queries on what is due: reports whose rows are to be made anew, noted in the transaction that makes it so.
import type { Database } from './open.ts'

export function dueQueries(db: Database) {
  const add = (which: string) => db.prepare(`INSERT OR IGNORE INTO due SELECT DISTINCT ${which}`)
  const addAll = add('id FROM report')
  const addIds = add('value FROM json_each(?)')
  const addOrgans = add(
    'report.id FROM report JOIN organ ON organ.id = organ_id WHERE organ.name IN (SELECT value FROM json_each(?))',
  )
  const addWithCode = add('report_id FROM finding WHERE code = ?')
  const addOnForms = add('id FROM report WHERE form IS NULL OR form IN (SELECT value FROM json_each(?))')
  const remove = db.prepare('DELETE FROM due WHERE report_id = ?')
  const has = db.prepare('SELECT 1 FROM due WHERE report_id = ?').pluck()
  const next = db.prepare('SELECT max(report_id) FROM due').pluck()
  const count = db.prepare('SELECT count(*) FROM due').pluck()
  return {
    addAll: (): void => void addAll.run(),
    add: (reportIds: readonly number[]): void => void addIds.run(JSON.stringify(reportIds)),
    /** Every report held under one of these names. */
    addOrgans: (names: readonly string[]): void => void addOrgans.run(JSON.stringify(names)),
    /** Every report with a finding of this rule. */
    addWithCode: (code: string): void => void addWithCode.run(code),
    /** Every report on one of these forms, or on none that is known. */
    addOnForms: (forms: readonly string[]): void => void addOnForms.run(JSON.stringify(forms)),
    remove: (reportId: number): void => void remove.run(reportId),
    has: (reportId: number): boolean => has.get(reportId) !== undefined,
    /** The newest import first, as the shelf lists them. */
    next: (): number | null => next.get() as number | null,
    count: () => count.get() as number,
  }
}
