// Rulings → lattices: rulings that touch each other, the rows and columns they make, and the cells they leave open.
import type { Box } from '../../model/span.ts'
import type { Ruling } from './find-rulings.ts'

export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
  /** No line closes it above or below, as where a page ends within a row. */
  readonly openAbove: boolean
  readonly openBelow: boolean
}

export interface Lattice {
  /** Edges of the columns and of the rows, one more than there are of them. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
  readonly box: Box
}

/** How far two rulings that meet may miss each other; edges this close are one edge. */
const reach = 3.2
/** Share of a cell's side that must be ruled. */
const enough = 0.6

function components(rulings: readonly Ruling[]): Ruling[][] {
  const group = rulings.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (group[root] !== root) root = group[root]!
    return (group[index] = root)
  }
  const across = rulings.flatMap((ruling, index) => (ruling.along === 'x' ? [index] : []))
  rulings.forEach((down, index) => {
    if (down.along === 'x') return
    for (const other of across) {
      const line = rulings[other]!
      const meets =
        line.at >= down.from - reach &&
        line.at <= down.to + reach &&
        down.at >= line.from - reach &&
        down.at <= line.to + reach
      if (meets) group[rootOf(other)] = rootOf(index)
    }
  })
  const found = new Map<number, Ruling[]>()
  rulings.forEach((ruling, index) => {
    const root = rootOf(index)
    found.set(root, [...(found.get(root) ?? []), ruling])
  })
  return [...found.values()]
}

function edgesAt(places: readonly number[]): number[] {
  const edges: number[][] = []
  for (const place of [...places].sort((one, other) => one - other)) {
    const edge = edges.at(-1)
    if (edge && place - edge[0]! <= reach) edge.push(place)
    else edges.push([place])
  }
  return edges.map((edge) => edge.reduce((sum, place) => sum + place, 0) / edge.length)
}

/** Tables open at a side: where several lines end together beyond the last edge there is one that was not drawn. */
function withOpenSides(edges: readonly number[], crossing: readonly Ruling[]): number[] {
  const [first, last] = [edges[0] ?? Infinity, edges.at(-1) ?? -Infinity]
  const left = Math.min(...crossing.map((ruling) => ruling.from))
  const right = Math.max(...crossing.map((ruling) => ruling.to))
  const reaching = (place: number, end: 'from' | 'to'): boolean =>
    crossing.filter((ruling) => Math.abs(ruling[end] - place) <= reach).length > 1
  return [
    ...(left < first - 2 * reach && reaching(left, 'from') ? [left] : []),
    ...edges,
    ...(right > last + 2 * reach && reaching(right, 'to') ? [right] : []),
  ]
}

/** Whether an edge is ruled between two places along it. */
function ruledBetween(rulings: readonly Ruling[], edge: number, from: number, to: number): boolean {
  const ruled = rulings
    .filter((ruling) => Math.abs(ruling.at - edge) <= reach)
    .map((ruling) => Math.min(to, ruling.to) - Math.max(from, ruling.from))
  return ruled.some((length) => length >= enough * (to - from))
}

function latticeOf(rulings: readonly Ruling[]): Lattice | null {
  const across = rulings.filter((ruling) => ruling.along === 'x')
  const down = rulings.filter((ruling) => ruling.along === 'y')
  const xs = withOpenSides(edgesAt(down.map((ruling) => ruling.at)), across)
  const ys = withOpenSides(edgesAt(across.map((ruling) => ruling.at)), down)
  const [rowCount, columnCount] = [ys.length - 1, xs.length - 1]
  if (rowCount < 1 || columnCount < 1) return null
  const closedRight = ys
    .slice(1)
    .map((bottom, row) =>
      xs.slice(1).map((x, column) => column === columnCount - 1 || ruledBetween(down, x, ys[row]!, bottom)),
    )
  const closedBelow = ys
    .slice(1)
    .map((y, row) =>
      xs.slice(1).map((right, column) => row === rowCount - 1 || ruledBetween(across, y, xs[column]!, right)),
    )
  const taken = closedRight.map((row) => row.map(() => false))
  const cells: LatticeCell[] = []
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      if (taken[row]![column]) continue
      let right = column
      while (!closedRight[row]![right] && !taken[row]![right + 1]) right++
      let bottom = row
      const opens = (at: number): boolean =>
        closedBelow[at]!.slice(column, right + 1).every((closed) => !closed) &&
        closedRight[at + 1]!.slice(column, right).every((closed) => !closed) &&
        !taken[at + 1]!.slice(column, right + 1).includes(true)
      while (bottom < rowCount - 1 && opens(bottom)) bottom++
      for (let at = row; at <= bottom; at++) taken[at]!.fill(true, column, right + 1)
      const box: Box = [xs[column]!, ys[row]!, xs[right + 1]!, ys[bottom + 1]!]
      cells.push({
        row,
        column,
        rowSpan: bottom - row + 1,
        columnSpan: right - column + 1,
        box,
        openAbove: !ruledBetween(across, box[1], box[0], box[2]),
        openBelow: !ruledBetween(across, box[3], box[0], box[2]),
      })
    }
  return { xs, ys, cells, box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!] }
}

/** Beyond this share of a table's width a line beside it has nothing to do with it. */
const beside = 0.4

/** A merged cell that goes on from page to page has a side and neither top nor bottom: a line no shorter than its table. */
function isSideOf(side: Ruling, { xs, box }: Lattice): boolean {
  const [left, top, right, bottom] = box
  const away = Math.max(left - side.at, side.at - right)
  const level = side.from <= top + 2 * reach && side.to >= bottom - 2 * reach
  return level && away > reach && away < beside * (right - left) && xs.length > 2
}

/** Lattices of at least two cells. */
export function findLattices(rulings: readonly Ruling[]): Lattice[] {
  const connected = components(rulings)
  const alone = connected.flatMap((each) => (each.length === 1 && each[0]!.along === 'y' ? each : []))
  return connected.flatMap((each) => {
    const lattice = latticeOf(each)
    if (!lattice || lattice.cells.length < 2) return []
    const sides = alone.filter((side) => isSideOf(side, lattice))
    return [sides.length > 0 ? (latticeOf([...each, ...sides]) ?? lattice) : lattice]
  })
}
