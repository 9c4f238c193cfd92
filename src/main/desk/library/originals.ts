// Queries on originals: the text of every report, searchable by any piece of it from one character on.
import { simplify } from '../../../report/text/script.ts'
import type { Database } from './open.ts'

export interface Original {
  /** As searched; the same length as `printed`, so that a place in one is the same place in the other. */
  readonly text: string
  readonly printed: string
}

/** Letters and digits of full width, which stand in a row with their plain ones. */
const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const wideToPlain = 0xfee0

/** Script and width folded, character by character: 辦公廳 is found by 办公厅, ２０２０ by 2020. */
export function searchable(text: string): string {
  return simplify(text).replace(wide, (unit) => String.fromCharCode(unit.charCodeAt(0) - wideToPlain))
}

export function originalQueries(db: Database) {
  const add = db.prepare('INSERT INTO original (rowid, text, printed) VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM original WHERE rowid = ?')
  const like = db.prepare('SELECT rowid FROM original WHERE text LIKE ? ORDER BY rowid DESC').pluck()
  const one = db.prepare('SELECT text, coalesce(printed, text) AS printed FROM original WHERE rowid = ?')
  return {
    /** In place of what stood there. */
    put(reportId: number, printed: string): void {
      const text = searchable(printed)
      remove.run(reportId)
      add.run(reportId, text, text === printed ? null : printed)
    },
    /**
     * Reports whose searchable text may hold the term. LIKE uses the trigram index from three characters on and reads
     * the texts below that, where MATCH would find nothing. `%` and `_` in a term match more than they should, so the
     * caller looks into the text; escaping them would put the index out of use.
     */
    candidates: (term: string) => like.all(`%${term}%`) as number[],
    of: (reportId: number) => one.get(reportId) as Original,
  }
}
