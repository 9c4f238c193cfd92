// The search line over the original: counts hits, walks them, marks them all without drawing the text again.
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { Span } from '../../report/model/span.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { rangeOf } from './dom-places.ts'
import { findInText } from './find-in-text.ts'
import { words } from './words.ts'

export interface FindStrip {
  /** Takes the focus and starts anew from what is selected on the page, if that is one short line. */
  begin(): void
}

interface FindStripProps {
  readonly ref: Ref<FindStrip>
  readonly text: string
  /** Element the original is drawn in. */
  readonly sheet: () => HTMLElement | null
  /** The search was ended; the hit it stood on is selected on the page by then. */
  onEnd(): void
}

export function FindStrip({ ref, text, sheet, onEnd }: FindStripProps) {
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => findInText(text, wanted), [text, wanted])
  const current = hits[at] ?? null

  useImperativeHandle(ref, () => ({
    begin() {
      const selected = String(getSelection() ?? '').trim()
      if (selected && selected.length <= 40 && !selected.includes('\n')) search(selected)
      input.current?.focus()
      input.current?.select()
    },
  }))
  useEffect(() => mark(sheet(), hits, current), [sheet, hits, current])

  function search(next: string) {
    setWanted(next)
    setAt(0)
  }
  function step(by: 1 | -1) {
    if (hits.length) setAt((at + by + hits.length) % hits.length)
  }
  function end() {
    const root = sheet()
    const range = root && current && rangeOf(root, current.start, current.end)
    const selection = getSelection()
    if (range && selection) {
      selection.removeAllRanges()
      selection.addRange(range)
    }
    setWanted('')
    input.current?.blur()
    onEnd()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') end()
    else return
    event.preventDefault()
  }

  return (
    <div className="strip" role="search">
      <label className="field grow">
        <Glyph name="find" />
        <input
          ref={input}
          type="search"
          value={wanted}
          placeholder={words.findPlaceholder}
          aria-label={words.findPlaceholder}
          spellCheck={false}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {wanted.trim() ? (
          <span className={hits.length ? 'num second' : 'ask'} aria-live="polite">
            {hits.length ? words.findAt(at + 1, hits.length) : words.findNone}
          </span>
        ) : (
          <kbd>Ctrl F</kbd>
        )}
      </label>
      {wanted.trim() && (
        <span className="join">
          <button type="button" className="button" title={words.findPrevious} onClick={() => step(-1)}>
            <Glyph name="up" />
          </button>
          <button type="button" className="button" title={words.findNext} onClick={() => step(1)}>
            <Glyph name="down" />
          </button>
          <button type="button" className="button" title={words.findClose} onClick={end}>
            <Glyph name="close" />
          </button>
        </span>
      )}
    </div>
  )
}

/** More marks than this slow the drawing down; the current hit is always marked. */
const markLimit = 500

function mark(root: HTMLElement | null, hits: readonly Span[], current: Span | null): void {
  CSS.highlights.delete('hit')
  CSS.highlights.delete('hit-now')
  if (!root) return
  const ranges = hits.slice(0, markLimit).map((hit) => rangeOf(root, hit.start, hit.end))
  CSS.highlights.set('hit', new Highlight(...ranges.filter((range) => range !== null)))
  const now = current && rangeOf(root, current.start, current.end)
  if (!now) return
  CSS.highlights.set('hit-now', new Highlight(now))
  now.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
