// After the program changed: the rows of every report made anew, one by one and in the background, since rules and
// views may say other things of the same extraction and events. A start that is cut short begins again next time.
import { setImmediate } from 'node:timers/promises'
import type { Library } from './library/library.ts'
import { conditionOf } from './library/refusals.ts'
import { projectAgain } from './project.ts'
import { reviseFrom, type Room } from './room.ts'

/** Resolves when every report is done, the desk was closed, or library or disk say no: then the next start tries again. */
export async function bringUpToDate({ library, version }: Room): Promise<void> {
  if (library.settings.projectedBy() === version) return
  try {
    for (const reportId of library.reports.ids()) {
      await setImmediate()
      if (!library.db.open) return
      projectOne(library, reportId)
    }
    library.settings.setProjectedBy(version)
  } catch (error) {
    if (conditionOf(error) === null) throw error
  }
}

function projectOne(library: Library, reportId: number): void {
  try {
    const revision = reviseFrom(library, reportId, library.events.ofReport(reportId))!
    library.transaction(() => projectAgain(library, reportId, revision))
  } catch (error) {
    if (conditionOf(error) !== null) throw error
    // One report nobody can show must not keep the others from the shelf.
    console.error(error)
  }
}
