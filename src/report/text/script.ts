// Traditional characters to Simplified, for matching only; the length never changes, so places stay places.
import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

function simplifyCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const converted = convert(character)
  const kept = converted.length === character.length ? converted : character
  known.set(character, kept)
  return kept
}

/** Same number of UTF-16 units as the text given; characters without a counterpart of that length stay. */
export function simplify(text: string): string {
  let out = ''
  for (const character of text) out += character < '\u2e80' ? character : simplifyCharacter(character)
  return out
}
