// Step 1. A file's bytes → its characters, with the encoding and the reason for it.
// Trims, fixes and normalises nothing. Bytes that are not text are refused here or handed on as `binary`.
import { isArchive, openArchive } from './decode/mhtml.ts'
import type { ArchivedPart } from './decode/mhtml.ts'
import { withFrames } from './decode/with-frames.ts'
import type { Outcome, Refusal } from './model/refusal.ts'
import type { EncodingEvidence, SourceFile, SourceText } from './model/source.ts'
import { frequentCharacters } from './text/frequent-characters.ts'

// The encoding standard's decoder exists in every host; the room has no library types that name it.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => {
  decode(bytes: Uint8Array): string
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const startsWith = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  bytes.length >= at + mark.length && mark.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('BM'),
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]
const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const richText = ascii('{\\rtf')
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zipped = new Set(['docx', 'xlsx', 'wps', 'et', 'odt', 'ods', 'zip', 'ofd'])
const containers = new Set([...zipped, 'pdf', 'doc', 'xls'])
/** Names that sites and older programs also give to pages. */
const pagesToo = new Set(['doc', 'xls', 'wps', 'et'])

/** Lower-case extension without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

function refuse(code: Refusal['code'], detail: Record<string, string | number>): Outcome<never> {
  return { ok: false, refusal: { code, detail } }
}

/** Writers may put some bytes before the mark; every viewer looks for it in the first thousand. */
const isPaged = (bytes: Uint8Array): boolean => {
  const end = Math.min(bytes.length, 1024)
  for (let at = 0; at < end; at++) if (bytes[at] === 0x25 && startsWith(bytes, ascii('%PDF-'), at)) return true
  return false
}

/** Formats that decode their own text, by their first bytes. */
const isContainer = (bytes: Uint8Array): boolean =>
  startsWith(bytes, zip) || startsWith(bytes, compound) || startsWith(bytes, richText) || isPaged(bytes)

const isMarkup = (bytes: Uint8Array): boolean => /^[\s\u00ef\u00bb\u00bf]*</u.test(latin(bytes.subarray(0, 200)))

/** What the bytes are when they are not text; null for text. */
function refuseBinary({ name, bytes }: SourceFile): Outcome<never> | null {
  const extension = extensionOf(name)
  if (bytes.length === 0) return refuse('empty', { name })
  if (startsWith(bytes, emptyZip)) return refuse('damaged', { name, kind: 'zip', extension })
  const webp = startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)
  if (webp || pictures.some((mark) => startsWith(bytes, mark)))
    return refuse('unsupported-format', { name, kind: 'picture', extension })
  if (pagesToo.has(extension) && isMarkup(bytes)) return null
  if (containers.has(extension)) return refuse('damaged', { name, kind: extension, extension })
  return null
}

function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch (error) {
    // Fatal decoding throws TypeError at the first impossible byte; an unknown label throws RangeError.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

const byteOrderMarks: readonly { readonly mark: readonly number[]; readonly label: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
]

const declaration =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/iu

/** The charset a page names in its first kilobytes, as a decoder's label. */
function declaredCharset(bytes: Uint8Array): string | null {
  const found = declaration.exec(latin(bytes.subarray(0, 4096)))
  return found?.[1] ?? found?.[2] ?? null
}

/** A decoder's label; GB 2312 and GBK are read as their superset. */
const labelOf = (charset: string): string => (/^gb/iu.test(charset) ? 'gb18030' : charset.toLowerCase())

/** Share of characters that ordinary Chinese reports are made of, drawn tables included, less what only wrong decodings show. */
function plausibility(text: string): number {
  let good = 0
  let bad = 0
  let seen = 0
  for (const character of text) {
    if (++seen > 20_000) break
    const code = character.codePointAt(0)!
    if (code === 0xfffd || (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (code >= 0x7f && code < 0xa0))
      bad += 4
    else if (code >= 0x2500 && code <= 0x257f) good += 2
    else if (code < 0x80 || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e)) good += 1
    else if (code >= 0x4e00 && code <= 0x9fff) good += frequentCharacters.has(character) ? 3 : 1
    else if (code >= 0xe000 && code <= 0xf8ff) bad += 2
    else if (code > 0x2fff || (code >= 0x100 && code < 0x2000)) bad += 1
  }
  return seen === 0 ? 0 : (good - bad) / seen
}
// A character cut in half makes a text no valid UTF-8, and UTF-8 all the same.
const candidates = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

function decoded(text: string, encoding: string, evidence: EncodingEvidence): Outcome<SourceText> {
  return { ok: true, value: { text, encoding, evidence } }
}

/**
 * `encoding` is a person's choice and beats every other evidence. Containers come back empty: their reader decodes.
 * A web archive gives the page it was made of.
 */
export function decode(file: SourceFile, encoding?: string): Outcome<SourceText> {
  const { name } = file
  if (isContainer(file.bytes))
    return encoding === undefined
      ? decoded('', 'binary', 'container')
      : refuse('unsupported-format', { name, kind: 'encoding', encoding })
  if (isArchive(file.bytes)) return decodeArchive(file, encoding)
  return refuseBinary(file) ?? decodeText(name, file.bytes, encoding, null)
}

function decodeArchive({ name, bytes }: SourceFile, encoding: string | undefined): Outcome<SourceText> {
  const archive = openArchive(bytes)
  if (!archive) return refuse('unsupported-format', { name, kind: 'archive', extension: extensionOf(name) })
  const decodePart = (part: ArchivedPart): Outcome<SourceText> => decodeText(name, part.bytes, encoding, part.charset)
  const page = decodePart(archive.root)
  if (!page.ok || archive.frames.length === 0) return page
  const frameText = (part: ArchivedPart): string => {
    const frame = decodePart(part)
    return frame.ok ? frame.value.text : ''
  }
  return { ok: true, value: { ...page.value, text: withFrames(page.value.text, archive.frames, frameText) } }
}

/** `charset` is what the bytes' own envelope says. */
function decodeText(
  name: string,
  bytes: Uint8Array,
  encoding: string | undefined,
  charset: string | null,
): Outcome<SourceText> {
  if (encoding !== undefined) {
    const text = decodeAs(bytes, encoding, false)
    return text === null
      ? refuse('unsupported-format', { name, kind: 'encoding', encoding })
      : decoded(text, encoding, 'person')
  }
  for (const { mark, label } of byteOrderMarks)
    if (startsWith(bytes, mark)) return finish(name, decodeAs(bytes, label, false) ?? '', label, 'bom')

  const utf8 = decodeAs(bytes, 'utf-8', true)
  const named = charset ?? declaredCharset(bytes)
  const declared = named === null ? null : labelOf(named)
  // A page that says GBK and is valid UTF-8 beyond ASCII is UTF-8: converted by a tool that left the declaration.
  const beyondAscii = utf8 !== null && utf8.length < bytes.length
  if (declared !== null && !(beyondAscii && declared !== 'utf-8')) {
    const text = decodeAs(bytes, declared, true)
    if (text !== null) return finish(name, text, declared, 'declared')
  }
  if (utf8 !== null && !utf8.includes('\0')) return finish(name, utf8, 'utf-8', 'valid-utf8')
  let best: { text: string; label: string; score: number } | null = null
  for (const label of candidates) {
    const text = decodeAs(bytes, label, false)
    if (text === null) continue
    const score = plausibility(text)
    if (best === null || score > best.score) best = { text, label, score }
  }
  if (best === null || best.score < 0.5)
    return refuse('unsupported-format', { name, kind: 'binary', extension: extensionOf(name) })
  return finish(name, best.text, best.label, 'script-frequency')
}

function finish(name: string, text: string, label: string, evidence: EncodingEvidence): Outcome<SourceText> {
  if (text.includes('\0')) return refuse('unsupported-format', { name, kind: 'binary', extension: extensionOf(name) })
  return text.trim() === '' ? refuse('empty', { name }) : decoded(text, label, evidence)
}
