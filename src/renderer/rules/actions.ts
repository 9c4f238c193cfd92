// The commands of the page of rules.
import type { Action } from '../actions.ts'
import { actionNames as names, groups } from './words.ts'

export interface RuleCommands {
  /** Rules shown. */
  readonly count: number
  /** The current rule may be switched. */
  readonly switchable: boolean
  /** Findings of the current rule wait in some report. */
  readonly hasOpen: boolean
  move(by: number): void
  moveTo(index: number): void
  /** Rules that fit on the screen. */
  pageSize(): number
  switch(): void
  show(): void
  focusSearch(): void
  turnWeight(): void
  turnOffOnly(): void
  back(): void
  showKeys(): void
}

type RuleAction = Action<RuleCommands>
type Row = readonly [keyof typeof names, readonly string[], RuleAction['run'], RuleAction['enabled']?]

const filled = (rules: RuleCommands) => rules.count > 0
const group = (name: string, rows: readonly Row[]): RuleAction[] =>
  rows.map(([id, keys, run, enabled = () => true]) => ({
    id: `rules.${id}`,
    name: names[id],
    group: name,
    keys,
    place: 'page',
    enabled,
    run,
  }))

export const ruleActions: readonly RuleAction[] = [
  ...group(groups.move, [
    ['up', ['ArrowUp'], (rules) => rules.move(-1), filled],
    ['down', ['ArrowDown'], (rules) => rules.move(1), filled],
    ['pageUp', ['PageUp'], (rules) => rules.move(-rules.pageSize()), filled],
    ['pageDown', ['PageDown'], (rules) => rules.move(rules.pageSize()), filled],
    ['first', ['Home'], (rules) => rules.moveTo(0), filled],
    ['last', ['End'], (rules) => rules.moveTo(rules.count - 1), filled],
  ]),
  ...group(groups.rule, [
    ['show', ['Enter'], (rules) => rules.show(), (rules) => rules.hasOpen],
    ['switch', ['Space'], (rules) => rules.switch(), (rules) => rules.switchable],
  ]),
  ...group(groups.list, [
    ['search', ['/', 'Ctrl+F'], (rules) => rules.focusSearch()],
    ['weight', ['W'], (rules) => rules.turnWeight()],
    ['offOnly', ['T'], (rules) => rules.turnOffOnly()],
    ['keys', ['?'], (rules) => rules.showKeys()],
    ['back', ['Escape'], (rules) => rules.back()],
  ]),
]
