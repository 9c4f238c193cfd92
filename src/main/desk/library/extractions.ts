// Queries on extractions: what the machine read, as JSON, one for every extractor and choice of reading; never changed.
import type { Extraction } from '../../../report/model/extraction.ts'
import type { ReadingChoice } from '../../../report/model/revision.ts'
import type { Database } from './open.ts'

export const machineChoice: ReadingChoice = { encoding: null, form: null }

export function extractionQueries(db: Database) {
  const add = db.prepare(
    `INSERT INTO extraction (report_id, extractor, form, made_at, content, chosen_encoding, chosen_form)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const newest = db
    .prepare(
      `SELECT content FROM extraction WHERE report_id = ? AND chosen_encoding IS ? AND chosen_form IS ?
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
  return {
    add(reportId: number, extraction: Extraction, madeAt: string, choice: ReadingChoice = machineChoice): void {
      const { extractor, filled } = extraction
      add.run(reportId, extractor, filled.form, madeAt, JSON.stringify(extraction), choice.encoding, choice.form)
    },
    /** As a person said the file is to be read. */
    newest(reportId: number, { encoding, form }: ReadingChoice = machineChoice): Extraction | undefined {
      const content = newest.get(reportId, encoding, form) as string | undefined
      // Extractions made before the prose was read hold no facts; they stay as they are until their report is read anew.
      return content === undefined ? undefined : ({ facts: [], ...JSON.parse(content) } as Extraction)
    },
  }
}
