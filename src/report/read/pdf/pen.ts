// The state a page is drawn with: transformation, clip, and where print goes on. Saved and restored as the page asks.
import type { FontObject } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../model/span.ts'
import type { Matrix } from './geometry.ts'
import { boxUnder, identity, overlap, times } from './geometry.ts'

interface PenState {
  matrix: Matrix
  clip: Box
  lineWidth: number
  font: FontObject | null
  size: number
  mode: number
  charSpacing: number
  wordSpacing: number
  /** 1 is the font's own width. */
  stretch: number
  leading: number
  rise: number
}

/** Deeper nesting than any producer's is a trap. */
const deepest = 2_000

export class Pen {
  state: PenState
  textMatrix: Matrix = identity
  x = 0
  y = 0
  #lineX = 0
  #lineY = 0
  readonly #base: PenState
  readonly #saved: PenState[] = []

  constructor(matrix: Matrix, clip: Box) {
    this.#base = {
      matrix,
      clip,
      lineWidth: 1,
      font: null,
      size: 0,
      mode: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    }
    this.state = { ...this.#base }
  }

  save(): void {
    if (this.#saved.length < deepest) this.#saved.push({ ...this.state })
  }

  restore(): void {
    const before = this.#saved.pop()
    if (before) this.state = before
  }

  /** What annotations are drawn with: the page's own state. */
  reset(): void {
    this.state = { ...this.#base }
  }

  transform(matrix: Matrix): void {
    this.state.matrix = times(this.state.matrix, matrix)
  }

  clipTo(box: Box): void {
    this.state.clip = overlap(this.state.clip, box)
  }

  /** `box` is given in the current space, its edges in any order. */
  clipToLocal([left, top, right, bottom]: ArrayLike<number> & Iterable<number>): void {
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return
    this.clipTo(boxUnder(this.state.matrix, left, top, right, bottom))
  }

  beginText(): void {
    this.setTextMatrix(identity)
  }

  setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix
    this.x = this.#lineX = 0
    this.y = this.#lineY = 0
  }

  moveText(x: number, y: number): void {
    this.x = this.#lineX += x
    this.y = this.#lineY += y
  }

  nextLine(): void {
    this.moveText(0, -this.state.leading)
  }
}
