// The table of contents of a zip archive, and the bytes of one entry at a time.
// Trusts no header: sizes are checked before and counted while inflating. Archives inside archives stay closed.
import { Inflate } from 'fflate'
import type { Outcome, Refusal } from '../model/refusal.ts'
import { directoryEnd, readDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

export const zipLimits = { entries: 2_000, bytes: 200 * 2 ** 20, ratio: 200 } as const
// Deflate turns one byte into at most 1,032: no more than 16 MB come out before the count is looked at again.
const inputStep = 16 * 1024
// Any ratio is harmless below this size; styles of a short document easily pass 200.
const harmlessBytes = 2 ** 20

export interface Archive {
  /** Full names with forward slashes, as written in the archive, in its order. */
  readonly names: readonly string[]
  /** Case of the name does not matter. */
  has(name: string): boolean
  /** Bytes the entry holds when it is inflated, as promised; null when there is no such entry. */
  size(name: string): number | null
  /**
   * Gives the entry's bytes to `take`, piece by piece. `damaged` when they are not what the archive promises: by then
   * `take` has seen some of them. What `take` throws comes out unchanged.
   */
  inflate(name: string, take: (bytes: Uint8Array) => void): Refusal | null
}

const damaged = (what: string): Refusal => ({ code: 'damaged', detail: { kind: 'zip', what } })
const limit = (what: string, most: number): Refusal => ({ code: 'limit', detail: { kind: 'zip', what, most } })

/** Refuses what no office program writes: two entries of one name, names that leave the archive, overlapping entries. */
function complaint(entries: readonly ZipEntry[], directoryStart: number): Refusal | null {
  let total = 0
  const seen = new Set<string>()
  for (const { name, size, packedSize, encrypted } of entries) {
    if (encrypted) return { code: 'encrypted', detail: { kind: 'zip' } }
    const parts = name.split('/')
    if (name === '' || parts[0] === '' || parts.includes('..') || /^[a-z]:|\0/iu.test(name)) return damaged('name')
    if (seen.has(name.toLowerCase())) return damaged('duplicate')
    seen.add(name.toLowerCase())
    total += size
    if (total > zipLimits.bytes) return limit('bytes', zipLimits.bytes)
    if (size > harmlessBytes && size > packedSize * zipLimits.ratio) return limit('ratio', zipLimits.ratio)
  }
  const order = [...entries].sort((one, other) => one.start - other.start)
  for (const [index, { start, packedSize }] of order.entries())
    if (start + packedSize > (order[index + 1]?.start ?? directoryStart)) return damaged('overlap')
  return null
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function addToCrc(before: number, bytes: Uint8Array): number {
  let crc = before
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[at]!) & 0xff]!
  return crc
}

/** Where the entry's packed bytes begin; null when the header before them is not the one the directory describes. */
function packedStart(bytes: Uint8Array, entry: ZipEntry): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start } = entry
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) return null
  if (view.getUint16(start + 8, true) !== entry.method) return null
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  return from + entry.packedSize <= bytes.length ? from : null
}

function inflateEntry(bytes: Uint8Array, entry: ZipEntry, take: (bytes: Uint8Array) => void): Refusal | null {
  if (entry.method !== 0 && entry.method !== 8)
    return { code: 'unsupported-format', detail: { kind: 'zip', what: 'method' } }
  const from = packedStart(bytes, entry)
  if (from === null) return damaged('header')
  const packed = bytes.subarray(from, from + entry.packedSize)
  let count = 0
  let crc = -1
  let pieces: Uint8Array[] = []
  const inflater = entry.method === 8 ? new Inflate((piece) => pieces.push(piece)) : null
  for (let at = 0; at < packed.length || at === 0; at += inputStep) {
    const step = packed.subarray(at, at + inputStep)
    try {
      if (inflater) inflater.push(step, at + inputStep >= packed.length)
      else pieces.push(step)
    } catch {
      // The inflater throws only at bytes that are no deflate stream.
      return damaged('deflate')
    }
    for (const piece of pieces) {
      count += piece.length
      if (count > entry.size) return damaged('size')
      crc = addToCrc(crc, piece)
      if (piece.length > 0) take(piece)
    }
    pieces = []
  }
  if (count !== entry.size) return damaged('size')
  return (crc ^ -1) >>> 0 === entry.crc ? null : damaged('checksum')
}

/** Nothing is inflated yet. Refuses with `damaged`, `encrypted` or `limit`. */
export function openZip(bytes: Uint8Array): Outcome<Archive> {
  const end = directoryEnd(bytes)
  if (end === null) return { ok: false, refusal: damaged('directory') }
  if (end.entryCount > zipLimits.entries) return { ok: false, refusal: limit('entries', zipLimits.entries) }
  const entries = readDirectory(bytes, end)
  if (entries === null) return { ok: false, refusal: damaged('directory') }
  const refusal = complaint(entries, end.start)
  if (refusal) return { ok: false, refusal }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    ok: true,
    value: {
      names: entries.map(({ name }) => name),
      has: (name) => byName.has(name.toLowerCase()),
      size: (name) => byName.get(name.toLowerCase())?.size ?? null,
      inflate: (name, take) => {
        const entry = byName.get(name.toLowerCase())
        return entry ? inflateEntry(bytes, entry, take) : damaged('missing')
      },
    },
  }
}
