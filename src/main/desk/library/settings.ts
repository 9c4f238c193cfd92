// Queries on settings: small facts about the library itself, such as who works in it.
import type { Database } from './open.ts'

export function settingQueries(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck()
  const set = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    /** Empty until the person says who they are. */
    reviewer: (): string => (get.get('reviewer') as string | undefined) ?? '',
    setReviewer(name: string): void {
      set.run('reviewer', name)
    },
  }
}
