// A desk in a process of its own that corrects one cell again and again and takes in a report now and then. It says
// what it did only after that was answered.
import { correctTo, importMadeUp, number, openMadeUp, troubled, valueOf, wrongTotal } from './made-up-desk.ts'

const [libraryPath, reportId] = [process.argv[2]!, Number(process.argv[3])]
const desk = await openMadeUp(libraryPath)
const { review } = valueOf(await desk.openReport({ reportId }))
let was = review.cells.find((cell) => cell.key === wrongTotal)!.held
const first = review.events.length + 1
for (let value = first; ; value++) {
  valueOf(await correctTo(desk, reportId, wrongTotal, was, number(value)))
  was = number(value)
  process.stdout.write(`corrected ${value}\n`)
  if ((value - first) % 4 > 0) continue
  process.stdout.write(`imported ${await importMadeUp(desk, { ...troubled, prose: String(value) })}\n`)
}
