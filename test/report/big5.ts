// Text as Big5 bytes, for tests: the standard's decoder turned around over its two-byte codes.

const codes = new Map<string, readonly [number, number]>()

function learn(): void {
  const decoder = new TextDecoder('big5')
  // The standard level and the punctuation before it; later codes repeat some characters.
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail])
    }
}

/** Throws for characters outside the two-byte codes. */
export function big5(text: string): Uint8Array {
  if (codes.size === 0) learn()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const code = codes.get(character)
      if (!code) throw new Error(`${character} has no two-byte code`)
      return code
    }),
  )
}
