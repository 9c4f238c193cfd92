// A zip archive's central directory, 64-bit fields included. Null wherever the bytes are not what the format says.

export interface ZipEntry {
  /** With forward slashes: old writers on Windows used the other one. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  /** As promised; whoever inflates has to count. */
  readonly size: number
  /** Of its own header. */
  readonly start: number
  readonly encrypted: boolean
}

export interface DirectoryEnd {
  readonly entryCount: number
  readonly start: number
  readonly end: number
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

const endSize = 22
const longestComment = 0xffff
const all16 = 0xffff
const all32 = 0xffffffff

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A 64-bit count; null beyond what a number holds exactly. */
function long(view: DataView, at: number): number | null {
  const high = view.getUint32(at + 4, true)
  return high < 2 ** 21 ? high * 2 ** 32 + view.getUint32(at, true) : null
}

/** The 64-bit end record, which stands before a locator, which stands before the ordinary one. */
function longEnd(bytes: Uint8Array, ordinary: number): DirectoryEnd | null {
  const view = viewOf(bytes)
  const locator = ordinary - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null
  const at = long(view, locator + 8)
  if (at === null || at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) return null
  const entryCount = long(view, at + 32)
  const size = long(view, at + 40)
  const start = long(view, at + 48)
  if (entryCount === null || size === null || start === null || start + size > at) return null
  return { entryCount, start, end: start + size }
}

/** Looks from the end of the file, over a comment or what a transfer left behind. */
export function directoryEnd(bytes: Uint8Array): DirectoryEnd | null {
  const view = viewOf(bytes)
  const first = Math.max(0, bytes.length - endSize - longestComment)
  for (let at = bytes.length - endSize; at >= first; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const entryCount = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (entryCount === all16 || size === all32 || start === all32) return longEnd(bytes, at)
    // Several disks, or a directory that does not fit before its end record.
    if (view.getUint16(at + 8, true) !== entryCount || start + size > at) return null
    return { entryCount, start, end: start + size }
  }
  return null
}

/** The 64-bit values of the extra fields, in the order the format fixes: only those whose 32-bit field is full. */
function widen(view: DataView, from: number, to: number, values: readonly number[]): number[] | null {
  const wide = [...values]
  if (!values.includes(all32)) return wide
  for (let at = from; at + 4 <= to;) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let field = at + 4
      for (const [index, value] of values.entries()) {
        if (value !== all32) continue
        if (field + 8 > Math.min(to, at + 4 + size)) return null
        const exact = long(view, field)
        if (exact === null) return null
        wide[index] = exact
        field += 8
      }
      return wide
    }
    at += 4 + size
  }
  return null
}

/** Reads no more entries than the end record counts. */
export function readDirectory(bytes: Uint8Array, directory: DirectoryEnd): ZipEntry[] | null {
  const view = viewOf(bytes)
  const decoder = new TextDecoder('utf-8')
  const entries: ZipEntry[] = []
  let at = directory.start
  while (entries.length < directory.entryCount) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== 0x02014b50) return null
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > directory.end) return null
    const fields = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true))
    const wide = widen(view, nameEnd, extraEnd, fields)
    if (wide === null) return null
    const [size, packedSize, start] = wide as [number, number, number]
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      start,
      // Bit 0: the entry's bytes; bit 13: the directory itself.
      encrypted: (view.getUint16(at + 8, true) & 0x2001) !== 0,
    })
    at = next
  }
  return entries
}
