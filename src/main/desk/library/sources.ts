// Queries on sources: the files as they came, each once, by the hash of their bytes.
import { createHash } from 'node:crypto'
import { unlessTorn } from './damaged-part.ts'
import type { Database } from './open.ts'

export function sourceQueries(db: Database) {
  const report = db
    .prepare('SELECT report.id FROM source JOIN report ON report.source_id = source.id WHERE sha256 = ?')
    .pluck()
  const add = db.prepare('INSERT INTO source (sha256, bytes) VALUES (?, ?)')
  const contentOf = db.prepare(
    'SELECT sha256, bytes FROM source JOIN report ON report.source_id = source.id WHERE report.id = ?',
  )
  return {
    /** The file a report was made of, byte by byte as it came; null where it is damaged: it is not to be read then. */
    bytesOf(reportId: number): Uint8Array<ArrayBuffer> | null {
      const found = unlessTorn(() => contentOf.get(reportId)) as { sha256: string; bytes: Uint8Array } | undefined
      if (!found || createHash('sha256').update(found.bytes).digest('hex') !== found.sha256) return null
      return new Uint8Array(found.bytes)
    },
    /** Report made of these bytes, if there is one. */
    reportOf: (sha256: string): number | undefined => report.get(sha256) as number | undefined,
    add: (sha256: string, bytes: Uint8Array): number => Number(add.run(sha256, bytes).lastInsertRowid),
  }
}
