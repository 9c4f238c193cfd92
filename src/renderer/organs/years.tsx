// Years of an organ in a row: those the library holds, and those between them it lacks.
import type { OrganView } from '../../contract.ts'
import { words } from './words.ts'

export function Years({ organ: { years, missing } }: { organ: OrganView }) {
  const row = [...years, ...missing].toSorted((one, other) => one - other)
  if (row.length === 0) return <span className="quiet">{words.noYears}</span>
  return (
    <span className="years num">
      {row.map((year) =>
        years.includes(year) ? (
          <span key={year}>{year}</span>
        ) : (
          <span key={year} className="ask" data-missing={year} title={words.missingHint}>
            {words.missing([year])}
          </span>
        ),
      )}
    </span>
  )
}
