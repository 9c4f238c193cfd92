// Step 4. An outline → every stretch of it that may be a table, as rows and columns or as a file of cells.
// Understands no label and no figure.
import type { Noted } from '../model/finding.ts'
import type { Grid, GriddedReport } from '../model/grid.ts'
import type { Outline, Section } from '../model/outline.ts'
import type { Table } from '../model/document.ts'
import { textGrids } from './text-grids.ts'
import { ruledGrid } from './ruled.ts'

function gridsOf(outline: Outline, section: Section, index: number): Grid[] {
  const { document } = outline
  const tables = document.blocks
    .slice(section.blocks.start, section.blocks.end)
    .filter((block): block is Table => block.kind === 'table')
  const grids: Grid[] = []
  let start = section.span.start
  for (const table of tables) {
    grids.push(...textGrids(document.text, { start, end: table.span.start }, index, true))
    grids.push(ruledGrid(table, index))
    start = table.span.end
  }
  const after = section.span.end < document.text.length
  if (start < section.span.end) grids.push(...textGrids(document.text, { start, end: section.span.end }, index, after))
  return grids
}

export function grid(outline: Outline): Noted<GriddedReport> {
  const grids = outline.sections.flatMap((section, index) => gridsOf(outline, section, index))
  return { value: { outline, grids }, findings: [] }
}
