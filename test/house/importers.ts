// Which file may import which package. A package with one home can be replaced in one place; one without a home is not used.
import type { Module } from './module.ts'

/** Node's own modules are one package here: everything that needs them lives under src/main. */
const homes: Readonly<Record<string, RegExp>> = {
  electron: /^src\/(main\/hosts\/electron\/|preload\/index\.ts)/,
  'better-sqlite3': /^src\/main\/desk\/library\/open\.ts$/,
  exceljs: /^src\/main\/desk\/workbook\.ts$/,
  parse5: /^src\/report\/read\/html(-[a-z]+)*\.ts$/,
  saxes: /^src\/report\/read\/xml\.ts$/,
  fflate: /^src\/report\/read\/zip\.ts$/,
  'pdfjs-dist': /^src\/report\/read\/pdf\//,
  'opencc-js': /^src\/report\/text\//,
  zod: /^src\/(contract\.ts|report\/model\/|main\/)/,
  react: /^src\/renderer\//,
  'react-dom': /^src\/renderer\//,
  '@tanstack/react-virtual': /^src\/renderer\//,
  node: /^src\/main\//,
}

/** Known to exactly one file, so that their types never spread. A reader of a format may be several files of one name. */
const oneFileOnly = ['opencc-js', 'exceljs', 'better-sqlite3']

export function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.')) return null
  if (specifier.startsWith('node:')) return 'node'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

export function importerComplaints(modules: readonly Module[]): string[] {
  const uses = modules.flatMap((module) =>
    module.imports.flatMap(({ specifier, line }) => {
      const name = packageOf(specifier)
      return name === null ? [] : [{ name, path: module.path, line }]
    }),
  )
  const strays = uses
    .filter(({ name, path }) => !homes[name]?.test(path))
    .map(
      ({ name, path, line }) =>
        `${path}:${line}: ${name} is not imported here${homes[name] ? '' : '; it has no home in test/house/importers.ts'}`,
    )
  const crowds = oneFileOnly.flatMap((name) => {
    const files = [...new Set(uses.filter((use) => use.name === name).map((use) => use.path))]
    return files.length > 1 ? [`${name} is imported by ${files.length} files: ${files.join(', ')}`] : []
  })
  return [...strays, ...crowds]
}
