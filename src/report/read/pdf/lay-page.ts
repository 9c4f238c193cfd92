// What a page shows → its lines and tables from top to bottom, the page held so that its main print reads left to right.
import type { Box } from '../../model/span.ts'
import { fillLattices } from './fill-lattice.ts'
import type { DrawnTable } from './fill-lattice.ts'
import type { FlowTable } from './flow.ts'
import { findLattices } from './find-lattices.ts'
import type { Lattice } from './find-lattices.ts'
import { findRulings } from './find-rulings.ts'
import type { Ruling } from './find-rulings.ts'
import { turnBack, turnBox, turned } from './geometry.ts'
import type { Turn } from './geometry.ts'
import type { Line } from './lay-lines.ts'
import { layLines, lineOfWord } from './lay-lines.ts'
import { layWords } from './lay-words.ts'
import type { Word } from './lay-words.ts'
import type { Glyph, PageMarks, Stroke } from './marks.ts'
import { raiseWords } from './raised-words.ts'

/** `aligned` is a table that no ruling shows; it may go on over the pages that follow. */
export type PageItem =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'table'; readonly table: DrawnTable }
  | { readonly kind: 'aligned'; readonly table: FlowTable }

/** Boxes stand in the page as it is held; `turn`, `width` and `height` lead back to the page as it is stored. */
export interface PageLayout {
  /** Counted from 1. */
  readonly page: number
  readonly turn: Turn
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rulings: readonly Ruling[]
  readonly lattices: readonly Lattice[]
  readonly items: readonly PageItem[]
}

/** The way most of the print runs. */
function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = new Map<Turn, number>()
  for (const { turn } of glyphs) if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

function turnStroke(stroke: Stroke, place: ReturnType<typeof turned>): Stroke {
  const [one, other] =
    stroke.along === 'x'
      ? [place(stroke.from, stroke.at), place(stroke.to, stroke.at)]
      : [place(stroke.at, stroke.from), place(stroke.at, stroke.to)]
  return Math.abs(one[0] - other[0]) >= Math.abs(one[1] - other[1])
    ? { along: 'x', at: one[1], from: Math.min(one[0], other[0]), to: Math.max(one[0], other[0]) }
    : { along: 'y', at: one[0], from: Math.min(one[1], other[1]), to: Math.max(one[1], other[1]) }
}

export function layPage(page: number, marks: PageMarks): PageLayout {
  const turn = mainTurn(marks.glyphs)
  const place = turned(turn, marks.width, marks.height)
  const glyphs = marks.glyphs.map((glyph) => ({
    ...glyph,
    box: turnBox(glyph.box, turn, marks.width, marks.height),
    turn: glyph.turn === null ? null : (((glyph.turn - turn + 360) % 360) as Turn),
  }))
  const sideways = turn === 90 || turn === 270
  const [width, height] = sideways ? [marks.height, marks.width] : [marks.width, marks.height]
  const rulings = findRulings(marks.strokes.map((stroke) => turnStroke(stroke, place)))
  const lattices = findLattices(rulings)
  const words = raiseWords(
    layWords({ width, height, glyphs, verticals: rulings.filter((ruling) => ruling.along === 'y') }),
  )
  const { tables, loose } = fillLattices(lattices, words, { page, width, height })
  const upright = layLines(loose.filter((word) => word.turn === 0 && !word.stacked))
  const others = loose.filter((word) => word.turn !== 0 || word.stacked).map(lineOfWord)
  const items = [
    ...tables.map((table): { top: number; item: PageItem } => ({ top: table.box[1], item: { kind: 'table', table } })),
    ...upright.map((line): { top: number; item: PageItem } => ({ top: line.box[1], item: { kind: 'line', line } })),
  ].sort((one, other) => one.top - other.top)
  return {
    page,
    turn,
    width,
    height,
    words,
    rulings,
    lattices,
    items: [...items.map(({ item }) => item), ...others.map((line): PageItem => ({ kind: 'line', line }))],
  }
}

/** The box on the page as it is stored, to a hundredth of a point. */
export function onPage(layout: PageLayout, box: Box): Box {
  const sideways = layout.turn === 90 || layout.turn === 270
  const [width, height] = sideways ? [layout.height, layout.width] : [layout.width, layout.height]
  const [left, top, right, bottom] = turnBack(box, layout.turn, width, height)
  const round = (value: number): number => Math.round(value * 100) / 100
  return [round(left), round(top), round(right), round(bottom)]
}
