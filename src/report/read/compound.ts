// Compound files: a small file system inside one file, in which older office programs keep their documents.
// Says which kind of document one holds, and gives the bytes of its streams.
import type { Refusal } from '../model/refusal.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headerSize = 512
// Real directories hold some dozens of entries.
const mostSectors = 4_096
const lastSector = 0xfffffffa
const smallSector = 64
const rootEntry = 5

interface Entry {
  readonly name: string
  readonly kind: number
  readonly start: number
  readonly size: number
}

export interface Compound {
  has(...names: readonly string[]): boolean
  /** Null when there is no such stream, or its chain leads nowhere before all of it was found. */
  stream(name: string): Uint8Array | null
}

export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** Sectors of a stream from its first, in order; null where the chain leaves the file or goes on for longer than `most`. */
function chain(first: number, next: (sector: number) => number | null, most: number): number[] | null {
  const sectors: number[] = []
  let sector: number | null = first
  while (sector < lastSector) {
    if (sectors.length >= most) return null
    sectors.push(sector)
    sector = next(sector)
    if (sector === null) return null
  }
  return sectors
}

class Sectors {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly size: number
  /** Sectors that hold the table of chains. */
  readonly #table: readonly number[]

  constructor(bytes: Uint8Array, view: DataView, size: number) {
    this.#bytes = bytes
    this.#view = view
    this.size = size
    this.#table = this.#tableSectors()
  }

  offset(sector: number): number {
    return (sector + 1) * this.size
  }

  #number(at: number): number | null {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : null
  }

  /** The header lists the first 109; sectors of its own list the rest of a long file's. */
  #tableSectors(): number[] {
    const listed: number[] = []
    for (let index = 0; index < 109; index++) listed.push(this.#view.getUint32(76 + 4 * index, true))
    const perSector = this.size / 4 - 1
    const following = (sector: number): number | null => this.#number(this.offset(sector) + 4 * perSector)
    for (const sector of chain(this.#view.getUint32(68, true), following, mostSectors) ?? [])
      for (let index = 0; index < perSector; index++)
        listed.push(this.#number(this.offset(sector) + 4 * index) ?? lastSector)
    return listed
  }

  next(sector: number): number | null {
    const perSector = this.size / 4
    const table = this.#table[Math.floor(sector / perSector)]
    return table === undefined || table >= lastSector
      ? null
      : this.#number(this.offset(table) + 4 * (sector % perSector))
  }

  /** The bytes of a chain. */
  read(first: number, most: number): Uint8Array | null {
    const sectors = chain(first, (sector) => this.next(sector), most)
    if (sectors === null) return null
    const whole = new Uint8Array(sectors.length * this.size)
    for (const [index, sector] of sectors.entries()) {
      const from = this.offset(sector)
      if (from >= this.#bytes.length) return null
      whole.set(this.#bytes.subarray(from, from + this.size), index * this.size)
    }
    return whole
  }

  /** Sectors that can be there at all. */
  get most(): number {
    return Math.ceil(this.#bytes.length / this.size)
  }
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameSize = view.getUint16(at + 64, true)
    if (nameSize < 4 || nameSize > 64) continue
    let name = ''
    for (let unit = 0; unit < nameSize - 2; unit += 2) name += String.fromCharCode(view.getUint16(at + unit, true))
    const [start, size] = [view.getUint32(at + 116, true), view.getUint32(at + 120, true)]
    entries.push({ name, kind: view.getUint8(at + 66), start, size })
  }
  return entries
}

/** Null when the directory cannot be found. */
export function openCompound(bytes: Uint8Array): Compound | null {
  if (bytes.length < headerSize) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sectors = new Sectors(bytes, view, 2 ** shift)
  const directory = sectors.read(view.getUint32(48, true), mostSectors)
  if (directory === null) return null
  const entries = entriesOf(directory)
  const named = (name: string): Entry | undefined => entries.find((entry) => entry.name === name)

  /** Streams below the cutoff share the root's own stream, in sectors of 64 bytes with a table of their own. */
  function small({ start, size }: Entry): Uint8Array | null {
    const root = entries.find((entry) => entry.kind === rootEntry)
    const shared = root ? sectors.read(root.start, sectors.most) : null
    const table = sectors.read(view.getUint32(60, true), sectors.most)
    if (!shared || !table) return null
    const links = new DataView(table.buffer)
    const next = (sector: number): number | null =>
      4 * sector + 4 <= table.length ? links.getUint32(4 * sector, true) : null
    const found = chain(start, next, shared.length / smallSector)
    if (found === null || found.length * smallSector < size) return null
    const whole = new Uint8Array(found.length * smallSector)
    found.forEach((sector, index) => {
      const from = sector * smallSector
      whole.set(shared.subarray(from, from + smallSector), index * smallSector)
    })
    return whole.subarray(0, size)
  }

  return {
    has: (...names) => names.some((name) => named(name) !== undefined),
    stream(name) {
      const entry = named(name)
      if (!entry) return null
      if (entry.size < view.getUint32(56, true)) return small(entry)
      const whole = sectors.read(entry.start, sectors.most)
      return whole === null || whole.length < entry.size ? null : whole.subarray(0, entry.size)
    },
  }
}

/** Why a document of an older program is not read, as far as its streams tell; null for one a reader may try. */
export function refuseCompound(found: Compound | null): Refusal | null {
  if (!found) return { code: 'damaged', detail: { kind: 'office97' } }
  if (found.has('EncryptedPackage', 'EncryptionInfo')) return { code: 'encrypted', detail: { kind: 'office' } }
  if (found.has('WordDocument')) return null
  const kind = found.has('Workbook', 'Book') ? 'xls' : found.has('MatOST', 'CONTENTS') ? 'wps' : 'office97'
  return { code: 'unsupported-format', detail: { kind } }
}
