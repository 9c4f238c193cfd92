// One line between list and dock: a sentence about something that was asked for, with what can be done about it.
import type { ReactNode } from 'react'
import { Glyph } from '../glyph.tsx'
import { words } from './words.ts'

export interface WordLineProps {
  readonly tone: 'bad' | 'ask' | 'ok' | 'pick'
  readonly children: ReactNode
  onRetry?(): void
  onClose?(): void
}

const glyphs = { bad: 'bad', ask: 'ask', ok: 'ok', pick: 'note' } as const

export function WordLine({ tone, children, onRetry, onClose }: WordLineProps) {
  return (
    <div className="word-line" role={tone === 'bad' ? 'alert' : 'status'} data-tone={tone}>
      <span className={tone}>
        <Glyph name={glyphs[tone]} />
      </span>
      <span className="said">{children}</span>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {words.again}
        </button>
      )}
      {onClose && (
        <button type="button" className="button bare" onClick={onClose}>
          {words.close}
        </button>
      )}
    </div>
  )
}
