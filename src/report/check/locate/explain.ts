// A candidate as a proposal for a person: the cells with their figures, and a sentence that says why.
import type { CellKey } from '../../model/filled-form.ts'
import type { Proposal } from '../../model/finding.ts'
import type { HeldReport } from '../held-report.ts'
import * as words from '../words/localised.ts'
import type { Told } from '../words/localised.ts'
import { columnName } from '../../form-words.ts'
import type { Board, Change } from './board.ts'
import type { Candidate } from './candidate.ts'
import type { Evidence } from './evidence.ts'

const print = (board: Board, value: number): string => String(value / board.scale)

function told(board: Board, report: HeldReport, { cell, to, blank }: Change): Told {
  const key = board.keys[cell]!
  const reading = report.readings.get(key)!
  const printed = reading.quantity.state === 'na' ? reading.raw.trim() : null
  const from = board.isBlank(cell) ? printed : print(board, board.printed.values[cell]!)
  return { name: report.name(key), from, to: blank ? null : print(board, to) }
}

function lineName(report: HeldReport, key: CellKey, per: 'row' | 'column'): string {
  const [table = '', row = '', column = ''] = key.split('/')
  return per === 'row' ? report.rowName(table, row) : columnName(report.form, table, column)
}

function sentence(board: Board, report: HeldReport, { pattern, changes, repairs }: Candidate): string {
  const steps = changes.map((change) => told(board, report, change))
  const [first, second] = steps as [Told, Told]
  const count = repairs.length
  switch (pattern.kind) {
    case 'cell':
    case 'cells':
      return words.changed(steps, count)
    case 'transposed':
      return words.transposed(first, count)
    case 'split':
      return words.split(steps, count)
    case 'moved': {
      const [one] = changes as [Change, Change]
      const by = one.to - board.printed.values[one.cell]!
      const [from, to] = by < 0 ? [first, second] : [second, first]
      return words.moved(from, to, print(board, Math.abs(by)), count)
    }
    case 'swapped': {
      if (pattern.per === 'cell') return words.swappedCells([first, second], count)
      const [a, b] = changes.slice(0, 2).map(({ cell }) => lineName(report, board.keys[cell]!, pattern.per as 'row'))
      return words.swappedLines(a!, b!, [first, second], count)
    }
    case 'shifted': {
      const sorted = changes.toSorted((a, b) => a.cell - b.cell)
      const names = sorted.map(({ cell }) => report.name(board.keys[cell]!))
      const example = changes.find(({ to }) => to !== 0) ?? changes[0]!
      const figures = changes.filter(({ to, blank }) => !blank && to !== 0).length
      return words.shifted(pattern.along, names[0]!, names.at(-1)!, figures, [told(board, report, example)], count)
    }
  }
}

/** Cells that hold a figure now and would hold none. */
function blankedCells(board: Board, report: HeldReport, { changes }: Candidate): string {
  const cells = changes.filter(({ cell, blank }) => blank && !board.isBlank(cell))
  if (cells.length === 0) return ''
  return words.blanked(cells.map(({ cell }) => report.name(board.keys[cell]!)))
}

/** How a candidate stands among the others; both counts have itself among them. */
export interface Rank {
  readonly standing: number
  /** Candidates as likely as this one for any sum it sets right. */
  readonly equals: number
  /** Others are as likely, or likelier, for any sum it sets right. */
  readonly rivalled: boolean
  /** Shifts that set the same sums right. */
  readonly starts: number
}

export function explain(
  board: Board,
  report: HeldReport,
  candidate: Candidate,
  { points, stated, doubtful }: Evidence,
  { standing, equals, rivalled, starts }: Rank,
): Proposal {
  const why = [
    sentence(board, report, candidate),
    blankedCells(board, report, candidate),
    stated === null ? '' : words.stated(stated),
    points < 0 ? words.contradicted : '',
    doubtful ? words.doubtfulCell : '',
    candidate.whole ? '' : words.othersLeft,
    starts > 1 ? words.otherStarts(starts) : '',
    equals > 1 && starts === 1 ? words.equallyLikely(equals) : '',
  ]
  return {
    changes: candidate.changes.map(({ cell, to, blank }) => ({
      cell: board.keys[cell]!,
      value: blank ? null : to / board.scale,
    })),
    why: why.join(''),
    repairs: [...new Set(candidate.repairs.map(board.codeOf))],
    kind: candidate.pattern.kind,
    standing,
    ...(rivalled ? { rivalled } : {}),
  }
}
