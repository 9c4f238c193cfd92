// Short ways to write typed cells and rows, and how high a row must be for what it says.
import type { CellMark, Held } from '../model/revision.ts'
import type { CellRole, PlanCell, PlanRow } from '../model/workbook-plan.ts'

type Part = Partial<Omit<PlanCell, 'kind' | 'role'>>

export const textCell = (text: string, role: CellRole = 'entry', part: Part = {}): PlanCell => ({
  kind: 'text',
  text,
  role,
  ...part,
})

export const blankCell = (role: CellRole = 'entry', part: Part = {}): PlanCell => ({ kind: 'blank', role, ...part })

export const numberCell = (value: number, decimals = 0, role: CellRole = 'entry', part: Part = {}): PlanCell => ({
  kind: 'number',
  value,
  decimals,
  role,
  ...part,
})

/** Text, or a blank where there is none. */
export const entry = (text: string | null): PlanCell => (text ? textCell(text) : blankCell())

/** A value by its state: a figure as a number, a blank as nothing, a mark or an unreadable piece as text. */
export function heldCell(held: Held, shown: string, role: CellRole, part: Part & { readonly mark?: CellMark } = {}) {
  if (held.state === 'number') return numberCell(held.value, held.decimals, role, part)
  if (held.state === 'blank') return blankCell(role, part)
  if (held.state === 'absent') return blankCell('absent', part)
  return textCell(shown, role, part)
}

const lineHeight = 15
const leastHeight = 21

/** Columns of the body font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 1 : 2
  return width
}

export function lineCount(text: string, width: number): number {
  const room = Math.max(2, width - 1.5)
  let count = 0
  for (const line of text.split('\n')) count += Math.max(1, Math.ceil(textWidth(line) / room))
  return count
}

/** Points; merged cells that reach below the row and cells that keep to one line are left out. A row is never higher than a spreadsheet allows. */
export function rowHeight(cells: readonly (PlanCell | null)[], widths: readonly number[]): number {
  let lines = 1
  cells.forEach((cell, column) => {
    if (cell?.kind !== 'text' || cell.role === 'datum' || (cell.rowSpan ?? 1) > 1) return
    const width = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, each) => sum + each, 0)
    const indent = cell.level ? 2 * cell.level : 0
    lines = Math.max(lines, lineCount(cell.text, width - indent))
  })
  return Math.min(400, Math.max(leastHeight, lines * lineHeight + 6))
}

export function listRow(cells: readonly (PlanCell | null)[], widths: readonly number[]): PlanRow {
  return { cells, height: rowHeight(cells, widths) }
}
