// The list of what is due, worked off in the background: one report at a time, each in a transaction of its own, so that a
// desk that ends in the middle goes on there next time. People's requests come first.
import { setTimeout as wait } from 'node:timers/promises'
import type { Notice } from '../../contract.ts'
import { conditionOf } from './library/refusals.ts'
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
    let done = 0
    let told = Date.now()
    const tell = (total: number): void => {
      told = Date.now()
      onNotice({ kind: 'rechecking', done, total })
    }
    for (;;) {
      await wait(!hurried && Date.now() - lastAsked < atWorkFor ? pauseAtWork : 0)
      if (stopped) return
      const reportId = nextDue(room)
      if (reportId === null) break
      if (!checkOne(room, reportId)) return
      done++
      if (Date.now() - told >= betweenNotices) tell(done + due.count())
    }
    if (done > 0) tell(done)
  }

  return {
    wake() {
      lastAsked = Date.now()
      if (stopped || working || nextDue(room) === null) return
      working = work().finally(() => (working = null))
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

/** Null too when the library says no: then the next request tries again. */
function nextDue({ library }: Room): number | null {
  try {
    return library.due.next()
  } catch (error) {
    if (conditionOf(error) === null) throw error
    return null
  }
}

/** @returns whether to go on: not when library or disk say no */
function checkOne(room: Room, reportId: number): boolean {
  try {
    recheck(room, reportId)
    return true
  } catch (error) {
    if (conditionOf(error) !== null) return false
    // One report nobody can show must not keep the others waiting.
    console.error(error)
    room.library.due.remove(reportId)
    return true
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
