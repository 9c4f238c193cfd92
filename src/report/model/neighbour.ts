// What rules about one report may know of the others in the library: figures of its organ's other years, other versions, peers.
import type { CellKey } from './filled-form.ts'
import type { Scope } from './outline.ts'
import type { Held, ReportState } from './revision.ts'

/** A report as rules about another report see it; plain JSON, kept beside the report and made anew with it. */
export interface Neighbour {
  readonly reportId: number
  readonly organ: string | null
  readonly year: number
  readonly scope: Scope | null
  readonly form: string | null
  readonly state: ReportState
  /** Statutory cells as held now; a key the paper lacks is absent. */
  readonly values: Readonly<Record<CellKey, Held>>
  readonly indicators: readonly {
    readonly label: string
    readonly key: string | null
    readonly unit: string | null
    /** By value column. */
    readonly values: Readonly<Record<string, Held>>
  }[]
  /** What the prose says, without what every report says: hashes of overlapping runs of characters, rising, each once. */
  readonly prose: { readonly overview: readonly number[]; readonly problems: readonly number[] }
}

/** Everything a report is held against outside itself. */
export interface Beside {
  /** The same organ, by its names and links, in other years; one report a year, by year rising. */
  readonly years: readonly Neighbour[]
  /** The same organ and year: other versions of this report. */
  readonly versions: readonly Neighbour[]
  /** Other organs' reports of the year whose prose may be this one's. */
  readonly alike: readonly Neighbour[]
  /**
   * Figures of other organs of the same level and year; keys with fewer than eight are left out. As they were when the
   * report was checked last: what changes in them checks nothing again.
   */
  readonly peers: Readonly<Record<CellKey, readonly number[]>>
  /** Set by a person: an organ was merged into this one or split off it in that year. */
  readonly breaks: readonly { readonly year: number; readonly kind: 'merged' | 'split' }[]
}
