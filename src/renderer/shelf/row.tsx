// One report in the list. Draws what it is given and tells what was pressed.
import { memo, type MouseEvent } from 'react'
import type { ShelfRow } from '../../contract.ts'
import { chinaTime } from '../../report/text/china-time.ts'
import { Glyph, StateMark } from '../glyph.tsx'
import { noOrgan, noReviewer, notRecognised, reportName, shortTime, words } from './words.ts'

export interface RowProps {
  readonly row: ShelfRow
  /** Place in the list, 0-based. */
  readonly index: number
  /** Distance from the list's top in pixels. */
  readonly top: number
  readonly here: boolean
  readonly chosen: boolean
  readonly searching: boolean
  /** Hits in the original; null when only a name fits. */
  readonly hitCount: number | null
  onPress(index: number, event: MouseEvent): void
  onToggle(index: number, event: MouseEvent): void
  onOpen(index: number): void
}

export const rowId = (reportId: number) => `shelf-row-${reportId}`

function Count({ count, tone }: { count: number; tone: 'bad' | 'ask' }) {
  if (count === 0) return <span className="none">0</span>
  return (
    <span className={tone}>
      <Glyph name={tone} />
      {count}
    </span>
  )
}

function Organ({ row, onOpen }: { row: ShelfRow; onOpen: () => void }) {
  const name = row.organ ?? `${noOrgan} ${row.fileName}`
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="name cut"
        title={name}
        aria-label={words.openRow(name)}
        onClick={onOpen}
      >
        {row.organ ?? (
          <>
            <span className="ask">{noOrgan}</span>
            <span className="quiet"> {row.fileName}</span>
          </>
        )}
      </button>
      {row.sameOrganYear > 0 && (
        <span className="versions" title={words.otherVersionsHint(row.sameOrganYear)}>
          {words.otherVersions(row.sameOrganYear)}
        </span>
      )}
    </>
  )
}

export const Row = memo(function Row(props: RowProps) {
  const { row, index, here, chosen, searching, hitCount } = props
  const finished = row.state === 'checked' || row.state === 'approved'
  const missing = row.missingTables.join('、')
  return (
    <div
      role="row"
      id={rowId(row.reportId)}
      data-report={row.reportId}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      aria-current={here || undefined}
      aria-label={reportName(row)}
      className={`row${here ? ' here' : ''}${chosen ? ' on' : ''}${finished ? ' finished' : ''}`}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={(event) => props.onPress(index, event)}
      onDoubleClick={() => props.onOpen(index)}
    >
      <div
        role="gridcell"
        className="tick"
        aria-label={chosen ? words.isSelected : words.notSelected}
        onClick={(event) => props.onToggle(index, event)}
      >
        <i className="box" />
      </div>
      <div role="gridcell" className={searching ? 'organ' : 'organ wide'}>
        <Organ row={row} onOpen={() => props.onOpen(index)} />
      </div>
      {searching && (
        <div role="gridcell" className="hits n">
          {hitCount === null ? words.nameHit : words.hitCount(hitCount)}
        </div>
      )}
      <div role="gridcell" className="n">
        {row.year ?? <span className="ask">{notRecognised}</span>}
      </div>
      <div role="gridcell" className="cut" title={row.formName}>
        {row.form === null ? (
          <span className="mark ask">
            <Glyph name="ask" />
            {notRecognised}
          </span>
        ) : (
          row.formName
        )}
      </div>
      <div role="gridcell">
        <StateMark state={row.state} />
      </div>
      <div role="gridcell" className="n">
        {row.openCount === 0 ? <span className="none">0</span> : <b>{row.openCount}</b>}
      </div>
      <div role="gridcell" className="counts num">
        <Count count={row.errorCount} tone="bad" />
        <Count count={row.doubtCount} tone="ask" />
      </div>
      <div role="gridcell" className="cut" title={row.damaged ? words.damagedHint : missing}>
        {row.damaged ? (
          <span className="bad">
            <Glyph name="bad" />
            {words.damaged}
          </span>
        ) : (
          missing
        )}
      </div>
      <div role="gridcell" className="num second" title={chinaTime(row.importedAt)}>
        {shortTime(row.importedAt, new Date())}
      </div>
      <div role="gridcell" className="cut">
        {row.reviewer || <span className="none">{noReviewer}</span>}
      </div>
    </div>
  )
})
