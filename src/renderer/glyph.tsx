// Small signs drawn as lines, so that they look the same on every system; colour comes from the words around them.
import type { ReportState } from '../report/model/revision.ts'
import { stateNames } from './words.ts'

const line = (d: string, width = 1.6) => <path d={d} strokeWidth={width} fill="none" />

const drawings = {
  bad: line('M2 2l8 8M10 2l-8 8', 2),
  ask: (
    <>
      {line('M3 4a3 2.7 0 1 1 4.6 2.2C6.4 6.9 6 7.3 6 8.4', 1.7)}
      <rect x="5" y="9.7" width="2" height="2" stroke="none" />
    </>
  ),
  ok: line('M1.5 6.5l3 3 6-7', 1.8),
  hand: <path d="M1 11l.8-3L8.5 1.3l2.2 2.2L4 10.2z" stroke="none" />,
  dot: <circle cx="6" cy="6" r="1.2" stroke="none" />,
  note: (
    <>
      <rect x="5.1" y="1" width="1.8" height="2" stroke="none" />
      <rect x="5.1" y="4.5" width="1.8" height="6.5" stroke="none" />
    </>
  ),
  left: line('M8 1.5L3.5 6 8 10.5', 1.5),
  right: line('M4 1.5L8.5 6 4 10.5', 1.5),
  up: line('M1.5 8L6 3.5 10.5 8', 1.5),
  down: line('M1.5 4L6 8.5 10.5 4', 1.5),
  find: (
    <>
      <circle cx="5" cy="5" r="3.4" strokeWidth="1.3" fill="none" />
      {line('M7.5 7.5l3.5 3.5', 1.5)}
    </>
  ),
  close: line('M2.5 2.5l7 7M9.5 2.5l-7 7', 1.3),
  undo: line('M4.5 2L2 4.5 4.5 7M2 4.5h5a3 3 0 0 1 0 6H4', 1.3),
  redo: line('M7.5 2L10 4.5 7.5 7M10 4.5H5a3 3 0 0 0 0 6h3', 1.3),
  theme: (
    <>
      <circle cx="6" cy="6" r="4.6" strokeWidth="1.3" fill="none" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" stroke="none" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.3" strokeWidth="1.5" fill="none" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.3" strokeWidth="1.5" fill="none" />
      <path d="M6 1.7a4.3 4.3 0 0 0 0 8.6z" stroke="none" />
    </>
  ),
  disc: <circle cx="6" cy="6" r="5" stroke="none" />,
  lock: (
    <>
      {line('M3.5 6V4a2.5 2.5 0 0 1 5 0v2', 1.5)}
      <rect x="2" y="5.5" width="8" height="5.5" stroke="none" />
    </>
  ),
} as const

export type GlyphName = keyof typeof drawings

export function Glyph({ name, className = '' }: { name: GlyphName; className?: string }) {
  return (
    <svg className={`glyph ${className}`} viewBox="0 0 12 12" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}

const stateLooks = {
  imported: ['ring', undefined],
  inReview: ['half', 'doing'],
  checked: ['disc', 'done'],
  approved: ['lock', 'locked'],
} as const

/** A report's state as shape and words. */
export function StateMark({ state }: { state: ReportState }) {
  const [glyph, step] = stateLooks[state]
  return (
    <span className="state" data-step={step}>
      <Glyph name={glyph} />
      {stateNames[state]}
    </span>
  )
}
