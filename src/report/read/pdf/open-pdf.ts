// A file's bytes → an open PDF, by pdf.js: no scripts, no forms of the XFA kind, no pictures, no network, no canvas.
// Everything the library would fetch is answered from the program's own resources.
import type { PdfDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Outcome, Refusal } from '../../model/refusal.ts'
import { mostCopies } from './object-copies.ts'

export interface OpenPdf {
  readonly document: PdfDocument
  /** Codes of the drawing operators by name. */
  readonly operators: Readonly<Record<string, number>>
  close(): Promise<void>
}

/** Reports have some dozens of pages; a page tree that claims more is a compilation or a trap. */
export const mostPages = 300

/** Programs that save their changes behind a file define an object some dozens of times. */
const mostCopiesRead = 200

type CharacterMaps = Readonly<Record<string, string>>
let characterMaps: CharacterMaps | null = null

const sixBits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The room has no decoder for base64 of its own. */
export function fromBase64(text: string): Uint8Array {
  const bare = text.replace(/=+$/u, '')
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const character of bare) {
    bits = ((bits << 6) | sixBits.indexOf(character)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes
}

/** Character maps of the old Chinese, Japanese and Korean encodings: the only files that reading text needs. */
class Resources {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    characterMaps ??= (await import('../../../../resources/character-maps/maps.json', { with: { type: 'json' } }))
      .default
    const packed = kind === 'cMapUrl' ? characterMaps[filename] : undefined
    if (packed === undefined) throw new Error(`${filename} is not part of the program`)
    return fromBase64(packed)
  }
}

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return { code: 'encrypted', detail: { kind: 'pdf' } }
  return { code: 'damaged', detail: { kind: 'pdf' } }
}

async function loadLibrary() {
  const [{ WorkerMessageHandler }, library] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    import('pdfjs-dist/legacy/build/pdf.mjs'),
  ])
  // Parsing stays in this thread: the one that reads reports is watched and ended as a whole.
  Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } })
  return library
}

/** Refuses with `encrypted`, `damaged` or, for too many pages, `limit`. */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<OpenPdf>> {
  if (mostCopies(bytes) > mostCopiesRead) return { ok: false, refusal: { code: 'damaged', detail: { kind: 'pdf' } } }
  const { getDocument, OPS } = await loadLibrary()
  const task = getDocument({
    // The library takes over what it is given, and wants plain bytes where the host has a kind of its own.
    data: new Uint8Array(bytes),
    BinaryDataFactory: Resources,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) {
      await task.destroy()
      return { ok: false, refusal: { code: 'limit', detail: { kind: 'pdf', what: 'pages', most: mostPages } } }
    }
    return { ok: true, value: { document, operators: OPS, close: () => task.destroy() } }
  } catch (error) {
    await task.destroy()
    return { ok: false, refusal: refusalOf(error) }
  }
}
