// A .doc's streams → its characters, each with its place in the file, and what is said of paragraphs and characters there.
import type { Outcome } from '../../model/refusal.ts'
import type { Compound } from '../compound.ts'
import { changeCodes, isSet, runsIn, u16, u32 } from './properties.ts'
import type { Run } from './properties.ts'

// The encoding standard's decoder exists in every host; the room has no library types that name it.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

/** A stretch of text stored in one piece; fast saving leaves documents in many. */
export interface Piece {
  readonly text: string
  /** Place of its first character in the stream, and how many bytes each takes. */
  readonly place: number
  readonly width: 1 | 2
}

export interface OpenDoc {
  readonly pieces: readonly Piece[]
  readonly paragraphs: readonly Run[]
  /** Stretches a reader does not see: deleted with tracking on, or hidden. */
  readonly unseen: readonly Run[]
  /** Where changes too long for their page are kept. */
  readonly overflow: Uint8Array
}

const fileMark = 0xa5ec
/** Up to Word 95 text was kept in the code page of the machine and described otherwise. */
const lastCodePageVersion = 104
const mostCharacters = 20_000_000
const empty = new Uint8Array()

function piecesOf(word: Uint8Array, table: Uint8Array, characterCount: number): Piece[] | null {
  const from = u32(word, 0x1a2)
  const end = from + u32(word, 0x1a6)
  if (end > table.length) return null
  let at = from
  // Changes that pieces refer to come first; the list of pieces is what is left.
  while (at < end && table[at] === 1) at += 3 + u16(table, at + 1)
  if (table[at] !== 2) return null
  const list = table.subarray(at + 5, Math.min(end, at + 5 + u32(table, at + 1)))
  const count = Math.floor((list.length - 4) / 12)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const start = u32(list, 4 * index)
    const length = Math.min(u32(list, 4 * index + 4), characterCount) - start
    if (length <= 0) continue
    const stored = u32(list, 4 * (count + 1) + 8 * index + 2)
    const narrow = (stored & 0x40000000) !== 0
    const [place, width] = narrow ? [(stored & 0x3fffffff) / 2, 1 as const] : [stored & 0x3fffffff, 2 as const]
    if (place + length * width > word.length) return null
    const bytes = word.subarray(place, place + length * width)
    // The encoding standard maps every byte of this code page and keeps control characters as they are.
    pieces.push({ text: new TextDecoder(narrow ? 'windows-1252' : 'utf-16le').decode(bytes), place, width })
  }
  return pieces
}

export function openDoc(compound: Compound): Outcome<OpenDoc> {
  const damaged = { ok: false as const, refusal: { code: 'damaged' as const, detail: { kind: 'doc' } } }
  const word = compound.stream('WordDocument')
  if (!word || word.length < 0x200 || u16(word, 0) !== fileMark) return damaged
  const flags = u16(word, 0x0a)
  if (flags & 0x100) return { ok: false, refusal: { code: 'encrypted', detail: { kind: 'doc' } } }
  if (u16(word, 2) <= lastCodePageVersion)
    return { ok: false, refusal: { code: 'unsupported-format', detail: { kind: 'doc95' } } }
  const table = compound.stream(flags & 0x200 ? '1Table' : '0Table')
  const characterCount = u32(word, 0x4c)
  if (!table) return damaged
  if (characterCount > mostCharacters) return { ok: false, refusal: { code: 'limit', detail: { kind: 'doc' } } }
  const pieces = piecesOf(word, table, characterCount)
  if (!pieces) return damaged
  const list = (at: number): Uint8Array => table.subarray(u32(word, at), u32(word, at) + u32(word, at + 4))
  const unseen = runsIn(word, list(0xfa), 'characters').filter(
    ({ changes }) => isSet(changes, changeCodes.deleted) || isSet(changes, changeCodes.hidden),
  )
  const paragraphs = runsIn(word, list(0x102), 'paragraphs')
  return { ok: true, value: { pieces, paragraphs, unseen, overflow: compound.stream('Data') ?? empty } }
}
