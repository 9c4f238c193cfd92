// Commands: one press means one command or none, no two commands want the same keys, Chinese input is left alone.
import { describe, expect, it } from 'vitest'
import {
  actionFor,
  collisions,
  isComposing,
  keysOf,
  type Action,
  type Focus,
  type KeyPress,
} from '../../src/renderer/actions.ts'
import { pageActions, type PageCommands } from '../../src/renderer/page/page-actions.ts'
import { organActions } from '../../src/renderer/organs/actions.ts'
import { ruleActions } from '../../src/renderer/rules/actions.ts'
import { shelfActions } from '../../src/renderer/shelf/actions.ts'

const quiet: KeyPress = {
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
}

/** A press as a keyboard sends it for keys written as in `Action.keys`. */
function press(keys: string, change: Partial<KeyPress> = {}): KeyPress {
  const parts = keys.split('+').filter(Boolean)
  const key = keys === '+' ? '+' : (parts.at(-1) as string)
  return {
    ...quiet,
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...change,
  }
}

const action = (id: string, keys: string[], place: Action<null>['place'], enabled = true): Action<null> => ({
  id,
  name: id,
  group: 'g',
  keys,
  place,
  enabled: () => enabled,
  run: () => undefined,
})

const focuses: readonly Focus[] = ['grid', 'list', 'proposal', 'editor', 'field', 'elsewhere']
const always = (actions: readonly Action<PageCommands>[]) => actions.map((each) => ({ ...each, enabled: () => true }))
const nobody = null as unknown as PageCommands

describe('the list of commands', () => {
  it('has no keys that two commands claim', () => {
    expect(collisions(pageActions)).toEqual([])
    expect(collisions(shelfActions)).toEqual([])
    expect(collisions(ruleActions)).toEqual([])
    expect(collisions(organActions)).toEqual([])
  })

  it('complains about two commands with the same keys in places that overlap', () => {
    expect(collisions([action('a', ['N'], 'page'), action('b', ['X', 'N'], 'grid')])).toEqual(['N: a, b'])
    expect(collisions([action('a', ['Escape'], 'always'), action('b', ['Escape'], 'editor')])).toHaveLength(1)
    expect(collisions([action('a', ['Escape'], 'page'), action('b', ['Escape'], 'editor')])).toEqual([])
  })

  it('finds every command by each of its keys', () => {
    const home: Record<string, Focus> = {
      page: 'elsewhere',
      grid: 'grid',
      list: 'list',
      proposal: 'proposal',
      editor: 'editor',
      always: 'field',
    }
    for (const each of pageActions) {
      for (const keys of each.keys) {
        const found = actionFor(press(keys), home[each.place] as Focus, always(pageActions), nobody)
        expect([keys, found?.id]).toEqual([keys, each.id])
      }
    }
  })

  it('gives every command its own id and a name', () => {
    expect(new Set(pageActions.map((each) => each.id)).size).toBe(pageActions.length)
    expect(pageActions.filter((each) => !each.name || !each.group)).toEqual([])
  })
})

describe('a press', () => {
  it('is written with its modifiers, and Shift only where it does not make another character', () => {
    expect(keysOf(press('Ctrl+Shift+Z', { key: 'z' }))).toBe('Ctrl+Shift+Z')
    expect(keysOf({ ...quiet, key: '?', shiftKey: true })).toBe('?')
    expect(keysOf({ ...quiet, key: 'Tab', shiftKey: true })).toBe('Shift+Tab')
    expect(keysOf({ ...quiet, key: ' ' })).toBe('Space')
    expect(keysOf({ ...quiet, key: '™', code: 'Digit2', altKey: true })).toBe('Alt+2')
  })

  it('means the same in full-width form', () => {
    expect(['？', '／', '【', '】'].map((key) => keysOf({ ...quiet, key }))).toEqual(['?', '/', '[', ']'])
  })

  it('means nothing where its command is not enabled', () => {
    expect(actionFor(press('N'), 'grid', [action('a', ['N'], 'page', false)], null)).toBeNull()
  })

  it('of a letter or of Ctrl+Z means nothing while a text field has the focus', () => {
    for (const keys of ['N', 'A', 'Q', 'H', '?', 'Space', 'Enter', 'Ctrl+Z', 'Delete']) {
      expect([keys, actionFor(press(keys), 'field', always(pageActions), nobody)?.id]).toEqual([keys, undefined])
    }
    expect(actionFor(press('Ctrl+F'), 'field', always(pageActions), nobody)?.id).toBe('find')
  })
})

describe('while Chinese is being typed', () => {
  const composing: readonly Partial<KeyPress>[] = [
    { isComposing: true },
    { keyCode: 229 },
    { keyCode: 229, key: 'Process' },
  ]

  it('no key of any command commits, cancels or navigates', () => {
    for (const each of pageActions) {
      for (const keys of each.keys) {
        for (const change of composing) {
          for (const focus of focuses) {
            expect(actionFor(press(keys, change), focus, always(pageActions), nobody)).toBeNull()
          }
        }
      }
    }
  })

  it('a press tells so by its flag or by its key code', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})
