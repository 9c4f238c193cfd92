// Tables drawn with characters: lines and corners around the cells, in box-drawing signs or in + - |.
import type { GridCell, RuledGrid } from '../model/grid.ts'
import type { Span } from '../model/span.ts'
import { places } from '../text/places.ts'

const upright = /[│┃║┆┇┊┋┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├-┿╀-╋╒-╬|+]/u
const level = /[─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├-┿╀-╋╒-╬+=-]/u
const bar = /[│┃║┆┇┊┋|]/u
const dash = /[─━═┄┅┈┉]/u

/** A line that a drawn table may consist of. */
export function isDrawn(line: string): boolean {
  const bare = line.trim()
  return /^[│┃║┆┇┊┋┌-╬|+]/u.test(bare) && /[│┃║┆┇┊┋┌-╬|+]$/u.test(bare) && bare.length > 2
}

/** A line that draws the whole width: without one, bars are only separators. */
export const isEdge = (line: string): boolean =>
  /^\s*[┌┏╔├┣╠└┗╚+┍┎╒╓╭╰┼╋╬][─━═┄┅┈┉┬┳╦┼╋╬┴┻╩┯┰┷┸┿╂╤╥╧╨╪╫+=-]{2,}[┐┓╗┤┫╣┘┛╝+┑┒╕╖╮╯┼╋╬]\s*$/u.test(line)

// No printed form is wider; whoever draws more draws no table.
const mostColumns = 120

interface Sheet {
  /** Character and its offset at each place of each line; null behind a wide character and beyond the end. */
  readonly lines: readonly (readonly ({ readonly sign: string; readonly at: number } | null)[])[]
  readonly width: number
}

function sheetOf(text: string, lines: readonly Span[], size: 1 | 2, drawn: 1 | 2): Sheet {
  const set = lines.map((line) => {
    const row: ({ sign: string; at: number } | null)[] = []
    for (const { sign, at, place } of places(text, line, size, drawn)) row[place] = { sign, at }
    return Array.from(row, (each) => each ?? null)
  })
  return { lines: set, width: Math.max(...set.map((row) => row.length)) }
}

const signAt = (sheet: Sheet, line: number, place: number): string => sheet.lines[line]?.[place]?.sign ?? ' '

/** Places where most of the table's edges and rows have an upright line. */
function uprights(sheet: Sheet): number[] {
  const found: number[] = []
  for (let place = 0; place < sheet.width; place++)
    if (sheet.lines.some((_, line) => bar.test(signAt(sheet, line, place)))) found.push(place)
  return found
}

/** Lines of the sheet that draw something level. */
function levels(sheet: Sheet): number[] {
  return sheet.lines.flatMap((row, line) => {
    const drawn = row.filter((each) => each && (dash.test(each.sign) || each.sign === '-' || each.sign === '=')).length
    const crossed = row.some((each) => each && /[┌-╬+]/u.test(each.sign))
    return crossed && drawn >= 2 ? [line] : []
  })
}

/** A slot's neighbours are one cell with it where no line is drawn between them. */
function joinSlots(sheet: Sheet, across: readonly number[], down: readonly number[]): number[] {
  const [columns, rows] = [across.length - 1, down.length - 1]
  const leader = Array.from({ length: rows * columns }, (_, index) => index)
  const find = (slot: number): number => {
    let at = slot
    while (leader[at] !== at) at = leader[at]!
    return at
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column
      if (column + 1 < columns) {
        const between = Array.from({ length: down[row + 1]! - down[row]! - 1 }, (_, index) => down[row]! + 1 + index)
        const parted =
          between.length > 0 && between.every((line) => upright.test(signAt(sheet, line, across[column + 1]!)))
        if (!parted) leader[find(slot + 1)] = find(slot)
      }
      if (row + 1 < rows) {
        const [left, right] = [across[column]!, across[column + 1]!]
        // Between uprights side by side, as where rows part their cells a place apart, only these can show a line.
        const [from, to] = right - left > 1 ? [left + 1, right] : [left, right + 1]
        const drawn = Array.from({ length: to - from }, (_, index) =>
          level.test(signAt(sheet, down[row + 1]!, from + index)),
        )
        const beyond = drawn.filter((each) => each).length * 2 > drawn.length
        if (!beyond) leader[find(slot + columns)] = find(slot)
      }
    }
  return leader.map((_, slot) => find(slot))
}

/** Print between two uprights of one line, blanks left out; null where there is none. */
function printIn(sheet: Sheet, line: number, from: number, to: number): Span | null {
  const row = sheet.lines[line]!.slice(from + 1, to)
  const inked = row.filter((each) => each !== null && each.sign.trim() !== '' && !/[─-╿]/u.test(each.sign))
  const [first, last] = [inked[0], inked.at(-1)]
  return first && last ? { start: first.at, end: last.at + last.sign.length } : null
}

function cellsOf(sheet: Sheet, across: readonly number[], down: readonly number[]): GridCell[] | null {
  const columns = across.length - 1
  const groups = new Map<number, number[]>()
  joinSlots(sheet, across, down).forEach((leader, slot) => groups.set(leader, [...(groups.get(leader) ?? []), slot]))
  const cells: GridCell[] = []
  for (const slots of groups.values()) {
    const rows = slots.map((slot) => Math.floor(slot / columns))
    const tops = slots.map((slot) => slot % columns)
    const [row, column] = [Math.min(...rows), Math.min(...tops)]
    const rowSpan = Math.max(...rows) - row + 1
    const columnSpan = Math.max(...tops) - column + 1
    if (rowSpan * columnSpan !== slots.length) return null
    const lines: Span[] = []
    for (let line = down[row]! + 1; line < down[row + rowSpan]!; line++) {
      const print = printIn(sheet, line, across[column]!, across[column + columnSpan]!)
      if (print) lines.push(print)
    }
    const start = sheet.lines[down[row]! + 1]?.find((each, at) => at > across[column]! && each)?.at ?? 0
    const span = lines[0] ? { start: lines[0].start, end: lines.at(-1)!.end } : { start, end: start }
    cells.push({ row, column, rowSpan, columnSpan, span, ...(lines.length > 1 ? { lines } : {}) })
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Every upright stands where an edge has one. */
function aligned(sheet: Sheet, across: readonly number[]): boolean {
  const edges = levels(sheet)
  return across.every((place) => edges.some((line) => /[┌-╬+]/u.test(signAt(sheet, line, place))))
}

/** The grid of a run of drawn lines; null where the drawing does not hold together. */
export function boxedGrid(text: string, lines: readonly Span[], section: number): RuledGrid | null {
  // Fonts differ in how wide they draw the lines, and quotation marks beside them.
  const sheets = ([1, 2] as const).flatMap((drawn) =>
    ([1, 2] as const).map((size) => sheetOf(text, lines, size, drawn)),
  )
  const sheet = sheets.find((each) => aligned(each, uprights(each)))
  if (!sheet) return null
  const [across, down] = [uprights(sheet), levels(sheet)]
  if (across.length < 3 || across.length > mostColumns || down.length < 3) return null
  const cells = cellsOf(sheet, across, down)
  if (!cells) return null
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end }
  return { kind: 'ruled', span, section, rowCount: down.length - 1, columnCount: across.length - 1, cells }
}
