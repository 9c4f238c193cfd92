// How often a PDF's bytes define the same object: pdf.js reads each copy again when it has to find a broken file's objects.

const [o, b, j] = [0x6f, 0x62, 0x6a]
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Copies of the object that stands most often, by the `12 0 obj` before each. */
export function mostCopies(bytes: Uint8Array): number {
  const counts = new Map<string, number>()
  let most = 0
  for (let at = bytes.indexOf(o); at >= 0; at = bytes.indexOf(o, at + 1)) {
    if (bytes[at + 1] !== b || bytes[at + 2] !== j) continue
    const name = nameBefore(bytes, at)
    if (name === null) continue
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    most = Math.max(most, count)
  }
  return most
}

/** Number and generation, as printed; null where anything else stands before, as in `endobj`. */
function nameBefore(bytes: Uint8Array, end: number): string | null {
  let at = end
  const numbers: string[] = []
  for (let index = 0; index < 2; index++) {
    if (!isBlank(bytes[at - 1])) return null
    while (isBlank(bytes[at - 1])) at--
    const last = at
    while (isDigit(bytes[at - 1]) && last - at < 10) at--
    if (at === last) return null
    numbers.unshift(String.fromCharCode(...bytes.subarray(at, last)))
  }
  return numbers.join(' ')
}
