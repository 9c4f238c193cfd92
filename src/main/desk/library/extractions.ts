// Queries on extractions: what the machine read, as JSON, one for every extractor and choice of reading; never changed.
import type { Extraction } from '../../../report/model/extraction.ts'
import type { ReadAgain, ReadingChoice } from '../../../report/model/revision.ts'
import { DamagedPart, unlessTorn } from './damaged-part.ts'
import type { Database } from './open.ts'
import { wholeExtraction } from './whole-extraction.ts'

interface Stored {
  readonly id: number
  readonly extractor: string
  readonly content: string
}

export const machineChoice: ReadingChoice = { encoding: null, form: null }

export function extractionQueries(db: Database) {
  const add = db.prepare(
    `INSERT OR REPLACE INTO extraction (report_id, extractor, form, made_at, content, chosen_encoding, chosen_form)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const one = (which: string) =>
    db.prepare(
      `SELECT id, extractor, content FROM extraction
         WHERE report_id = ? AND chosen_encoding IS ? AND chosen_form IS ? ${which} LIMIT 1`,
    )
  const first = one('ORDER BY id')
  const newest = one('ORDER BY id DESC')
  const madeBy = one('AND extractor = ?')
  const remove = db.prepare('DELETE FROM extraction WHERE id = ?')
  const row = (reportId: number, read: ReadAgain | null): Stored | undefined => {
    const { encoding, form } = read?.now ?? machineChoice
    if (read === null) return first.get(reportId, encoding, form) as Stored | undefined
    const by = read.extractor && madeBy.get(reportId, encoding, form, read.extractor.now)
    return (by ?? newest.get(reportId, encoding, form)) as Stored | undefined
  }
  return {
    /** In place of one that was damaged, where there is one by the same extractor and choice. */
    add(reportId: number, extraction: Extraction, madeAt: string, choice: ReadingChoice = machineChoice): void {
      const { extractor, filled } = extraction
      add.run(reportId, extractor, filled.form, madeAt, JSON.stringify(extraction), choice.encoding, choice.form)
    },
    /**
     * What stands after the report was read again, or was not: what came in then, whatever was read since and taken back.
     * @throws DamagedPart where nothing whole stands there
     */
    of(reportId: number, read: ReadAgain | null): Extraction {
      const found = unlessTorn(() => row(reportId, read))
      const extraction = found && wholeExtraction(found.content)
      if (!extraction) throw new DamagedPart(reportId, 'reading')
      return extraction
    },
    /** By one version of the extractor, as a person said the file is to be read; null where none is whole. */
    madeBy(reportId: number, { encoding, form }: ReadingChoice, extractor: string): Extraction | null {
      const found = madeBy.get(reportId, encoding, form, extractor) as Stored | undefined
      return found ? wholeExtraction(found.content) : null
    },
    /**
     * Takes away what stands there and is damaged: of a reading that is gone only its original can tell.
     * @returns the extractor that made it; null where there was none
     */
    removeDamaged(reportId: number, read: ReadAgain | null): string | null {
      const found = row(reportId, read)
      if (!found || wholeExtraction(found.content)) return null
      remove.run(found.id)
      return found.extractor
    },
  }
}
