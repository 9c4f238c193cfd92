// An open library and the queries of every noun in it.
import type { Outcome } from '../../../report/model/refusal.ts'
import { cellQueries } from './cells.ts'
import { dueQueries } from './due.ts'
import { eventQueries } from './events.ts'
import { extractionQueries } from './extractions.ts'
import { findingQueries } from './findings.ts'
import { neighbourQueries } from './neighbours.ts'
import { linkQueries } from './organ-links.ts'
import { openLibrary, type OpenLibrary } from './open.ts'
import { organQueries } from './organs.ts'
import { originalQueries } from './originals.ts'
import { reportQueries } from './reports.ts'
import { switchQueries } from './rule-switches.ts'
import { settingQueries } from './settings.ts'
import { sourceQueries } from './sources.ts'

export type Library = ReturnType<typeof queriesOf>

export function queriesOf(open: OpenLibrary) {
  const { db } = open
  return {
    ...open,
    settings: settingQueries(db),
    switches: switchQueries(db),
    organs: organQueries(db),
    links: linkQueries(db),
    sources: sourceQueries(db),
    reports: reportQueries(db),
    extractions: extractionQueries(db),
    events: eventQueries(db),
    cells: cellQueries(db),
    findings: findingQueries(db),
    originals: originalQueries(db),
    neighbours: neighbourQueries(db),
    due: dueQueries(db),
    /** All of `work` or nothing of it; committed and on the disk when this returns. */
    transaction: <T>(work: () => T): T => db.transaction(work).immediate(),
  }
}

/** See openLibrary for what is refused. */
export function libraryAt(path: string): Outcome<Library> {
  const opened = openLibrary(path)
  return opened.ok ? { ok: true, value: queriesOf(opened.value) } : opened
}
