// The written side: links and paths in the documents, and the statutory forms.
import path from 'node:path'
import type { StatutoryForm } from '../../src/report/model/form.ts'

/** Targets of Markdown links and pictures that point into the project, without their anchors. */
export function linksIn(markdown: string): string[] {
  const outsideCode = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...outsideCode.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''))
}

/** Paths of the project written in backticks, e.g. `src/report/extract.ts`; patterns and placeholders are not paths. */
export function pathsIn(markdown: string): string[] {
  return [...markdown.matchAll(/`((?:src|test|docs|bench|scripts|resources|\.ci)\/[^`\s]*)`/g)]
    .map((match) => (match[1] ?? '').replace(/[/]$/, ''))
    .filter((target) => !/[*<>{}…]/.test(target))
}

/** Scripts of package.json that a document tells the reader to run. */
export function scriptsIn(markdown: string): string[] {
  return [...markdown.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? '')
}

export function linkComplaints(file: string, markdown: string, exists: (path: string) => boolean): string[] {
  const folder = path.posix.dirname(file)
  return [...linksIn(markdown).map((target) => path.posix.join(folder, decodeURI(target))), ...pathsIn(markdown)]
    .filter((target) => !exists(target))
    .map((target) => `${file}: names ${target}, which is not there`)
}

/** Keys of every cell a form prints, in print order. */
export function cellKeysOf(form: StatutoryForm): string[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => `${table.key}/${row.key}/${column.key}`)),
    ),
  )
}

/** An alias must say where it was seen, and differ from the wording of the form. */
export function aliasComplaints(form: StatutoryForm): string[] {
  const worded = [
    ...form.tables.flatMap((table) => table.blocks.flatMap((block) => [...block.rows, ...block.columns])),
    ...form.tables.flatMap((table) => table.alternatives.flatMap((alternative) => alternative.instead)),
    ...(form.indicators?.known ?? []),
  ]
  return worded.flatMap((entry) =>
    entry.aliases.flatMap((alias) => {
      if (alias.label === entry.label) return [`${form.id}: alias “${alias.label}” is the statutory wording itself`]
      return alias.seenIn.trim().length < 4 ? [`${form.id}: alias “${alias.label}” does not say where it was seen`] : []
    }),
  )
}

/** A sum may only name rows and columns its table prints, or labels the open list knows. */
export function identityComplaints(form: StatutoryForm): string[] {
  return form.identities.flatMap((identity) => {
    const known = keysAlong(form, identity.table, identity.per)
    if (known === null) return [`${form.id}: ${identity.id} is about a table the form lacks`]
    return [...identity.sum, ...identity.equals]
      .filter((key) => !known.has(key))
      .map((key) => `${form.id}: ${identity.id} names ${key}, which ${identity.table} does not print`)
  })
}

function keysAlong(form: StatutoryForm, tableKey: string, per: 'row' | 'column'): Set<string> | null {
  if (tableKey === 'indicators') return form.indicators && new Set(form.indicators.known.map((entry) => entry.key))
  const table = form.tables.find((one) => one.key === tableKey)
  const axis = per === 'row' ? 'columns' : 'rows'
  return table ? new Set(table.blocks.flatMap((block) => block[axis].map((entry) => entry.key))) : null
}
