// Queries on settings: small facts about the library itself, such as who works in it.
import type { Database } from './open.ts'

export function settingQueries(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck()
  const set = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const valueOf = (name: string): string => (get.get(name) as string | undefined) ?? ''
  return {
    /** Empty until the person says who they are. */
    reviewer: () => valueOf('reviewer'),
    setReviewer(name: string): void {
      set.run('reviewer', name)
    },
    /** Version of the program that the rows were made by, or are due to be made by; empty for none. */
    projectedBy: () => valueOf('projectedBy'),
    setProjectedBy(version: string): void {
      set.run('projectedBy', version)
    },
  }
}
