// Queries on extractions: what the machine read, as JSON, one for every extractor and choice of reading; never changed.
import type { Extraction } from '../../../report/model/extraction.ts'
import type { ReadAgain, ReadingChoice } from '../../../report/model/revision.ts'
import type { Database } from './open.ts'

export const machineChoice: ReadingChoice = { encoding: null, form: null }

export function extractionQueries(db: Database) {
  const add = db.prepare(
    `INSERT INTO extraction (report_id, extractor, form, made_at, content, chosen_encoding, chosen_form)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const one = (which: string) =>
    db
      .prepare(
        `SELECT content FROM extraction WHERE report_id = ? AND chosen_encoding IS ? AND chosen_form IS ? ${which} LIMIT 1`,
      )
      .pluck()
  const first = one('ORDER BY id')
  const newest = one('ORDER BY id DESC')
  const madeBy = one('AND extractor = ?')
  // Extractions made before the prose was read hold no facts; they stay as they are until their report is read anew.
  const parsed = (content: unknown): Extraction | undefined =>
    content === undefined ? undefined : ({ facts: [], ...JSON.parse(content as string) } as Extraction)
  return {
    add(reportId: number, extraction: Extraction, madeAt: string, choice: ReadingChoice = machineChoice): void {
      const { extractor, filled } = extraction
      add.run(reportId, extractor, filled.form, madeAt, JSON.stringify(extraction), choice.encoding, choice.form)
    },
    /** What stands after the report was read again, or was not: what came in then, whatever was read since and taken back. */
    of(reportId: number, read: ReadAgain | null): Extraction | undefined {
      const { encoding, form } = read?.now ?? machineChoice
      if (read === null) return parsed(first.get(reportId, encoding, form))
      if (read.extractor) return parsed(madeBy.get(reportId, encoding, form, read.extractor.now))
      return parsed(newest.get(reportId, encoding, form))
    },
    /** By one version of the extractor, as a person said the file is to be read. */
    madeBy: (reportId: number, { encoding, form }: ReadingChoice, extractor: string): Extraction | undefined =>
      parsed(madeBy.get(reportId, encoding, form, extractor)),
  }
}
