// Cuts squeezed prose around its quantities: the words before and behind each, as far as its own clause goes.
import * as wording from '../text/clause-wording.ts'
import { listParting } from '../text/clause-wording.ts'
import { between, boundary, joiner } from '../text/figure-wording.ts'
import type { Quantity } from './quantities.ts'

// Wordings reach a few words only; more would let them reach into another clause.
const widestBefore = 48
const widestBehind = 24

export interface Clause {
  readonly quantity: Quantity
  /** The figure's own clause in the squeezed text. */
  readonly start: number
  readonly end: number
  readonly before: string
  readonly behind: string
  /** Words of the clause before, where this one says nothing itself: 收到申请，共计16件. */
  readonly lead: string
  /** One of the figures of 分别为. */
  readonly respective: boolean
  readonly inBrackets: boolean
}

function boundaryBefore(text: string, from: number, limit: number): number {
  for (let at = from; at > limit; at--) if (boundary.test(text[at - 1]!)) return at
  return limit
}

function boundaryBehind(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (boundary.test(text[at]!) || text[at] === '、') return at
  return limit
}

/** True where the words say nothing but 共计, 全年, 其中. */
export const saysNothing = (words: string): boolean => words.replace(wording.fillers, '') === ''

/** The last clause before `end` that says something, back to the sentence's or the previous figure's end. */
function leadBefore(text: string, end: number, limit: number): string {
  let until = end
  while (until > limit) {
    const start = boundaryBefore(text, until - 1, limit)
    const words = text.slice(start, until - 1)
    if (start > 0 && /[。!?]/u.test(text[until - 1]!)) return ''
    if (!saysNothing(words)) return words.slice(-widestBefore)
    until = start
  }
  return ''
}

/** Names of a list before 分别为, one for each of its figures; null where they do not match. */
function namesOf(text: string, from: number, count: number): string[] | null {
  const found = wording.respectively.exec(text.slice(Math.max(0, from - widestBefore), from))
  if (!found) return null
  const end = from - found[0].length
  const start = Math.max(boundaryBefore(text, end, Math.max(0, end - 80)), 0)
  const clause = text.slice(start, end)
  const tail = wording.respectivelyTail.exec(clause)?.[0] ?? ''
  const list = clause.slice(0, clause.length - tail.length)
  const names = list.split(listParting).map((name) => name.trim())
  if (names.length !== count) return null
  const stem = wording.listStem.exec(names[0]!)?.[0] ?? ''
  return names.map((name, index) => (index === 0 ? name + tail : stem + name + tail))
}

/** Runs of figures with nothing but 、 between them behind a 分别为. */
function respectiveNames(text: string, quantities: readonly Quantity[]): Map<Quantity, string> {
  const names = new Map<Quantity, string>()
  for (let first = 0; first < quantities.length; first++) {
    let last = first
    while (quantities[last + 1] && between.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start))) last++
    const run = quantities.slice(first, last + 1)
    if (run.length > 1) namesOf(text, run[0]!.start, run.length)?.forEach((name, index) => names.set(run[index]!, name))
    first = last
  }
  return names
}

/** Words up to the next figure belong to that one; 28期通告和154期通报 shares them out. */
function sharedEnd(text: string, from: number, next: number, alone: boolean): number {
  const joint = alone ? listParting.exec(text.slice(from, next)) : null
  return joint ? from + joint.index : from
}

export function clausesOf(text: string, quantities: readonly Quantity[]): Clause[] {
  const names = respectiveNames(text, quantities)
  let previous = 0
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1]?.start ?? text.length
    const start = boundaryBefore(text, quantity.start, Math.max(previous, quantity.start - 200))
    const reach = boundaryBehind(text, quantity.end, Math.min(quantity.end + 200, text.length))
    const before = text.slice(start, quantity.start).replace(joiner, '').slice(-widestBefore)
    const end = reach > next ? sharedEnd(text, quantity.end, next, before === '') : reach
    const behind = text.slice(quantity.end, end).slice(0, widestBehind)
    const name = names.get(quantity)
    const empty = name === undefined && saysNothing(before)
    const lead = empty ? leadBefore(text, start, Math.max(previous, start - 120)) : ''
    previous = end
    return {
      quantity,
      start,
      end,
      before: name ?? before,
      behind,
      lead,
      respective: name !== undefined,
      inBrackets: text[start - 1] === '(',
    }
  })
}
