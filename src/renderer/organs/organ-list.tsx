// The organs shown, one a line with the years the library holds of it and those between them it lacks.
import { memo, type Ref } from 'react'
import type { OrganView } from '../../contract.ts'
import { currentLineId, Lines, type LinesReach } from '../lines.tsx'
import { Years } from './years.tsx'
import { words } from './words.ts'

interface OrganListProps {
  readonly organs: readonly OrganView[]
  readonly current: OrganView | null
  readonly reach: Ref<LinesReach>
  onChoose(organ: OrganView): void
}

export function OrganList({ organs, current, reach, onChoose }: OrganListProps) {
  return (
    <Lines label={words.list} current={current} reach={reach}>
      <div className="line heads" role="presentation">
        <span>{words.organ}</span>
        <span>{words.years}</span>
        <span className="many">{words.linkHead}</span>
      </div>
      {organs.map((organ) => (
        <Line key={organ.organ} organ={organ} here={organ === current} onChoose={onChoose} />
      ))}
    </Lines>
  )
}

const Line = memo(function Line(props: { organ: OrganView; here: boolean; onChoose: (organ: OrganView) => void }) {
  const { organ, here, onChoose } = props
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list's own keys walk its lines
    <div
      role="option"
      id={here ? currentLineId : undefined}
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
