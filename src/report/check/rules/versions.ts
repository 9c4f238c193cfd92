// COM-08 and STR-10: other reports of the same organ and year in the library.
import type { CellKey } from '../../model/filled-form.ts'
import type { Neighbour } from '../../model/neighbour.ts'
import type { Held } from '../../model/revision.ts'
import { printDecimal } from '../../text/decimal.ts'
import { versionsOf } from '../beside.ts'
import { countedAs } from '../counted-as.ts'
import type { HeldReport } from '../held-report.ts'
import type { Notice, Rule } from '../rule.ts'
import * as words from '../words/versions.ts'

/** Of a version all cells by key; indicators as findings name them. */
function cellsOf({ values, indicators }: Neighbour): Map<CellKey, Held> {
  const cells = new Map<CellKey, Held>(Object.entries(values))
  indicators.forEach((row, index) => {
    for (const [column, held] of Object.entries(row.values)) cells.set(`indicators/${index}/${column}`, held)
  })
  return cells
}

/** A blank and a nought are the same to whoever counts; null for what cannot be read. */
const countOf = (held: Held): number | null => countedAs(held)?.value ?? null

interface Pair {
  readonly key: CellKey
  readonly own: Held
  readonly other: Held
}

/** Cells that both print and can be read in both. A row of a list is the same row only under the same label. */
function shared({ readings, filled }: HeldReport, version: Neighbour): Pair[] {
  const others = cellsOf(version)
  return [...readings].flatMap(([key, { quantity }]): Pair[] => {
    const other = others.get(key)
    const [table, index] = key.split('/', 2)
    const moved =
      table === 'indicators' && filled.indicators[Number(index)]?.label !== version.indicators[Number(index)]?.label
    if (other === undefined || moved || countOf(quantity) === null || countOf(other) === null) return []
    return [{ key, own: quantity, other }]
  })
}

const different = (pairs: readonly Pair[]): Pair[] => pairs.filter(({ own, other }) => countOf(own) !== countOf(other))

const printed = (held: Held): string =>
  held.state === 'number' ? printDecimal({ value: held.value, decimals: held.decimals }) : words.blank

const namedAtMost = 3

function lockedDiffers(report: HeldReport): Notice[] {
  const { year } = report
  const locked = versionsOf(report).filter(({ state }) => state === 'approved')
  if (year === null) return []
  return locked.flatMap((version): Notice[] => {
    const pairs = different(shared(report, version))
    if (pairs.length === 0) return []
    const some = pairs.slice(0, namedAtMost).map(({ key, own, other }) => ({
      name: report.name(key),
      now: printed(own),
      locked: printed(other),
    }))
    return [
      {
        cells: pairs.map(({ key }) => key),
        at: report.place(pairs[0]!.key),
        message: words.lockedDiffers(year, pairs.length, some),
        expected: words.list(pairs.map(({ other }) => printed(other))),
        actual: words.list(pairs.map(({ own }) => printed(own))),
        others: pairs.map(({ key, other }) => ({ reportId: version.reportId, year, cell: key, held: other })),
      },
    ]
  })
}

/** A plain duplicate is an error; with other figures it may be the corrected report, and a person says which one counts. */
function heldTwice(report: HeldReport): Notice[] {
  const { year, readings } = report
  const versions = versionsOf(report)
  const table = [...readings.keys()][0]?.split('/', 1)[0]
  if (year === null || versions.length === 0) return []
  const same = versions.some((version) => {
    const pairs = shared(report, version)
    return pairs.length > 0 && pairs.length === readings.size && different(pairs).length === 0
  })
  const message = same ? words.sameVersion(year) : words.otherVersion(year, versions.length)
  // The table tells this finding from that about two reports in one file.
  return [{ ...(same ? { weight: 'error' } : {}), ...(table === undefined ? {} : { table }), message }]
}

const { about } = words

export const versionRules: readonly Rule[] = [
  { id: 'COM-08', forms: 'any', weight: 'doubt', about: about['COM-08'], test: lockedDiffers },
  { id: 'STR-10', forms: 'any', weight: 'doubt', about: about['STR-10'], test: heldTwice },
]
