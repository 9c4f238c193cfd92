// The library around one report: its organ's other years and versions, reports that share its prose, its peers.
import { proseMarks } from '../../report/check/prose-marks.ts'
import type { Extraction } from '../../report/model/extraction.ts'
import type { Beside, Neighbour } from '../../report/model/neighbour.ts'
import type { Revision } from '../../report/model/revision.ts'
import { neighbourOf, sketchOf } from '../../report/neighbour.ts'
import { replay } from '../../report/replay.ts'
import { revise, type Head } from '../../report/revise.ts'
import type { Library } from './library/library.ts'
import type { NeighbourRow } from './library/neighbours.ts'
import { conditionOf } from './library/refusals.ts'
import { namesTogether } from './organs.ts'
import type { Room } from './room.ts'

/** A report that may not be in the library yet. */
export interface Standing {
  readonly reportId: number | null
  readonly extraction: Extraction
}

/** Reports whose prose is looked at closely; those that share most come first. */
const mostAlike = 5

export function besideOf(room: Room, { reportId, extraction }: Standing, head: Head): Beside {
  const { library } = room
  const { organ, year, scope } = head
  if (year === null) return { years: [], versions: [], alike: [], peers: {}, breaks: [] }
  const links = library.links.standing()
  const names = organ === null ? [] : namesTogether(links)(organ)
  const own = neighboursIn(room, names.length > 0 ? library.neighbours.ofOrgans(names) : [])
  const others = own.filter((one) => one.reportId !== reportId)
  // What one level of government did is not held against what all under it did.
  const comparable = others.filter((one) => !one.scope || !scope || one.scope === scope)
  const marks = sketchOf(proseMarks(extraction, organ))
  const sharing = library.neighbours.sharing(year, marks, mostAlike + own.length + 1)
  const strangers = sharing.filter((id) => id !== reportId && !own.some((one) => one.reportId === id))
  return {
    years: onePerYear(comparable.filter((one) => one.year !== year)),
    versions: others.filter((one) => one.year === year),
    alike: neighboursIn(
      room,
      strangers.slice(0, mostAlike).map((id) => library.neighbours.of(id)),
    ),
    peers: organ === null ? {} : room.peers.of(library, organ, year),
    breaks: links.flatMap(({ kind, year: since, ...link }) =>
      kind !== 'same' && since !== null && (names.includes(link.organ) || names.includes(link.other))
        ? [{ year: since, kind }]
        : [],
    ),
  }
}

/** Of several reports of a year the approved one stands for it, else the one that came last. Given oldest first. */
function onePerYear(reports: readonly Neighbour[]): Neighbour[] {
  const chosen = new Map<number, Neighbour>()
  for (const report of reports) {
    const before = chosen.get(report.year)
    if (!before || before.state !== 'approved' || report.state === 'approved') chosen.set(report.year, report)
  }
  return [...chosen.values()].sort((a, b) => a.year - b.year)
}

function neighboursIn(room: Room, rows: readonly NeighbourRow[]): Neighbour[] {
  return rows.flatMap((row) => neighbourIn(room, row) ?? [])
}

/**
 * What another version of the program made of a report is not looked at. Null for a report without a year, and for one
 * this program cannot make out: the others do without it, and do not fail with it.
 */
function neighbourIn({ library, version }: Room, { reportId, madeBy, content }: NeighbourRow): Neighbour | null {
  const made = madeBy === version ? madeNeighbour(content) : undefined
  if (made !== undefined) return made
  try {
    return neighbourOf(reportId, reviseAlone(library, reportId))
  } catch (error) {
    if (conditionOf(error) !== null) throw error
    console.error(error)
    return null
  }
}

/** What its row says of it; undefined where the row is damaged: then it is made anew from the report. */
function madeNeighbour(content: string | null): Neighbour | null | undefined {
  try {
    return content ? (JSON.parse(content) as Neighbour) : null
  } catch (error) {
    console.error(error)
    return undefined
  }
}

/** The report without what others say of it. */
export function reviseAlone(library: Library, reportId: number): Revision {
  const events = library.events.ofReport(reportId)
  return revise(library.extractions.of(reportId, replay(events).readAgain), events)
}
