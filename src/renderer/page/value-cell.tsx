// One value of a statutory table: figure, mark as glyph, colour and words; an input over it while it is being typed.
import { memo } from 'react'
import type { CellView } from '../../report/model/report-view.ts'
import { Glyph } from '../glyph.tsx'
import { markWords } from '../../report/text/review-words.ts'
import { markLooks } from '../words.ts'
import { CellEditor } from './cell-editor.tsx'
import type { OperandLight } from './lit.ts'
import type { Editor, Unsaved } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { emptinessWords, words } from './words.ts'

export interface ValueCellProps {
  readonly work: ReviewWork
  readonly view: CellView
  readonly rowSpan: number
  readonly columnSpan: number
  readonly selected: boolean
  /** Takes the Tab key's focus: the selected cell, or the table's first. */
  readonly entry: boolean
  /** A cell of the unfolded finding, and on which side of it. */
  readonly operand: OperandLight | null
  /** In the row of the selected cell. */
  readonly crossed: boolean
  /** At the right and left side of the form. */
  readonly edge: boolean
  readonly left: boolean
  readonly editor: Editor | null
  readonly unsaved: Unsaved | null
}

export const ValueCell = memo(function ValueCell(props: ValueCellProps) {
  const { work, view, selected, editor, unsaved } = props
  const { held, mark } = view
  const shown = unsaved ? unsaved.shown : view.shown
  const state = unsaved ? unsaved.now.state : held.state
  return (
    <td
      role="gridcell"
      rowSpan={props.rowSpan}
      colSpan={props.columnSpan}
      tabIndex={props.entry ? 0 : -1}
      title={[markWords[mark], ...view.why].join('\n')}
      aria-selected={selected}
      aria-label={cellSentence(view, shown)}
      data-cell={view.key}
      data-state={mark}
      data-holds={state}
      data-operand={(!selected && props.operand) || undefined}
      data-side={props.operand === 'plain' ? undefined : (props.operand ?? undefined)}
      data-crossed={props.crossed || undefined}
      data-edge={props.edge || undefined}
      data-left={props.left || undefined}
      data-unsaved={unsaved ? (unsaved.failed ? 'failed' : 'saving') : undefined}
      onClick={() => work.choose(view.key)}
      onDoubleClick={() => work.edit(null)}
    >
      {hasGlyph(view) && <Glyph name={markLooks[mark].glyph} className={markLooks[mark].tone} />}
      {editor ? (
        <CellEditor work={work} editor={editor} label={view.where} />
      ) : (
        <CellText view={view} shown={shown} state={state} />
      )}
    </td>
  )
})

function CellText({ view, shown, state }: { view: CellView; shown: string; state: CellView['held']['state'] }) {
  if (state === 'blank')
    return view.mark === 'machine' || view.mark === 'confirmed' ? null : <small>{words.blankInCell}</small>
  return shown
}

/** A blank or absent cell that only the machine looked at says nothing. */
function hasGlyph({ held, mark }: CellView): boolean {
  return mark !== 'machine' || (held.state !== 'blank' && held.state !== 'absent')
}

function cellSentence(view: CellView, shown: string): string {
  const { held, mark } = view
  const value = held.state === 'blank' || held.state === 'absent' ? emptinessWords[held.state] : shown
  return words.cellHint(view.where, markWords[mark], value)
}
