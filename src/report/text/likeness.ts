// How alike two folded labels are: length of their longest common subsequence against the longer of the two.

/** 1 for equal, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const unit of a) {
    const next = [0]
    for (let at = 0; at < b.length; at++) next.push(b[at] === unit ? row[at]! + 1 : Math.max(next[at]!, row[at + 1]!))
    row = next
  }
  return row[b.length]! / Math.max(a.length, b.length)
}
