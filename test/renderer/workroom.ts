// A person's work on a made-up report, over the real desk on a library of its own.
import { expect } from 'vitest'
import type { Desk, HostDesk } from '../../src/contract.ts'
import type { Refusal } from '../../src/report/model/refusal.ts'
import type { CellMark, Held } from '../../src/report/model/revision.ts'
import { beginWork, type ReviewWork } from '../../src/renderer/page/review-work.ts'
import { freshFolder, importMadeUp, openMadeUp, troubled, valueOf } from '../main/desk/made-up-desk.ts'

export interface Workroom {
  readonly desk: HostDesk
  readonly work: ReviewWork
  /** What was refused outside of changes, which keep their own refusals. */
  readonly refusals: Refusal[]
  /** How often the page was told to begin anew. */
  rereadCount: number
  /** How many figures each proposal taken in one go changed. */
  readonly adopted: number[]
  /** Refusals to give instead of asking the desk to correct, one a request; null lets one through. */
  readonly obstacles: (Refusal | null)[]
  /** Whether somebody says who they are. */
  named: boolean
  close(): Promise<void>
}

export async function openWorkroom(made = troubled): Promise<Workroom> {
  const folder = freshFolder()
  const desk = await openMadeUp(folder.library)
  const report = valueOf(await desk.openReport({ reportId: await importMadeUp(desk, made) }))
  const obstacles: (Refusal | null)[] = []
  const adopted: number[] = []
  const refusals: Refusal[] = []
  const correct: Desk['correct'] = async (argument) => {
    const obstacle = obstacles.shift()
    return obstacle ? { ok: false, refusal: obstacle } : desk.correct(argument)
  }
  const correctTogether: Desk['correctTogether'] = async (argument) => {
    const obstacle = obstacles.shift()
    return obstacle ? { ok: false, refusal: obstacle } : desk.correctTogether(argument)
  }
  const asked = {
    ...desk,
    correct,
    correctTogether,
    saveWorkbook: async () => ({ ok: false, refusal: { code: 'cancelled' } }) as const,
  }
  const room: Workroom = {
    desk,
    refusals,
    obstacles,
    adopted,
    named: true,
    rereadCount: 0,
    work: beginWork(report, {
      desk: asked,
      ensureReviewer: async () => room.named,
      onRefused: (refusal) => refusals.push(refusal),
      onAdopted: (count) => adopted.push(count),
      onReread: () => void room.rereadCount++,
    }),
    async close() {
      await desk.close()
      folder.remove()
    },
  }
  return room
}

/** Until every request is answered. */
export async function settled(work: ReviewWork): Promise<void> {
  await expect.poll(() => work.state().asking, { interval: 2 }).toBe(0)
}

export const heldAt = (work: ReviewWork, key: string): Held | undefined => work.index().cells.get(key)?.held
export const markAt = (work: ReviewWork, key: string): CellMark | undefined => work.index().cells.get(key)?.mark
