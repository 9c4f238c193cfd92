// The list of what is due, worked off in the background: one report at a time, each in a transaction of its own, so that a
// desk that ends in the middle goes on there next time. People's requests come first.
import { setTimeout as wait } from 'node:timers/promises'
import type { Notice } from '../../contract.ts'
import { reviseAlone } from './beside.ts'
import { DamagedPart } from './library/damaged-part.ts'
import { conditionOf } from './library/refusals.ts'
import { tellOthers } from './project.ts'
import { recheck } from './revisions.ts'
import type { Room } from './room.ts'

export interface Rechecking {
  /** After every request: whatever became due is begun, or goes on; nothing is done before the first one was answered. */
  wake(): void
  /** Resolves when nothing is due any more, the library cannot be written, or the desk was closed. */
  settled(): Promise<void>
  stop(): void
}

/** While somebody is at work a report is checked now and then, in milliseconds; else without a pause. */
const pauseAtWork = 40
const atWorkFor = 1000
const betweenNotices = 250

export function recheckDue(room: Room, onNotice: (notice: Notice) => void): Rechecking {
  const { due } = room.library
  let working: Promise<void> | null = null
  let stopped = false
  let lastAsked = 0
  let hurried = false

  async function work(): Promise<void> {
    // What others see of a report is made first: else every report that is checked would make its neighbours due again.
    const unmade = ifReadable(() => room.library.neighbours.madeElsewhere(room.version)) ?? []
    let done = 0
    let told = Date.now()
    const tell = (total: number): void => {
      told = Date.now()
      onNotice({ kind: 'rechecking', done, total })
    }
    for (;;) {
      await wait(!hurried && Date.now() - lastAsked < atWorkFor ? pauseAtWork : 0)
      if (stopped) return
      const first = unmade.pop()
      const reportId = first ?? ifReadable(() => due.next())
      if (reportId === null) break
      if (!attempt(room, reportId, first === undefined ? recheck : makeNeighbour)) return
      done++
      if (Date.now() - told >= betweenNotices) tell(done + unmade.length + due.count())
    }
    if (done > 0) tell(done)
  }

  return {
    wake() {
      lastAsked = Date.now()
      if (stopped || working || ifReadable(() => due.next()) === null) return
      // Nobody waits for it, so nothing may come out of it: the next request begins again.
      working = work()
        .catch(logBug)
        .finally(() => (working = null))
    },
    async settled() {
      hurried = true
      this.wake()
      await working
      hurried = false
    },
    stop() {
      stopped = true
    },
  }
}

/** Conditions of library or disk are told to whoever asks for something next. */
function logBug(error: unknown): void {
  if (conditionOf(error) === null) console.error(error)
}

/** What `look` finds; null when library or disk say no: then the next request tries again. */
function ifReadable<T>(look: () => T): T | null {
  try {
    return look()
  } catch (error) {
    if (conditionOf(error) === null) throw error
    return null
  }
}

/** @returns whether to go on: not when library or disk say no */
function attempt(room: Room, reportId: number, step: (room: Room, reportId: number) => unknown): boolean {
  try {
    step(room, reportId)
    return true
  } catch (error) {
    if (conditionOf(error) !== null) return false
    // One report nobody can show must not keep the others waiting.
    console.error(error)
    if (error instanceof DamagedPart) room.damaged.add(reportId)
    room.library.due.remove(reportId)
    return true
  }
}

/** Of a report that this program cannot make out nothing is told: else it would be tried for every change to its neighbours. */
function makeNeighbour(room: Room, reportId: number): void {
  const { library } = room
  try {
    library.transaction(() => {
      tellOthers(room, reportId, library.reports.summary(reportId), reviseAlone(library, reportId))
    })
  } catch (error) {
    if (conditionOf(error) !== null) throw error
    console.error(error)
    library.transaction(() => {
      library.neighbours.putMarks(reportId, null, [])
      library.neighbours.put(reportId, room.version, null)
    })
  }
}

/** After the program changed, rules and views may say other things of the same extraction and events: every report is due. */
export function noteProgram({ library, version }: Room): void {
  const { settings, due } = library
  if (settings.projectedBy() === version) return
  try {
    library.transaction(() => {
      due.addAll()
      settings.setProjectedBy(version)
    })
  } catch (error) {
    // A library that cannot be written is brought up to date by the next start.
    if (conditionOf(error) === null) throw error
  }
}
