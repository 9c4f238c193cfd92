// What a page shows, before any reading: glyphs where they stand and the strokes that may rule a table.
import type { Box } from '../../model/span.ts'
import type { Turn } from './geometry.ts'

export interface Glyph {
  readonly text: string
  /** The box of the em it fills, not of its ink. */
  readonly box: Box
  /** Size of the em in points. */
  readonly size: number
  /** Null for print that slants. */
  readonly turn: Turn | null
  /** Set below its forerunner, upright, as vertical writing is. */
  readonly stacked: boolean
  /** Place in the order of drawing. */
  readonly order: number
  /** Glyphs shown by one operator share it. */
  readonly run: number
}

/** A straight line along an edge of the page; `from` < `to` along it. */
export interface Stroke {
  readonly along: 'x' | 'y'
  /** Its y when it runs along x, its x when it runs along y. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly strokes: readonly Stroke[]
  /** Glyphs drawn without ink, such as the text behind a scanned picture. */
  readonly invisible: number
  readonly pictures: number
}
