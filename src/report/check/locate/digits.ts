// How a figure may have become another on its way to the paper or through the eyes of a reader.

const confused = new Set(['08', '17', '38', '56', '69'].flatMap((pair) => [pair, pair[1]! + pair[0]!]))

/** Two neighbouring digits the other way round: 21 and 12; never 01, which nobody prints. */
export function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length || from.length < 2 || from === to) return false
  const first = [...from].findIndex((digit, at) => digit !== to[at])
  return from[first] === to[first + 1] && from[first + 1] === to[first] && from.slice(first + 2) === to.slice(first + 2)
}

/** One digit read as another that looks like it. */
export function isConfused(from: string, to: string): boolean {
  if (from.length !== to.length) return false
  const differing = [...from].flatMap((digit, at) => (digit === to[at] ? [] : [digit + to[at]!]))
  return differing.length === 1 && confused.has(differing[0]!)
}

/** One digit more or less: 15 and 155, 120 and 12. Nothing comes of nothing, so 0 is never short of a digit. */
export function isDropped(from: string, to: string): boolean {
  const [short, long] = from.length < to.length ? [from, to] : [to, from]
  if (short === '0' || long.length !== short.length + 1) return false
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
