// The line of a list page that is current: the one chosen by its name, or the first while that is not shown.
import { useState } from 'react'

export function useChosen<Line>(shown: readonly Line[], first: string | null, nameOf: (line: Line) => string) {
  const [chosen, choose] = useState(first)
  const found = shown.findIndex((line) => nameOf(line) === chosen)
  const at = found < 0 ? 0 : found
  const moveTo = (index: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, index))]
    if (next) choose(nameOf(next))
  }
  return { current: shown[at] ?? null, choose, moveTo, move: (by: number) => moveTo(at + by) }
}
