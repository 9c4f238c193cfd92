// The narrowing lists at the left: what there is, how much of it, what is chosen.
import { useState } from 'react'
import { Glyph, type GlyphName } from '../glyph.tsx'
import type { ReportState } from '../../report/model/revision.ts'
import { stateNames } from '../words.ts'
import { unknown, type Facet, type FacetName, type Picks, type WeightFacet } from './facets.ts'
import { ruleName } from '../words/rule-names.ts'
import { facetTitles, notRecognised, weightFacets, words } from './words.ts'

/** Years and rules shown before the rest is asked for. */
const shownAtFirst = 8

const stateGlyphs: Record<ReportState, GlyphName> = {
  imported: 'ring',
  inReview: 'half',
  checked: 'disc',
  approved: 'lock',
}
const stateSteps: Partial<Record<ReportState, string>> = { inReview: 'doing', checked: 'done', approved: 'locked' }

/** Glyphs, and the classes that colour them. */
const weightTones: Record<WeightFacet, 'bad' | 'ask' | 'ok'> = { error: 'bad', doubt: 'ask', none: 'ok' }

export function facetWord(facet: FacetName, value: string, formNames: ReadonlyMap<string, string>): string {
  if (value === unknown) return notRecognised
  if (facet === 'state') return stateNames[value as ReportState]
  if (facet === 'weight') return weightFacets[value as WeightFacet]
  if (facet === 'form') return formNames.get(value) ?? value
  if (facet === 'rule') return ruleName(value) || value
  return value
}

interface Shared {
  readonly picks: Picks
  readonly formNames: ReadonlyMap<string, string>
  onPick(facet: FacetName, value: string, several: boolean): void
  onClear(facet: FacetName): void
}

function Value({ facet, value, count, ...shared }: { facet: FacetName; value: string; count: number } & Shared) {
  const word = facetWord(facet, value, shared.formNames)
  const state = facet === 'state' ? (value as ReportState) : null
  return (
    <li>
      <button
        type="button"
        className={count === 0 ? 'idle' : ''}
        aria-pressed={shared.picks[facet].includes(value)}
        title={words.facetHint}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => shared.onPick(facet, value, event.ctrlKey || event.metaKey || event.shiftKey)}
      >
        {state && (
          <span className="state" data-step={stateSteps[state]}>
            <Glyph name={stateGlyphs[state]} />
          </span>
        )}
        {facet === 'weight' && (
          <span className={`mark ${weightTones[value as WeightFacet]}`}>
            <Glyph name={weightTones[value as WeightFacet]} />
          </span>
        )}
        {facet === 'rule' && <span className="code">{value}</span>}
        {facet === 'rule' && word === value ? null : <span className="cut">{word}</span>}
        <span className="many">{count}</span>
      </button>
    </li>
  )
}

function Group({ facet, ...shared }: { facet: Facet } & Shared) {
  const [whole, setWhole] = useState(false)
  const long = facet.values.length > shownAtFirst + 1
  const chosen = shared.picks[facet.name]
  const shown = facet.values.filter(
    (item, index) => !long || whole || index < shownAtFirst || chosen.includes(item.value),
  )
  const rest = facet.values.length - shown.length
  if (facet.values.length === 0) return null
  return (
    <section aria-label={facetTitles[facet.name]}>
      <h2>{facetTitles[facet.name]}</h2>
      <ul>
        {facet.name === 'state' && (
          <li>
            <button
              type="button"
              aria-pressed={chosen.length === 0}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => shared.onClear('state')}
            >
              <span>{words.all}</span>
              <span className="many">{facet.all}</span>
            </button>
          </li>
        )}
        {shown.map((item) => (
          <Value key={item.value} facet={facet.name} {...item} {...shared} />
        ))}
        {(rest > 0 || whole) && (
          <li>
            <button type="button" className="more" onClick={() => setWhole(!whole)}>
              <Glyph name={whole ? 'up' : 'down'} />
              {whole ? words.fewer : facet.name === 'year' ? words.moreYears(rest) : words.moreRules(rest)}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

export function FacetList({ facets, ...shared }: { facets: readonly Facet[] } & Shared) {
  return (
    <nav className="facets" aria-label={words.filters}>
      {facets.length === 0 && (
        <>
          <h2>{words.filters}</h2>
          <p className="quiet">{words.filtersLater}</p>
        </>
      )}
      {facets.map((facet) => (
        <Group key={facet.name} facet={facet} {...shared} />
      ))}
    </nav>
  )
}
