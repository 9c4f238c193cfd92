// The line over the list: what is narrowed, or, in the same place, what can be done with the chosen reports.
import { Glyph } from '../glyph.tsx'
import { facetWord } from './facet-list.tsx'
import { anyPicked, facetNames, type FacetName, type Picks } from './facets.ts'
import { facetTitles, words } from './words.ts'

export interface ToolsProps {
  readonly shownCount: number
  readonly allCount: number
  readonly picks: Picks
  readonly formNames: ReadonlyMap<string, string>
  readonly selected: { readonly count: number; readonly open: number; readonly elsewhere: number }
  readonly exporting: boolean
  onUnpick(facet: FacetName, value: string): void
  onClearPicks(): void
  onExportSelected(): void
  onClearSelection(): void
}

function Selection({ selected, exporting, onExportSelected, onClearSelection }: ToolsProps) {
  return (
    <div className="tools many" role="toolbar" aria-label={words.selected(selected.count)}>
      <b>{words.selected(selected.count)}</b>
      {selected.open > 0 && <span className="second num">{words.selectedOpen(selected.open)}</span>}
      {selected.elsewhere > 0 && <span className="second num">{words.selectedElsewhere(selected.elsewhere)}</span>}
      <span className="stand" />
      <button type="button" className="button" disabled={exporting} onClick={onExportSelected}>
        {words.exportSelected}
      </button>
      <span className="grow" />
      <button type="button" className="button bare" onClick={onClearSelection}>
        {words.dropSelection}
      </button>
    </div>
  )
}

export function Tools(props: ToolsProps) {
  if (props.selected.count > 0) return <Selection {...props} />
  const { picks } = props
  return (
    <div className="tools">
      <span className="num" role="status">
        {words.shown(props.shownCount, props.allCount)}
      </span>
      {anyPicked(picks) && <span className="stand" />}
      {facetNames.flatMap((facet) =>
        picks[facet].map((value) => {
          const word = facetWord(facet, value, props.formNames)
          return (
            <button
              type="button"
              key={`${facet} ${value}`}
              className="button chip"
              aria-label={words.removeFilter(facetTitles[facet], word)}
              title={words.removeFilter(facetTitles[facet], word)}
              onClick={() => props.onUnpick(facet, value)}
            >
              <span className="quiet">{facetTitles[facet]}</span>
              <span className="cut">{word}</span>
              <Glyph name="close" />
            </button>
          )
        }),
      )}
      {anyPicked(picks) && (
        <button type="button" className="button bare" onClick={props.onClearPicks}>
          {words.clearFilters}
        </button>
      )}
    </div>
  )
}
