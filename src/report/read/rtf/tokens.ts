// Rich text's bytes → its tokens: groups, control words with their numbers, escaped bytes and plain ones.

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** A byte of text in the code page of its font; `escaped` when written as \'hh. */
  | { readonly kind: 'byte'; readonly byte: number; readonly escaped: boolean }

const [backslash, openBrace, closeBrace, minus, quote, blank] = [0x5c, 0x7b, 0x7d, 0x2d, 0x27, 0x20]
const longestWord = 32

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at++]!
    if (byte === openBrace) yield { kind: 'open' }
    else if (byte === closeBrace) yield { kind: 'close' }
    else if (byte === backslash) {
      const next = bytes[at]
      if (next === quote) {
        const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
        at += 3
        if (!Number.isNaN(value)) yield { kind: 'byte', byte: value, escaped: true }
      } else if (isLetter(next)) {
        const from = at
        while (isLetter(bytes[at]) && at - from < longestWord) at++
        const word = String.fromCharCode(...bytes.subarray(from, at))
        const digits = at
        if (bytes[at] === minus && isDigit(bytes[at + 1])) at++
        while (isDigit(bytes[at]) && at - digits < 12) at++
        const number = at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, at))) : null
        if (bytes[at] === blank) at++
        // Pictures may stand as they are: so many bytes, whatever they look like.
        if (word === 'bin' && number !== null && number > 0) at += number
        else yield { kind: 'word', word, number }
      } else if (next !== undefined) {
        at++
        if (next === backslash || next === openBrace || next === closeBrace)
          yield { kind: 'byte', byte: next, escaped: false }
        else if (next === 0x0a || next === 0x0d) yield { kind: 'word', word: 'par', number: null }
        else yield { kind: 'word', word: String.fromCharCode(next), number: null }
      }
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte, escaped: false }
  }
}
