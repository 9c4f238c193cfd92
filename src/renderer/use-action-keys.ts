// Key presses turned into the commands of what is on screen. Open dialogs, text fields and focused buttons keep theirs.
import { useLayoutEffect, useRef } from 'react'
import { actionFor, type Action, type Focus } from './actions.ts'

/** Keys a focused button or choice needs itself. */
const pressesButtons = new Set(['Enter', ' '])
const movesChoices = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/** Where the focus is on a page of a list; null where the key is the focused node's own. */
function focusOnList(target: Element | null, key: string): Focus | null {
  if (pressesButtons.has(key) && target?.closest('button, a, [role=menu]')) return null
  if (movesChoices.has(key) && target?.closest('[role=radiogroup]')) return null
  if (target?.closest('input, textarea, select')) return 'field'
  return target?.closest('[role=listbox], [role=grid]') ? 'list' : 'elsewhere'
}

export function useActionKeys<Context>(
  actions: readonly Action<Context>[],
  context: Context,
  focusOf: (target: Element | null, key: string) => Focus | null = focusOnList,
): void {
  const latest = useRef(context)
  // Before the screen is painted: whoever sees the page may already press a key.
  useLayoutEffect(() => {
    latest.current = context
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const focus = focusOf(event.target instanceof Element ? event.target : null, event.key)
      const action = focus && actionFor(event, focus, actions, latest.current)
      // A list is walked by its own keys; what a browser does with Space would only move its lines from under the eyes.
      if (action || (focus === 'list' && event.key === ' ')) event.preventDefault()
      if (!action) return
      action.run(latest.current, event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, focusOf])
}
