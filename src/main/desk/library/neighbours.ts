// Queries on neighbours: what rules about one report may know of another, and marks to look up reports that share prose.
import type { Neighbour } from '../../../report/model/neighbour.ts'
import type { Database } from './open.ts'

export interface NeighbourRow {
  readonly reportId: number
  /** Version of the program that made the content; null where none was made. */
  readonly madeBy: string | null
  /** JSON of the neighbour; empty for a report without a year. */
  readonly content: string | null
}

/** A text that more reports have is a template's, and which of them is named says little. */
const mostSharers = 64

export function neighbourQueries(db: Database) {
  const put = db.prepare(
    `INSERT INTO neighbour (report_id, made_by, content) VALUES (@reportId, @madeBy, @content)
     ON CONFLICT DO UPDATE SET made_by = excluded.made_by, content = excluded.content`,
  )
  const columns = 'report.id AS reportId, made_by AS madeBy, content'
  const one = db.prepare(`SELECT ${columns} FROM report LEFT JOIN neighbour ON report_id = report.id WHERE id = ?`)
  const ofOrgans = db.prepare(
    `SELECT ${columns} FROM report JOIN organ ON organ.id = organ_id LEFT JOIN neighbour ON report_id = report.id
     WHERE organ.name IN (SELECT value FROM json_each(?)) ORDER BY report.id`,
  )
  const madeElsewhere = db
    .prepare('SELECT id FROM report LEFT JOIN neighbour ON report_id = id WHERE made_by IS NOT ? ORDER BY id')
    .pluck()
  const marksOf = db.prepare('SELECT year, mark FROM prose_mark WHERE report_id = ? ORDER BY mark')
  const removeMarks = db.prepare('DELETE FROM prose_mark WHERE report_id = ?')
  const addMark = db.prepare('INSERT OR IGNORE INTO prose_mark (year, mark, report_id) VALUES (?, ?, ?)')
  const sharing = db
    .prepare(
      `SELECT report_id FROM prose_mark WHERE year = ? AND mark IN (SELECT value FROM json_each(?))
       GROUP BY report_id ORDER BY count(*) DESC, report_id LIMIT ?`,
    )
    .pluck()
  const sharers = db
    .prepare(
      `SELECT other.report_id FROM prose_mark AS own JOIN prose_mark AS other USING (year, mark)
       WHERE own.report_id = ? AND other.report_id <> own.report_id
       GROUP BY other.report_id ORDER BY count(*) DESC, other.report_id LIMIT ${mostSharers}`,
    )
    .pluck()
  const sharersOf = (reportId: number): number[] => sharers.all(reportId) as number[]
  return {
    of: (reportId: number) => one.get(reportId) as NeighbourRow,
    /** Of every report held under one of these names, oldest import first. */
    ofOrgans: (names: readonly string[]) => ofOrgans.all(JSON.stringify(names)) as NeighbourRow[],
    /** Reports of which this version of the program has made nothing yet, newest import last. */
    madeElsewhere: (version: string) => madeElsewhere.all(version) as number[],
    /** @returns whether anything is other than it was. */
    put(reportId: number, madeBy: string, now: Neighbour | null): boolean {
      const content = now ? JSON.stringify(now) : ''
      const was = one.get(reportId) as NeighbourRow | undefined
      const differs = was?.content !== content
      if (differs || was.madeBy !== madeBy) put.run({ reportId, madeBy, content })
      return differs
    },
    /** @returns reports that shared marks with it until now, as sharersOf has them; null where its marks are what they were. */
    putMarks(reportId: number, year: number | null, marks: readonly number[]): readonly number[] | null {
      const now = year === null ? [] : [...new Set(marks)].sort((a, b) => a - b)
      const was = marksOf.all(reportId) as { year: number; mark: number }[]
      if (now.length === was.length && was.every((row, index) => row.year === year && row.mark === now[index]))
        return null
      const shared = sharersOf(reportId)
      removeMarks.run(reportId)
      for (const mark of now) addMark.run(year, mark, reportId)
      return shared
    },
    /** Other reports that share marks with it, those with most first; not all of very many. */
    sharersOf,
    /** Reports of the year that share marks, those with most first. */
    sharing: (year: number, marks: readonly number[], most: number) =>
      (marks.length === 0 ? [] : sharing.all(year, JSON.stringify(marks), most)) as number[],
  }
}
