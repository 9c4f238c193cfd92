// Web archives (.mht): a page and everything it shows, saved as the parts of one MIME message. Finds the page among them.
// Pictures, styles and scripts are never decoded.

export interface ArchivedPart {
  /** Content-ID without its brackets; empty where there is none. */
  readonly id: string
  /** Content-Location as written; empty where there is none. */
  readonly location: string
  /** What the part's head says of its characters; null where it is silent. */
  readonly charset: string | null
  readonly bytes: Uint8Array
}

export interface Archive {
  /** The page that was saved. */
  readonly root: ArchivedPart
  /** Other pages of the archive: what its frames show. */
  readonly frames: readonly ArchivedPart[]
}

interface Head {
  readonly fields: ReadonlyMap<string, string>
  /** Where the body begins. */
  readonly end: number
}

const newline = 10
const carriage = 13
// Heads of mail run to a few kilobytes; what has no empty line by then is no message.
const longestHead = 65_536
const mostParts = 10_000
const deepest = 6

const latin = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function readHead(bytes: Uint8Array, from: number, to: number): Head {
  const fields = new Map<string, string>()
  let name = ''
  let at = from
  const most = Math.min(to, from + longestHead)
  while (at < most) {
    let end = bytes.indexOf(newline, at)
    if (end < 0 || end > to) end = to
    const line = latin(bytes.subarray(at, end)).replace(/\r$/u, '')
    at = end + 1
    if (line === '') break
    const field = /^([!-9;-~]{1,80}):[ \t]*(.*)$/u.exec(line)
    if (field) {
      name = field[1]!.toLowerCase()
      if (!fields.has(name)) fields.set(name, field[2]!.trim())
      else name = ''
    } else if (/^[ \t]/u.test(line)) {
      if (name !== '') fields.set(name, `${fields.get(name)!} ${line.trim()}`)
    } else return { fields, end: at - line.length - 1 }
  }
  return { fields, end: Math.min(at, to) }
}

/** A parameter of a field: `boundary` of `multipart/related; boundary="…"`. */
function parameter(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(field)
  return found?.[1] ?? found?.[2] ?? null
}

const typeOf = (head: Head): string =>
  (head.fields.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()

/** Bodies between the lines of the boundary; one that is cut off ends with the file. */
function bodies(bytes: Uint8Array, boundary: string, from: number, to: number): { from: number; to: number }[] {
  const mark = [...`--${boundary}`].map((character) => character.charCodeAt(0))
  const found: { from: number; to: number }[] = []
  let begun: number | null = null
  for (let at = from; at < to && found.length < mostParts;) {
    const end = bytes.indexOf(newline, at)
    const next = end < 0 || end >= to ? to : end + 1
    if (mark.every((byte, index) => bytes[at + index] === byte)) {
      if (begun !== null) found.push({ from: begun, to: at })
      const closes = bytes[at + mark.length] === 45 && bytes[at + mark.length + 1] === 45
      begun = closes ? null : next
      if (closes) break
    }
    at = next
  }
  if (begun !== null) found.push({ from: begun, to })
  return found
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let size = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === 61) {
      const [high, low] = [hexValue(bytes[at + 1]), hexValue(bytes[at + 2])]
      if (high >= 0 && low >= 0) {
        out[size++] = high * 16 + low
        at += 2
        continue
      }
      // A line that goes on: mail programs may leave blanks behind the sign.
      let next = at + 1
      while (bytes[next] === 32 || bytes[next] === 9 || bytes[next] === carriage) next++
      if (next >= bytes.length || bytes[next] === newline) {
        at = next
        continue
      }
    }
    out[size++] = byte
  }
  return out.subarray(0, size)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sixBits = new Map([...alphabet].map((character, value) => [character.charCodeAt(0), value]))

export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.floor((bytes.length * 3) / 4))
  let [size, held, bits] = [0, 0, 0]
  for (const byte of bytes) {
    if (byte === 61) break
    const value = sixBits.get(byte)
    if (value === undefined) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[size++] = (held >> bits) & 0xff
  }
  return out.subarray(0, size)
}

function decodeBody(head: Head, body: Uint8Array): Uint8Array {
  const transfer = head.fields.get('content-transfer-encoding')?.toLowerCase()
  if (transfer === 'quoted-printable') return decodeQuotedPrintable(body)
  return transfer === 'base64' ? decodeBase64(body) : body
}

const unbracketed = (id: string): string => id.replace(/^<|>$/gu, '')

/** Pages among the parts, those of parts within parts too; plain text only where nothing else is offered. */
function pages(
  bytes: Uint8Array,
  from: number,
  to: number,
  depth: number,
): (ArchivedPart & { readonly plain: boolean })[] {
  const head = readHead(bytes, from, to)
  const type = typeOf(head)
  const field = head.fields.get('content-type') ?? ''
  const boundary = parameter(field, 'boundary')
  if (type.startsWith('multipart/'))
    return boundary === null || depth > deepest
      ? []
      : bodies(bytes, boundary, head.end, to).flatMap((body) => pages(bytes, body.from, body.to, depth + 1))
  const plain = type === 'text/plain'
  if (!plain && type !== 'text/html' && type !== 'application/xhtml+xml') return []
  return [
    {
      id: unbracketed(head.fields.get('content-id') ?? ''),
      location: head.fields.get('content-location') ?? '',
      charset: parameter(field, 'charset')?.toLowerCase() ?? null,
      bytes: decodeBody(head, bytes.subarray(head.end, to)),
      plain,
    },
  ]
}

/** A message in parts that belong together begins with its head; savers put a line or two of their own before none. */
export function isArchive(bytes: Uint8Array): boolean {
  const first = bytes[0]
  if (first === undefined || first < 0x21 || first > 0x7e || first === 0x3c) return false
  const { fields } = readHead(bytes, 0, bytes.length)
  return (
    /^multipart\//iu.test(fields.get('content-type') ?? '') ||
    (fields.has('mime-version') && fields.has('content-location'))
  )
}

/** Null when no part is a page. The page is the one the message names, else the one at the saved address, else the first. */
export function openArchive(bytes: Uint8Array): Archive | null {
  const { fields } = readHead(bytes, 0, bytes.length)
  const all = pages(bytes, 0, bytes.length, 0)
  const marked = all.filter((part) => !part.plain)
  const offered = marked.length > 0 ? marked : all
  const start = unbracketed(parameter(fields.get('content-type') ?? '', 'start') ?? '')
  const address = fields.get('snapshot-content-location') ?? fields.get('content-location') ?? ''
  const root =
    offered.find((part) => start !== '' && part.id === start) ??
    offered.find((part) => address !== '' && part.location === address) ??
    offered[0]
  return root ? { root, frames: offered.filter((part) => part !== root) } : null
}
