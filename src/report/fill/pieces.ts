// Grids → one stream of pieces in reading order: print with its fold, figures, empty cells, and the emptiness between.
import type { Grid, GridCell, GriddedReport } from '../model/grid.ts'
import type { SectionKey } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { fold, foldText, isNumbering, withoutRemarks } from '../text/fold.ts'
import type { Folded } from '../text/fold.ts'
import { serialsAmong } from './serials.ts'
import { holdsValue } from '../text/quantity.ts'
import { trimBlank } from '../text/trim-blank.ts'
import { yearInLabel, yearWords } from '../text/wording.ts'

export interface Piece {
  /** Place in the stream. */
  readonly at: number
  readonly grid: number
  /** Printed line, or row of a ruled grid. */
  readonly line: number
  readonly kind: 'text' | 'figure' | 'empty' | 'filling'
  readonly span: Span
  readonly raw: string
  readonly folded: Folded
  /** Fold without remarks in brackets, and with the form's words for years in digits; null when there are none. */
  readonly bare: string | null
  readonly emptyLines: readonly number[]
  readonly alone: 'bar' | 'blank' | null
  /** A separator, not only a gap, parts it from its neighbours. */
  readonly parted: boolean
  /** Nothing but 7. or （三）, or a row's number in a column of its own. */
  readonly numbering: boolean
  readonly cell: GridCell | null
}

/** The stream of one report and what closes each of its grids. */
export interface Stream {
  readonly text: string
  /** The report's. */
  readonly year: number | null
  /** Section each grid stands in. */
  readonly homes: readonly (SectionKey | null)[]
  readonly grids: readonly Grid[]
  readonly pieces: readonly Piece[]
  /** Index behind each grid's last piece. */
  readonly ends: readonly number[]
}

/** 2024年 is 本年 in the report of that year. */
const inFormWords = (raw: string, reportYear: number | null): string =>
  reportYear === null
    ? raw
    : raw.replace(yearInLabel, (printed, year: string) => yearWords[Number(year) - reportYear + 1] ?? printed)

const nothing: Folded = { text: '', at: [0] }

type Draft = Omit<Piece, 'at' | 'raw' | 'folded' | 'bare' | 'kind' | 'numbering'> & {
  kind: 'print' | 'empty' | 'filling'
}

function* draftsOf(grid: Grid, index: number): Generator<Draft> {
  if (grid.kind === 'file') {
    for (const { kind, span, line, emptyLines, alone, parted } of grid.pieces)
      yield { grid: index, line, kind, span, emptyLines, alone, parted, cell: null }
    return
  }
  const ordered = [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of ordered) {
    const kind = cell.span.end > cell.span.start ? 'print' : 'empty'
    yield { grid: index, line: cell.row, kind, span: cell.span, emptyLines: [], alone: null, parted: true, cell }
  }
}

export function streamOf({ outline, grids }: GriddedReport): Stream {
  const { text } = outline.document
  // A year that only the body mentions may be that of the very columns it is to tell apart.
  const year = outline.year && outline.year.from !== 'body' ? outline.year.value : null
  const pieces: Piece[] = []
  const ends: number[] = []
  grids.forEach((grid, index) => {
    const first = pieces.length
    for (const draft of draftsOf(grid, index)) {
      const parts = draft.cell?.lines ?? [draft.span]
      const raw = parts.map(({ start, end }) => text.slice(start, end)).join('')
      const blank = trimBlank(raw) === ''
      const figure = holdsValue(raw)
      const kind = draft.kind === 'filling' ? 'filling' : blank ? 'empty' : figure ? 'figure' : 'text'
      const folded = kind === 'text' ? fold(raw) : nothing
      const bare = kind === 'text' ? foldText(withoutRemarks(inFormWords(raw, year))) : null
      pieces.push({
        ...draft,
        at: pieces.length,
        kind,
        raw,
        folded,
        bare: bare === folded.text ? null : bare,
        numbering: kind === 'text' && isNumbering(raw),
      })
    }
    for (const at of serialsAmong(pieces.slice(first))) pieces[at] = { ...pieces[at]!, kind: 'text', numbering: true }
    ends.push(pieces.length)
  })
  const homes = grids.map((grid) => outline.sections[grid.section]?.key ?? null)
  return { text, year, homes, grids, pieces, ends }
}
