// Queries on reports: what the shelf lists. Everything after the import is kept up to date by project.ts.
import type { ReportState } from '../../../report/model/revision.ts'
import type { Database } from './open.ts'

/** What a revision says about its report, as the shelf needs it. */
export interface ReportStanding {
  readonly organ: number | null
  readonly year: number | null
  readonly form: string | null
  readonly state: ReportState
  readonly openCount: number
  readonly errorCount: number
  readonly doubtCount: number
  /** JSON list of table keys. */
  readonly missingTables: string
  /** JSON list of codes. */
  readonly rules: string
  readonly reviewer: string
}

export interface ReportRow extends Omit<ReportStanding, 'organ'> {
  readonly reportId: number
  readonly fileName: string
  readonly importedAt: string
  readonly organ: string | null
}

export interface ReportOrigin {
  readonly fileName: string
  readonly importedAt: string
  readonly sha256: string
}

export function reportQueries(db: Database) {
  const add = db.prepare(
    `INSERT INTO report (source_id, file_name, imported_at, state, open_count, error_count, doubt_count, missing_tables,
       rules, reviewer)
     VALUES (@source, @fileName, @importedAt, 'imported', 0, 0, 0, '[]', '[]', '')`,
  )
  const setStanding = db.prepare(
    `UPDATE report SET organ_id = @organ, year = @year, form = @form, state = @state, open_count = @openCount,
       error_count = @errorCount, doubt_count = @doubtCount, missing_tables = @missingTables, rules = @rules,
       reviewer = @reviewer
     WHERE id = @reportId`,
  )
  const all = db.prepare(
    `SELECT report.id AS reportId, file_name AS fileName, imported_at AS importedAt, organ.name AS organ, year, form,
       state, open_count AS openCount, error_count AS errorCount, doubt_count AS doubtCount,
       missing_tables AS missingTables, rules, reviewer
     FROM report LEFT JOIN organ ON organ.id = organ_id
     ORDER BY report.id DESC`,
  )
  const origin = db.prepare(
    `SELECT file_name AS fileName, imported_at AS importedAt, sha256
     FROM report JOIN source ON source.id = source_id WHERE report.id = ?`,
  )
  const standing = db.prepare(
    `SELECT organ.name AS organ, year, state, open_count AS openCount
     FROM report LEFT JOIN organ ON organ.id = organ_id WHERE report.id = ?`,
  )
  const ofYear = db.prepare(
    `SELECT report.id AS reportId, organ.name AS organ FROM report JOIN organ ON organ.id = organ_id
     WHERE year = ? ORDER BY report.id`,
  )
  const has = db.prepare('SELECT 1 FROM report WHERE id = ?').pluck()
  const ids = db.prepare('SELECT id FROM report ORDER BY id').pluck()
  const count = db.prepare('SELECT count(*) FROM report').pluck()
  return {
    /** A row that says nothing of the report yet. */
    add: (report: { source: number; fileName: string; importedAt: string }): number =>
      Number(add.run(report).lastInsertRowid),
    setStanding(reportId: number, now: ReportStanding): void {
      setStanding.run({ reportId, ...now })
    },
    /** Newest import first. */
    all: () => all.all() as ReportRow[],
    origin: (reportId: number) => origin.get(reportId) as ReportOrigin | undefined,
    summary: (reportId: number) => standing.get(reportId) as Pick<ReportRow, 'organ' | 'year' | 'state' | 'openCount'>,
    /** Oldest import first; reports without an organ are left out. */
    ofYear: (year: number) => ofYear.all(year) as { readonly reportId: number; readonly organ: string }[],
    has: (reportId: number): boolean => has.get(reportId) !== undefined,
    ids: () => ids.all() as number[],
    count: () => count.get() as number,
  }
}
