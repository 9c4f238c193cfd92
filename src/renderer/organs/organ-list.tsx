// The organs shown, one a line with the years the library holds of it and those between them it lacks.
import { memo, useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { OrganView } from '../../contract.ts'
import { Years } from './years.tsx'
import { words } from './words.ts'

export interface OrganListReach {
  focus(): void
  /** Lines that fit on the screen. */
  pageSize(): number
}

interface OrganListProps {
  readonly organs: readonly OrganView[]
  readonly current: OrganView | null
  readonly reach: Ref<OrganListReach>
  onChoose(organ: OrganView): void
}

const currentId = 'current-organ'

export function OrganList({ organs, current, reach, onChoose }: OrganListProps) {
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
      aria-label={words.list}
      aria-activedescendant={current ? currentId : undefined}
    >
      <div className="line heads" role="presentation">
        <span>{words.organ}</span>
        <span>{words.years}</span>
        <span className="many">{words.linkHead}</span>
      </div>
      {organs.map((organ) => (
        <Line key={organ.organ} organ={organ} here={organ === current} onChoose={onChoose} />
      ))}
    </div>
  )
}

const Line = memo(function Line(props: { organ: OrganView; here: boolean; onChoose: (organ: OrganView) => void }) {
  const { organ, here, onChoose } = props
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list's own keys walk its lines
    <div
      role="option"
      id={here ? currentId : undefined}
      className="line"
      aria-selected={here}
      data-organ={organ.organ}
      onClick={() => onChoose(organ)}
    >
      <span className="name cut">{organ.organ}</span>
      <Years organ={organ} />
      <span className="second num many">{organ.links.length > 0 && words.linkCount(organ.links.length)}</span>
    </div>
  )
})
