// Figures of organs of one level in one year, kept in memory: what tells an outlier. A sample stands for very many peers.
import { organLevel, type OrganLevel } from '../../report/text/organ-level.ts'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Library } from './library/library.ts'

/** Fewer tell nothing. */
const fewestPeers = 8
/** Medians of so many organs are near those of thousands; the first imported are taken, so that they stay the same. */
const mostPeers = 64
/** Groups of one year and level kept, least lately used first. */
const keptGroups = 40

interface Member {
  readonly reportId: number
  /** Null until they are read, and again when the report has changed. */
  figures: ReturnType<Library['cells']['numbers']> | null
}

/** By organ. */
type Members = ReadonlyMap<string, Member>

interface Group {
  members: Members
  /** Looked up again when next asked for; only then is the change done, or came to nothing. */
  stale: boolean
}

export interface Peers {
  /**
   * By cell key, of other organs of the same level and year; empty where the name does not say the level. A report is
   * held against them as they are now, and not again when they change: a note is not worth checking hundreds of reports.
   */
  of(library: Library, organ: string, year: number): Readonly<Record<CellKey, readonly number[]>>
  /** A report of that organ and year came, or holds other figures now. */
  changed(reportId: number, organ: string | null, year: number | null): void
  /** A report of that year is of another now. */
  forget(year: number | null): void
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
  function membersOf(library: Library, year: number, level: OrganLevel): Members {
    const name = `${year} ${level}`
    const group = groups.get(name) ?? { members: new Map(), stale: true }
    if (group.stale) group.members = gather(library, year, (organ) => levelOf(organ) === level, group.members)
    group.stale = false
    groups.delete(name)
    groups.set(name, group)
    for (const oldest of groups.keys()) {
      if (groups.size <= keptGroups) break
      groups.delete(oldest)
    }
    return group.members
  }

  return {
    of(library, organ, year) {
      const level = levelOf(organ)
      if (level === null) return {}
      const peers = new Map<CellKey, number[]>()
      for (const [peer, member] of membersOf(library, year, level)) {
        if (peer === organ) continue
        member.figures ??= library.cells.numbers(member.reportId)
        for (const { key, value } of member.figures) {
          const values = peers.get(key)
          if (values) values.push(value)
          else peers.set(key, [value])
        }
      }
      return Object.fromEntries([...peers].filter(([, values]) => values.length >= fewestPeers))
    },
    changed(reportId, organ, year) {
      const name = `${year} ${organ === null ? null : levelOf(organ)}`
      const group = groups.get(name)
      if (!group) return
      const member = group.members.get(organ ?? '')
      if (member?.reportId === reportId) member.figures = null
      else if (member ? reportId > member.reportId : group.members.size < mostPeers) group.stale = true
    },
    forget(year) {
      for (const [name, group] of groups) if (name.startsWith(`${year} `)) group.stale = true
    },
  }
}

/** One report an organ, the newest, with its figures where they are known. */
function gather(library: Library, year: number, isPeer: (organ: string) => boolean, known: Members): Members {
  const newest = new Map<string, number>()
  for (const { organ, reportId } of library.reports.ofYear(year)) if (isPeer(organ)) newest.set(organ, reportId)
  const member = (organ: string, reportId: number): Member => {
    const before = known.get(organ)
    return before?.reportId === reportId ? before : { reportId, figures: null }
  }
  return new Map([...newest].slice(0, mostPeers).map(([organ, reportId]) => [organ, member(organ, reportId)]))
}
