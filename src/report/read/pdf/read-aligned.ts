// Lines whose columns are known → head, rows and values of a table, the one way they may be read; else null.
import { endOf, labelColumns } from './aligned-columns.ts'
import type { Columns, Placed } from './aligned-columns.ts'
import { gatherHeads } from './aligned-heads.ts'
import { gatherLabels, level } from './aligned-labels.ts'
import type { Label, Labels, Stand } from './aligned-labels.ts'
import { areParted, partings } from './aligned-partings.ts'
import type { Parted } from './aligned-partings.ts'
import { numberedLabels } from './numbered-labels.ts'
import { standValues } from './aligned-rows.ts'
import type { ValueCell } from './aligned-rows.ts'
import type { AlignedParts } from './draw-aligned.ts'
import { isFigure, isNumbered, lettersIn } from './figures.ts'

/** Lines of heads follow each other this closely, in steps between lines. */
const closeHeads = 1.6
const stands: readonly Stand[] = ['top', 'middle', 'bottom']

const yOf = ({ piece }: Placed): number => piece.y

/** Where the columns begin; past the last one, as far as the others are apart. */
function leftsOf({ columns }: Columns, labelCount: number): number[] {
  const lefts = columns.map((column) => column.left)
  const steps = lefts.slice(labelCount + 1).map((left, index) => left - lefts[labelCount + index]!)
  return [...lefts, lefts.at(-1)! + Math.min(...steps, Infinity)]
}

/** The last line of the heads: words above the first figure, line close upon line. */
function headEnd(values: readonly Placed[], firstFigure: number, step: number): number {
  const ys = values
    .filter((each) => !isFigure(each.piece.text) && yOf(each) < firstFigure)
    .map(yOf)
    .sort((one, other) => one - other)
  let end = -Infinity
  for (const y of ys) {
    if (end > -Infinity && y - end > closeHeads * step) break
    end = y
  }
  return end
}

function rowsWithout(values: readonly Placed[]): Labels {
  const top = Math.min(...values.map(yOf))
  return { rows: [{ column: 0, columnSpan: 0, placed: [], top, bottom: top }], groups: [] }
}

const middleOf = ({ top, bottom }: Label): number => (top + bottom) / 2

/** The row a merged label begins in: the first one that is not of the group above. */
function groupRows(groups: readonly Label[], rows: readonly Label[], stand: Stand): { label: Label; row: number }[] {
  const ordered = [...groups].sort((one, other) => one.column - other.column || one.top - other.top)
  const began: { label: Label; row: number }[] = []
  for (const label of ordered) {
    if (stand === 'top') {
      const row = rows.findIndex((each) => each.top >= label.top - level * label.placed[0]!.piece.size)
      if (row >= 0) began.push({ label, row })
      continue
    }
    const middle = middleOf(label)
    // Rows of its own reach as far above its middle as below it.
    const whole = rows.findLastIndex((each) => each.bottom < label.top && each.column <= label.column)
    const before = began.findLast((each) => each.label.column === label.column)
    const taken = before ? 2 * middleOf(before.label) - middleOf(rows[before.row]!) : -Infinity
    const tolerance = level * label.placed[0]!.piece.size
    const row = rows.findIndex(
      (each, index) => index > whole && middleOf(each) > taken + tolerance && middleOf(each) <= middle + tolerance,
    )
    const found = row >= 0 ? row : rows.findIndex((each) => each.top >= label.top)
    if (found >= 0) began.push({ label, row: found })
  }
  return began
}

/** What stands in the columns: labels and values, and where the heads above them end. */
interface Laid {
  readonly found: Columns
  readonly labelCount: number
  readonly labels: readonly Placed[]
  readonly values: readonly Placed[]
  readonly isHead: (y: number) => boolean
}

/** Null without any figure. */
function laidOut(found: Columns, labelCount: number): Laid | null {
  const all = found.placed.flat()
  const values = all.filter((each) => each.column >= labelCount)
  const figures = values.filter(({ piece }) => isFigure(piece.text))
  if (figures.length === 0) return null
  const firstFigure = Math.min(...figures.map(yOf))
  const lines = [...new Set(all.map(yOf))].sort((one, other) => one - other)
  const em = all[0]!.piece.size
  const steps = lines.slice(1).map((y, index) => y - lines[index]!).filter((step) => step > 0.8 * em).sort((one, other) => one - other) // prettier-ignore
  const end = headEnd(values, firstFigure - level * em, steps[Math.floor(steps.length / 2)] ?? em)
  return {
    found,
    labelCount,
    labels: all.filter((each) => each.column < labelCount),
    values,
    isHead: (y) => y <= end + level * em,
  }
}

/** One way to read lines as a table whose columns and labels are known; null where it does not hold. */
function readWith({ rows: all, groups }: Labels, stand: Stand, laid: Laid): AlignedParts | null {
  const { found, labelCount, values, isHead } = laid
  const rows = all.filter((label) => label.placed.length === 0 || !isHead(label.top))
  const corner = all.filter((label) => !rows.includes(label)).flatMap((label) => label.placed)
  const bodied = values.filter((each) => !isHead(yOf(each)))
  const cells = standValues(bodied, rows, stand, leftsOf(found, labelCount))
  if (!cells) return null
  const heads = gatherHeads(
    values.filter((each) => isHead(yOf(each))),
    found.columns.length,
    stand,
  )
  return {
    columns: found.columns,
    labelCount,
    corner: [...corner, ...groups.filter((label) => isHead(label.top)).flatMap((label) => label.placed)],
    heads,
    rows,
    groups: groupRows(
      groups.filter((label) => !isHead(label.top)),
      rows,
      stand,
    ),
    values: cells,
  }
}

/** Labels by what stands beside each other. */
function readAs(stand: Stand, parted: Parted, laid: Laid): AlignedParts | null {
  const { found, labelCount, labels, values, isHead } = laid
  const lefts = leftsOf(found, labelCount)
  const gathered = labelCount === 0 ? rowsWithout(values.filter((each) => !isHead(yOf(each)))) : gatherLabels(labels, stand, { lefts, values, parted }) // prettier-ignore
  return gathered && readWith(gathered, stand, laid)
}

/** One label over several lines may be two, the lower one with the values not numbered; several show that values stand low. */
function isShown(stand: Stand, { rows, values }: AlignedParts): boolean {
  const broken = rows.filter(
    ({ top, bottom }, row) => bottom > top && values.some((cell) => cell.row === row && cell.placed.length > 0),
  )
  const first = broken[0]?.placed[0]?.piece.text ?? ''
  return stand !== 'bottom' || broken.length !== 1 || isOpen(first)
}

/** A bracket that stands open at the end of a line: the label goes on. */
export const isOpen = (text: string): boolean =>
  (text.match(/\p{Ps}/gu)?.length ?? 0) > (text.match(/\p{Pe}/gu)?.length ?? 0)

/** Values at the middle of what stands on one page alone: what follows on the next page may be another label. */
function mayEndAtBreak(stand: Stand, { rows, values }: AlignedParts): boolean {
  return rows.some(({ placed, top, byBreak }, row) => {
    const page = placed.filter(({ piece }) => piece.of.layout === placed[0]!.piece.of.layout)
    if (!byBreak || page.length === placed.length || (stand !== 'middle' && page.length === 1)) return false
    const middle = (top + yOf(page.at(-1)!)) / 2
    return values.some((cell) => cell.row === row && cell.placed.some((each) => Math.abs(yOf(each) - middle) <= level * each.piece.size)) // prettier-ignore
  })
}

/** Labels by their numbering, in columns of their own. */
function readNumbered(laid: Laid): AlignedParts[] {
  const gathered = numberedLabels(laid.labels)
  if (!gathered) return []
  const shift = gathered.columns.length - laid.labelCount
  const columns = [...gathered.columns, ...laid.found.columns.slice(laid.labelCount)]
  const values = laid.values.map((each) => ({ ...each, column: each.column + shift }))
  const [top] = gathered.rows[0]!.placed as readonly [Placed]
  const isHead = (y: number): boolean => y < yOf(top) - level * top.piece.size
  // Figures above the first number are rows without one.
  if (values.some((each) => isHead(yOf(each)) && isFigure(each.piece.text))) return []
  const set = { ...laid, found: { ...laid.found, columns }, labelCount: gathered.columns.length, values, isHead }
  return stands.flatMap((stand) => {
    const parts = readWith(gathered, stand, set)
    if (!parts || !isShown(stand, parts) || mayEndAtBreak(stand, parts)) return []
    return { ...parts, corner: [...gathered.corner, ...parts.corner], groups: gathered.begins }
  })
}

/** Words in the cells of a table are short; longer ones beside figures are sentences. */
const longestWords = 5

function isProse({ rows, values }: AlignedParts): boolean {
  const inRow = rows.map((_, row) => values.filter((cell) => cell.row === row).flatMap((cell) => cell.placed))
  const beside = inRow.filter((placed) => placed.some(({ piece }) => isFigure(piece.text))).flat()
  const long = beside.filter(({ piece }) => !isFigure(piece.text) && lettersIn(piece.text) >= longestWords)
  return 5 * long.length > beside.length
}

/** A bracket opens in one label and closes in the next: they are one. */
function isParted({ rows }: AlignedParts): boolean {
  const textOf = (row: Label | undefined): string => (row?.placed ?? []).map(({ piece }) => piece.text).join('')
  const closes = (text: string): boolean => /^[^\p{Ps}]*\p{Pe}/u.test(text) && !isNumbered(text)
  return rows.some((row, index) => isOpen(textOf(row)) && closes(textOf(rows[index + 1])))
}

/** A label without values, numbered or as long as any, and below it one without a number that has some: they may be one. */
function mayBeOne({ rows, values }: AlignedParts): boolean {
  const rightOf = ({ placed }: Label): number => Math.max(...placed.map(({ piece }) => piece.box[2]))
  const filled = new Set(values.map(({ row }) => row))
  return rows.some((row, index) => {
    const above = rows[index - 1]
    if (!above?.placed[0] || !row.placed[0] || filled.has(index - 1) || !filled.has(index)) return false
    const [upper, lower] = [above.placed[0].piece, row.placed[0].piece]
    if (endOf(above) <= row.column || endOf(row) <= above.column || isNumbered(lower.text)) return false
    const right = Math.max(
      ...rows.filter((each) => each.placed.length > 0 && endOf(each) === endOf(above)).map(rightOf),
    )
    return isNumbered(upper.text) || right - rightOf(above) < upper.size
  })
}

/** Fewer figures may stand in a sentence. */
const fewestFigures = 5

function isFigureRow({ rows, values, columns, heads }: AlignedParts): boolean {
  const figures = values.every(({ placed }) => placed.every(({ piece }) => isFigure(piece.text)))
  return rows.length === 1 && values.length >= fewestFigures && figures && heads.own.size === columns.length
}

/** A head printed again further down, alone beside the words of the corner, stands over all columns. */
function overAll(parts: AlignedParts): AlignedParts {
  const { columns, labelCount, corner, rows, heads } = parts
  const textOf = (placed: readonly Placed[]): string => placed.map(({ piece }) => piece.text).join('')
  const whole = { column: labelCount, columnSpan: columns.length - labelCount }
  const again = new Set(
    rows.flatMap((row, index) => (corner.length > 0 && textOf(row.placed) === textOf(corner) ? [index] : [])),
  )
  const alone = (row: number): boolean => parts.values.filter((cell) => cell.row === row).length === 1
  const values = parts.values.map((cell) => (again.has(cell.row) && alone(cell.row) ? { ...cell, ...whole } : cell))
  const [only] = heads.rows[0] ?? []
  if (again.size === 0 || heads.rows.length !== 1 || heads.rows[0]!.length !== 1) return { ...parts, values }
  return { ...parts, values, heads: { ...heads, rows: [[{ ...only!, ...whole }]] } }
}

const shapeOf = ({ rows, values }: AlignedParts): string =>
  JSON.stringify([
    rows.map((row) => row.placed.map(({ piece }) => piece.text)),
    values.map(({ row, column, placed }: ValueCell) => [row, column, placed.map(({ piece }) => piece.text)]).sort(),
  ])

/**
 * The one reading that holds, its heads as level as may be; null where none does, or two that differ. The `finest` pieces
 * may be parts of a word: there only numbered labels show a table, or one row of figures with a head over each.
 */
export function readAligned(found: Columns, labelCount = labelColumns(found), finest = false): AlignedParts | null {
  if (labelCount >= found.columns.length) return null
  if (found.placed.flat().some((each) => each.column < labelCount && endOf(each) > labelCount && isBody(each, found)))
    return null
  const laid = laidOut(found, labelCount)
  if (!laid) return null
  const isTable = (parts: AlignedParts): boolean => !isProse(parts) && !mayBeOne(parts) && !isParted(parts)
  const readings = (parted: Parted): AlignedParts[] =>
    stands.flatMap((stand) => readAs(stand, parted, laid) ?? []).filter((parts) => isTable(parts) && areParted(parts, parted)) // prettier-ignore
  // How far apart lines are over a page break nobody knows, and a line may be full by chance: there the figures tell where
  // a label ends.
  const ways = finest && labelCount > 0 ? [] : [[new Set<never>()], ...partings(found, labelCount)]
  const plain = ways.map((each) => each.flatMap(readings)).find((each) => each.length > 0) ?? readNumbered(laid).filter(isTable) // prettier-ignore
  const held = finest ? plain.filter((parts) => labelCount > 0 || isFigureRow(parts)) : plain
  const first = held.find((each) => each.heads.level === Math.max(...held.map(({ heads }) => heads.level)))
  return first && held.every((each) => shapeOf(each) === shapeOf(first)) ? overAll(first) : null
}

const isBody = ({ piece }: Placed, { placed }: Columns): boolean =>
  placed.some((line) => line.some((each) => each.piece.of === piece.of && isFigure(each.piece.text)))
