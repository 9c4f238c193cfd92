// Queries on links: what people say of two organs' names. Appended, chained; taking one back is one more row.
import { type Chained, hashAfter, verifyChain } from './chain.ts'
import type { Database } from './open.ts'

/** `same`: one organ under two names. `merged`, `split`: `other` was merged into `organ`, or split off it, in `year`. */
export type LinkKind = 'same' | 'merged' | 'split'

export interface OrganLink {
  readonly id: number
  readonly organ: string
  readonly other: string
  readonly kind: LinkKind
  readonly year: number | null
  readonly note: string
  readonly at: string
  readonly who: string
}

interface LinkRow extends Chained, OrganLink {
  readonly undoes: number | null
}

const valuesOf = (row: Omit<LinkRow, 'previous' | 'hash'>) => [
  row.id,
  row.organ,
  row.other,
  row.kind,
  row.year,
  row.note,
  row.at,
  row.who,
  row.undoes,
]

export function linkQueries(db: Database) {
  const last = db.prepare('SELECT id, hash FROM organ_link ORDER BY id DESC LIMIT 1')
  const add = db.prepare(
    `INSERT INTO organ_link (id, organ, other, kind, year, note, at, who, undoes, previous, hash)
     VALUES (@id, @organ, @other, @kind, @year, @note, @at, @who, @undoes, @previous, @hash)`,
  )
  const standing = db.prepare(
    `SELECT id, organ, other, kind, year, note, at, who FROM organ_link
     WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM organ_link WHERE undoes IS NOT NULL) ORDER BY id`,
  )
  const all = db.prepare('SELECT * FROM organ_link ORDER BY id')
  const append = (link: Omit<LinkRow, 'id' | 'previous' | 'hash'>): void => {
    const before = last.get() as Pick<LinkRow, 'id' | 'hash'> | undefined
    const row = { ...link, id: (before?.id ?? 0) + 1 }
    const previous = before?.hash ?? ''
    add.run({ ...row, previous, hash: hashAfter(previous, valuesOf(row)) })
  }
  return {
    append: (link: Omit<OrganLink, 'id'>): void => append({ ...link, undoes: null }),
    /** Appends the row that takes `link` back. */
    takeBack: (link: OrganLink, said: Pick<OrganLink, 'note' | 'at' | 'who'>): void =>
      append({ ...link, ...said, undoes: link.id }),
    /** Links that nobody took back, oldest first. */
    standing: () => standing.all() as OrganLink[],
    verify: () => verifyChain(all.iterate() as IterableIterator<LinkRow>, valuesOf),
  }
}
