// The commands of the page of organs.
import { actionGroups, type Action } from '../actions.ts'
import { actionNames as names, groups } from './words.ts'

export interface OrganCommands {
  /** Organs shown. */
  readonly count: number
  readonly hasLinks: boolean
  move(by: number): void
  moveTo(index: number): void
  /** Organs that fit on the screen. */
  pageSize(): number
  link(): void
  takeBack(): void
  focusSearch(): void
  turnGapsOnly(): void
  back(): void
  showKeys(): void
}

const filled = (organs: OrganCommands) => organs.count > 0
const group = actionGroups<OrganCommands, keyof typeof names>('organs.', names)

export const organActions: readonly Action<OrganCommands>[] = [
  ...group(groups.move, 'page', [
    ['up', ['ArrowUp'], (organs) => organs.move(-1), filled],
    ['down', ['ArrowDown'], (organs) => organs.move(1), filled],
    ['pageUp', ['PageUp'], (organs) => organs.move(-organs.pageSize()), filled],
    ['pageDown', ['PageDown'], (organs) => organs.move(organs.pageSize()), filled],
    ['first', ['Home'], (organs) => organs.moveTo(0), filled],
    ['last', ['End'], (organs) => organs.moveTo(organs.count - 1), filled],
  ]),
  ...group(groups.organ, 'page', [
    ['link', ['L', 'Enter'], (organs) => organs.link(), filled],
    ['takeBack', ['Delete'], (organs) => organs.takeBack(), (organs) => organs.hasLinks],
  ]),
  ...group(groups.list, 'page', [
    ['search', ['/', 'Ctrl+F'], (organs) => organs.focusSearch()],
    ['gapsOnly', ['T'], (organs) => organs.turnGapsOnly()],
    ['keys', ['?'], (organs) => organs.showKeys()],
    ['back', ['Escape'], (organs) => organs.back()],
  ]),
]
