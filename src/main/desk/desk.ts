// The Desk: every request checked against the contract, done by the file of its noun, and answered with an outcome.
import type { z } from 'zod'
import { deskArguments, type DeskMethod, type HostDesk, type LibraryStatus, type Notice } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import { show } from '../../report/show.ts'
import { confirm, correct, correctTogether } from './correct.ts'
import { refuseDamaged } from './damaged.ts'
import { describe } from './describe.ts'
import { exportWorkbook } from './export-workbook.ts'
import { importReport } from './import-report.ts'
import { importSamples, samplesOffered } from './import-samples.ts'
import { judge } from './judge.ts'
import { libraryAt } from './library/library.ts'
import { DamagedPart } from './library/damaged-part.ts'
import { conditionOf } from './library/refusals.ts'
import { linkOrgans, listOrgans, unlinkOrgans } from './organs.ts'
import type { Reader } from './reading.ts'
import { noteProgram, recheckDue } from './recheck-due.ts'
import { reread } from './reread.ts'
import { restoreReading } from './restore-reading.ts'
import { reportNow } from './revisions.ts'
import { furnish, refuse, type Room } from './room.ts'
import { listRules, switchRule } from './rules.ts'
import { search } from './search.ts'
import { setState } from './set-state.ts'
import { shelf } from './shelf.ts'
import { redo, undo } from './undo.ts'

export interface DeskOptions {
  readonly libraryPath: string
  readonly samplesFolder: string
  readonly reader: Reader
  readonly version: string
  readonly host: LibraryStatus['host']
  readonly clock?: () => Date
  readonly onNotice?: (notice: Notice) => void
}

/** Refuses what openLibrary refuses. The reader is the desk's from here on: closing the desk closes it. */
export async function openDesk(options: DeskOptions): Promise<Outcome<HostDesk>> {
  const opened = libraryAt(options.libraryPath)
  if (!opened.ok) return opened
  const room = furnish({ clock: () => new Date(), ...options, library: opened.value })
  noteProgram(room)
  return { ok: true, value: deskOn(room, options.onNotice) }
}

/** The Desk over a library that is already open. */
export function deskOn(room: Room, onNotice: (notice: Notice) => void = () => undefined): HostDesk {
  let closed = false
  const rechecking = recheckDue(room, onNotice)

  /** One method: arguments checked, conditions of disk and library as refusals; anything else thrown is a bug. */
  function method<M extends Exclude<DeskMethod, 'saveWorkbook'>, T>(
    name: M,
    work: (room: Room, argument: z.output<(typeof deskArguments)[M]>) => Outcome<T> | Promise<Outcome<T>>,
  ): (argument: unknown) => Promise<Outcome<T>> {
    return async (argument) => {
      const parsed = deskArguments[name].safeParse(argument)
      if (!parsed.success) return refuse(badArgument(parsed.error), { method: name })
      return attempt(() => work(room, parsed.data as z.output<(typeof deskArguments)[M]>))
    }
  }

  async function attempt<T>(work: () => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (closed) return refuse('desk-down')
    try {
      return await work()
    } catch (error) {
      // Closed while this was under way: the database is gone, and so is the request.
      if (closed) return refuse('desk-down')
      if (error instanceof DamagedPart) return refuseDamaged(room, error)
      const code = conditionOf(error)
      if (code === null) throw error
      return refuse(code, { path: room.library.path })
    } finally {
      if (!closed) rechecking.wake()
    }
  }

  return {
    status: method('status', async () => ({ ok: true, value: await status(room) })),
    setReviewer: method('setReviewer', async (_, { name }) => {
      room.library.settings.setReviewer(name)
      return { ok: true, value: await status(room) }
    }),
    importReport: method('importReport', importReport),
    importSamples: method('importSamples', importSamples),
    shelf: method('shelf', shelf),
    search: method('search', search),
    openReport: method('openReport', (_, { reportId }) => {
      const now = reportNow(room, reportId)
      const origin = room.library.reports.origin(reportId)
      if (!now || !origin) return refuse('no-such-report', { reportId })
      return { ok: true, value: show(now.revision, { reportId, ...origin }) }
    }),
    correct: method('correct', correct),
    correctTogether: method('correctTogether', correctTogether),
    confirm: method('confirm', confirm),
    judge: method('judge', judge),
    describe: method('describe', describe),
    reread: method('reread', reread),
    restoreReading: method('restoreReading', restoreReading),
    setState: method('setState', setState),
    undo: method('undo', undo),
    redo: method('redo', redo),
    rules: method('rules', listRules),
    switchRule: method('switchRule', switchRule),
    organs: method('organs', listOrgans),
    linkOrgans: method('linkOrgans', linkOrgans),
    unlinkOrgans: method('unlinkOrgans', unlinkOrgans),
    exportWorkbook: (argument) => attempt(() => exportWorkbook(room, argument)),
    settled: () =>
      attempt(async () => {
        await rechecking.settled()
        return { ok: true, value: null }
      }),
    async close() {
      if (closed) return
      closed = true
      rechecking.stop()
      room.reader.close()
      room.library.close()
    },
  }
}

async function status(room: Room): Promise<LibraryStatus> {
  return {
    libraryPath: room.library.path,
    reportCount: room.library.reports.count(),
    reviewer: room.library.settings.reviewer(),
    samplesOffered: await samplesOffered(room),
    version: room.version,
    host: room.host,
  }
}

/** JSON cannot carry what is not finite, other channels can; to the person it is a value, not a malformed request. */
function badArgument(error: z.ZodError): 'bad-value' | 'bad-request' {
  const inValue = ({ path }: z.core.$ZodIssue) => {
    const at = path.indexOf('now')
    return at >= 0 && path.length > at + 1 && path[at + 1] !== 'state'
  }
  return error.issues.every(inValue) ? 'bad-value' : 'bad-request'
}
