// Key presses on the page, turned into its commands. Open dialogs, focused buttons and text fields keep theirs.
import { useLayoutEffect, useRef } from 'react'
import { actionFor, type Focus } from '../actions.ts'
import { pageActions, type PageCommands } from './page-actions.ts'

export function focusOf(target: Element | null): Focus {
  if (!target || target === document.body) return 'grid'
  if (target.closest('[data-editor]')) return 'editor'
  if (target.closest('input, textarea, select')) return 'field'
  if (target.closest('[role=gridcell]')) return 'grid'
  if (target.closest('[data-proposal]')) return 'proposal'
  if (target.closest('button, a, summary, [role=separator]')) return 'elsewhere'
  return target.closest('[data-part=findings]') ? 'list' : 'elsewhere'
}

export function usePageKeys(commands: PageCommands): void {
  const latest = useRef(commands)
  // Before the screen is painted: whoever sees the page may already press a key.
  useLayoutEffect(() => {
    latest.current = commands
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const target = event.target instanceof Element ? event.target : null
      const action = actionFor(event, focusOf(target), pageActions, latest.current)
      if (!action) return
      event.preventDefault()
      action.run(latest.current, event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
