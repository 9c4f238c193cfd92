// The rows the library keeps of a report are what extraction and events make of it, after any work and any restart.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HostDesk } from '../../src/contract.ts'
import type { Library } from '../../src/main/desk/library/library.ts'
import { recheck } from '../../src/main/desk/revisions.ts'
import { furnish, type Room } from '../../src/main/desk/room.ts'
import { revise } from '../../src/report/revise.ts'
import { freshFolder, importMadeUp, openInside, valueOf } from '../main/desk/made-up-desk.ts'
import { commands, type Command } from './made-up-review.ts'

/** Asks the desk for what a command means; refusals are part of the game. */
async function ask(desk: HostDesk, reportId: number, command: Command): Promise<void> {
  const { review } = valueOf(await desk.openReport({ reportId }))
  const { cells } = review
  switch (command.do) {
    case 'correct': {
      const { key: cell, held: was } = cells[command.cell]!
      await desk.correct({ reportId, cell, was, now: command.now, why: 'misread', note: '', evidence: null })
      return
    }
    case 'together': {
      const changes = command.cells.map((cell) => ({
        cell: cells[cell]!.key,
        was: cells[cell]!.held,
        now: command.now,
      }))
      await desk.correctTogether({ reportId, changes, why: 'proposal', note: '' })
      return
    }
    case 'confirm':
      await desk.confirm({ reportId, cell: cells[command.cell]!.key })
      return
    case 'judge': {
      const finding = review.findings[command.finding]
      if (finding) await desk.judge({ reportId, finding: finding.id, verdict: command.verdict, note: '' })
      return
    }
    case 'describe':
      await desk.describe({ reportId, field: command.field, value: command.value })
      return
    case 'state':
      await desk.setState({ reportId, state: command.state, note: '' })
      return
    case 'undo':
    case 'redo':
      await desk[command.do]({ reportId })
  }
}

function rows(library: Library, reportId: number) {
  return {
    cells: library.cells.ofReport(reportId),
    findings: library.findings.ofReport(reportId),
    shelf: library.reports.all().find((row) => row.reportId === reportId),
  }
}

describe('replay(events) = cells', () => {
  it('after any sequence of commands, and the chain of events is whole', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async ({ made, list }) => {
        // A library of its own: reports of one organ would be held against each other.
        const folder = freshFolder()
        const { desk, library } = openInside(folder.library)
        try {
          const reportId = await importMadeUp(desk, made)
          for (const command of list) await ask(desk, reportId, command)
          const kept = rows(library, reportId)
          const again = revise(library.extractions.of(reportId, null)!, library.events.ofReport(reportId))
          const read = new Set(again.extraction.filled.cells.map((cell) => cell.key))
          const expected = again.cells.filter(({ key, correction }) => read.has(key) || correction)
          expect(kept.cells.map(({ key, state, value, mark }) => [key, state, value, mark])).toEqual(
            expected.map(({ key, held, mark }) => [key, held.state, held.state === 'number' ? held.value : null, mark]),
          )
          for (const table of ['cell', 'finding']) library.db.exec(`DELETE FROM ${table} WHERE report_id = ${reportId}`)
          recheck(furnish({ library, version: '0.0.0' } as Room), reportId)
          expect(rows(library, reportId)).toEqual(kept)
          expect(library.events.verify().brokenAt).toBeNull()
        } finally {
          await desk.close()
          folder.remove()
        }
      }),
      { numRuns: 40 },
    )
  })

  it('after a restart at any point', async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.nat(25), async ({ made, list }, at) => {
        const folder = freshFolder()
        const one = openInside(folder.library)
        try {
          const reportId = await importMadeUp(one.desk, made)
          for (const command of list.slice(0, at)) await ask(one.desk, reportId, command)
          const before = valueOf(await one.desk.openReport({ reportId }))
          const kept = rows(one.library, reportId)
          await one.desk.close()
          const two = openInside(folder.library)
          try {
            expect(valueOf(await two.desk.openReport({ reportId }))).toEqual(before)
            expect(rows(two.library, reportId)).toEqual(kept)
            for (const command of list.slice(at)) await ask(two.desk, reportId, command)
            expect(two.library.events.verify().brokenAt).toBeNull()
          } finally {
            await two.desk.close()
          }
        } finally {
          folder.remove()
        }
      }),
      { numRuns: 15 },
    )
  })
})
