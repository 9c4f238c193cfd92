// Lines that appear at the lower left without taking the focus; bad news stays until it is dismissed.
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { Glyph } from './glyph.tsx'

export interface NoticeLine {
  /** A line of the same kind replaces the earlier one. */
  readonly kind: string
  readonly weight: 'ok' | 'ask' | 'bad' | 'note'
  readonly text: string
}

/** Good news is read in passing. */
const shownFor = 5000

export function useNotices() {
  const [lines, setLines] = useState<readonly NoticeLine[]>([])
  const drop = useCallback((kind: string) => setLines((now) => now.filter((line) => line.kind !== kind)), [])
  const say = useCallback(
    (line: NoticeLine) => setLines((now) => [...now.filter((each) => each.kind !== line.kind), line]),
    [],
  )
  return { lines, say, drop }
}

export function Notices(props: {
  lines: readonly NoticeLine[]
  onDrop: (kind: string) => void
  dismissWord: string
  children?: ReactNode
}) {
  return (
    <div className="notices">
      {props.children}
      {props.lines.map((line) => (
        <Line key={line.kind + line.text} line={line} onDrop={props.onDrop} dismissWord={props.dismissWord} />
      ))}
    </div>
  )
}

const glyphs = { ok: 'ok', ask: 'ask', bad: 'bad', note: 'note' } as const

function Line({
  line,
  onDrop,
  dismissWord,
}: {
  line: NoticeLine
  onDrop: (kind: string) => void
  dismissWord: string
}) {
  const { kind, weight, text } = line
  useEffect(() => {
    if (weight === 'bad') return
    const timer = setTimeout(() => onDrop(kind), shownFor)
    return () => clearTimeout(timer)
  }, [kind, weight, onDrop])
  return (
    <div className="notice" data-weight={weight} role={weight === 'bad' ? 'alert' : 'status'}>
      <span className={`mark ${weight}`}>
        <Glyph name={glyphs[weight]} />
      </span>
      <span>{text}</span>
      <button type="button" className="button bare" title={dismissWord} onClick={() => onDrop(kind)}>
        <Glyph name="close" />
      </button>
    </div>
  )
}
