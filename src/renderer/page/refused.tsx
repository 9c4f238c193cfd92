// A report that cannot be opened: why, and what can be done about it here.
import { useLayoutEffect, useState } from 'react'
import type { Workstation } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'
import { words } from './words.ts'

interface RefusedProps {
  readonly workstation: Workstation
  readonly reportId: number
  readonly refusal: Refusal
  onBack(): void
  /** The report may be opened now. */
  onRestored(): void
}

export function Refused({ workstation, reportId, refusal: first, onBack, onRestored }: RefusedProps) {
  const [refusal, setRefusal] = useState(first)
  const [busy, setBusy] = useState(false)
  const mayRestore = first.code === 'reading-damaged' && first.detail?.['original'] === 'whole'
  const restore = async () => {
    setBusy(true)
    const outcome = await workstation.desk.restoreReading({ reportId })
    setBusy(false)
    if (outcome.ok) onRestored()
    else setRefusal(outcome.refusal)
  }
  // Before the screen is painted: whoever sees the page may already press a key.
  useLayoutEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onBack()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [onBack])
  return (
    <div className="starting">
      <h1>{words.loadFailed}</h1>
      <p className="second" role="alert">
        {refusalSentence(refusal)}
      </p>
      <p className="choices">
        {mayRestore && (
          <button type="button" className="button do tall" autoFocus disabled={busy} onClick={() => void restore()}>
            {busy ? words.restoring : words.restoreReading}
          </button>
        )}
        <button
          type="button"
          className={mayRestore ? 'button tall' : 'button do tall'}
          autoFocus={!mayRestore}
          onClick={onBack}
        >
          {words.backToShelf}
        </button>
      </p>
    </div>
  )
}
