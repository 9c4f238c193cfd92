// Figures of organs of one level in one year, kept in memory: what tells an outlier. A sample stands for very many peers.
import { organLevel, type OrganLevel } from '../../report/text/organ-level.ts'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Library } from './library/library.ts'

/** Fewer tell nothing. */
const fewestPeers = 8
/** Medians of so many organs are those of thousands; the first imported are taken, so that they stay the same. */
const mostPeers = 120
/** Groups of one year and level kept, least lately used first. */
const keptGroups = 40

interface Figures {
  readonly organs: string[]
  readonly values: number[]
}

type Group = ReadonlyMap<CellKey, Figures>

export interface Peers {
  /** By cell key, of other organs of the same level and year; empty where the name does not say the level. */
  of(library: Library, organ: string, year: number): Readonly<Record<CellKey, readonly number[]>>
  /** A report of that year came, went or changed. */
  forget(year: number): void
}

export function rememberPeers(): Peers {
  const groups = new Map<string, Group>()
  const levels = new Map<string, OrganLevel | null>()
  const levelOf = (organ: string): OrganLevel | null => {
    const known = levels.get(organ)
    if (known !== undefined) return known
    const level = organLevel(organ)
    levels.set(organ, level)
    return level
  }

  function groupOf(library: Library, year: number, level: OrganLevel): Group {
    const name = `${year} ${level}`
    const group = groups.get(name) ?? gather(library, year, (organ) => levelOf(organ) === level)
    groups.delete(name)
    groups.set(name, group)
    for (const oldest of groups.keys()) {
      if (groups.size <= keptGroups) break
      groups.delete(oldest)
    }
    return group
  }

  return {
    of(library, organ, year) {
      const level = levelOf(organ)
      if (level === null) return {}
      const peers: Record<CellKey, number[]> = {}
      for (const [key, { organs, values }] of groupOf(library, year, level)) {
        const others = values.filter((_, index) => organs[index] !== organ)
        if (others.length >= fewestPeers) peers[key] = others
      }
      return peers
    },
    forget(year) {
      for (const name of groups.keys()) if (name.startsWith(`${year} `)) groups.delete(name)
    },
  }
}

/** One report an organ, the newest. */
function gather(library: Library, year: number, isPeer: (organ: string) => boolean): Group {
  const newest = new Map<string, number>()
  for (const { organ, reportId } of library.reports.ofYear(year)) if (isPeer(organ)) newest.set(organ, reportId)
  const group = new Map<CellKey, Figures>()
  for (const [organ, reportId] of [...newest].slice(0, mostPeers))
    for (const { key, value } of library.cells.numbers(reportId)) {
      const figures = group.get(key) ?? { organs: [], values: [] }
      figures.organs.push(organ)
      figures.values.push(value)
      group.set(key, figures)
    }
  return group
}
