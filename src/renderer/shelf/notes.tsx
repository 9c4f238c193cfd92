// Sentences about what was asked for: a book being written, what the library refused, a paste that is too short.
import { refusalSentence } from '../../report/words.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { Export } from './use-export.ts'
import type { Samples } from './use-samples.ts'
import { WordLine } from './word-line.tsx'
import {
  downloaded,
  exported,
  exporting,
  exportRefused,
  exportStarting,
  leftOutOfBook,
  reportName,
  words,
} from './words.ts'

function Book({ book, onClose }: { book: Export; onClose: () => void }) {
  if (book.phase === 'refused')
    return (
      <WordLine tone="bad" onClose={onClose}>
        {exportRefused}
        {refusalSentence(book.refusal)}
      </WordLine>
    )
  if (book.phase === 'written')
    return (
      <WordLine tone={book.leftOut.length > 0 ? 'bad' : 'ok'} onClose={onClose}>
        {book.path === null ? downloaded(book.count, book.fileName) : exported(book.count, book.path)}
        {book.leftOut.length > 0 && leftOutOfBook(book.leftOut.map(reportName))}
      </WordLine>
    )
  return (
    <WordLine tone="pick">
      <span className="num">{book.done === 0 ? exportStarting(book.count) : exporting(book.done, book.total)}</span>
      <progress value={book.done} max={book.total} />
    </WordLine>
  )
}

export interface NotesProps {
  readonly loading: { readonly refusal: Refusal | null; retry(): void }
  readonly search: { readonly refusal: Refusal | null; retry(): void }
  readonly book: { readonly state: Export | null; close(): void }
  readonly samples: Samples
  /** Characters of a paste that was too short. */
  readonly shortPaste: number | null
  onForgetPaste(): void
}

export function Notes({ loading, search, book, samples, shortPaste, onForgetPaste }: NotesProps) {
  return (
    <>
      {loading.refusal && (
        <WordLine tone="bad" onRetry={loading.retry}>
          {words.loadRefused}
          {refusalSentence(loading.refusal)}
        </WordLine>
      )}
      {search.refusal && (
        <WordLine tone="bad" onRetry={search.retry}>
          {words.searchRefused}
          {refusalSentence(search.refusal)}
        </WordLine>
      )}
      {samples.refused.map((sentence) => (
        <WordLine key={sentence} tone="bad" onClose={samples.forget}>
          {sentence}
        </WordLine>
      ))}
      {shortPaste !== null && (
        <WordLine tone="ask" onClose={onForgetPaste}>
          {words.tooShort(shortPaste)}
        </WordLine>
      )}
      {book.state && <Book book={book.state} onClose={book.close} />}
    </>
  )
}
