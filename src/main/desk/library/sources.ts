// Queries on sources: the files as they came, each once, by the hash of their bytes.
import type { Database } from './open.ts'

export function sourceQueries(db: Database) {
  const report = db
    .prepare('SELECT report.id FROM source JOIN report ON report.source_id = source.id WHERE sha256 = ?')
    .pluck()
  const add = db.prepare('INSERT INTO source (sha256, bytes) VALUES (?, ?)')
  const contentOf = db
    .prepare('SELECT bytes FROM source JOIN report ON report.source_id = source.id WHERE report.id = ?')
    .pluck()
  return {
    /** The file a report was made of. */
    bytesOf: (reportId: number): Uint8Array | undefined => contentOf.get(reportId) as Uint8Array | undefined,
    /** Report made of these bytes, if there is one. */
    reportOf: (sha256: string): number | undefined => report.get(sha256) as number | undefined,
    add: (sha256: string, bytes: Uint8Array): number => Number(add.run(sha256, bytes).lastInsertRowid),
  }
}
