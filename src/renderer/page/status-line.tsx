// The line below: where the person is, what the cell is and was read from, and the keys that matter here.
import type { CellView } from '../../report/model/report-view.ts'
import { heldWords, markWords } from '../../report/text/review-words.ts'
import { keyCaps } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { markLooks } from '../words.ts'
import { pageActions, type PageCommands } from './page-actions.ts'
import { lineOf } from './places.ts'
import { shortActionNames } from './words/action-names.ts'
import { words } from './words.ts'

interface StatusLineProps {
  readonly commands: PageCommands
  readonly view: CellView | null
  readonly text: string
  readonly lines: readonly number[]
  readonly saving: boolean
}

/** Keys told here, out of the one list of commands. */
const told = ['edit', 'confirm', 'adopt', 'quote', 'history', 'nextOpen', 'keys'] as const

export function StatusLine({ commands, view, text, lines, saving }: StatusLineProps) {
  return (
    <footer className="status">
      {view && <CellStatus view={view} text={text} lines={lines} />}
      {saving && <span className="saving">{words.saving}</span>}
      <span className="keys">
        {told.map((id) => {
          const action = pageActions.find((each) => each.id === id)
          return (
            action && (
              <span key={id} title={action.name}>
                <kbd>{keyCaps(action.keys[0] as string).join(' ')}</kbd>
                <button
                  type="button"
                  className="told"
                  tabIndex={-1}
                  onClick={() => action.enabled(commands) && action.run(commands)}
                >
                  {shortActionNames[id]}
                </button>
              </span>
            )
          )
        })}
      </span>
    </footer>
  )
}

function CellStatus({ view, text, lines }: { view: CellView; text: string; lines: readonly number[] }) {
  const { mark, machine, span } = view
  const read = machine ? machine.raw || heldWords(machine.held) : words.machineNothing
  return (
    <>
      <b className="cut">{view.where}</b>
      <span className={`mark ${markLooks[mark].tone}`}>
        <Glyph name={markLooks[mark].glyph} />
        {markWords[mark]}
      </span>
      <span>{words.machineSays(read)}</span>
      <span>{span ? placeSentence(span.start, span.end, text, lines) : words.noPlace}</span>
      {view.unit && <span>{words.unit(view.unit)}</span>}
      <span className="cut wide">{view.why[0]}</span>
    </>
  )
}

function placeSentence(start: number, end: number, text: string, lines: readonly number[]): string {
  const line = words.line(lineOf(lines, start))
  return text.slice(start, end).trim() ? line : line + words.emptyLine
}
