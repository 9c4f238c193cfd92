// Reports of the library → one book at a path. The book is whole or not there; the library is only read.
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { HostDesk } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { Exported, LeftOut, WorkbookPlan } from '../../report/model/workbook-plan.ts'
import { show, type About } from '../../report/show.ts'
import { planBook } from '../../report/tabulate.ts'
import type { Chosen } from '../../report/tabulate/sheet-kind.ts'
import { leaveOut, refuseDamaged } from './damaged.ts'
import { diskRefusal } from './disk-refusal.ts'
import { DamagedPart } from './library/damaged-part.ts'
import { queriesOf } from './library/library.ts'
import { switchedOff } from './rules.ts'
import { reviseStored } from './revisions.ts'
import { furnish, refuse, type Room } from './room.ts'

type ExportArgument = Parameters<HostDesk['exportWorkbook']>[0]
type Written = Exported & { readonly path: string }

/** Views kept while a book is made; each is some hundred kilobytes, and reading one again takes milliseconds. */
const keptViews = 250

/** Progress counts reports gathered and then written, so its total is twice their number. */
export async function exportWorkbook(here: Room, argument: ExportArgument): Promise<Outcome<Written>> {
  // What people do meanwhile is left out, so that no sheet of a book says what another does not.
  const { damaged } = here
  const room = { ...furnish({ ...here, library: queriesOf(here.library.snapshot()) }), damaged }
  try {
    return await exportFrom(room, argument)
  } finally {
    room.library.close()
  }
}

async function exportFrom(room: Room, argument: ExportArgument): Promise<Outcome<Written>> {
  const { library } = room
  const { path: target, signal, onProgress } = argument
  const reportIds = argument.reportIds === 'all' ? library.reports.ids() : [...new Set(argument.reportIds)]
  const reports: About[] = []
  for (const reportId of reportIds) {
    const origin = library.reports.origin(reportId)
    if (!origin) return refuse('no-such-report', { reportId })
    reports.push({ reportId, ...origin })
  }
  const total = reports.length * 2
  const leftOut = new Map<number, LeftOut>()
  try {
    const plan = await gather(room, viewsOf(room, reports, leftOut), signal, (done) => onProgress?.(done, total))
    const [first] = leftOut.values()
    if (first && plan.reportCount === 0) return refuseDamaged(room, { reportId: first.reportId, part: first.damaged })
    // Loaded with the first book: the library of workbooks would be a third of the time the desk takes to start.
    const { writeWorkbook } = await import('./workbook.ts')
    await writeWorkbook(plan, target, {
      ...(signal ? { signal } : {}),
      onProgress: (done) => onProgress?.(reports.length + done, total),
    })
  } catch (error) {
    if (signal?.aborted) return refuse('cancelled')
    return { ok: false, refusal: diskRefusal(error, target) }
  }
  return { ok: true, value: { path: target, fileName: path.basename(target), leftOut: [...leftOut.values()] } }
}

/** The person goes on working while a long book is made. @throws the signal's reason. */
async function gather(
  room: Room,
  views: Iterable<Chosen>,
  signal: AbortSignal | undefined,
  onGathered: (done: number) => void,
): Promise<WorkbookPlan> {
  const { settings } = room.library
  const library = { switchedOff: switchedOff(room) }
  const made = { at: room.clock().toISOString(), by: settings.reviewer(), version: room.version, library }
  const planning = planBook(views, made)
  for (;;) {
    const step = planning.next()
    if (step.done) return step.value
    onGathered(step.value)
    await setImmediate()
    signal?.throwIfAborted()
  }
}

/**
 * The reports as they stand, however often they are walked. One that is damaged in the library goes into the book by name.
 * @param leftOut filled with those while they are walked
 */
function viewsOf(room: Room, reports: readonly About[], leftOut: Map<number, LeftOut>): Iterable<Chosen> {
  const kept = new Map<number, Chosen>()
  const view = (about: About): Chosen => {
    try {
      return show(reviseStored(room, about.reportId)!.revision, about)
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error
      room.damaged.add(about.reportId)
      const named = leaveOut(room, about, error.part)
      leftOut.set(about.reportId, named)
      return named
    }
  }
  return {
    *[Symbol.iterator]() {
      for (const about of reports) {
        const found = kept.get(about.reportId) ?? leftOut.get(about.reportId) ?? view(about)
        if (kept.size < keptViews) kept.set(about.reportId, found)
        yield found
      }
    },
  }
}
