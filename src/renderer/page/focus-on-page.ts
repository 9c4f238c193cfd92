// Where the focus is on the review page: what a key means there.
import type { Focus } from '../actions.ts'

export function focusOnPage(target: Element | null): Focus {
  if (!target || target === document.body) return 'grid'
  if (target.closest('[data-editor]')) return 'editor'
  if (target.closest('input, textarea, select')) return 'field'
  if (target.closest('[role=gridcell]')) return 'grid'
  if (target.closest('[data-proposal]')) return 'proposal'
  if (target.closest('button, a, summary, [role=separator]')) return 'elsewhere'
  return target.closest('[data-part=findings]') ? 'list' : 'elsewhere'
}
