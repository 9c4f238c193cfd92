// XML events of a stream of bytes, namespaces resolved. Builds no tree.
// Refuses a document type, which is where entities come from, and nesting no office program writes.
import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'
import type { Refusal } from '../model/refusal.ts'

export interface XmlElement {
  /** Namespace, empty when there is none. */
  readonly uri: string
  readonly local: string
  /** Value of the attribute of this local name in any namespace, or null. */
  attribute(local: string): string | null
}

export interface XmlSink {
  open(element: XmlElement): void
  close(uri: string, local: string): void
  text(characters: string): void
}

export const deepestElement = 256

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string }

/** Carries a refusal out of the parser's callbacks; `readXml` lets none out. */
class Stop extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** For sinks that have seen enough: ends the reading with this refusal. */
export function stopReading(refusal: Refusal): never {
  throw new Stop(refusal)
}

function damaged(what: string): Stop {
  return new Stop({ code: 'damaged', detail: { kind: 'xml', what } })
}

class Element implements XmlElement {
  readonly uri: string
  readonly local: string
  readonly #attributes: SaxesTagNS['attributes']
  constructor(tag: SaxesTagNS) {
    this.uri = tag.uri
    this.local = tag.local
    this.#attributes = tag.attributes
  }
  attribute(local: string): string | null {
    for (const key in this.#attributes) {
      const each = this.#attributes[key]!
      if (each.local === local && each.prefix !== 'xmlns') return each.value
    }
    return null
  }
}

function parserFor(sink: XmlSink): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('error', () => {
    throw damaged('syntax')
  })
  parser.on('doctype', () => {
    throw damaged('doctype')
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepestElement)
      throw new Stop({ code: 'limit', detail: { kind: 'xml', what: 'depth', most: deepestElement } })
    sink.open(new Element(tag))
  })
  parser.on('closetag', (tag) => {
    depth--
    sink.close(tag.uri, tag.local)
  })
  parser.on('text', (characters) => sink.text(characters))
  parser.on('cdata', (characters) => sink.text(characters))
  return parser
}

/** UTF-16 shows in the first two bytes, with or without its mark; all other office parts are UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const first = bytes[0] ?? 0
  const second = bytes[1] ?? 0
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return 'utf-8'
}

/** `feed` gives the bytes piece by piece and may refuse itself; its refusal is handed on. Null when all is read. */
export function readXml(feed: (take: (bytes: Uint8Array) => void) => Refusal | null, sink: XmlSink): Refusal | null {
  const parser = parserFor(sink)
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const write = (bytes?: Uint8Array): void => {
    decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true })
    let characters: string
    try {
      characters = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch (error) {
      if (error instanceof TypeError) throw damaged('encoding')
      throw error
    }
    if (characters !== '') parser.write(characters)
  }
  try {
    const refusal = feed(write)
    if (refusal) return refusal
    write()
    parser.close()
    return null
  } catch (error) {
    if (error instanceof Stop) return error.refusal
    throw error
  }
}
