// Pages of print set line by line, without rulings, for tests of reading them.
import { documentOf, expectPlaces, pdf, print, shape } from './made-up-pdf.ts'
import type { MadePage } from './made-up-pdf.ts'

export type Marks = MadePage['marks']

/** Pieces of one line at their places. */
export const row = (y: number, ...pieces: readonly (readonly [number, string])[]): Marks =>
  pieces.map(([x, text]) => print(text, x, y))

/** What is read of pages with these marks, every place in it true. */
export async function shapeOf(...pages: readonly Marks[]) {
  const document = await documentOf(pdf(pages.map((marks) => ({ marks }))))
  expectPlaces(document)
  return shape(document)
}
