// Labels with their merged heads → the rectangles of a printed head, in tracks (levels) and lines (leaves) of either direction.

/** Labels over one leaf, outermost first; each fills the levels `from` … `to`. */
export type HeadPath = readonly { readonly text: string; readonly from: number; readonly to: number }[]

export interface HeadBox {
  readonly text: string
  /** Levels, end exclusive. */
  readonly from: number
  readonly to: number
  /** Leaves, end exclusive. */
  readonly start: number
  readonly end: number
  /** The label of one row or column, not a head over several. */
  readonly leaf: boolean
  /** Other merged heads lie inside this one. */
  readonly holdsHeads: boolean
}

/** `labels` from level `from` on; the last one stretches to `depth`, as the printed forms do. */
export function headPath(labels: readonly string[], depth: number, from = 0): HeadPath {
  return labels.map((text, index) => ({
    text,
    from: from + index,
    to: index === labels.length - 1 ? depth : from + index + 1,
  }))
}

/** Neighbours under the same heads share one box; a leaf never merges, even beside a leaf of the same wording. */
export function drawHeads(paths: readonly HeadPath[]): HeadBox[] {
  const boxes: HeadBox[] = []
  const merge = (level: number, start: number, end: number): void => {
    let first = start
    while (first < end) {
      const path = paths[first]
      const label = path?.[level]
      if (!path || !label) {
        first++
        continue
      }
      const leaf = level === path.length - 1
      const last = leaf ? first + 1 : lastUnder(paths, path, level, first, end)
      const inner = paths.slice(first, last)
      boxes.push({
        text: label.text,
        from: label.from,
        to: label.to,
        start: first,
        end: last,
        leaf,
        holdsHeads: inner.some((other) => other.length > level + 2),
      })
      if (!leaf) merge(level + 1, first, last)
      first = last
    }
  }
  merge(0, 0, paths.length)
  return boxes
}

/** Where the leaves under this head end, `first` being the first of them. */
function lastUnder(paths: readonly HeadPath[], path: HeadPath, level: number, first: number, end: number): number {
  let last = first + 1
  while (last < end && sameHead(paths[last], path, level)) last++
  return last
}

function sameHead(other: HeadPath | undefined, path: HeadPath, level: number): boolean {
  const label = other?.[level]
  const same = path[level]
  return (
    other !== undefined &&
    label !== undefined &&
    same !== undefined &&
    level < other.length - 1 &&
    label.text === same.text &&
    label.from === same.from &&
    label.to === same.to
  )
}
