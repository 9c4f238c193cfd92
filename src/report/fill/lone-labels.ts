// Labels of rows that stand out of the form's order in a drawn table, as where its blocks are set side by side: each alone
// in its cell, printed nowhere else, and like no other label. Where they stand says what is theirs.
import type { Anchor } from './anchors.ts'
import type { Stream } from './pieces.ts'
import type { Label, Vocabulary } from './vocabulary.ts'

// So many labels of a table in one grid make it that table.
const fewestMet = 2

/** Alone, or behind the name of its group. */
const isPrinted = ({ table, folds }: Label, groups: readonly Label[], text: string): boolean =>
  folds.some((fold) => text.endsWith(fold)) &&
  (folds.includes(text) ||
    groups.some(
      (group) => group.table === table && group.folds.some((name) => folds.some((fold) => text === name + fold)),
    ))

/** Adds them to the anchors, in text order. */
export function addLone(stream: Stream, anchors: readonly Anchor[], { labels }: Vocabulary): readonly Anchor[] {
  const met: string[] = []
  const claimed = new Set<number>()
  for (const { label, first, last } of anchors) {
    for (let at = first; at <= last; at++) claimed.add(at)
    const { cell, grid } = stream.pieces[first]!
    if (cell && label.kind === 'row') met.push(`${label.table}/${grid}`)
  }
  const printed = new Map<string, number>()
  for (const { folded } of stream.pieces) printed.set(folded.text, (printed.get(folded.text) ?? 0) + 1)
  const groups = labels.filter(({ kind }) => kind === 'group')
  const found = new Set(anchors.map(({ label }) => label))
  const lone = stream.pieces.flatMap((piece): Anchor[] => {
    const { text } = piece.folded
    if (!piece.cell || piece.kind !== 'text' || claimed.has(piece.at) || printed.get(text) !== 1) return []
    const alike = labels.filter((label) => isPrinted(label, groups, text))
    const [label] = alike
    if (alike.length !== 1 || label?.kind !== 'row' || found.has(label)) return []
    if (met.filter((each) => each === `${label.table}/${piece.grid}`).length < fewestMet) return []
    return [{ label, first: piece.at, last: piece.at, from: 0, to: text.length, near: false }]
  })
  if (lone.length === 0) return anchors
  return [...anchors, ...lone].sort((a, b) => a.first - b.first || a.from - b.from)
}
