// What step 1 takes and gives: a file's bytes, and the text they stand for with the reason for its encoding.

export interface SourceFile {
  /** File name without folders; only its extension is ever used, as a hint. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How the encoding was decided, strongest first. `container` is a zipped or paged format that decodes its own parts. */
export type EncodingEvidence = 'bom' | 'declared' | 'valid-utf8' | 'script-frequency' | 'person' | 'container'

export interface SourceText {
  /** The decoded characters, untouched; a byte order mark is not part of it. */
  readonly text: string
  /** WHATWG label, e.g. `utf-8`, `gb18030`, `utf-16le`; `binary` for containers. */
  readonly encoding: string
  readonly evidence: EncodingEvidence
}

/** Labels a person may choose from: what Chinese texts are kept in. */
export const encodings: readonly string[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
