// Why a report cannot be submitted yet: its open errors one by one, each a way to its place.
import { useRef, type KeyboardEvent } from 'react'
import type { ReviewView } from '../../report/model/report-view.ts'
import type { JudgedFinding } from '../../report/model/revision.ts'
import { Glyph } from '../glyph.tsx'
import { Overlay } from '../overlay.tsx'
import { leadsTo } from './equation.ts'
import { tableOf } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { tabNames, words } from './words.ts'

interface OpenErrorsProps {
  readonly work: ReviewWork
  readonly review: ReviewView
  readonly errors: readonly JudgedFinding[]
  onClose(): void
}

export function OpenErrors({ work, review, errors, onClose }: OpenErrorsProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const listed = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = listed.indexOf(document.activeElement as HTMLButtonElement)
    listed[Math.min(listed.length - 1, Math.max(0, here + step))]?.focus()
  }
  const nameOfTable = (finding: JudgedFinding) => {
    const cell = leadsTo(finding, work.index().cells)
    const key = finding.table ?? (cell === null ? null : tableOf(cell))
    if (key === null) return words.wholeReport
    return tabNames[key] ?? review.tables.find((table) => table.key === key)?.name ?? key
  }
  return (
    <Overlay label={words.notYet} className="open-errors" onClose={onClose}>
      <header>
        <h1>{words.notYet}</h1>
        <span className="grow" />
        <kbd>Esc</kbd>
      </header>
      <div className="overlay-body">
        <p className="second">{words.submitBlocked(errors.length)}</p>
        <ul ref={list} onKeyDown={onKeyDown}>
          {errors.map((finding, index) => (
            <li key={finding.id}>
              <button
                type="button"
                autoFocus={index === 0}
                data-error={finding.code}
                onClick={() => {
                  onClose()
                  work.chooseFinding(finding.id)
                }}
              >
                <span className="mark bad">
                  <Glyph name="bad" />
                </span>
                <span className="second">{nameOfTable(finding)}</span>
                <span className="grow">{finding.message}</span>
                <span className="quiet num">{finding.code}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <footer>
        <span>
          <kbd>Enter</kbd> {words.goTo}
        </span>
      </footer>
    </Overlay>
  )
}
