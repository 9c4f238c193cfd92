// A lattice and the words on its page → a table whose cells hold their lines.
import type { Box } from '../../model/span.ts'
import { cutMark } from '../../text/cut-mark.ts'
import type { Lattice, LatticeCell } from './find-lattices.ts'
import { holds, middleX, middleY, overlap } from './geometry.ts'
import type { Line } from './lay-lines.ts'
import { cellText, layLines, lineOfWord } from './lay-lines.ts'
import type { Word } from './lay-words.ts'

export interface DrawnCell extends LatticeCell {
  readonly text: string
  /** From top to bottom; print that is turned or written downward follows the rest. */
  readonly lines: readonly Line[]
}

export interface DrawnTable {
  readonly box: Box
  readonly xs: readonly number[]
  readonly rowCount: number
  readonly cells: readonly DrawnCell[]
}

const areaOf = ([left, top, right, bottom]: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top)

/** Print that runs over its cell's edge belongs where most of it stands. */
function cellFor(word: Word, cells: readonly LatticeCell[]): LatticeCell | null {
  let best: { cell: LatticeCell; shared: number } | null = null
  for (const cell of cells) {
    const [left, top, right, bottom] = overlap(word.box, cell.box)
    if (left > right || top > bottom) continue
    const shared = areaOf([left, top, right, bottom])
    if (!best || shared > best.shared) best = { cell, shared }
  }
  return best?.cell ?? null
}

/** Columns of vertical writing go right to left; turned print goes on where the eye would after turning the page. */
function turnedLines(words: readonly Word[]): Line[] {
  const stacked = words.filter((word) => word.stacked)
  const turned = words.filter((word) => !word.stacked)
  const order = (word: Word): number => {
    if (word.turn === 90) return -middleX(word.box)
    return word.turn === 270 ? middleX(word.box) : -middleY(word.box)
  }
  return [
    ...stacked.sort((one, other) => middleX(other.box) - middleX(one.box) || one.box[1] - other.box[1]),
    ...turned.sort((one, other) => order(one) - order(other)),
  ].map(lineOfWord)
}

const isUpright = (word: Word): boolean => word.turn === 0 && !word.stacked

/** Points within which a cell's side lies on the page's edge. */
const onEdge = 1.5

/** `edges` are the page's sides; a cell that runs into one of them goes on where nobody sees what it holds. */
function drawCell(cell: LatticeCell, words: readonly Word[], edges: readonly [number, number]): DrawnCell {
  const upright = layLines(words.filter(isUpright))
  const others = turnedLines(words.filter((word) => !isUpright(word)))
  const text = cellText(upright, cell.box[0], cell.box[2])
  const rest = others.map((line) => line.text).join('')
  const goesOff = words.length === 0 && (cell.box[0] < edges[0] + onEdge || cell.box[2] > edges[1] - onEdge)
  const whole = text !== '' && rest !== '' ? `${text}\n${rest}` : text + rest
  return {
    ...cell,
    text: goesOff ? cutMark : whole,
    lines: [...upright, ...others],
  }
}

export interface FilledLattices {
  readonly tables: readonly DrawnTable[]
  /** Words outside every table. */
  readonly loose: readonly Word[]
}

/** Share of the page's height below which a page's end may cut a table. */
const low = 0.8

/** The cell whose column holds the word, among those that reach the table's bottom and are not closed there. */
function cellAbove({ box }: Word, lattice: Lattice): LatticeCell | undefined {
  const last = lattice.cells.filter((cell) => cell.box[3] === lattice.box[3])
  return last.find((cell) => cell.openBelow && box[0] >= cell.box[0] - 1 && box[2] <= cell.box[2] + 1)
}

/** A page ends within the table, or at least within one of its merged cells. */
function isCut({ cells, box }: Lattice, pageHeight: number): boolean {
  return box[3] > low * pageHeight || cells.some((cell) => cell.box[3] === box[3] && !cell.openBelow)
}

/** Browsers let print of a cut row run on below the lines that were drawn: line by line it still belongs to its cell. */
function printBelow(lattice: Lattice, loose: readonly Word[], pageHeight: number): (readonly [Word, LatticeCell])[] {
  const below: (readonly [Word, LatticeCell])[] = []
  let bottom = lattice.box[3]
  if (!isCut(lattice, pageHeight)) return below
  for (const word of [...loose].sort((one, other) => one.box[1] - other.box[1])) {
    const cell = middleY(word.box) > lattice.box[3] && isUpright(word) ? cellAbove(word, lattice) : undefined
    if (!cell) continue
    if (word.box[1] - bottom > 0.8 * word.size) break
    below.push([word, cell])
    bottom = Math.max(bottom, word.box[3])
  }
  return below
}

/** A box around print, alone or beside another, is decoration; more cells are the rest of a table, if only one is filled. */
const mostDecorated = 2

/** What stands first on a later page may be the last row of a table, cut off by the page before. */
const mayGoOn = (lattice: Lattice, words: readonly Word[], page: number): boolean =>
  page > 1 && lattice.cells.length > 1 && words.every(({ box }) => box[1] >= lattice.box[1])

/** Words of decorated print stay loose. `page` counts from 1. */
export function fillLattices(
  lattices: readonly Lattice[],
  words: readonly Word[],
  { page, width, height: pageHeight }: { readonly page: number; readonly width: number; readonly height: number },
): FilledLattices {
  const tables: DrawnTable[] = []
  let loose = words.filter((word) => word.turn !== null)
  const slanting = words.filter((word) => word.turn === null)
  // A table inside another's cell is filled first.
  for (const lattice of [...lattices].sort((one, other) => areaOf(one.box) - areaOf(other.box))) {
    const inside = loose.filter((word) => holds(lattice.box, middleX(word.box), middleY(word.box)))
    const held = new Map<LatticeCell, Word[]>(lattice.cells.map((cell) => [cell, []]))
    const below = printBelow(lattice, loose, pageHeight)
    for (const word of inside) held.get(cellFor(word, lattice.cells)!)?.push(word)
    for (const [word, cell] of below) held.get(cell)?.push(word)
    const filled = [...held.values()].filter((each) => each.length > 0).length
    const decorated = filled === 1 && lattice.cells.length <= mostDecorated && !mayGoOn(lattice, words, page)
    if (filled === 0 || decorated) continue
    const used = new Set([...inside, ...below.map(([word]) => word)])
    loose = loose.filter((word) => !used.has(word))
    tables.push({
      box: lattice.box,
      xs: lattice.xs,
      rowCount: lattice.ys.length - 1,
      cells: lattice.cells.map((cell) => drawCell(cell, held.get(cell)!, [0, width])),
    })
  }
  return { tables, loose: [...loose, ...slanting] }
}
