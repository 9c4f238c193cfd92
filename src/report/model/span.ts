// A place in the original. Everything the program reads can be led back to one of these.

/** Half-open range of UTF-16 units in `ReportDocument.text`; a blank's span is empty and stands where its value would. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A rectangle on a page: [left, top, right, bottom] in points, origin top left. */
export type Box = readonly [number, number, number, number]

/** Where on paged sources a piece stands; absent for sources without pages. */
export interface PagePlace {
  /** Counted from 1. */
  readonly page: number
  readonly boxes: readonly Box[]
}
