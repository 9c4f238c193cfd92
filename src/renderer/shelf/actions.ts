// The shelf's commands. They work anywhere but in a text field; what they act on is the list as it is shown.
import { actionGroups, type Action } from '../actions.ts'
import { actionGroups as groups, actionNames as names } from './words.ts'

export interface ShelfCommands {
  /** Rows shown. */
  readonly count: number
  readonly selectedCount: number
  /** There is a report with open items to go on with. */
  readonly hasNext: boolean
  readonly searching: boolean
  readonly exporting: boolean
  /** Rows that fit on the screen. */
  pageSize(): number
  move(by: number, extend: boolean): void
  moveTo(index: number): void
  toggle(): void
  selectAll(): void
  /** Drops the selection, or else what is searched for. */
  clear(): void
  open(): void
  openNext(): void
  focusSearch(): void
  chooseFiles(): void
  chooseFolder(): void
  exportShown(): void
  showRules(): void
  showOrgans(): void
  showKeys(): void
}

const filled = (shelf: ShelfCommands) => shelf.count > 0

const group = actionGroups<ShelfCommands, keyof typeof names>('shelf.', names)

export const shelfActions: readonly Action<ShelfCommands>[] = [
  ...group(groups.next, 'page', [
    ['next', ['N'], (shelf) => shelf.openNext(), (shelf) => shelf.hasNext],
    ['open', ['Enter'], (shelf) => shelf.open(), filled],
  ]),
  ...group(groups.move, 'page', [
    ['up', ['ArrowUp'], (shelf) => shelf.move(-1, false), filled],
    ['down', ['ArrowDown'], (shelf) => shelf.move(1, false), filled],
    ['pageUp', ['PageUp'], (shelf) => shelf.move(-shelf.pageSize(), false), filled],
    ['pageDown', ['PageDown'], (shelf) => shelf.move(shelf.pageSize(), false), filled],
    ['first', ['Home', 'Ctrl+Home'], (shelf) => shelf.moveTo(0), filled],
    ['last', ['End', 'Ctrl+End'], (shelf) => shelf.moveTo(shelf.count - 1), filled],
  ]),
  ...group(groups.select, 'page', [
    ['toggle', ['Space'], (shelf) => shelf.toggle(), filled],
    ['extendUp', ['Shift+ArrowUp'], (shelf) => shelf.move(-1, true), filled],
    ['extendDown', ['Shift+ArrowDown'], (shelf) => shelf.move(1, true), filled],
    ['selectAll', ['Ctrl+A'], (shelf) => shelf.selectAll(), filled],
    ['clear', ['Escape'], (shelf) => shelf.clear(), (shelf) => shelf.selectedCount > 0 || shelf.searching],
  ]),
  ...group(groups.library, 'page', [
    ['search', ['/', 'Ctrl+F'], (shelf) => shelf.focusSearch()],
    ['import', ['Ctrl+I'], (shelf) => shelf.chooseFiles()],
    ['importFolder', ['Shift+I'], (shelf) => shelf.chooseFolder()],
    ['export', ['Ctrl+E'], (shelf) => shelf.exportShown(), (shelf) => shelf.count > 0 && !shelf.exporting],
    ['rules', ['G'], (shelf) => shelf.showRules()],
    ['organs', ['J'], (shelf) => shelf.showOrgans()],
    ['keys', ['?'], (shelf) => shelf.showKeys()],
  ]),
]
