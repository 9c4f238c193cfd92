// The names reports are held under, what people say of two of them, and which years of an organ are not there.
import type { DeskArgument, OrganView } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'
import type { OrganLink } from './library/organ-links.ts'
import { refuse, type Room } from './room.ts'

/** Name → all names of the same organ, itself among them; a name without links stands alone. */
export function namesTogether(links: readonly OrganLink[]): (organ: string) => readonly string[] {
  const groups = new Map<string, readonly string[]>()
  const together = (organ: string): readonly string[] => groups.get(organ) ?? [organ]
  for (const { kind, organ, other } of links) {
    if (kind !== 'same') continue
    const group = [...new Set([...together(organ), ...together(other)])]
    for (const name of group) groups.set(name, group)
  }
  return together
}

/** By name. */
export function listOrgans({ library }: Room): Outcome<readonly OrganView[]> {
  const links = library.links.standing()
  const together = namesTogether(links)
  const years = library.organs.years()
  const linked = new Map<string, OrganView['links'][number][]>()
  for (const { id, organ, other, kind, year, note, who, at } of links) {
    const view = { id, kind, year, note, who, at }
    linked.set(organ, [...(linked.get(organ) ?? []), { ...view, organ: other, reversed: false }])
    linked.set(other, [...(linked.get(other) ?? []), { ...view, organ, reversed: true }])
  }
  const value = [...years].map(([organ, own]): OrganView => {
    const all = together(organ).flatMap((name) => years.get(name) ?? [])
    return { organ, years: own, missing: gaps(all), links: linked.get(organ) ?? [] }
  })
  return { ok: true, value }
}

function gaps(years: readonly number[]): number[] {
  if (years.length === 0) return []
  const first = Math.min(...years)
  const between = Array.from({ length: Math.max(...years) - first }, (_, index) => first + index)
  return between.filter((year) => !years.includes(year))
}

export function linkOrgans(
  room: Room,
  { organ, other, kind, year, note }: DeskArgument<'linkOrgans'>,
): Outcome<readonly OrganView[]> {
  if (organ === other || (kind === 'same') !== (year === null)) return refuse('bad-link')
  const { library } = room
  return library.transaction(() => {
    const standing = library.links.standing()
    const isSaid =
      kind === 'same'
        ? namesTogether(standing)(organ).includes(other)
        : standing.some((each) => each.organ === organ && each.other === other && each.year === year)
    if (isSaid) return refuse('bad-link')
    library.links.append({ organ, other, kind, year, note, ...said(room) })
    recheckBoth(library, namesTogether(library.links.standing()), organ, other)
    return listOrgans(room)
  })
}

export function unlinkOrgans(
  room: Room,
  { link: id, note }: DeskArgument<'unlinkOrgans'>,
): Outcome<readonly OrganView[]> {
  const { library } = room
  return library.transaction(() => {
    const link = library.links.standing().find((each) => each.id === id)
    if (!link) return refuse('no-such-link', { link: id })
    recheckBoth(library, namesTogether(library.links.standing()), link.organ, link.other)
    library.links.takeBack(link, { note, ...said(room) })
    return listOrgans(room)
  })
}

/** Every report of either organ sees others around it now. */
function recheckBoth(
  { due }: Room['library'],
  together: ReturnType<typeof namesTogether>,
  organ: string,
  other: string,
): void {
  due.addOrgans([...new Set([...together(organ), ...together(other)])])
}

const said = (room: Room) => ({ at: room.clock().toISOString(), who: room.library.settings.reviewer() })
