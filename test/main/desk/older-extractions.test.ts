// Extractions are never rewritten; what an older program left out of them must not break the one that reads them.
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { libraryAt } from '../../../src/main/desk/library/library.ts'
import { freshFolder, importMadeUp, openInside, troubled, valueOf } from './made-up-desk.ts'

let folder = freshFolder()
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

it('an extraction made before the prose was read has no facts and is otherwise the same', async () => {
  const { desk } = openInside(folder.library)
  const reportId = await importMadeUp(desk, troubled)
  await desk.close()
  const db = new Sqlite(folder.library)
  db.exec('DROP TRIGGER extraction_is_never_changed')
  const content = JSON.parse(db.prepare('SELECT content FROM extraction').pluck().get() as string) as {
    facts?: unknown
  }
  delete content.facts
  const update = db.prepare('UPDATE extraction SET content = ?')
  const changed = update.run(JSON.stringify(content)).changes
  db.close()
  const library = valueOf(libraryAt(folder.library))
  const extraction = library.extractions.of(reportId, null)
  library.close()
  expect(changed).toBe(1)
  expect(extraction).toEqual({ ...content, facts: [] })
})
