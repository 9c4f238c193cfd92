// What a person waits for at the desk: saving a correction, undoing it, opening a report, the list, a search.
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

async function measureCorrections(desk: HostDesk, reportAt: (turn: number) => number): Promise<void> {
  const corrections: number[] = []
  const undos: number[] = []
  for (let turn = 0; turn < 200; turn += 1) {
    const reportId = reportAt(turn)
    const cell = printedNumber(got(await desk.openReport({ reportId })).review.cells, turn)
    const now = { state: 'number', value: turn + 1, decimals: 0 } as const
    const change = { reportId, cell: cell.key, was: cell.held, now, why: 'misread', note: '', evidence: null } as const
    corrections.push(await timed(async () => got(await desk.correct(change))))
    undos.push(await timed(async () => got(await desk.undo({ reportId }))))
  }
  report('saving a correction', corrections, 20)
  report('undoing it', undos, 20)
}

function printedNumber(cells: readonly CellView[], turn: number): CellView {
  const numbers = cells.filter((cell) => cell.held.state === 'number' && !cell.key.startsWith('indicators/'))
  const cell = numbers[turn % numbers.length]
  if (cell === undefined) throw new Error('the report has no figure to correct')
  return cell
}
