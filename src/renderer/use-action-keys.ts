// Key presses turned into the commands of a list page. Open dialogs, text fields and focused buttons keep theirs.
import { useLayoutEffect, useRef } from 'react'
import { actionFor, type Action, type Focus } from './actions.ts'

function focusOf(target: Element | null): Focus {
  if (target?.closest('input, textarea, select')) return 'field'
  return target?.closest('[role=listbox], [role=grid]') ? 'list' : 'elsewhere'
}

/** Keys a focused button or choice needs itself. */
const pressesButtons = new Set(['Enter', ' '])
const movesChoices = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

export function useActionKeys<Context>(actions: readonly Action<Context>[], context: Context): void {
  const latest = useRef(context)
  useLayoutEffect(() => {
    latest.current = context
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const target = event.target instanceof Element ? event.target : null
      if (pressesButtons.has(event.key) && target?.closest('button, a')) return
      if (movesChoices.has(event.key) && target?.closest('[role=radiogroup]')) return
      const action = actionFor(event, focusOf(target), actions, latest.current)
      if (!action) return
      event.preventDefault()
      action.run(latest.current, event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions])
}
