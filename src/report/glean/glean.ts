// Step 5 beside the tables. A gridded report → what its prose states: quantities with subject, scope, year and relations.
// Holds nothing against anything; what no wording names stays out or is kept under `other` in its own words.
import type { Fact } from '../model/fact.ts'
import type { Noted } from '../model/finding.ts'
import type { GriddedReport } from '../model/grid.ts'
import { squeeze } from '../text/squeeze.ts'
import { gleanPassage } from './glean-passage.ts'
import { passagesOf } from './passages.ts'

// A subheading of a paragraph is no longer.
const headingReach = 40

export function glean(gridded: GriddedReport): Noted<readonly Fact[]> {
  const { document, sections, year } = gridded.outline
  const facts: Fact[] = []
  let sentence = 0
  for (const { lines, section } of passagesOf(gridded)) {
    const start = lines[0]!.start
    const passage = {
      paper: document.text,
      squeezed: squeeze(document.text, lines),
      above: squeeze(document.text, [
        { start: Math.max(sections[section]!.span.start, start - headingReach), end: start },
      ]).text,
      section,
      sectionKey: sections[section]!.key,
      year: year?.value ?? null,
      sentence,
      first: facts.length,
    }
    const gleaned = gleanPassage(passage)
    facts.push(...gleaned.facts)
    sentence = gleaned.sentence + 1
  }
  return { value: facts, findings: [] }
}
