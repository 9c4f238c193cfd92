// Full-text search while the person types: one question at a time is waited for, late answers are dropped.
import { useEffect, useState } from 'react'
import type { Desk, SearchHit, ShelfRow } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { Span } from '../../report/model/span.ts'

/** Typing rests this long before the library is asked, in milliseconds. */
const rest = 180

/** As long as the desk accepts. */
export const longestSearch = 200

export interface Search {
  /** By report id; null when nothing is searched for. */
  readonly hits: ReadonlyMap<number, SearchHit> | null
  /** What `hits` answers. */
  readonly asked: string
  readonly waiting: boolean
  readonly refusal: Refusal | null
  retry(): void
}

const nothing = { hits: null, asked: '', refusal: null }

/** Asked again whenever `rows` changes: what was just imported is searched too. */
export function useSearch(desk: Desk, typed: string, rows: readonly ShelfRow[] | null): Search {
  const text = typed.trim()
  const [answer, setAnswer] = useState<Pick<Search, 'hits' | 'asked' | 'refusal'>>(nothing)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (text === '') {
      setAnswer(nothing)
      return
    }
    let wanted = true
    const timer = setTimeout(async () => {
      const found = await desk.search({ text })
      if (!wanted) return
      if (!found.ok) setAnswer({ hits: new Map(), asked: text, refusal: found.refusal })
      else setAnswer({ hits: new Map(found.value.map((hit) => [hit.reportId, hit])), asked: text, refusal: null })
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [desk, text, rows, attempt])

  return { ...answer, waiting: text !== answer.asked, retry: () => setAttempt((count) => count + 1) }
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Rows whose original holds the words, and those whose organ, year and file name do. */
export function foundRows(
  rows: readonly ShelfRow[],
  hits: ReadonlyMap<number, SearchHit>,
  text: string,
): readonly ShelfRow[] {
  const terms = folded(text).split(/\s+/u)
  return rows.filter((row) => {
    if (hits.has(row.reportId)) return true
    const names = folded(`${row.organ ?? ''} ${row.year ?? ''} ${row.fileName}`)
    return terms.every((term) => names.includes(term))
  })
}

/** Where a hit stands in the original. */
export const spanOf = ({ start, hit }: SearchHit['places'][number]): Span => ({
  start: start + hit[0],
  end: start + hit[1],
})
