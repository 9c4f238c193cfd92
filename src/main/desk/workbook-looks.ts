// The part a cell plays and its mark → fonts, fills, lines and number formats, each look made once and shared.
import type { CellMark } from '../../report/model/revision.ts'
import type { CellRole, PlanCell } from '../../report/model/workbook-plan.ts'
import { faces, markSigns } from '../../report/tabulate/words.ts'

const ink = '1C1B18'
const second = '454239'

/** Ink on wash, the same meanings as on screen. */
const marked: Readonly<Record<CellMark, { readonly ink: string; readonly wash: string | null }>> = {
  machine: { ink, wash: null },
  doubtful: { ink: '8A5A00', wash: 'FFF4D6' },
  unbalanced: { ink: 'B3261E', wash: 'FCEBE8' },
  confirmed: { ink: '1E6B4F', wash: null },
  changed: { ink: '5B3E8C', wash: 'F1ECF8' },
}

interface Look {
  readonly face: keyof typeof faces
  readonly size: number
  readonly bold?: boolean
  readonly ink?: string
  readonly wash?: string
  readonly across: 'left' | 'center' | 'right'
  readonly down?: 'top' | 'middle'
  readonly lines: 'form' | 'list' | 'none'
  /** One line, whatever it says. */
  readonly single?: boolean
  /** Room between the text and the line it stands at. */
  readonly indent?: number
}

const looks: Readonly<Record<CellRole, Look>> = {
  title: { face: 'hei', size: 15, across: 'center', lines: 'none' },
  line: { face: 'fangSong', size: 10.5, ink: second, across: 'left', lines: 'none' },
  listHead: { face: 'hei', size: 10.5, wash: 'F4F3EE', across: 'center', lines: 'list' },
  entry: { face: 'song', size: 10.5, across: 'left', down: 'top', lines: 'list' },
  ordinal: { face: 'song', size: 10.5, across: 'center', down: 'top', lines: 'list' },
  datum: { face: 'song', size: 10.5, across: 'left', lines: 'list', single: true },
  corner: { face: 'song', size: 9.5, across: 'center', lines: 'form' },
  columnHead: { face: 'hei', size: 10.5, across: 'center', lines: 'form' },
  rowHead: { face: 'song', size: 10.5, across: 'left', lines: 'form', indent: 1 },
  group: { face: 'song', size: 10.5, across: 'center', lines: 'form' },
  upright: { face: 'song', size: 10.5, across: 'center', lines: 'form' },
  blockHead: { face: 'hei', size: 10.5, wash: 'F4F3EE', across: 'center', lines: 'form' },
  value: { face: 'song', size: 10.5, across: 'center', lines: 'form' },
  absent: { face: 'song', size: 10.5, across: 'center', lines: 'list' },
}

interface Colour {
  readonly argb: string
}

interface Fill {
  readonly type: 'pattern'
  readonly pattern: 'solid' | 'lightUp'
  readonly fgColor: Colour
  readonly bgColor?: Colour
}

interface Line {
  readonly style: 'thin'
  readonly color: Colour
}

/** A style in the words of the writer's library, which alone is allowed to know that library. */
export interface CellStyle {
  font: { name: string; size: number; family: number; charset: number; bold: boolean; color: Colour }
  numFmt: string
  alignment: {
    horizontal: 'left' | 'center' | 'right'
    vertical: 'top' | 'middle'
    wrapText: boolean
    indent?: number
    textRotation?: 'vertical'
  }
  fill?: Fill
  border?: { top: Line; bottom: Line; left: Line; right: Line }
}

const lineColours = { form: '5C584E', list: 'BDB8AA' } as const

const solid = (colour: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${colour}` },
})

/** Hatched where the spreadsheet can, grey where it cannot: neither white like a blank nor any colour of a mark. */
const hatched: Fill = {
  type: 'pattern',
  pattern: 'lightUp',
  fgColor: { argb: 'FFBDB8AA' },
  bgColor: { argb: 'FFF0EEE7' },
}

/**
 * Text keeps the text format, so that neither opening a cell nor leaving it turns `=1+1` or `00123` into anything else.
 * A figure's sign stands at the left edge and the figure at the right, as on screen; it stays a plain number.
 */
function numberFormat(cell: PlanCell): string {
  if (cell.kind !== 'number') return '@'
  const digits = cell.decimals > 0 ? `0.${'0'.repeat(cell.decimals)}` : '0'
  // `_ ` keeps the figure off the line; an indent at the right is drawn differently by every program.
  const figure = cell.role === 'ordinal' ? digits : `${digits}_ `
  const sign = cell.mark ? markSigns[cell.mark] : ''
  if (sign) return `"${sign}"* ${figure};"${sign}"* -${figure}`
  return cell.role === 'ordinal' ? figure : `${figure};-${figure}`
}

function styleOf(cell: PlanCell): CellStyle {
  const look = looks[cell.role]
  const mark = cell.mark && cell.mark !== 'machine' ? marked[cell.mark] : null
  const wash = mark?.wash ?? look.wash
  const fill = wash ? solid(wash) : cell.role === 'absent' ? hatched : null
  const across = cell.kind === 'number' && cell.role !== 'ordinal' ? 'right' : look.across
  const indent = (look.indent ? look.indent : 0) + (cell.level ? cell.level : 0)
  const bold = look.bold ?? (cell.mark === 'changed' || cell.mark === 'unbalanced')
  const colour =
    look.lines === 'none' ? null : { style: 'thin' as const, color: { argb: `FF${lineColours[look.lines]}` } }
  return {
    font: {
      name: faces[look.face],
      size: look.size,
      family: look.face === 'hei' ? 2 : 1,
      charset: 134,
      bold,
      color: { argb: `FF${mark?.ink ?? look.ink ?? ink}` },
    },
    numFmt: numberFormat(cell),
    alignment: {
      horizontal: across,
      vertical: look.down ?? 'middle',
      wrapText: cell.role !== 'upright' && !look.single,
      ...(indent > 0 && across === 'left' ? { indent } : {}),
      ...(cell.role === 'upright' ? { textRotation: 'vertical' as const } : {}),
    },
    ...(fill ? { fill } : {}),
    ...(colour ? { border: { top: colour, bottom: colour, left: colour, right: colour } } : {}),
  }
}

export type StyleBook = (cell: PlanCell) => CellStyle

/** Cells of one look get the same object, which the writer recognises without comparing. */
export function openStyleBook(): StyleBook {
  const styles = new Map<string, CellStyle>()
  return (cell) => {
    const decimals = cell.kind === 'number' ? cell.decimals : ''
    const key = [cell.role, cell.kind, cell.mark, cell.level, decimals].join(' ')
    const known = styles.get(key)
    if (known) return known
    const style = styleOf(cell)
    styles.set(key, style)
    return style
  }
}
