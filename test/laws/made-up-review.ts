// Random reports and random things a person does to them; commands that make no sense at the time do nothing.
import fc from 'fast-check'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { Held, ReportState, ReviewEvent, Revision, Verdict } from '../../src/report/model/revision.ts'
import { inverse, replay, type EventBody } from '../../src/report/replay.ts'
import { revise } from '../../src/report/revise.ts'
import { madeUpDoubt, requestRow, type MadeUp, type MadeUpValue } from '../made-up-extraction.ts'

export type Command =
  | { readonly do: 'correct'; readonly cell: number; readonly now: Held }
  | { readonly do: 'together'; readonly cells: readonly number[]; readonly now: Held }
  | { readonly do: 'confirm'; readonly cell: number }
  | { readonly do: 'judge'; readonly finding: number; readonly verdict: Verdict | null }
  | { readonly do: 'describe'; readonly field: 'organ' | 'year'; readonly value: string | null }
  | { readonly do: 'state'; readonly state: Exclude<ReportState, 'approved'> }
  | { readonly do: 'undo' | 'redo' }

const figure = fc.integer({ min: 0, max: 9 })
const anyValue: fc.Arbitrary<MadeUpValue> = fc.oneof(
  { weight: 5, arbitrary: figure },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('/', '若干') },
  { weight: 1, arbitrary: figure.map((doubtful) => ({ doubtful })) },
)
const parts = fc.tuple(anyValue, anyValue, anyValue, anyValue, anyValue, anyValue)
const rowKeys = ['new', 'carriedIn', 'granted', 'total', 'carriedOut']

const report: fc.Arbitrary<MadeUp> = fc
  .array(fc.tuple(parts, anyValue), { minLength: rowKeys.length, maxLength: rowKeys.length })
  .map((rows): MadeUp => {
    const cells = Object.assign(
      {},
      ...rows.map(([of, total], index) => requestRow(rowKeys[index]!, of, total)),
    ) as NonNullable<MadeUp['cells']>
    const doubtful = Object.keys(cells).filter((key) => typeof cells[key] === 'object')
    return { cells, noticed: doubtful.length > 0 ? [madeUpDoubt(doubtful)] : [] }
  })

const held: fc.Arbitrary<Held> = fc.oneof(
  { weight: 4, arbitrary: figure.map((number): Held => ({ state: 'number', value: number, decimals: 0 })) },
  { weight: 2, arbitrary: fc.constantFrom<Held>({ state: 'blank' }, { state: 'na' }, { state: 'absent' }) },
)

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  // Few cells, so that the same one is met again.
  { weight: 6, arbitrary: fc.record({ do: fc.constant('correct' as const), cell: fc.nat(12), now: held }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      cells: fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 }),
      now: held,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), cell: fc.nat(12) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      finding: fc.nat(5),
      verdict: fc.constantFrom<Verdict | null>('sourceError', 'accepted', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      { do: 'describe', field: 'organ', value: '苇湾区人民政府' },
      { do: 'describe', field: 'organ', value: null },
      { do: 'describe', field: 'year', value: '2022' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>({ do: 'state', state: 'checked' }, { do: 'state', state: 'inReview' }),
  },
  { weight: 5, arbitrary: fc.constant<Command>({ do: 'undo' }) },
  { weight: 4, arbitrary: fc.constant<Command>({ do: 'redo' }) },
)

export const commands = fc.record({ made: report, list: fc.array(anyCommand, { maxLength: 25 }) })

export interface Played {
  readonly extraction: Extraction
  readonly now: Revision
}

export function play(extraction: Extraction, list: readonly Command[]): Played {
  return list.reduce(step, { extraction, now: revise(extraction, []) })
}

export function step(played: Played, command: Command): Played {
  const { events } = played.now
  const given = bodiesOf(played.now, command).map(
    (body, index) =>
      ({ ...body, id: events.length + 1 + index, at: '2026-03-01T08:00:00.000Z', who: '校核员甲' }) as ReviewEvent,
  )
  return given.length === 0 ? played : { ...played, now: revise(played.extraction, [...events, ...given]) }
}

function bodiesOf(now: Revision, command: Command): readonly EventBody[] {
  switch (command.do) {
    case 'together': {
      const of = command.cells.length
      return command.cells.map((cell, index) => {
        const body = bodyOf(now, { do: 'correct', cell, now: command.now }) as EventBody & { kind: 'correction' }
        return of > 1 ? { ...body, together: { at: index + 1, of } } : body
      })
    }
    case 'undo':
    case 'redo':
      return replay(now.events)[command.do].map(inverse)
    default: {
      const body = bodyOf(now, command)
      return body === null ? [] : [body]
    }
  }
}

function bodyOf(now: Revision, command: Exclude<Command, { do: 'together' | 'undo' | 'redo' }>): EventBody | null {
  switch (command.do) {
    case 'correct': {
      const { key, held: was } = now.cells[command.cell]!
      const { now: value } = command
      return { kind: 'correction', cell: key, was, now: value, why: 'misread', note: '', evidence: null, undoes: null }
    }
    case 'confirm': {
      const { key, mark } = now.cells[command.cell]!
      return { kind: 'confirmation', cell: key, was: mark === 'confirmed', now: true, undoes: null }
    }
    case 'judge': {
      const finding = now.findings[command.finding]
      if (!finding) return null
      const values = new Map(now.cells.map((cell) => [cell.key, cell.held]))
      const operands = Object.fromEntries(
        finding.cells.map((key) => [key, values.get(key) ?? { state: 'absent' as const }]),
      )
      const { id, verdict: was } = finding
      return { kind: 'verdict', finding: id, was, now: command.verdict, note: '', operands, undoes: null }
    }
    case 'describe':
      return { kind: 'head', field: command.field, was: null, now: command.value, undoes: null }
    case 'state':
      return { kind: 'state', was: now.state, now: command.state, note: '', undoes: null }
  }
}
