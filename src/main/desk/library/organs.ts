// Queries on organs: one row for every name a report is held under.
import type { Database } from './open.ts'

export function organQueries(db: Database) {
  const find = db.prepare('SELECT id FROM organ WHERE name = ?').pluck()
  const add = db.prepare('INSERT INTO organ (name) VALUES (?)')
  const years = db.prepare(
    `SELECT DISTINCT name, year FROM organ JOIN report ON organ_id = organ.id ORDER BY name, year`,
  )
  return {
    /** The organ's id; a name not seen before gets a row. */
    named: (name: string): number => (find.get(name) as number | undefined) ?? Number(add.run(name).lastInsertRowid),
    /** Years of the reports held under each name, rising, each once; names that no report has are left out. */
    years(): ReadonlyMap<string, readonly number[]> {
      const held = new Map<string, number[]>()
      for (const { name, year } of years.all() as { name: string; year: number | null }[])
        held.set(name, [...(held.get(name) ?? []), ...(year === null ? [] : [year])])
      return held
    },
  }
}
