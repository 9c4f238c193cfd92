// The right side: tabs with what is open in each table, the table itself, or the history of the whole report.
import type { ReactNode } from 'react'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { PrintedTable, ReviewView } from '../../report/model/report-view.ts'
import { Glyph } from '../glyph.tsx'
import { markWords } from '../../report/text/review-words.ts'
import { markLooks } from '../words.ts'
import { HistoryOfReport } from './history.tsx'
import type { OperandLight } from './lit.ts'
import { historyTab, tableOf, type PageState, type ReviewIndex } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { StatutoryTable } from './statutory-table.tsx'
import { tabNames, words } from './words.ts'

interface TablesProps {
  readonly work: ReviewWork
  readonly state: PageState
  readonly index: ReviewIndex
  readonly text: string
  readonly lines: readonly number[]
  readonly operands: ReadonlyMap<CellKey, OperandLight>
}

export function Tables({ work, state, index, text, lines, operands }: TablesProps) {
  const { review, tab } = state
  const table = review.tables.find((each) => each.key === tab)
  return (
    <>
      <nav className="strip tabs" role="tablist" aria-label={words.tables}>
        {review.tables.map((each) => (
          <Tab
            key={each.key}
            name={each.key}
            label={tabNames[each.key] ?? each.name}
            work={work}
            selected={tab === each.key}
          >
            <TabMarks table={each} review={review} />
          </Tab>
        ))}
        <Tab name={historyTab} label={words.historyOf} work={work} selected={tab === historyTab}>
          {review.events.length > 0 && <span className="quiet num">{review.events.length}</span>}
        </Tab>
        {table && <Legend />}
      </nav>
      {tab === historyTab ? (
        <HistoryOfReport work={work} review={review} index={index} text={text} lines={lines} />
      ) : (
        <div className="desktop form-desktop" role="tabpanel">
          {table ? (
            <>
              {table.missing && (
                <div className="missing">
                  <p className="mark ask">
                    <Glyph name="ask" />
                    <b>{words.missingTable}</b>
                  </p>
                  <p className="second">{words.missingHint}</p>
                </div>
              )}
              <StatutoryTable
                key={table.key}
                work={work}
                table={table}
                cells={index.cells}
                selected={state.cell}
                focusCount={work.focusCount()}
                operands={operands}
                editor={state.editor}
                unsaved={state.unsaved}
              />
            </>
          ) : (
            <div className="missing">
              <p>
                <b>{words.noTables}</b>
              </p>
              <p className="second">{words.noTablesHint}</p>
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Tab(props: { name: string; label: string; work: ReviewWork; selected: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={props.selected}
      tabIndex={props.selected ? 0 : -1}
      data-tab={props.name}
      onClick={() => props.work.openTab(props.name)}
    >
      {props.label}
      {props.children}
    </button>
  )
}

/** What waits in a table, by weight; a tick where nothing does. */
function TabMarks({ table, review }: { table: PrintedTable; review: ReviewView }) {
  const count = (weight: 'error' | 'doubt') =>
    review.findings.filter(
      (finding) => finding.open && finding.weight === weight && (finding.table ?? owner(finding.cells)) === table.key,
    ).length
  const errors = count('error')
  const doubts = count('doubt')
  if (table.missing) {
    return (
      <span className={errors > 0 ? 'mark bad' : 'mark quiet'}>
        {errors > 0 && <Glyph name="bad" />}
        {words.missingShort}
      </span>
    )
  }
  if (errors + doubts === 0) {
    return (
      <span className="mark ok">
        <Glyph name="ok" />
      </span>
    )
  }
  return (
    <>
      {errors > 0 && (
        <span className="mark bad">
          <Glyph name="bad" />
          {errors}
        </span>
      )}
      {doubts > 0 && (
        <span className="mark ask">
          <Glyph name="ask" />
          {doubts}
        </span>
      )}
    </>
  )
}

function owner(cells: readonly CellKey[]): string | null {
  return cells[0] ? tableOf(cells[0]) : null
}

const legend = ['machine', 'doubtful', 'unbalanced', 'confirmed', 'changed'] as const

function Legend() {
  return (
    <div className="legend" aria-hidden="true">
      {legend.map((mark) => (
        <span key={mark} className={`mark ${markLooks[mark].tone}`}>
          <Glyph name={markLooks[mark].glyph} />
          {markWords[mark]}
        </span>
      ))}
    </div>
  )
}
