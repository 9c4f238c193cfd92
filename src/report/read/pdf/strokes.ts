// Paths as they are painted → straight strokes along the page's edges: drawn lines, and filled shapes thin as lines.
import type { Box } from '../../model/span.ts'
import type { Matrix, Point } from './geometry.ts'
import { apply, boxAround, overlap } from './geometry.ts'
import type { Stroke } from './marks.ts'

/** Wider than this a bar is shading, not a line. */
const thickest = 3.2
/** Off the edge's direction by more than this a line slants. */
const straight = 0.6

interface Run {
  readonly points: readonly Point[]
  readonly curved: boolean
  readonly closed: boolean
}

/** Path data of pdf.js: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close; points come out on the page. */
export function runsOf(path: ArrayLike<number>, matrix: Matrix): Run[] {
  const runs: Run[] = []
  let points: Point[] = []
  let curved = false
  const end = (closed: boolean): void => {
    if (points.length > 1) runs.push({ points, curved, closed })
    points = []
    curved = false
  }
  for (let at = 0; at < path.length;) {
    const code = path[at++]
    if (code === 4) {
      const [first] = points
      end(true)
      if (first) points.push(first)
      continue
    }
    if (code === 0) end(false)
    const steps = code === 2 ? 6 : code === 3 ? 4 : code === 0 || code === 1 ? 2 : 0
    if (steps === 0 || at + steps > path.length) break
    if (steps > 2) curved = true
    points.push(apply(matrix, path[at + steps - 2]!, path[at + steps - 1]!))
    at += steps
  }
  end(false)
  return runs
}

function strokeBetween([x0, y0]: Point, [x1, y1]: Point, clip: Box): Stroke[] {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (Math.min(wide, high) > straight) return []
  const seen = overlap(boxAround([[x0, y0], [x1, y1]]), [clip[0] - 1, clip[1] - 1, clip[2] + 1, clip[3] + 1]) // prettier-ignore
  if (seen[0] > seen[2] || seen[1] > seen[3]) return []
  return wide >= high
    ? [{ along: 'x', at: (y0 + y1) / 2, from: seen[0], to: seen[2] }]
    : [{ along: 'y', at: (x0 + x1) / 2, from: seen[1], to: seen[3] }]
}

/** Lines a pen draws along the path. */
export function drawnStrokes(runs: readonly Run[], clip: Box): Stroke[] {
  return runs.flatMap(({ points, closed, curved }) => {
    if (curved) return []
    const corners = closed ? [...points, points[0]!] : points
    return corners.slice(1).flatMap((point, index) => strokeBetween(corners[index]!, point, clip))
  })
}

const edgesOf = ([left, top, right, bottom]: Box, clip: Box): Stroke[] => [
  ...strokeBetween([left, top], [right, top], clip),
  ...strokeBetween([left, bottom], [right, bottom], clip),
  ...strokeBetween([left, top], [left, bottom], clip),
  ...strokeBetween([right, top], [right, bottom], clip),
]

/** A frame is filled between two boxes; its middle line is returned when the space between them is thin. */
function frame(one: Box, other: Box): Box | null {
  const [outer, inner] = one[2] - one[0] >= other[2] - other[0] ? [one, other] : [other, one]
  const gaps = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
  if (gaps.some((gap) => gap < 0 || gap > thickest) || gaps.every((gap) => gap === 0)) return null
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2, (one[3] + other[3]) / 2]
}

/** Lines that filled shapes make: bars thin as lines, and frames. Everything else that is filled is shading. */
export function filledStrokes(runs: readonly Run[], clip: Box): Stroke[] {
  const boxes = runs.filter((run) => !run.curved).map((run) => boxAround(run.points))
  const [first, second] = boxes
  const ring = boxes.length === 2 && first && second ? frame(first, second) : null
  if (ring) return edgesOf(ring, clip)
  return boxes.flatMap((box) => {
    const [wide, high] = [box[2] - box[0], box[3] - box[1]]
    if (Math.min(wide, high) > thickest || Math.max(wide, high) <= Math.min(wide, high)) return []
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return wide >= high ? strokeBetween([box[0], y], [box[2], y], clip) : strokeBetween([x, box[1]], [x, box[3]], clip)
  })
}
