// Compound files: what older office programs and locked documents are kept in. Says which kind one is; reads none yet.
import type { Refusal } from '../model/refusal.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headerSize = 512
// Real directories hold some dozens of entries.
const mostSectors = 4_096
const lastSector = 0xfffffffa

interface Stream {
  readonly name: string
  readonly start: number
  readonly size: number
}

export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** Names and places of the streams; null when the chain of the directory leads nowhere. */
function streamsOf(bytes: Uint8Array): { readonly streams: Stream[]; readonly sectorSize: number } | null {
  if (bytes.length < headerSize) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sectorSize = 2 ** shift
  const offset = (sector: number): number => (sector + 1) * sectorSize
  /** The next sector of a chain, from the table whose own sectors the header lists. */
  const following = (sector: number): number | null => {
    const perSector = sectorSize / 4
    const listed = Math.floor(sector / perSector)
    if (listed >= 109) return null
    const at = offset(view.getUint32(76 + 4 * listed, true)) + 4 * (sector % perSector)
    return at + 4 <= bytes.length ? view.getUint32(at, true) : null
  }
  const streams: Stream[] = []
  let sector: number | null = view.getUint32(48, true)
  for (let count = 0; sector !== null && sector < lastSector; count++) {
    if (count > mostSectors || offset(sector) + sectorSize > bytes.length) return null
    for (let at = offset(sector); at < offset(sector) + sectorSize; at += 128) {
      const nameSize = view.getUint16(at + 64, true)
      if (nameSize < 4 || nameSize > 64) continue
      let name = ''
      for (let unit = 0; unit < nameSize - 2; unit += 2) name += String.fromCharCode(view.getUint16(at + unit, true))
      streams.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
    }
    sector = following(sector)
  }
  return sector === null && streams.length === 0 ? null : { streams, sectorSize }
}

/** Word says in its first bytes whether the text is locked with a password. */
function isLocked(bytes: Uint8Array, document: Stream, sectorSize: number): boolean {
  const at = (document.start + 1) * sectorSize + 10
  return document.size >= 4096 && at + 2 <= bytes.length && (bytes[at + 1]! & 1) === 1
}

/** `encrypted` for locked documents, `unsupported-format` for the older programs' own, `damaged` for the rest. */
export function inspectCompound(bytes: Uint8Array): Refusal {
  const found = streamsOf(bytes)
  if (!found) return { code: 'damaged', detail: { kind: 'office97' } }
  const named = (...names: string[]): Stream | undefined => found.streams.find(({ name }) => names.includes(name))
  if (named('EncryptedPackage', 'EncryptionInfo')) return { code: 'encrypted', detail: { kind: 'office' } }
  const document = named('WordDocument')
  if (document && isLocked(bytes, document, found.sectorSize)) return { code: 'encrypted', detail: { kind: 'doc' } }
  if (document) return { code: 'unsupported-format', detail: { kind: 'doc' } }
  if (named('Workbook', 'Book')) return { code: 'unsupported-format', detail: { kind: 'xls' } }
  return { code: 'unsupported-format', detail: { kind: 'office97' } }
}
