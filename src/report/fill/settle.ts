// Choices of columns the paper leaves open → those that only one way makes all the form's sums hold. Several ways or none
// leave the rows unread: sums choose among ways that print allows, they never make one up.
import type { CellKey, FilledCell, Quantity } from '../model/filled-form.ts'
import type { StatutoryForm } from '../model/form.ts'
import { equationsOf } from '../form-equations.ts'
import { bindPrints, keysOf } from './binding.ts'
import type { OpenRow } from './binding.ts'
import type { Choice } from './choices.ts'
import type { Doubt, Print } from './reading.ts'
import { readQuantity } from '../text/quantity.ts'

/** One way of a choice; `figures` is what each cell would come to in sums, NaN for what is no figure, blank or mark. */
interface Way {
  readonly prints: readonly Print[]
  readonly figures: readonly number[]
}

interface Variable {
  readonly choice: Choice
  readonly keys: readonly CellKey[]
  ways: readonly Way[]
}

/** Sum of the parts less the totals must be 0: `fixed` is what the bound cells add, `adds` what each way of a variable does. */
interface Balance {
  readonly fixed: number
  readonly adds: ReadonlyMap<Variable, ReadonlyMap<Way, number>>
}

// A search this long means that a great many ways fit.
const mostSteps = 100_000

function figureIn(quantity: Quantity): number {
  if (quantity.state === 'number') return Number.isInteger(quantity.value) ? quantity.value : NaN
  return quantity.state === 'unreadable' ? NaN : 0
}

function cellsOf({ places }: Choice, prints: readonly Print[], doubt: Doubt): FilledCell[] {
  let from = 0
  return places.flatMap((place) => bindPrints(place, prints.slice(from, (from += place.columns.length)), doubt))
}

/** Ways that put the same into every cell are one. */
function variableOf(choice: Choice): Variable {
  const read = new Map<string, Quantity>()
  const quantityOf = ({ raw }: Print): Quantity => {
    const quantity = read.get(raw) ?? readQuantity(raw).quantity
    read.set(raw, quantity)
    return quantity
  }
  const ways = new Map<string, Way>()
  for (const prints of choice.ways) {
    const quantities = prints.map(quantityOf)
    const same = quantities.map((each) => (each.state === 'number' ? each.value : each.state)).join()
    if (!ways.has(same)) ways.set(same, { prints, figures: quantities.map(figureIn) })
  }
  return { choice, keys: choice.places.flatMap(keysOf), ways: [...ways.values()] }
}

/** The form's sums over integers; those with a cell that is neither bound nor in a choice say nothing. */
function balancesOf(form: StatutoryForm, cells: readonly FilledCell[], variables: readonly Variable[]): Balance[] {
  const fixed = new Map(cells.map(({ key, reading }) => [key, figureIn(reading.quantity)] as const))
  const owner = new Map(variables.flatMap((variable) => variable.keys.map((key) => [key, variable] as const)))
  const held = [...cells, ...variables.flatMap(({ choice }) => cellsOf(choice, choice.ways[0]!, choice.doubt))]
  const filled = { form: form.id, cells: held, indicators: [], missingTables: [] }
  return equationsOf(form, filled).flatMap(({ operands, totals }): Balance[] => {
    const terms = [...operands.map((key) => ({ key, sign: 1 })), ...totals.map((key) => ({ key, sign: -1 }))]
    const rest = total(terms.flatMap(({ key, sign }) => (owner.has(key) ? [] : [sign * (fixed.get(key) ?? NaN)])))
    const met = [...new Set(terms.flatMap(({ key }) => owner.get(key) ?? []))]
    if (Number.isNaN(rest) || met.length === 0) return []
    const adds = met.map((variable) => {
      const own = terms.flatMap(({ key, sign }) => {
        const at = variable.keys.indexOf(key)
        return at < 0 ? [] : [{ at, sign }]
      })
      const add = ({ figures }: Way): number => total(own.map(({ at, sign }) => sign * figures[at]!))
      return [variable, new Map(variable.ways.map((way) => [way, add(way)]))] as const
    })
    return [{ fixed: rest, adds: new Map(adds) }]
  })
}

const total = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0)

interface Range {
  readonly least: number
  readonly most: number
}

const nothing: Range = { least: 0, most: 0 }

/** What the ways of a variable can add to a balance. */
function rangeOf({ adds }: Balance, variable: Variable): Range {
  const own = adds.get(variable)
  if (!own) return nothing
  const figures = variable.ways.map((way) => own.get(way)!)
  return { least: Math.min(...figures), most: Math.max(...figures) }
}

const rangeOver = (ranges: readonly Range[]): Range => ({
  least: total(ranges.map(({ least }) => least)),
  most: total(ranges.map(({ most }) => most)),
})

/** Drops ways that no ways of the others can balance, until nothing more falls. */
function narrow(balances: readonly Balance[]): void {
  for (let changed = true; changed;) {
    changed = false
    for (const balance of balances) {
      const ranges = [...balance.adds.keys()].map((variable) => ({ variable, range: rangeOf(balance, variable) }))
      const { least, most } = rangeOver(ranges.map(({ range }) => range))
      for (const { variable, range } of ranges) {
        const fits = variable.ways.filter((way) => {
          const add = balance.fixed + balance.adds.get(variable)!.get(way)!
          return least - range.least + add <= 0 && most - range.most + add >= 0
        })
        changed ||= fits.length < variable.ways.length
        variable.ways = fits
      }
    }
  }
}

/** Ways of each variable that some complete solution takes; null where the search grows too long. */
function solve(variables: readonly Variable[], balances: readonly Balance[]): ReadonlyMap<Variable, Set<Way>> | null {
  const order = [...variables].sort((a, b) => a.ways.length - b.ways.length)
  const found = new Map(order.map((variable) => [variable, new Set<Way>()] as const))
  // What the variables from a place on can still add to each balance.
  const left = [...order, null].map((_, at) =>
    balances.map((balance) => rangeOver(order.slice(at).map((variable) => rangeOf(balance, variable)))),
  )
  const taken: Way[] = []
  let steps = 0
  const search = (at: number, sums: readonly number[]): boolean => {
    if (++steps > mostSteps) return false
    if (sums.some((sum, of) => sum + left[at]![of]!.least > 0 || sum + left[at]![of]!.most < 0)) return true
    const variable = order[at]
    if (!variable) {
      order.forEach((each, of) => found.get(each)!.add(taken[of]!))
      return true
    }
    const adds = balances.map((balance) => balance.adds.get(variable))
    return variable.ways.every((way) => {
      taken[at] = way
      return search(
        at + 1,
        sums.map((sum, of) => (adds[of] ? sum + adds[of].get(way)! : sum)),
      )
    })
  }
  const fixed = balances.map((balance) => balance.fixed)
  return search(0, fixed) ? found : null
}

/** Variables whose ways hang together through sums. */
function groupsOf(variables: readonly Variable[], balances: readonly Balance[]): Variable[][] {
  const groups = new Map(variables.map((variable) => [variable, new Set([variable])] as const))
  for (const { adds } of balances) {
    const joined = new Set([...adds.keys()].flatMap((variable) => [...groups.get(variable)!]))
    for (const variable of joined) groups.set(variable, joined)
  }
  return [...new Set(groups.values())].map((group) => [...group])
}

export interface Settled {
  readonly cells: readonly FilledCell[]
  readonly doubtful: readonly OpenRow[]
}

/** Choices of cells that nothing else has claimed; the first of several. */
function unclaimed(cells: readonly FilledCell[], choices: readonly Choice[]): Choice[] {
  const claimed = new Set(cells.map(({ key }) => key))
  return choices.filter(({ places }) => {
    const keys = places.flatMap(keysOf)
    if (keys.some((key) => claimed.has(key))) return false
    for (const key of keys) claimed.add(key)
    return true
  })
}

/** `cells` are those already bound. What is settled is doubtful and named. */
export function settle(form: StatutoryForm, cells: readonly FilledCell[], choices: readonly Choice[]): Settled {
  const all = unclaimed(cells, choices).map(variableOf)
  narrow(balancesOf(form, cells, all).filter(({ adds }) => adds.size === 1))
  // A row whose own sum holds in no way is not read, and the sums it is part of say nothing.
  const variables = all.filter(({ ways }) => ways.length > 0)
  const balances = balancesOf(form, cells, variables)
  narrow(balances)
  const settled = groupsOf(variables, balances).flatMap((group) => {
    const own = balances.filter(({ adds }) => group.some((variable) => adds.has(variable)))
    const found = solve(group, own)
    return group.flatMap((variable): Settled[] => {
      const ways = [...(found?.get(variable) ?? [])]
      return ways.length === 1 ? [take(variable.choice, ways[0]!.prints)] : []
    })
  })
  return {
    cells: settled.flatMap((each) => each.cells),
    doubtful: settled.flatMap((each) => each.doubtful),
  }
}

function take(choice: Choice, prints: readonly Print[]): Settled {
  const settled = { kind: 'settled', of: choice.doubt } as const
  return {
    cells: cellsOf(choice, prints, settled),
    doubtful: choice.places.map((place) => ({
      table: place.table,
      row: place.row,
      keys: keysOf(place),
      at: place.at,
      doubt: settled,
    })),
  }
}
