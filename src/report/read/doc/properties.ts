// What a .doc says of its paragraphs and characters: lists of changes to the style, kept in pages of 512 bytes by place.

/** One change: its code and the bytes it carries. */
export interface Change {
  readonly code: number
  readonly operand: Uint8Array
}

/** A stretch of the file and what is said of the text in it. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Number of the paragraph's style; 0 for runs of characters. */
  readonly style: number
  readonly changes: readonly Change[]
}

export const changeCodes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  rowCells: 0xd608,
  farChanges: 0x6646,
  farChanges97: 0x6645,
  deleted: 0x0800,
  hidden: 0x083c,
} as const

const pageSize = 512
const mostRuns = 2_000_000
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3]

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + u16(bytes, at + 2) * 0x10000
export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16
export { u16 }

/** Stops at the first change that does not fit: what follows cannot be told apart any more. */
export function changesIn(bytes: Uint8Array): Change[] {
  const changes: Change[] = []
  for (let at = 0; at + 3 <= bytes.length;) {
    const code = u16(bytes, at)
    at += 2
    let size = operandSizes[code >> 13]!
    if (size === 0) {
      size = code === changeCodes.rowCells ? u16(bytes, at) + 1 : bytes[at]! + 1
      // Tab stops beyond what one byte can count; nothing in a table needs them.
      if (code === 0xc615 && bytes[at] === 255) return changes
    }
    if (at + size > bytes.length) return changes
    changes.push({ code, operand: bytes.subarray(at, at + size) })
    at += size
  }
  return changes
}

/** `list` holds places and page numbers by turns of all, as the table stream keeps them; in order of place. */
export function runsIn(word: Uint8Array, list: Uint8Array, of: 'paragraphs' | 'characters'): Run[] {
  const runs: Run[] = []
  const pageCount = Math.floor((list.length - 4) / 8)
  const entrySize = of === 'paragraphs' ? 13 : 1
  for (let index = 0; index < pageCount && runs.length < mostRuns; index++) {
    const from = (u32(list, 4 * (pageCount + 1 + index)) & 0x3fffff) * pageSize
    if (from + pageSize > word.length) continue
    const page = word.subarray(from, from + pageSize)
    const count = page[pageSize - 1]!
    if (4 * (count + 1) + count * entrySize >= pageSize) continue
    for (let run = 0; run < count; run++) {
      const at = 2 * page[4 * (count + 1) + run * entrySize]!
      const said = at === 0 ? null : of === 'paragraphs' ? paragraphChanges(page, at) : characterChanges(page, at)
      runs.push({ start: u32(page, 4 * run), end: u32(page, 4 * run + 4), style: 0, changes: [], ...said })
    }
  }
  return runs.sort((one, other) => one.start - other.start)
}

function paragraphChanges(page: Uint8Array, at: number): Pick<Run, 'style' | 'changes'> {
  const short = page[at]!
  const from = short === 0 ? at + 2 : at + 1
  const size = short === 0 ? 2 * page[at + 1]! : 2 * short - 1
  return { style: u16(page, from), changes: changesIn(page.subarray(from + 2, from + size)) }
}

const characterChanges = (page: Uint8Array, at: number): Pick<Run, 'changes'> => ({
  changes: changesIn(page.subarray(at + 1, at + 1 + page[at]!)),
})

/** The run a place lies in. */
export function runAt(runs: readonly Run[], place: number): Run | null {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]!
    if (place < run.start) high = middle - 1
    else if (place >= run.end) low = middle + 1
    else return run
  }
  return null
}

/** The last word on a yes-or-no property; values above 1 refer to the style and mean no here. */
export const isSet = (changes: readonly Change[], code: number): boolean =>
  changes.findLast((change) => change.code === code)?.operand[0] === 1
