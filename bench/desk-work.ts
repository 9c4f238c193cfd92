// What a person waits for at the desk: saving a correction, undoing it, opening a report, the list, a search; and how long
// the desk works behind them when every report is to be checked again.
import { setTimeout as wait } from 'node:timers/promises'
import type { HostDesk } from '../src/contract.ts'
import type { Outcome } from '../src/report/model/refusal.ts'
import type { CellView } from '../src/report/model/report-view.ts'
import { report, timed, timedRuns } from './measure.ts'
import { searchWords } from './made-reports.ts'

export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}

export async function measureDesk(desk: HostDesk, reportCount: number): Promise<void> {
  console.log(`At the desk, ${reportCount} reports in the library`)
  got(await desk.setReviewer({ name: 'bench' }))
  report('listing the shelf', await timedRuns(10, async () => got(await desk.shelf({}))))
  const rows = got(await desk.shelf({}))
  const reportAt = (turn: number) => {
    const row = rows[(((turn * 7919) % rows.length) + rows.length) % rows.length]
    if (row === undefined) throw new Error('the library is empty')
    return row.reportId
  }
  report(
    'opening a report',
    await timedRuns(100, async (turn) => got(await desk.openReport({ reportId: reportAt(turn) }))),
  )
  await measureCorrections(desk, reportAt)
  for (const { text, where } of searchWords())
    report(`searching ${text}, ${where}`, await timedRuns(10, async () => got(await desk.search({ text }))))
}

/** `desk` was opened by another version of the program than the one before, so that every report is due. */
export async function measureRecheck(desk: HostDesk, reportCount: number): Promise<void> {
  console.log(`Checking ${reportCount} reports again`)
  const rows = got(await desk.shelf({}))
  await measureCorrections(desk, (turn) => rows[(turn * 7919) % rows.length]!.reportId, 'while others wait: ', 50, 60)
  const behind = await timed(async () => got(await desk.settled()))
  console.log(`  the rest of them, with nobody at work: ${(behind / 1000).toFixed(1)} s`)
}

async function measureCorrections(
  desk: HostDesk,
  reportAt: (turn: number) => number,
  when = '',
  count = 200,
  pause = 0,
): Promise<void> {
  const corrections: number[] = []
  const undos: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    // The desk behind a person has its turn between two of their changes.
    if (pause > 0) await wait(pause)
    const reportId = reportAt(turn)
    const cell = printedNumber(got(await desk.openReport({ reportId })).review.cells, turn)
    const now = { state: 'number', value: turn + 1, decimals: 0 } as const
    const change = { reportId, cell: cell.key, was: cell.held, now, why: 'misread', note: '', evidence: null } as const
    corrections.push(await timed(async () => got(await desk.correct(change))))
    undos.push(await timed(async () => got(await desk.undo({ reportId }))))
  }
  report(`${when}saving a correction`, corrections, 20)
  report(`${when}undoing it`, undos, 20)
}

function printedNumber(cells: readonly CellView[], turn: number): CellView {
  const numbers = cells.filter((cell) => cell.held.state === 'number' && !cell.key.startsWith('indicators/'))
  const cell = numbers[turn % numbers.length]
  if (cell === undefined) throw new Error('the report has no figure to correct')
  return cell
}
