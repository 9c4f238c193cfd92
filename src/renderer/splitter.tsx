// A line between two parts that can be dragged, moved by arrow keys, and is remembered on this machine.
import { useState, type KeyboardEvent, type PointerEvent } from 'react'

export interface Split {
  /** Share of the whole, 0 … 1, or pixels: whatever the owner counts in. */
  readonly size: number
  set(size: number): void
}

export function useSplit(name: string, usual: number, smallest: number, largest: number): Split {
  const place = `nianbao.split.${name}`
  const within = (size: number) => Math.min(largest, Math.max(smallest, size))
  const [size, setSize] = useState(() => {
    const kept = Number.parseFloat(localStorage.getItem(place) ?? '')
    return Number.isFinite(kept) ? within(kept) : usual
  })
  return {
    size,
    set(next) {
      const kept = Number.isFinite(next) ? within(next) : usual
      setSize(kept)
      localStorage.setItem(place, String(kept))
    },
  }
}

interface SplitterProps {
  readonly split: Split
  readonly orientation: 'vertical' | 'horizontal'
  readonly label: string
  /** Size under a pointer at the given place of the window. */
  sizeAt(x: number, y: number): number
  /** What an arrow key adds. */
  readonly step: number
  /** Double click brings it back. */
  readonly usual: number
}

export function Splitter({ split, orientation, label, sizeAt, step, usual }: SplitterProps) {
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) split.set(sizeAt(event.clientX, event.clientY))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp']
    if (event.key !== less && event.key !== more) return
    event.preventDefault()
    split.set(split.size + (event.key === more ? step : -step))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a control
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(split.size * (split.size <= 1 ? 100 : 1))}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => split.set(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
