// The history of the selected cell in a small window beside it; the keys go on working underneath.
import { useLayoutEffect, useRef, useState } from 'react'
import type { CellView, ReviewView } from '../../report/model/report-view.ts'
import { heldWords, markWords } from '../../report/text/review-words.ts'
import { Glyph } from '../glyph.tsx'
import { markLooks } from '../words.ts'
import { HistoryOfCell } from './history.tsx'
import type { ReviewIndex } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { sameHeld } from './typed-value.ts'
import { words } from './words.ts'

interface CellPopoverProps {
  readonly work: ReviewWork
  readonly view: CellView
  readonly review: ReviewView
  readonly index: ReviewIndex
  readonly text: string
  readonly lines: readonly number[]
  onClose(): void
}

const gap = 8

export function CellPopover({ work, view, review, index, text, lines, onClose }: CellPopoverProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const cell = document.querySelector('[role=gridcell][aria-selected=true]')?.getBoundingClientRect()
    const own = frame.current?.getBoundingClientRect()
    if (!cell || !own) return
    const left = cell.right + gap + own.width < innerWidth ? cell.right + gap : cell.left - gap - own.width
    const top = Math.min(cell.top - gap, innerHeight - own.height - 40)
    setPlace({ left: Math.max(gap, left), top: Math.max(gap, top) })
  }, [view])
  const { machine, held, mark } = view
  return (
    <div
      ref={frame}
      className="popover history"
      role="dialog"
      aria-label={words.historyOf}
      style={place ?? { visibility: 'hidden' }}
    >
      <header>
        <b className="cut">{view.where}</b>
        <span className={`mark ${markLooks[mark].tone}`}>
          <Glyph name={markLooks[mark].glyph} />
          {markWords[mark]}
        </span>
        <span className="grow" />
        <button type="button" className="button bare" title={words.close} onClick={onClose}>
          <Glyph name="close" />
        </button>
      </header>
      <HistoryOfCell cell={view.key} review={review} index={index} text={text} lines={lines} />
      {machine && !sameHeld(machine.held, held) && !work.locked() && (
        <footer>
          <button type="button" className="button" onClick={() => work.put(machine.held, 'other')}>
            {words.restoreMachine(machine.raw || heldWords(machine.held))}
          </button>
        </footer>
      )}
    </div>
  )
}
