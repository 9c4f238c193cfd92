// Which organs may be held against each other: those of one tier of government and one kind.
import { organKind } from './organ-wording.ts'

/** `county-government`, `city-department`, `township-government` …; the same word for organs whose figures may be compared. */
export type OrganLevel = `${string}-${string}`

/** Null where the name does not say the tier: such an organ has no peers. */
export function organLevel(organ: string): OrganLevel | null {
  const { tier, kind } = organKind(organ)
  return tier === null ? null : `${tier}-${kind}`
}
