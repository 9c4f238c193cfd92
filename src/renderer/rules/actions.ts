// The commands of the page of rules.
import { actionGroups, type Action } from '../actions.ts'
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

const filled = (rules: RuleCommands) => rules.count > 0
const group = actionGroups<RuleCommands, keyof typeof names>('rules.', names)

export const ruleActions: readonly Action<RuleCommands>[] = [
  ...group(groups.move, 'page', [
    ['up', ['ArrowUp'], (rules) => rules.move(-1), filled],
    ['down', ['ArrowDown'], (rules) => rules.move(1), filled],
    ['pageUp', ['PageUp'], (rules) => rules.move(-rules.pageSize()), filled],
    ['pageDown', ['PageDown'], (rules) => rules.move(rules.pageSize()), filled],
    ['first', ['Home'], (rules) => rules.moveTo(0), filled],
    ['last', ['End'], (rules) => rules.moveTo(rules.count - 1), filled],
  ]),
  ...group(groups.rule, 'page', [
    ['show', ['Enter'], (rules) => rules.show(), (rules) => rules.hasOpen],
    ['switch', ['Space'], (rules) => rules.switch(), (rules) => rules.switchable],
  ]),
  ...group(groups.list, 'page', [
    ['search', ['/', 'Ctrl+F'], (rules) => rules.focusSearch()],
    ['weight', ['W'], (rules) => rules.turnWeight()],
    ['offOnly', ['T'], (rules) => rules.turnOffOnly()],
    ['keys', ['?'], (rules) => rules.showKeys()],
    ['back', ['Escape'], (rules) => rules.back()],
  ]),
]
