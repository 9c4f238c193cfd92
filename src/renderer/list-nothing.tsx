// What stands where a list page has no lines: why the desk refused, that it is still reading, or what the page says itself.
import type { ReactNode } from 'react'
import type { Refusal } from '../report/model/refusal.ts'
import { refusalSentence } from '../report/words.ts'
import { words } from './words.ts'

interface ListNothingProps {
  readonly refusal: Refusal | null
  /** What is being read; null once it is there. */
  readonly loading: string | null
  readonly children: ReactNode
  onAgain(): void
}

export function ListNothing({ refusal, loading, children, onAgain }: ListNothingProps) {
  return (
    <div className="nothing">
      {refusal ? (
        <>
          <p>{refusalSentence(refusal)}</p>
          <button type="button" className="button" onClick={onAgain}>
            {words.retry}
          </button>
        </>
      ) : loading !== null ? (
        <p className="slow">{loading}</p>
      ) : (
        children
      )}
    </div>
  )
}
