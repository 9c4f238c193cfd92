// The lines of a list page, walked by the page's keys; the current one is kept in sight.
import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react'

export interface LinesReach {
  focus(): void
  /** Lines that fit on the screen. */
  pageSize(): number
}

interface LinesProps {
  readonly label: string
  /** What the current line shows; its node carries `currentLineId`. */
  readonly current: object | null
  readonly reach: Ref<LinesReach>
  readonly children: ReactNode
}

export const currentLineId = 'current-line'

export function Lines({ label, current, reach, children }: LinesProps) {
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(reach, () => ({
    focus: () => frame.current?.focus({ preventScroll: true }),
    pageSize() {
      const line = frame.current?.querySelector('[role=option]')?.clientHeight ?? 1
      return Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / line) - 1)
    },
  }))
  useEffect(() => frame.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    frame.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={frame}
      className="lines"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={current ? currentLineId : undefined}
    >
      {children}
    </div>
  )
}
