// A page's drawing operators → what it shows: glyphs and straight strokes, in points from the top left as it is held.
// Pictures are only counted; what the clip hides is left out.
import type { OperatorList, PdfPage } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../model/span.ts'
import type { Matrix } from './geometry.ts'
import { boxAround, isMatrix } from './geometry.ts'
import type { Glyph, PageMarks, Stroke } from './marks.ts'
import { Pen } from './pen.ts'
import { joinCut, sightOf } from './join-cut.ts'
import type { SetGlyph } from './join-cut.ts'
import { setGlyphs } from './set-glyphs.ts'
import { drawnStrokes, filledStrokes, runsOf } from './strokes.ts'

/** A page of a report shows some thousands of either. */
const mostGlyphs = 60_000
const mostStrokes = 60_000
/** Charts included; a page of text takes some thousands. */
const mostOperators = 100_000
/** Producers nest by the dozen, and leave some nestings open on every page. */
const deepest = 1_000
/** Wider lines are bars of a chart or shading. */
const widestLine = 8
const invisibleMode = 3

export class PageTooFull extends Error {}

class PageWalk {
  readonly glyphs: Glyph[] = []
  readonly strokes: Stroke[] = []
  invisible = 0
  pictures = 0
  readonly pen: Pen
  readonly page: PdfPage
  #clips = false
  #run = 0

  constructor(page: PdfPage, matrix: Matrix, bounds: Box) {
    this.page = page
    this.pen = new Pen(matrix, bounds)
  }

  show(args: readonly unknown[]): void {
    const { pen } = this
    const shown = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : []
    const hidden = (pen.state.mode & 3) === invisibleMode
    const run = this.#run++
    const set: SetGlyph[] = []
    setGlyphs(pen, shown, (glyph) => {
      if (!glyph.box.every(Number.isFinite)) return
      set.push({ ...glyph, sight: sightOf(glyph, pen.state.clip) })
    })
    for (const glyph of joinCut(set)) {
      if (hidden) this.invisible++
      else if (this.glyphs.push({ ...glyph, order: this.glyphs.length, run }) > mostGlyphs) throw new PageTooFull()
    }
  }

  font(name: unknown, size: unknown): void {
    const { commonObjs } = this.page
    if (typeof name !== 'string' || typeof size !== 'number') return
    this.pen.state.font = commonObjs.has(name) ? commonObjs.get(name) : null
    this.pen.state.size = size
  }

  path(paint: string, data: ArrayLike<number>): void {
    const { matrix, clip, lineWidth } = this.pen.state
    if (data.length > 4 * mostStrokes) throw new PageTooFull()
    const runs = runsOf(data, matrix)
    if (/stroke/iu.test(paint)) {
      const wide = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
      const whole = /close/iu.test(paint) ? runs.map((run) => ({ ...run, closed: true })) : runs
      if (wide <= widestLine) this.strokes.push(...drawnStrokes(whole, clip))
    } else if (/fill/iu.test(paint)) this.strokes.push(...filledStrokes(runs, clip))
    if (this.strokes.length > mostStrokes) throw new PageTooFull()
    if (this.#clips) this.pen.clipTo(boxAround(runs.flatMap((run) => run.points)))
    this.#clips = false
  }

  state(entries: unknown): void {
    for (const [key, value] of entries as readonly (readonly [string, unknown])[])
      if (key === 'Font') this.font(...(value as readonly [unknown, unknown]))
      else if (key === 'LW') this.pen.state.lineWidth = Number(value)
  }

  form(matrix: unknown, bounds: unknown): void {
    this.pen.save()
    if (isMatrix(matrix)) this.pen.transform(matrix)
    if (bounds) this.pen.clipToLocal(bounds as Float32Array)
  }

  group(group: { readonly matrix?: unknown; readonly bbox?: unknown }): void {
    this.pen.save()
    if (!group?.bbox) return
    const { matrix } = this.pen.state
    if (isMatrix(group.matrix)) this.pen.transform(group.matrix)
    this.pen.clipToLocal(group.bbox as Float32Array)
    this.pen.state.matrix = matrix
  }

  annotation([, rectangle, transform, matrix]: readonly unknown[]): void {
    this.pen.save()
    this.pen.reset()
    if (rectangle) this.pen.clipToLocal(rectangle as Float32Array)
    if (isMatrix(transform)) this.pen.transform(transform)
    if (isMatrix(matrix)) this.pen.transform(matrix)
  }

  willClip(): void {
    this.#clips = true
  }
}

type Act = (walk: PageWalk, args: readonly unknown[], paints: ReadonlyMap<number, string>) => void
const number = (value: unknown): number => Number(value)

const acts: Readonly<Record<string, Act>> = {
  save: ({ pen }) => pen.save(),
  restore: ({ pen }) => pen.restore(),
  transform: ({ pen }, args) => isMatrix(args) && pen.transform(args),
  setLineWidth: ({ pen }, [width]) => (pen.state.lineWidth = number(width)),
  setGState: (walk, [entries]) => walk.state(entries),
  clip: (walk) => walk.willClip(),
  eoClip: (walk) => walk.willClip(),
  constructPath: (walk, [paint, data], paints) => {
    const [path] = data as readonly [ArrayLike<number> | null]
    if (path) walk.path(paints.get(number(paint)) ?? '', path)
  },
  beginText: ({ pen }) => pen.beginText(),
  setCharSpacing: ({ pen }, [spacing]) => (pen.state.charSpacing = number(spacing)),
  setWordSpacing: ({ pen }, [spacing]) => (pen.state.wordSpacing = number(spacing)),
  setHScale: ({ pen }, [scale]) => (pen.state.stretch = number(scale) / 100),
  setLeading: ({ pen }, [leading]) => (pen.state.leading = number(leading)),
  setFont: (walk, [name, size]) => walk.font(name, size),
  setTextRenderingMode: ({ pen }, [mode]) => (pen.state.mode = number(mode)),
  setTextRise: ({ pen }, [rise]) => (pen.state.rise = number(rise)),
  moveText: ({ pen }, [x, y]) => pen.moveText(number(x), number(y)),
  setLeadingMoveText: ({ pen }, [x, y]) => {
    pen.state.leading = -number(y)
    pen.moveText(number(x), number(y))
  },
  setTextMatrix: ({ pen }, [matrix]) => isMatrix(matrix) && pen.setTextMatrix(matrix),
  nextLine: ({ pen }) => pen.nextLine(),
  showText: (walk, args) => walk.show(args),
  showSpacedText: (walk, args) => walk.show(args),
  nextLineShowText: (walk, args) => {
    walk.pen.nextLine()
    walk.show(args)
  },
  paintFormXObjectBegin: (walk, [matrix, bounds]) => walk.form(matrix, bounds),
  paintFormXObjectEnd: ({ pen }) => pen.restore(),
  beginGroup: (walk, [group]) => walk.group(group as object),
  endGroup: ({ pen }) => pen.restore(),
  beginAnnotation: (walk, args) => walk.annotation(args),
  endAnnotation: ({ pen }) => pen.restore(),
}

/**
 * All operators of a page. They come piece by piece, and nesting slows the library down with every level: a page that
 * asks too much is given up long before its end, which may be far away. Closing the file ends the library's own work.
 */
function operatorsOf(page: PdfPage, operators: Readonly<Record<string, number>>): Promise<OperatorList> {
  const { save, restore } = operators
  let count = 0
  let depth = 0
  return new Promise((resolve, reject) => {
    // Nothing public hands operators over before all are there.
    // oxlint-disable no-underscore-dangle
    const take = page._renderPageChunk
    page._renderPageChunk = (piece, state) => {
      count += piece.fnArray.length
      for (const code of piece.fnArray) depth += code === save ? 1 : code === restore ? -1 : 0
      if (count > mostOperators || depth > deepest) reject(new PageTooFull())
      take.call(page, piece, state)
    }
    // oxlint-enable no-underscore-dangle
    page.getOperatorList().then(resolve, reject)
  })
}

/** Throws `PageTooFull` for a page no person could have made; whatever pdf.js throws for a damaged one. */
export async function pageMarks(page: PdfPage, operators: Readonly<Record<string, number>>): Promise<PageMarks> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  const walk = new PageWalk(page, transform as Matrix, [0, 0, width, height])
  const { fnArray, argsArray } = await operatorsOf(page, operators)
  fnArray.forEach((code, index) => {
    const name = names.get(code) ?? ''
    if (/^paint.*Image/u.test(name)) walk.pictures++
    acts[name]?.(walk, argsArray[index] ?? [], names)
  })
  const { glyphs, strokes, invisible, pictures } = walk
  return { width, height, glyphs, strokes, invisible, pictures }
}
