// The equations a report can be held to, as whole numbers: what is not right now, and what would be after some cells changed.
import type { CellKey, Quantity } from '../../model/filled-form.ts'
import type { Equation } from '../../form-equations.ts'

/** What one cell would hold: a figure in the board's units, or nothing at all. */
export interface Change {
  readonly cell: number
  readonly to: number
  readonly blank: boolean
}

export interface Trial {
  /** Equations that are not right now and would be. */
  readonly repaired: readonly number[]
  /** Equations that are right now and would not be. */
  readonly broken: readonly number[]
  /** Equations of the changed cells that would still not be right. */
  readonly left: readonly number[]
}

/** Sign of a cell in an equation's residual, which is totals − operands. */
export interface Share {
  readonly equation: number
  readonly sign: 1 | -1
}

/** Figures by cell and what each equation lacks by them; 0 where it holds. */
export interface Figures {
  readonly values: Float64Array
  readonly residuals: Float64Array
}

export interface Board {
  readonly keys: readonly CellKey[]
  /** Cells are numbers here: places in `keys`. */
  readonly cellOf: (key: CellKey) => number | null
  /** Only those that can be assessed. */
  readonly equations: readonly Equation[]
  readonly cellsOf: readonly Int32Array[]
  readonly sharesOf: readonly (readonly Share[])[]
  /** Not right as the report stands: a sum that fails, or the only total of something left blank or marked. */
  readonly wrong: readonly number[]
  /** Code of the finding that says so. */
  readonly codeOf: (equation: number) => string
  readonly isBlank: (cell: number) => boolean
  /** As printed, blanks as nothing. */
  readonly printed: Figures
  /** Totals that are missing as what their parts come to. */
  readonly derived: Figures
  /** One unit of the report is this many of the board's. */
  readonly scale: number
  readonly tryOut: (changes: readonly Change[]) => Trial
}

const holding = 0
const failing = 1
/** Its only total is no figure. */
const lacking = 2

const figure = 0
const blank = 1
const mark = 2

function scaleOf(quantities: readonly Quantity[]): number {
  return 10 ** quantities.reduce((most, each) => Math.max(most, each.state === 'number' ? each.decimals : 0), 0)
}

/** Null where figures are too large to be told apart exactly. */
export function layBoard(all: readonly Equation[], held: (key: CellKey) => Quantity | null): Board | null {
  const isReadable = (key: CellKey): boolean => {
    const state = held(key)?.state
    return state !== undefined && state !== 'unreadable'
  }
  const equations = all.filter(({ operands, totals }) => [...operands, ...totals].every(isReadable))
  const keys = [...new Set(equations.flatMap(({ operands, totals }) => [...operands, ...totals]))]
  const index = new Map(keys.map((key, at) => [key, at]))
  const quantities = keys.map((key) => held(key)!)
  const scale = scaleOf(quantities)
  const values = Float64Array.from(quantities, (each) => (each.state === 'number' ? Math.round(each.value * scale) : 0))
  if (values.reduce((sum, value) => sum + Math.abs(value), 0) > Number.MAX_SAFE_INTEGER / 64) return null
  const states = Uint8Array.from(quantities, ({ state }) =>
    state === 'number' ? figure : state === 'blank' ? blank : mark,
  )
  const partsOf = equations.map(({ operands }) => Int32Array.from(operands, (key) => index.get(key)!))
  const totalsOf = equations.map(({ totals }) => Int32Array.from(totals, (key) => index.get(key)!))
  const cellsOf = equations.map((_, at) => Int32Array.from([...partsOf[at]!, ...totalsOf[at]!]))
  const sharesOf = keys.map((): Share[] => [])
  equations.forEach((_, equation) => {
    for (const cell of partsOf[equation]!) sharesOf[cell]!.push({ equation, sign: -1 })
    for (const cell of totalsOf[equation]!) sharesOf[cell]!.push({ equation, sign: 1 })
  })

  const asDerived = new Float64Array(keys.length)
  const isDerived = new Uint8Array(keys.length)
  const worth = (cell: number): number => (isDerived[cell] === 1 ? asDerived[cell]! : values[cell]!)
  const sum = (cells: Int32Array): number => {
    let total = 0
    for (const cell of cells) total += worth(cell)
    return total
  }

  /** The same answer as `addUp`: in the form's order, then what totals found missing have to do with one another. */
  function judge(): Uint8Array {
    isDerived.fill(0)
    const verdicts = new Uint8Array(equations.length)
    const missing: number[] = []
    for (let at = 0; at < equations.length; at++) {
      const totals = totalsOf[at]!
      const left = sum(partsOf[at]!)
      const [only] = totals
      if (totals.length === 1 && states[only!] !== figure && isDerived[only!] === 0) {
        if (left === 0) continue
        isDerived[only!] = 1
        asDerived[only!] = left
        verdicts[at] = lacking
        missing.push(at)
      } else if (sum(totals) !== left) verdicts[at] = failing
    }
    if (missing.length === 0) return verdicts
    for (let changed = true, rounds = missing.length; changed && rounds > 0; rounds--) {
      changed = false
      for (const at of missing) {
        const total = totalsOf[at]![0]!
        const left = sum(partsOf[at]!)
        if (left === 0 || left === asDerived[total]) continue
        asDerived[total] = left
        changed = true
      }
    }
    for (let at = 0; at < equations.length; at++)
      if (verdicts[at] === failing && sum(totalsOf[at]!) === sum(partsOf[at]!)) verdicts[at] = holding
    return verdicts
  }

  const now = judge()
  const figuresBy = (figures: Float64Array): Figures => ({
    values: figures,
    residuals: Float64Array.from(equations, (_, at) => {
      let residual = 0
      for (const cell of totalsOf[at]!) residual += figures[cell]!
      for (const cell of partsOf[at]!) residual -= figures[cell]!
      return residual
    }),
  })
  const printed = figuresBy(values.slice())
  const derived = figuresBy(Float64Array.from(keys, (_, cell) => worth(cell)))

  function tryOut(changes: readonly Change[]): Trial {
    for (const { cell, to, blank: empty } of changes) {
      values[cell] = to
      states[cell] = empty ? blank : figure
    }
    const then = judge()
    for (const { cell } of changes) {
      values[cell] = printed.values[cell]!
      states[cell] = stood[cell]!
    }
    const repaired: number[] = []
    const broken: number[] = []
    const left: number[] = []
    const touched = new Set(changes.flatMap(({ cell }) => sharesOf[cell]!.map(({ equation }) => equation)))
    for (let at = 0; at < equations.length; at++) {
      if (then[at] === holding && now[at] !== holding) repaired.push(at)
      if (then[at] !== holding && now[at] === holding) broken.push(at)
      if (then[at] !== holding && touched.has(at)) left.push(at)
    }
    return { repaired, broken, left }
  }
  const stood = states.slice()

  return {
    keys,
    cellOf: (key) => index.get(key) ?? null,
    equations,
    cellsOf,
    sharesOf,
    wrong: equations.flatMap((_, at) => (now[at] === holding ? [] : [at])),
    codeOf: (equation) => (now[equation] === lacking ? 'CEL-05' : equations[equation]!.code),
    isBlank: (cell) => stood[cell] !== figure,
    printed,
    derived,
    scale,
    tryOut,
  }
}
