// A stretch of lines → its grids: tables drawn with characters or squared by separators, and files of cells between them.
import type { FileGrid, Grid, RuledGrid } from '../model/grid.ts'
import type { Span } from '../model/span.ts'
import { fileGrids, isProse } from './aligned.ts'
import { boxedGrid, isDrawn, isEdge } from './boxed.ts'
import { columnedGrids } from './columned.ts'
import { linesOf } from './lines.ts'
import { numberedGrid } from './numbered.ts'
import { isFurniture } from '../text/furniture.ts'
import { mixesTabs } from './split-line.ts'
import { fieldsOf, squaredGrid } from './squared.ts'

// A drawn form fits a screen or two in width.
const widestLine = 1500
// A table of requests takes two pages, or three.
const mostPages = 3

type Kind = 'drawn' | 'parted' | 'other'

const kindOf = (text: string, line: Span, mixed: boolean): Kind => {
  const raw = text.slice(line.start, line.end)
  if (mixed && raw.includes('\t')) return 'other'
  if (isDrawn(raw) && !/^\s*\|/u.test(raw)) return 'drawn'
  return fieldsOf(text, line) ? 'parted' : 'other'
}

interface Run {
  readonly kind: Kind
  readonly lines: Span[]
}

/** Runs of lines that follow each other and look alike. */
function runsOf(text: string, lines: readonly Span[], mixed: boolean): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    // A page's number between two rows parts the pages, not the table.
    if (last && isFurniture(text.slice(line.start, line.end))) continue
    const found = kindOf(text, line, mixed)
    // Rows of an ASCII drawing begin with a bar like rows of fields.
    const inside = found === 'parted' && last?.kind === 'drawn' && isDrawn(text.slice(line.start, line.end))
    const kind = inside ? 'drawn' : found
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs
}

const edgesOf = (text: string, lines: readonly Span[]): number =>
  lines.filter((line) => isEdge(text.slice(line.start, line.end))).length

/** Stretches of lines without empty ones or prose between them; those that touch a line of another kind are left out. */
function stretchesOf(text: string, runs: readonly Run[], at: number): Span[][] {
  const stretches: Span[][] = [[]]
  for (const line of runs[at]!.lines) {
    const raw = text.slice(line.start, line.end)
    if (raw.trim() === '' || raw.split(/\s{2,}/u).some(isProse)) stretches.push([])
    else stretches.at(-1)!.push(line)
  }
  const first = at > 0 ? 1 : 0
  const last = at < runs.length - 1 ? -1 : undefined
  return stretches.slice(first, last).filter((each) => each.length > 0)
}

function ruledRun(text: string, lines: readonly Span[], kind: Kind, section: number): RuledGrid | null {
  if (kind === 'parted') return squaredGrid(text, lines, section)
  if (lines.some((line) => line.end - line.start > widestLine)) return null
  return kind === 'drawn' && edgesOf(text, lines) >= 2 ? boxedGrid(text, lines, section) : null
}

/** `after` says whether anything stands behind the stretch in the text. */
export function textGrids(text: string, stretch: Span, section: number, after: boolean): Grid[] {
  const grids: Grid[] = []
  let start = stretch.start
  const all = [...linesOf(text, stretch)]
  const mixed = mixesTabs(text, all)
  const runs = runsOf(text, all, mixed)
  const files = (span: Span, followed: boolean): FileGrid[] => fileGrids(text, span, section, followed, mixed)
  const put = (ruled: readonly RuledGrid[]): void => {
    const [first, last] = [ruled[0], ruled.at(-1)]
    if (!first || !last) return
    if (start < first.span.start) grids.push(...files({ start, end: first.span.start }, true))
    grids.push(...ruled)
    start = last.span.end
  }
  const putStretches = (stretches: readonly (readonly Span[])[]): void => {
    for (let at = 0; at < stretches.length; at++) {
      const columned = columnedGrids(text, stretches[at]!, section)
      if (columned) {
        put(columned)
        continue
      }
      // The end of a page may part a table by empty lines.
      const parted = stretches.slice(at + 1, at + mostPages).findIndex((next, index) => {
        const before = stretches[at + index]!.at(-1)!
        return text.slice(before.end, next[0]!.start).trim() !== ''
      })
      const reach = parted < 0 ? stretches.length : at + parted + 1
      for (let last = Math.min(reach - 1, at + mostPages - 1); last >= at; last--) {
        const numbered = numberedGrid(text, stretches.slice(at, last + 1).flat(), section)
        if (!numbered) continue
        put([numbered])
        at = last
        break
      }
    }
  }
  for (const [at, { kind, lines }] of runs.entries()) {
    if (kind === 'other') {
      putStretches(stretchesOf(text, runs, at))
      continue
    }
    const ruled = ruledRun(text, lines, kind, section)
    if (!ruled) {
      // A drawing that does not hold together shows neither whole labels nor whole rows.
      if (kind === 'drawn' && edgesOf(text, lines) >= 2) {
        if (start < lines[0]!.start) grids.push(...files({ start, end: lines[0]!.start }, true))
        start = lines.at(-1)!.end
      }
      continue
    }
    put([ruled])
  }
  if (start < stretch.end) grids.push(...files({ start, end: stretch.end }, after))
  return grids
}
