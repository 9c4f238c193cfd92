// One item of the original as drawn: heading, paragraph, table or gathered rows. Text only ever enters as text.
import { memo } from 'react'
import type { Span } from '../../report/model/span.ts'
import type { FileRow, Item } from './arrange.ts'
import { lineOf, piecesOf, touching, type LitSpan } from './places.ts'
import { numbered } from './words.ts'

interface ItemProps {
  readonly text: string
  readonly item: Item
  /** Offsets at which lines start. */
  readonly lines: readonly number[]
  /** Lit spans that touch this item; the shared empty list in most items, so that they are not drawn again. */
  readonly lit: readonly LitSpan[]
}

export const OriginalItem = memo(function OriginalItem({ text, item, lines, lit }: ItemProps) {
  const range = { 'data-from': item.span.start, 'data-to': item.span.end }
  const number = <LineNumber line={lineOf(lines, item.span.start)} />
  switch (item.kind) {
    case 'heading':
      return (
        <h3 className="print-head" data-level={item.level} {...range}>
          {number}
          <Pieces text={text} span={item.span} lit={lit} />
        </h3>
      )
    case 'paragraph':
      return (
        <p className={item.prose ? 'print-line prose' : 'print-line'} {...range}>
          {number}
          <Pieces text={text} span={item.span} lit={lit} />
        </p>
      )
    case 'file':
      return (
        <div className="print-file" {...range}>
          {item.rows.map((row, index) => (
            <FileLine key={index} text={text} row={row} lines={lines} lit={lit} />
          ))}
        </div>
      )
    case 'table':
      return (
        <div className="print-table" {...range}>
          <PrintTable text={text} item={item} lines={lines} lit={lit} />
        </div>
      )
  }
})

function LineNumber({ line }: { line: number }) {
  return (
    <span className="line-number" aria-hidden="true">
      {line}
    </span>
  )
}

/** A range as text, cut where it is lit; an empty lit place in running text is a caret of its own. */
function Pieces({ text, span, lit }: { text: string; span: Span; lit: readonly LitSpan[] }) {
  if (!lit.length) return <span data-start={span.start}>{text.slice(span.start, span.end)}</span>
  return piecesOf(span, lit).map((piece) => (
    <span
      key={`${piece.start}-${piece.end}`}
      data-start={piece.start}
      className={piece.start === piece.end ? 'empty-place' : undefined}
      {...lightOf(piece.lit)}
    >
      {text.slice(piece.start, piece.end)}
    </span>
  ))
}

function lightOf(lit: LitSpan | null) {
  if (!lit) return {}
  const side = lit.side ?? undefined
  return lit.light === 'lit' ? { 'data-lit': '', 'data-side': side } : { 'data-also': '', 'data-side': side }
}

/** How a whole box (a table's or a row's cell) is lit: where all that is printed in it is, or where nothing is. */
function boxLight(text: string, span: Span, lit: readonly LitSpan[]): LitSpan | null {
  const [first] = touching(span, lit)
  if (!first) return null
  const rest = text.slice(span.start, first.start) + text.slice(first.end, span.end)
  return rest.trim() === '' ? first : null
}

interface PartProps {
  readonly text: string
  readonly lines: readonly number[]
  readonly lit: readonly LitSpan[]
}

function FileLine({ text, row, lines, lit }: PartProps & { row: FileRow }) {
  const { heads, label } = row
  return (
    <>
      {heads[0] && (
        <div className="file-heads">
          <LineNumber line={lineOf(lines, heads[0].start)} />
          {heads.map((head) => (
            <span
              key={head.start}
              className="file-head"
              data-numbered={numbered.test(text.slice(head.start, head.end)) || undefined}
            >
              <Pieces text={text} span={head} lit={touching(head, lit)} />
            </span>
          ))}
        </div>
      )}
      {row.values.length > 0 && (
        <div className="file-row">
          {label[0] && <LineNumber line={lineOf(lines, label[0].start)} />}
          <span className="file-label">
            {label.map((part, index) => (
              <span key={part.start} className={index > 0 ? 'file-unit' : undefined}>
                <Pieces text={text} span={part} lit={touching(part, lit)} />
              </span>
            ))}
          </span>
          <span className="file-values">
            {row.values.map((value, index) => (
              <span
                key={index}
                className="file-value"
                data-start={value.start}
                {...lightOf(boxLight(text, value, lit))}
              >
                <BoxText text={text} span={value} lit={lit} />
              </span>
            ))}
          </span>
        </div>
      )}
    </>
  )
}

/** The text of a framed cell; the frame is lit where all of the text is, otherwise its pieces are. */
function BoxText({ text, span, lit }: { text: string; span: Span; lit: readonly LitSpan[] }) {
  if (span.start === span.end) return null
  const inside = touching(span, lit)
  return <Pieces text={text} span={span} lit={boxLight(text, span, inside) ? [] : inside} />
}

const figures = /^[\s\d.,+\-−/／—０-９]*$/

function PrintTable({ text, item, lines, lit }: PartProps & { item: Extract<Item, { kind: 'table' }> }) {
  const rows = Array.from({ length: item.table.rowCount }, (_, row) =>
    item.table.cells.filter((cell) => cell.row === row).toSorted((one, other) => one.column - other.column),
  )
  const isFigure = ({ span }: { readonly span: Span }) => figures.test(text.slice(span.start, span.end))
  return (
    <table>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row} data-heads={!cells.some(isFigure) || undefined}>
            {cells.map((cell) => (
              <td
                key={cell.column}
                rowSpan={cell.rowSpan}
                colSpan={cell.columnSpan}
                className={isFigure(cell) ? 'figure' : undefined}
                data-start={cell.span.start}
                {...lightOf(boxLight(text, cell.span, lit))}
              >
                {cell.column === 0 && <LineNumber line={lineOf(lines, cell.span.start)} />}
                <BoxText text={text} span={cell.span} lit={lit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
