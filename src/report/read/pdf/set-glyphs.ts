// One run of shown text → its glyphs on the page, each with the box of its em; moves the pen on.
import type { Matrix } from './geometry.ts'
import { boxUnder, times, turnOf } from './geometry.ts'
import type { Glyph } from './marks.ts'
import type { Pen } from './pen.ts'

/** A glyph as pdf.js shows it; numbers between glyphs are shifts in thousandths of the em. */
interface Shown {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly [number, number, number] | null
}

/** Part of the em above the baseline; fonts say it so variously that one figure for all serves better. */
const ascent = 0.88

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && typeof (value as Shown).unicode === 'string'
}

/** Size of the em on the page, and the direction print runs in. */
function emOf(space: Matrix, size: number): { readonly size: number; readonly turn: Glyph['turn'] } {
  return { size: size * Math.hypot(space[2], space[3]), turn: turnOf(space[0], space[1]) }
}

/** `take` is given every glyph, blanks included. */
export function setGlyphs(
  pen: Pen,
  shown: readonly unknown[],
  take: (glyph: Omit<Glyph, 'order' | 'run'>) => void,
): void {
  const { font, rise, matrix, charSpacing, wordSpacing } = pen.state
  if (!font || pen.state.size === 0) return
  // A negative size prints upside down and backwards: the same as turning the em around.
  const size = Math.abs(pen.state.size)
  const facing = pen.state.size < 0 ? -1 : 1
  const stretch = pen.state.stretch * facing
  const unit = size * Math.abs(font.fontMatrix?.[0] ?? 0.001)
  const origin: Matrix = [stretch, 0, 0, facing, pen.x, pen.y + rise]
  const space = times(times(matrix, pen.textMatrix), origin)
  const em = emOf(space, font.isType3Font ? 1000 * unit : size)
  const tall = font.isType3Font ? 1000 * unit : size
  let at = 0
  for (const each of shown) {
    if (typeof each === 'number') {
      at += ((font.vertical ? 1 : -1) * each * size) / 1000
      continue
    }
    if (!isShown(each)) continue
    const spacing = ((each.isSpace ? wordSpacing : 0) + charSpacing) * facing
    const wide = each.width * unit
    if (font.vertical) {
      // Vertical metrics: the advance downward, and from where the em hangs.
      const [advance, hang] = each.vmetric ?? [-1000, each.width / 2]
      const high = Math.abs(advance) * unit
      const left = -hang * unit
      const box = boxUnder(space, left, -at, left + wide, -at - high)
      take({ text: each.unicode, box, size: em.size, turn: em.turn, stacked: true })
      at += high - spacing
    } else {
      const box = boxUnder(space, at, tall * ascent, at + wide, tall * (ascent - 1))
      take({ text: each.unicode, box, size: em.size, turn: em.turn, stacked: false })
      at += wide + spacing
    }
  }
  if (font.vertical) pen.y -= at
  else pen.x += at * stretch
}
