// Says which change is not saved, and offers to try once more or to give it up.
import { refusalSentence } from '../../report/words.ts'
import { Glyph } from '../glyph.tsx'
import type { Unsaved } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

export function UnsavedNotice({ work, unsaved }: { work: ReviewWork; unsaved: readonly Unsaved[] }) {
  const failed = unsaved.filter((each) => each.failed !== null)
  if (!failed.length) return null
  const named = failed.map((each) => words.notSaved(work.index().cells.get(each.cell)?.where ?? each.cell, each.shown))
  const reasons = new Set(failed.flatMap(({ failed: refusal }) => (refusal ? [refusalSentence(refusal)] : [])))
  return (
    <div className="notice" data-weight="bad" data-notice="unsaved" role="alert">
      <span className="mark bad">
        <Glyph name="bad" />
      </span>
      <span>
        <b>{named.join('')}</b>
        {[...reasons].join('')}
      </span>
      <button type="button" className="button" onClick={() => work.retry()}>
        {words.retry}
      </button>
      <button type="button" className="button bare" onClick={() => work.drop()}>
        {words.drop}
      </button>
    </div>
  )
}
