// What an indicator's label says about its place: 其中, numbering, and the words without them.
import { foldText, withoutNumbering } from './fold.ts'

const among = /^\s*其中\s*[:：,，、]?\s*/u
const kinds: readonly { readonly kind: string; readonly mark: RegExp }[] = [
  { kind: 'chapter', mark: /^\s*[一二三四五六七八九十]{1,3}\s*[、.．]/u },
  { kind: 'part', mark: /^\s*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])/u },
  { kind: 'item', mark: /^\s*(?:\d{1,2}\s*[、.．]|[①-⑳])/u },
  { kind: 'subitem', mark: /^\s*[(（]\d{1,2}[)）]/u },
]

/** True for a label that opens a new row by its look: 其中 or a numbering. */
export const opensRow = (label: string): boolean => among.test(label) || kinds.some(({ mark }) => mark.test(label))

/** How deep the numbering it begins with is set in a form: 一、 0, （一） 1, 1. 2; null without one. */
export function depthOf(label: string): number | null {
  const depth = kinds.slice(0, 3).findIndex(({ mark }) => mark.test(label))
  return depth < 0 ? null : depth
}

/** True for the first of the parts of the row above. */
export const isAmong = (label: string): boolean => among.test(label)

/** Fold without 其中 and numbering, for recognising known indicators. */
export const coreOf = (label: string): string => foldText(withoutNumbering(label.replace(among, '')))

/** Levels of labels in print order, 0 for a top row. */
export function levelsOf(labels: readonly string[]): number[] {
  const open: string[] = []
  return labels.map((label) => {
    const rest = label.replace(among, '')
    const numbered = kinds.find(({ mark }) => mark.test(rest))?.kind
    const kind = numbered ?? (rest === label ? 'plain' : 'among')
    const depth = open.indexOf(kind)
    // 其中 opens a level below what stands before it even where the numbering was met further up.
    if (depth >= 0 && (rest === label || depth === open.length - 1)) open.length = depth + 1
    else open.push(kind)
    return open.length - 1
  })
}
