// Commands as values: what buttons, menus, shortcuts and the page of all keys are made from.
// A key press is turned into one command or none; while Chinese is being typed it is never one.
import { keyNames } from './words.ts'

/** Where a command's keys work. `page`: anywhere but in a text field; `always`: in text fields too. */
export type ActionPlace = 'page' | 'grid' | 'list' | 'proposal' | 'editor' | 'always'

export interface Action<Context> {
  readonly id: string
  readonly name: string
  /** Head under which the page of all keys lists it. */
  readonly group: string
  /** `Ctrl+Shift+Z`, `N`, `ArrowUp`; the first is the one shown beside buttons. */
  readonly keys: readonly string[]
  readonly place: ActionPlace
  enabled(context: Context): boolean
  /** `press` is missing when a button or menu runs it. */
  run(context: Context, press?: KeyPress): void
}

/** A command in short: its name's key, its keys, what it does, and when it can. */
type ActionRow<Context, Id extends string> = readonly [
  Id,
  readonly string[],
  Action<Context>['run'],
  Action<Context>['enabled']?,
]

/** Makes groups of commands that work in the same place; ids are `prefix` and the key of the name. */
export function actionGroups<Context, Id extends string>(prefix: string, names: Readonly<Record<Id, string>>) {
  return (group: string, place: ActionPlace, rows: readonly ActionRow<Context, Id>[]): Action<Context>[] =>
    rows.map(([id, keys, run, enabled = () => true]) => ({
      id: `${prefix}${id}`,
      name: names[id],
      group,
      keys,
      place,
      enabled,
      run,
    }))
}

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/** Input methods send Enter and Esc of their own; some set only the key code. */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229
}

/** Full-width forms that an input method types even when it does not compose. */
const fullWidth: Readonly<Record<string, string>> = {
  '？': '?',
  '／': '/',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '、': '/',
  '　': 'Space',
}

/** The press written as in `Action.keys`. Shift is named only beside letters and named keys: `?` is already shifted. */
export function keysOf(press: KeyPress): string {
  const key = fullWidth[press.key] ?? (press.key === ' ' ? 'Space' : press.key)
  const letter = /^[a-z]$/i.test(key)
  const named = key.length > 1
  const parts = []
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl')
  if (press.altKey) parts.push('Alt')
  if (press.shiftKey && (letter || named)) parts.push('Shift')
  // With Alt held some layouts give another character; the digit's place on the board is meant.
  const digit = press.altKey && /^Digit\d$/.test(press.code) ? press.code.slice(5) : null
  parts.push(digit ?? (letter ? key.toUpperCase() : key))
  return parts.join('+')
}

/** Where the focus is, for choosing among commands. */
export type Focus = 'editor' | 'field' | 'grid' | 'list' | 'proposal' | 'elsewhere'

const works: Record<Focus, readonly ActionPlace[]> = {
  editor: ['editor', 'always'],
  field: ['always'],
  grid: ['grid', 'page', 'always'],
  list: ['list', 'page', 'always'],
  proposal: ['proposal', 'page', 'always'],
  elsewhere: ['page', 'always'],
}

/** The one enabled command the press means, or null. */
export function actionFor<Context>(
  press: KeyPress,
  focus: Focus,
  actions: readonly Action<Context>[],
  context: Context,
): Action<Context> | null {
  if (isComposing(press)) return null
  const keys = keysOf(press)
  const meant = actions.find((action) => action.keys.includes(keys) && works[focus].includes(action.place))
  return meant?.enabled(context) ? meant : null
}

/** Keys that two commands claim for the same focus, as `keys: id, id`. */
export function collisions(actions: readonly Action<never>[]): string[] {
  const found = new Set<string>()
  for (const places of Object.values(works)) {
    const owners = new Map<string, string[]>()
    for (const action of actions) {
      if (!places.includes(action.place)) continue
      for (const keys of action.keys) owners.set(keys, [...(owners.get(keys) ?? []), action.id])
    }
    for (const [keys, ids] of owners) if (ids.length > 1) found.add(`${keys}: ${ids.join(', ')}`)
  }
  return [...found]
}

/** `Ctrl+ArrowUp` as the caps to draw: Ctrl, ↑. */
export function keyCaps(keys: string): string[] {
  return keys.split('+').map((cap) => keyNames[cap] ?? cap)
}
