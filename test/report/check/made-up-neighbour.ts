// Reports beside a report, in a few lines: prints by key as neighbours hold them.
import type { Beside, Neighbour } from '../../../src/report/model/neighbour.ts'
import type { Held } from '../../../src/report/model/revision.ts'
import { readQuantity } from '../../../src/report/text/quantity.ts'
import { marksOf, ownWords } from '../../../src/report/text/reuse.ts'

export interface MadeUpNeighbour extends Partial<Omit<Neighbour, 'values' | 'indicators' | 'prose'>> {
  readonly year: number
  readonly prints?: Readonly<Record<string, string>>
  readonly indicators?: readonly (readonly [label: string, value: string, cumulative?: string, unit?: string])[]
  readonly overview?: string
  readonly problems?: string
}

const heldOf = (raw: string): Held => readQuantity(raw).quantity

export function madeUpNeighbour(given: MadeUpNeighbour): Neighbour {
  const { prints = {}, indicators = [], overview = '', problems = '', ...rest } = given
  return {
    reportId: 1000 + given.year,
    organ: '溪口县人民政府',
    scope: null,
    form: 'annual-2021',
    state: 'checked',
    ...rest,
    values: Object.fromEntries(Object.entries(prints).map(([key, raw]) => [key, heldOf(raw)])),
    indicators: indicators.map(([label, value, cumulative, unit = '件']) => ({
      label,
      key: null,
      unit,
      values: { value: heldOf(value), ...(cumulative === undefined ? {} : { cumulative: heldOf(cumulative) }) },
    })),
    prose: { overview: marksOf(ownWords(overview)), problems: marksOf(ownWords(problems)) },
  }
}

/** Everything a report may lie beside; what is left out is empty. */
export const beside = ({
  years = [],
  versions = [],
  alike = [],
  peers = {},
  breaks = [],
}: {
  readonly years?: readonly MadeUpNeighbour[]
  readonly versions?: readonly MadeUpNeighbour[]
  readonly alike?: readonly MadeUpNeighbour[]
  readonly peers?: Beside['peers']
  readonly breaks?: Beside['breaks']
}): Beside => ({
  years: years.map(madeUpNeighbour),
  versions: versions.map(madeUpNeighbour),
  alike: alike.map(madeUpNeighbour),
  peers,
  breaks,
})
