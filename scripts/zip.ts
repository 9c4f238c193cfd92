// Reads a zip archive from disk into chosen files: entries in, files with their modes out. For archives we verified.
import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly size: number
  readonly headerAt: number
  readonly mode: number
}

/**
 * Unpacks the entries `place` gives a path for, relative to `folder`.
 * @throws when the archive is not a plain zip below 4 GB, or a path leaves the folder
 */
export async function unzip(archive: string, folder: string, place: (name: string) => string | null): Promise<void> {
  const file = await open(archive)
  try {
    const read = async (start: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
      if (bytesRead !== length) throw new Error(`${archive} is cut short`)
      return buffer
    }
    for (const entry of await list(read, (await file.stat()).size)) {
      const wanted = entry.name.endsWith('/') ? null : place(entry.name)
      if (wanted === null) continue
      const target = path.join(folder, wanted)
      if (!target.startsWith(folder + path.sep)) throw new Error(`${entry.name} leaves ${folder}`)
      // The local header repeats the name, and may carry other extra fields than the directory.
      const header = await read(entry.headerAt, 30)
      const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const packed = await read(start, entry.size)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, entry.deflated ? await inflate(packed) : packed, { mode: entry.mode || 0o644 })
    }
  } finally {
    await file.close()
  }
}

async function list(read: (start: number, length: number) => Promise<Buffer>, size: number): Promise<Entry[]> {
  const tail = await read(Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('not a zip archive')
  const directory = await read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries: Entry[] = []
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}
