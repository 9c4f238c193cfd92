// Queries on originals: the text of every report, searchable by any piece of it from one character on.
import type { Database } from './open.ts'

export function originalQueries(db: Database) {
  const add = db.prepare('INSERT INTO original (rowid, text) VALUES (?, ?)')
  const like = db.prepare('SELECT rowid FROM original WHERE text LIKE ? ORDER BY rowid DESC').pluck()
  const text = db.prepare('SELECT text FROM original WHERE rowid = ?').pluck()
  return {
    add(reportId: number, content: string): void {
      add.run(reportId, content)
    },
    /**
     * Reports whose text may hold the term. LIKE uses the trigram index from three characters on and reads the texts
     * below that, where MATCH would find nothing. `%` and `_` in a term match more than they should, so the caller
     * looks into the text; escaping them would put the index out of use.
     */
    candidates: (term: string) => like.all(`%${term}%`) as number[],
    text: (reportId: number) => text.get(reportId) as string,
  }
}
