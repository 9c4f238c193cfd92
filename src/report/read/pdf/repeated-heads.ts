// A run of lines → the same without the heads that a later page prints again: what follows them goes on where the page
// before ended.
import { isFigure } from './figures.ts'
import { apart, piecesOf } from './scroll.ts'
import type { ScrollLine } from './scroll.ts'

/** Fewer lines may be alike by chance, as the heads of the parts of one table. */
const fewest = 3
/** Print that is there again stands where it stood, in points. */
const near = 1

const holdsFigure = (line: ScrollLine): boolean => piecesOf(line, apart).some(({ text }) => isFigure(text))

const isAgain = (one: ScrollLine | undefined, other: ScrollLine | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.line.text === other.line.text &&
  Math.abs(one.line.box[0] - other.line.box[0]) <= near &&
  !holdsFigure(one)

const labelOf = (line: ScrollLine): string => piecesOf(line, apart)[0]!.text

/** How many lines from `page` on are those from an earlier line on. */
function countAgain(run: readonly ScrollLine[], page: number): number {
  let most = 0
  for (let head = 0; head < page; head++) {
    let count = 0
    while (head + count < page && isAgain(run[head + count], run[page + count])) count++
    // With the same row below them they begin another table of the same form.
    const [row, next] = [run[head + count], run[page + count]]
    if (row && next && labelOf(row) === labelOf(next)) continue
    most = Math.max(most, count)
  }
  return most < fewest ? 0 : most
}

export function withoutHeadsAgain(run: readonly ScrollLine[]): ScrollLine[] {
  const kept: ScrollLine[] = []
  let shift = 0
  for (let index = 0; index < run.length; index++) {
    const line = run[index]!
    const again = line.opensPage ? countAgain(run, index) : 0
    const next = again > 0 ? run[index + again] : undefined
    if (!next || next.layout !== line.layout) {
      kept.push(shift === 0 ? line : { ...line, down: line.down - shift })
      continue
    }
    shift += next.line.baseline - line.line.baseline
    kept.push({ ...next, down: next.down - shift, opensPage: true })
    index += again
  }
  return kept
}
