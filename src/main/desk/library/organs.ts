// Queries on organs: one row for every name a report is held under.
import type { Database } from './open.ts'

export function organQueries(db: Database) {
  const find = db.prepare('SELECT id FROM organ WHERE name = ?').pluck()
  const add = db.prepare('INSERT INTO organ (name) VALUES (?)')
  return {
    /** The organ's id; a name not seen before gets a row. */
    named: (name: string): number => (find.get(name) as number | undefined) ?? Number(add.run(name).lastInsertRowid),
  }
}
