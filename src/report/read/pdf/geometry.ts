// Points, boxes and matrices of a page: units are points, the origin is top left, y grows downward.
import type { Box } from '../../model/span.ts'

/** [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export type Point = readonly [number, number]

/** Clockwise angle of the direction print runs in; 0 is left to right. */
export type Turn = 0 | 90 | 180 | 270

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Number((value as { length?: number }).length) === 6 : false
}

/** The matrix that applies `inner` first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right, bottom]
}

export function boxOf(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(([left, top, right, bottom]): Point[] => [
      [left, top],
      [right, bottom],
    ]),
  )
}

/** Corners of a rectangle given in the matrix's own space, as a box on the page. */
export function boxUnder(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  return boxAround([
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ])
}

export function overlap(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ]
}

export const middleX = (box: Box): number => (box[0] + box[2]) / 2
export const middleY = (box: Box): number => (box[1] + box[3]) / 2

/** Whether the point lies in the box, `slack` points outside it included. */
export function holds(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box[0] - slack && x <= box[2] + slack && y >= box[1] - slack && y <= box[3] + slack
}

/** Where a point of a `width` × `height` page stands once print of this turn is held so that it reads left to right. */
export function turned(turn: Turn, width: number, height: number): (x: number, y: number) => Point {
  if (turn === 90) return (x, y) => [y, width - x]
  if (turn === 180) return (x, y) => [width - x, height - y]
  if (turn === 270) return (x, y) => [height - y, x]
  return (x, y) => [x, y]
}

export function turnBox(box: Box, turn: Turn, width: number, height: number): Box {
  const place = turned(turn, width, height)
  return boxAround([place(box[0], box[1]), place(box[2], box[3])])
}

/** Undoes `turnBox`; `width` and `height` are those of the page before it was turned. */
export function turnBack(box: Box, turn: Turn, width: number, height: number): Box {
  const sideways = turn === 90 || turn === 270
  const [wide, high] = sideways ? [height, width] : [width, height]
  return turnBox(box, ((360 - turn) % 360) as Turn, wide, high)
}

/** Angle of a direction on the page, when it is close to one of the four; null for slanting print. */
export function turnOf(x: number, y: number): Turn | null {
  const length = Math.hypot(x, y)
  if (length === 0 || !Number.isFinite(length)) return null
  const slant = 0.1
  if (Math.abs(y) < slant * length) return x > 0 ? 0 : 180
  if (Math.abs(x) < slant * length) return y > 0 ? 90 : 270
  return null
}
