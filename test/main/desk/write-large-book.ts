// Run on its own under a limit on the size of files: writes a book too large for it and says the error's code.
import { randomBytes } from 'node:crypto'
import type { PlanRow } from '../../../src/report/model/workbook-plan.ts'
import { writeWorkbook } from '../../../src/main/desk/workbook.ts'

const rowCount = 3000
function* rows(): Generator<PlanRow> {
  for (let at = 0; at < rowCount; at++) {
    yield { cells: [{ kind: 'text', text: randomBytes(200).toString('hex'), role: 'entry' }], height: 20 }
  }
}
const sheet = {
  name: '表',
  columns: [{ width: 20 }],
  rowCount,
  rows: rows(),
  frozen: { rows: 0, columns: 0 },
  filter: false,
  landscape: false,
  printedColumns: 1,
}
const made = { at: '2026-03-09T02:00:00.000Z', by: '', version: '0.1.0' }
try {
  await writeWorkbook({ title: '', made, reportCount: 1, sheets: [sheet] }, process.argv[2] ?? '')
  console.log('written')
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}
