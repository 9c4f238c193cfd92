// Names, sizes, head comments, and where Chinese, years and stand-in zeros may be written.
import path from 'node:path'
import type { Module } from './module.ts'

/** Words that say nothing about what a thing is. */
const emptyWords = new Set(
  'service manager helper helpers util utils processor handler impl data info v2 new old'.split(' '),
)

/** Empty as a kind of thing or a file; the base of a percentage is a thing. */
const emptyKinds = new Set(['base', 'common'])

/** Longer than the limit, each with the reason why cutting it would make it harder to read. */
export const longFiles: Readonly<Record<string, string>> = {}

export const lineLimit = 300

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/

export function wordsIn(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+\d*|\d+/g) ?? []).map((word) => word.toLowerCase())
}

export function nameComplaints(module: Module): string[] {
  const file = path.posix.basename(module.path)
  const stem = file.replace(/\.(test\.)?[a-z]+$/, '')
  const complaints: string[] = []
  if (!kebab.test(file)) complaints.push(`${module.path}: file names are in kebab-case`)
  // Tests name what they make after the keys of the forms, and one of those is `new`.
  const declared = module.path.startsWith('test/') ? [] : module.declared
  for (const name of [stem, ...declared]) {
    const kindOrFile = /^[A-Z]/.test(name) || name === stem
    const empty = wordsIn(name).filter((word) => emptyWords.has(word) || (kindOrFile && emptyKinds.has(word)))
    if (empty.length > 0) complaints.push(`${module.path}: “${name}” says ${empty.join(', ')}`)
  }
  for (const name of module.declared)
    if (/^I[A-Z][a-z]/.test(name)) complaints.push(`${module.path}: “${name}” has an I before its name`)
  return complaints
}

export function barrelComplaints(module: Module): string[] {
  return module.starExports > 0 || module.onlyReExports ? [`${module.path}: only hands on what others export`] : []
}

export function sizeComplaints(module: Module, allowed: Readonly<Record<string, string>> = longFiles): string[] {
  if (module.lineCount <= lineLimit)
    return module.path in allowed ? [`${module.path}: is short again; take it off the list of long files`] : []
  return module.path in allowed ? [] : [`${module.path}: ${module.lineCount} lines, the limit is ${lineLimit}`]
}

export function headComplaints(module: Module): string[] {
  if (module.headCommentLines > 3)
    return [`${module.path}: opens with ${module.headCommentLines} comment lines, three are enough`]
  // A test opens with its titles.
  if (module.headCommentLines === 0 && !module.path.startsWith('test/'))
    return [`${module.path}: does not say in its first line what it is`]
  return []
}

/** Printed labels and sentences have few homes, so that one wording is never written twice. */
const mayHoldChinese = /(^|\/)words\.ts$|(^|\/)words\/|^src\/report\/text\//

export function chineseComplaints(module: Module): string[] {
  if (mayHoldChinese.test(module.path)) return []
  return module.literals
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ text, line }) => `${module.path}:${line}: Chinese outside forms and words: ${text.slice(0, 40)}`)
}

/** Steps that handle figures; before them a missing number is a row or column of a layout. */
const handlesFigures = /^src\/report\/(text|fill|glean|check|revise|replay|show|tabulate)\b/

/** A year in the code of a step is a form's rule in the wrong place; a stand-in zero is a figure nobody printed. */
export function subjectComplaints(module: Module): string[] {
  // Readers know bytes and layouts; their large round numbers are limits.
  if (!module.path.startsWith('src/report/') || module.path.startsWith('src/report/read/')) return []
  const years = module.numbers.filter(({ value }) => Number.isInteger(value) && value >= 2000 && value <= 2100)
  const zeroFallbacks = handlesFigures.test(module.path) ? module.zeroFallbacks : []
  return [
    ...years.map(({ value, line }) => `${module.path}:${line}: a year (${value}) belongs into resources/forms`),
    ...zeroFallbacks.map((line) => `${module.path}:${line}: “?? 0” turns something missing into a figure`),
  ]
}

/** Folders of somebody's machine. Tests may name homes: theirs are invented. */
const rootFolder = /(^|[\s"'`(=])\/(root|work)\/[\w.-]+/
const homeFolder = /(^|[\s"'`(=])(\/(home|Users)\/[\w.-]+|[A-Za-z]:\\{1,2}Users\\)/

export function pathComplaints(file: string, text: string): string[] {
  const names = (line: string) => rootFolder.test(line) || (!file.startsWith('test/') && homeFolder.test(line))
  return text
    .split('\n')
    .flatMap((line, index) => (names(line) ? [`${file}:${index + 1}: names a folder of one machine`] : []))
}
