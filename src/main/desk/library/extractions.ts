// Queries on extractions: what the machine read, as JSON, one for every version of the extractor; never changed.
import type { Extraction } from '../../../report/model/extraction.ts'
import type { Database } from './open.ts'

export function extractionQueries(db: Database) {
  const add = db.prepare('INSERT INTO extraction (report_id, extractor, form, made_at, content) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT content FROM extraction WHERE report_id = ? ORDER BY id DESC LIMIT 1').pluck()
  return {
    add(reportId: number, extraction: Extraction, madeAt: string): void {
      add.run(reportId, extraction.extractor, extraction.filled.form, madeAt, JSON.stringify(extraction))
    },
    newest(reportId: number): Extraction | undefined {
      const content = newest.get(reportId) as string | undefined
      // Extractions made before the prose was read hold no facts; they stay as they are until their report is read anew.
      return content === undefined ? undefined : ({ facts: [], ...JSON.parse(content) } as Extraction)
    },
  }
}
