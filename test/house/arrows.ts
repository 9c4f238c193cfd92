// Who may import whom. A room is a folder or file with one job; an import may only go to the rooms named beside it.
import path from 'node:path'
import type { Module } from './module.ts'

/** First match wins, so the narrow rooms stand above the wide ones. */
const rooms: readonly (readonly [room: string, of: RegExp])[] = [
  ['model', /^src\/report\/model\//],
  [
    'forms',
    /^(src\/report\/(fill\/forms|fill\/form-files|form-cells|form-equations|form-words)\.ts|resources\/forms\/)/,
  ],
  ['text', /^src\/report\/text\//],
  ['character maps', /^resources\/character-maps\//],
  ['report words', /^src\/report\/words\.ts/],
  ['recipe', /^src\/report\/(extract|admit)\.ts/],
  ['step decode', /^src\/report\/decode\b/],
  ['step read', /^src\/report\/read\b/],
  ['step divide', /^src\/report\/divide\b/],
  ['step grid', /^src\/report\/grid\b/],
  ['step fill', /^src\/report\/fill\b/],
  ['step check', /^src\/report\/check\b/],
  ['step glean', /^src\/report\/glean\b/],
  ['step revise', /^src\/report\/(revise|replay)\b/],
  ['step neighbour', /^src\/report\/neighbour\b/],
  ['step show', /^src\/report\/show\b/],
  ['step tabulate', /^src\/report\/tabulate\b/],
  ['contract', /^src\/contract\.ts/],
  ['library', /^src\/main\/desk\/library\//],
  ['desk', /^src\/main\/desk\//],
  ['electron host', /^src\/main\/hosts\/electron\//],
  ['hosts', /^src\/main\/hosts\//],
  ['preload', /^src\/preload\//],
  ['renderer', /^src\/renderer\//],
  ['package', /^package\.json$/],
  ['build', /^scripts\/build\.ts$/],
]

const nouns = ['model', 'forms', 'text', 'report words']
const steps = rooms.map(([room]) => room).filter((room) => room.startsWith('step '))
const report = [...nouns, ...steps, 'recipe']

/** Besides itself. A step may use the nouns and never another step: the order of the steps is the recipe's. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  forms: ['model', 'text', 'report words'],
  text: ['model'],
  'report words': ['model', 'text'],
  recipe: report,
  ...Object.fromEntries(steps.map((step) => [step, nouns])),
  // Old encodings of Chinese print, looked up by the reader of PDF only.
  'step read': [...nouns, 'character maps'],
  // What people hold is judged by the same rules as what the machine read; a second copy of them would drift.
  'step revise': [...nouns, 'step check', 'step neighbour'],
  // A report's prose is marked for its neighbours as rules mark it for itself.
  'step neighbour': [...nouns, 'step check'],
  contract: ['model'],
  library: ['contract', ...report],
  desk: ['library', 'contract', ...report],
  // A clone has no page yet: `serve` builds it first.
  hosts: ['desk', 'contract', 'package', 'build', ...report],
  'electron host': ['hosts', 'desk', 'contract', 'package', ...report],
  preload: ['contract'],
  renderer: ['contract', ...nouns],
}

export function roomOf(file: string): string | null {
  return rooms.find(([, of]) => of.test(file))?.[0] ?? null
}

/** Path of an imported file from the project's root; null for a package. */
export function targetOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''))
}

export function arrowComplaints(module: Module): string[] {
  const from = roomOf(module.path)
  if (from === null) return [`${module.path}: stands in no room; give it one in test/house/arrows.ts`]
  return module.imports.flatMap(({ specifier, line }) => {
    const target = targetOf(module.path, specifier)
    if (target === null) return []
    const to = roomOf(target)
    if (to !== null && (to === from || mayImport[from]?.includes(to))) return []
    return [`${module.path}:${line}: ${from} must not import ${to ?? target}`]
  })
}
