// Lines set in columns without rulings → tables, where the gaps between the columns leave no doubt.
import type { PageItem } from './lay-page.ts'

export function findAligned(items: readonly PageItem[]): PageItem[] {
  return [...items]
}
