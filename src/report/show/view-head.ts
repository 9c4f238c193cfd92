// What a report says of itself, in print and with its places: title, organ, year, scope, period, day of publication.
import type { Extraction } from '../model/extraction.ts'
import type { HeadFact } from '../model/outline.ts'
import type { HeadView } from '../model/report-view.ts'
import { headFromWords, headNames, longDay, longPeriod, scopeWords } from '../text/head-words.ts'

function viewOf<T>(name: string, fact: HeadFact<T> | null | undefined, print: (value: T) => string): HeadView {
  if (!fact) return { name, shown: null, from: null, span: null }
  return { name, shown: print(fact.value), from: headFromWords[fact.from], span: fact.span }
}

/** Always all six, in this order; what the report does not say is shown as nothing. */
export function viewHead({ title, organ, year, scope, period, published }: Extraction): HeadView[] {
  return [
    viewOf(headNames.title, title, (value) => value.trim()),
    viewOf(headNames.organ, organ, (value) => value),
    viewOf(headNames.year, year, String),
    viewOf(headNames.scope, scope, (value) => scopeWords[value]),
    viewOf(headNames.period, period, longPeriod),
    viewOf(headNames.published, published, longDay),
  ]
}
