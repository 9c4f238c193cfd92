// Queries on switches: rules that people switched off and on for the whole library. Appended, chained, never changed.
import { type Chained, hashAfter, verifyChain } from './chain.ts'
import type { Database } from './open.ts'

export interface RuleSwitch {
  readonly rule: string
  readonly off: boolean
  readonly reason: string
  readonly at: string
  readonly who: string
}

interface SwitchRow extends Chained, Omit<RuleSwitch, 'off'> {
  readonly off: 0 | 1
}

const valuesOf = (row: Omit<SwitchRow, 'previous' | 'hash'>) => [row.id, row.rule, row.off, row.reason, row.at, row.who]

export function switchQueries(db: Database) {
  const last = db.prepare('SELECT id, hash FROM rule_switch ORDER BY id DESC LIMIT 1')
  const add = db.prepare(
    `INSERT INTO rule_switch (id, rule, off, reason, at, who, previous, hash)
     VALUES (@id, @rule, @off, @reason, @at, @who, @previous, @hash)`,
  )
  const off = db.prepare(
    `SELECT rule, reason, at, who FROM rule_switch
     WHERE id IN (SELECT max(id) FROM rule_switch GROUP BY rule) AND off = 1 ORDER BY rule`,
  )
  const all = db.prepare('SELECT * FROM rule_switch ORDER BY id')
  return {
    append({ rule, off: isOff, reason, at, who }: RuleSwitch): void {
      const before = last.get() as Pick<SwitchRow, 'id' | 'hash'> | undefined
      const row = { id: (before?.id ?? 0) + 1, rule, off: isOff ? 1 : 0, reason, at, who } as const
      const previous = before?.hash ?? ''
      add.run({ ...row, previous, hash: hashAfter(previous, valuesOf(row)) })
    },
    /** Rules that are off now, with the switch that made them so. */
    off: () => (off.all() as Omit<RuleSwitch, 'off'>[]).map((row): RuleSwitch => ({ ...row, off: true })),
    verify: () => verifyChain(all.iterate() as IterableIterator<SwitchRow>, valuesOf),
  }
}
