// Key presses on the shelf, turned into its commands. Open dialogs, text fields and focused buttons keep theirs.
import { useEffect, useRef } from 'react'
import { actionFor, type Focus } from '../actions.ts'
import { shelfActions, type ShelfCommands } from './actions.ts'

function focusOf(target: Element | null): Focus {
  if (target?.closest('input, textarea, select, [contenteditable]')) return 'field'
  return target?.closest('[role=grid]') ? 'grid' : 'elsewhere'
}

const pressesButtons = new Set(['Enter', ' '])

export function useKeys(commands: ShelfCommands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const target = event.target instanceof Element ? event.target : null
      if (pressesButtons.has(event.key) && target?.closest('button, a, [role=menu]')) return
      const action = actionFor(event, focusOf(target), shelfActions, latest.current)
      if (!action) return
      event.preventDefault()
      action.run(latest.current)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
