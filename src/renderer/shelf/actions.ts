// The shelf's commands. They work anywhere but in a text field; what they act on is the list as it is shown.
import type { Action } from '../actions.ts'
import { actionNames, title } from './words.ts'

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
  clearSelection(): void
  open(): void
  openNext(): void
  focusSearch(): void
  clearSearch(): void
  chooseFiles(): void
  chooseFolder(): void
  exportShown(): void
}

type ShelfAction = Action<ShelfCommands>

const filled = (shelf: ShelfCommands) => shelf.count > 0
const always = () => true

function action(
  id: keyof typeof actionNames,
  keys: readonly string[],
  run: ShelfAction['run'],
  enabled: ShelfAction['enabled'] = always,
): ShelfAction {
  return { id: `shelf.${id}`, name: actionNames[id], group: title, keys, place: 'page', enabled, run }
}

export const shelfActions: readonly ShelfAction[] = [
  action(
    'next',
    ['N'],
    (shelf) => shelf.openNext(),
    (shelf) => shelf.hasNext,
  ),
  action('open', ['Enter'], (shelf) => shelf.open(), filled),
  action('up', ['ArrowUp'], (shelf) => shelf.move(-1, false), filled),
  action('down', ['ArrowDown'], (shelf) => shelf.move(1, false), filled),
  action('pageUp', ['PageUp'], (shelf) => shelf.move(-shelf.pageSize(), false), filled),
  action('pageDown', ['PageDown'], (shelf) => shelf.move(shelf.pageSize(), false), filled),
  action('first', ['Home', 'Ctrl+Home'], (shelf) => shelf.moveTo(0), filled),
  action('last', ['End', 'Ctrl+End'], (shelf) => shelf.moveTo(shelf.count - 1), filled),
  action('toggle', ['Space'], (shelf) => shelf.toggle(), filled),
  action('extendUp', ['Shift+ArrowUp'], (shelf) => shelf.move(-1, true), filled),
  action('extendDown', ['Shift+ArrowDown'], (shelf) => shelf.move(1, true), filled),
  action('selectAll', ['Ctrl+A'], (shelf) => shelf.selectAll(), filled),
  action(
    'clearSelection',
    ['Escape'],
    (shelf) => (shelf.selectedCount > 0 ? shelf.clearSelection() : shelf.clearSearch()),
    (shelf) => shelf.selectedCount > 0 || shelf.searching,
  ),
  action('search', ['/', 'Ctrl+F'], (shelf) => shelf.focusSearch()),
  action('import', ['Ctrl+I'], (shelf) => shelf.chooseFiles()),
  action('importFolder', ['Shift+I'], (shelf) => shelf.chooseFolder()),
  action(
    'export',
    ['Ctrl+E'],
    (shelf) => shelf.exportShown(),
    (shelf) => shelf.count > 0 && !shelf.exporting,
  ),
]
