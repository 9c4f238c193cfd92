// Where the words searched for stand in the original of the current report.
import type { SearchHit, ShelfRow } from '../../contract.ts'
import { reportName, words } from './words.ts'

type Place = SearchHit['places'][number]

/** Characters of the line kept before the hit, so that it is never cut off. */
const lead = 28

function Line({ place, onOpen }: { place: Place; onOpen: () => void }) {
  const [start, end] = place.hit
  const from = Math.max(0, start - lead)
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span className="at num">{words.line(place.line)}</span>
        <span className="cut">
          {from > 0 && '……'}
          {place.text.slice(from, start).trimStart()}
          <mark>{place.text.slice(start, end)}</mark>
          {place.text.slice(end)}
        </span>
      </button>
    </li>
  )
}

export interface HitsProps {
  readonly row: ShelfRow
  readonly hit: SearchHit | null
  onOpen(place: Place | null): void
}

export function Hits({ row, hit, onOpen }: HitsProps) {
  const more = hit ? hit.hitCount - hit.places.length : 0
  return (
    <section className="snips" aria-label={words.hits}>
      <h2>
        {words.hits}
        <span className="second cut">
          {reportName(row)}
          {hit && ` · ${words.hitCount(hit.hitCount)}`}
        </span>
        <button type="button" className="button bare" onClick={() => onOpen(hit?.places[0] ?? null)}>
          <kbd>Enter</kbd>
          {hit ? words.openHere : words.open}
        </button>
      </h2>
      <ul>
        {hit === null && <li className="quiet">{words.hitsOnlyInName}</li>}
        {hit?.places.map((place) => (
          <Line key={`${place.start} ${place.hit[0]}`} place={place} onOpen={() => onOpen(place)} />
        ))}
        {more > 0 && <li className="quiet">{words.moreHits(more)}</li>}
      </ul>
    </section>
  )
}
