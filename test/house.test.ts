// The rules of the house, held against the whole tree; each rule is first shown something it must complain about.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { statutoryFormSchema } from '../src/report/model/form.ts'
import { arrowComplaints } from './house/arrows.ts'
import { importerComplaints } from './house/importers.ts'
import { parseModule } from './house/module.ts'
import { aliasComplaints, cellKeysOf, identityComplaints, linkComplaints, scriptsIn } from './house/papers.ts'
import {
  barrelComplaints,
  chineseComplaints,
  headComplaints,
  longFiles,
  nameComplaints,
  pathComplaints,
  sizeComplaints,
  subjectComplaints,
} from './house/style.ts'
import { ownTruths } from './specimens/truth.ts'

const root = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const exists = (file: string) => existsSync(path.join(root, file))

function filesIn(folder: string): string[] {
  if (!exists(folder)) return []
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)
const modulesIn = (folder: string) =>
  filesIn(folder)
    .filter(isCode)
    .map((file) => parseModule(file, read(file)))
const source = modulesIn('src')
const everything = [...source, ...modulesIn('test'), ...modulesIn('scripts'), ...modulesIn('bench')]
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesIn('docs').filter((file) => file.endsWith('.md')),
]
const snippet = (file: string, text: string) => parseModule(file, text)

describe('imports between rooms', () => {
  it('go downward only', () => {
    expect(source.flatMap(arrowComplaints)).toEqual([])
  })

  it.each([
    ['a step that imports a step', 'src/report/divide.ts', "import { fill } from './fill/fill.ts'"],
    ['a noun that imports a step', 'src/report/model/span.ts', "import { decode } from '../decode.ts'"],
    ['a step that imports the recipe', 'src/report/fill/fill.ts', "import { extract } from '../extract.ts'"],
    ['a report that knows the contract', 'src/report/revise.ts', "import type { Desk } from '../contract.ts'"],
    ['a renderer that reaches into the desk', 'src/renderer/desk.ts', "import { open } from '../main/desk/desk.ts'"],
    ['a renderer that reads reports itself', 'src/renderer/main.tsx', "void import('../report/extract.ts')"],
    ['a desk that knows its host', 'src/main/desk/desk.ts', "export { port } from '../hosts/browser.ts'"],
    ['a library that knows the desk', 'src/main/desk/library/open.ts', "import '../desk.ts'"],
    ['a file in no room', 'src/stray.ts', 'export const stray = 1'],
  ])('complains about %s', (_, file, text) => {
    expect(arrowComplaints(snippet(file, text))).toHaveLength(1)
  })

  it('lets the recipe import every step', () => {
    const steps = ['decode.ts', 'read/html.ts', 'divide.ts', 'grid/ruled.ts', 'fill/fill.ts', 'check/check.ts']
    const text = steps.map((step) => `import './${step}'`).join('\n')
    expect(arrowComplaints(snippet('src/report/extract.ts', text))).toEqual([])
  })
})

describe('packages', () => {
  it('are imported in their homes only', () => {
    expect(importerComplaints(source)).toEqual([])
  })

  it.each([
    ['electron outside its host', 'src/main/desk/desk.ts', "import { app } from 'electron'"],
    ['SQLite outside the library', 'src/main/hosts/cli.ts', "import type { Database } from 'better-sqlite3'"],
    ['Excel outside the workbook', 'src/main/desk/desk.ts', "const book = await import('exceljs')"],
    ['Node inside the report', 'src/report/decode.ts', "import { Buffer } from 'node:buffer'"],
    ['Node inside the renderer', 'src/renderer/desk.ts', "const fs = require('node:fs')"],
    ['a package without a home', 'src/main/desk/desk.ts', "import { debounce } from 'lodash/debounce'"],
  ])('complains about %s', (_, file, text) => {
    expect(importerComplaints([snippet(file, text)])).toHaveLength(1)
  })

  it('complains about a document library in a second reader', () => {
    const readers = ['src/report/read/html.ts', 'src/report/read/html-tables.ts', 'src/report/read/docx.ts']
    expect(importerComplaints(readers.map((file) => snippet(file, "import { parse } from 'parse5'")))).toHaveLength(1)
    const twice = ['src/report/text/script.ts', 'src/report/text/fold.ts']
    expect(
      importerComplaints(twice.map((file) => snippet(file, "import { Converter } from 'opencc-js'"))),
    ).toHaveLength(1)
  })
})

describe('names and sizes', () => {
  it('say what a thing is', () => {
    expect(everything.flatMap(nameComplaints)).toEqual([])
  })

  it.each([
    ['a file that is not in kebab-case', 'src/report/filledForm.ts', 'export const form = 1'],
    ['an empty word in a file name', 'src/main/desk/desk-manager.ts', 'export const desk = 1'],
    ['an empty word in a type', 'src/report/model/span.ts', 'export interface SpanInfo {}'],
    ['an empty word in a function', 'src/report/divide.ts', 'function handleOldTitle() {}'],
    ['a kind that is a base', 'src/report/grid/grid.ts', 'export class BaseGrid {}'],
    ['a file of what is common', 'src/report/text/common.ts', 'export const fold = 1'],
    ['an I before an interface', 'src/report/model/span.ts', 'export interface ISpan {}'],
  ])('complains about %s', (_, file, text) => {
    expect(nameComplaints(snippet(file, text))).toHaveLength(1)
  })

  it('lets words that only look alike pass', () => {
    const text =
      'export const renewed = 1\nexport const folder = 2\nexport type Informed = 3\nexport const baseYear = 4'
    expect(nameComplaints(snippet('src/report/divide.ts', text))).toEqual([])
  })

  it('never hand on what others export', () => {
    expect(everything.flatMap(barrelComplaints)).toEqual([])
    expect(barrelComplaints(snippet('src/report/index.ts', "export * from './decode.ts'"))).toHaveLength(1)
    expect(barrelComplaints(snippet('src/report/all.ts', "export { a } from './a.ts'"))).toHaveLength(1)
  })

  it('keep files short', () => {
    expect(everything.flatMap((module) => sizeComplaints(module))).toEqual([])
    expect(Object.keys(longFiles).filter((file) => !exists(file))).toEqual([])
    const long = snippet('src/report/divide.ts', '// x\n'.repeat(301))
    expect(sizeComplaints(long)).toHaveLength(1)
    expect(sizeComplaints(long, { 'src/report/divide.ts': 'a table of 300 labels' })).toEqual([])
    const short = snippet('src/report/divide.ts', '// x')
    expect(sizeComplaints(short, { 'src/report/divide.ts': 'was long once' })).toHaveLength(1)
  })

  it('open every module with one to three comment lines', () => {
    expect(everything.flatMap(headComplaints)).toEqual([])
    expect(headComplaints(snippet('src/report/a.ts', '// 1\n// 2\n// 3\n// 4\nexport const a = 1'))).toHaveLength(1)
    expect(headComplaints(snippet('src/report/a.ts', '/* 1\n 2\n 3\n 4 */\nexport const a = 1'))).toHaveLength(1)
    expect(headComplaints(snippet('src/report/a.ts', 'export const a = 1'))).toHaveLength(1)
  })
})

describe('what code may say', () => {
  it('keeps Chinese in forms, words and text tables', () => {
    expect([...source, ...modulesIn('scripts'), ...modulesIn('bench')].flatMap(chineseComplaints)).toEqual([])
  })

  it.each([
    ['a string', "export const label = '规章'"],
    ['a template', 'export const label = `第${1}项`'],
    ['a regular expression', 'export const label = /总计/'],
    ['a comparison', "export const is = (text: string) => text === '总计'"],
  ])('complains about Chinese in %s', (_, text) => {
    expect(chineseComplaints(snippet('src/report/divide.ts', text))).not.toEqual([])
    expect(chineseComplaints(snippet('src/report/check/words.ts', text))).toEqual([])
  })

  it('complains about Chinese on the screen that is not in words.ts', () => {
    expect(chineseComplaints(snippet('src/renderer/main.tsx', 'export const a = <p title="a">导入</p>'))).toHaveLength(
      1,
    )
    expect(chineseComplaints(snippet('src/renderer/main.tsx', '// 导入\nexport const a = 1'))).toEqual([])
  })

  it('puts no year and no stand-in zero into the reading of reports', () => {
    expect(source.flatMap(subjectComplaints)).toEqual([])
    const year = 'export const is = (year: number) => year >= 2021'
    expect(subjectComplaints(snippet('src/report/fill/fill.ts', year))).toHaveLength(1)
    const zero = 'export const sum = (a: number, b?: number) => a + (b ?? 0)'
    expect(subjectComplaints(snippet('src/report/check/check.ts', zero))).toHaveLength(1)
    const counting = [
      'export const next = (seen?: number) => (seen ?? 0) + 1',
      'export const many = (list?: []) => list?.length ?? 0',
      'export const first = (list: number[]) => list[0] ?? 0',
    ]
    for (const text of counting) expect(subjectComplaints(snippet('src/report/check/check.ts', text))).toEqual([])
  })

  it('names no folder of somebody’s machine', () => {
    const texts = [...filesIn('src'), ...filesIn('test'), ...filesIn('scripts'), ...filesIn('bench'), ...documents]
    const readable = texts.filter((file) => /\.(ts|tsx|mjs|css|html|json|md|sql)$/.test(file))
    expect(readable.flatMap((file) => pathComplaints(file, read(file)))).toEqual([])
    const folders = ['/home', 'C:\\Users'].map(
      (folder) => `const a = '${folder}${folder.includes(':') ? '\\' : '/'}li'`,
    )
    for (const text of folders) expect(pathComplaints('a.ts', text)).toHaveLength(1)
  })
})

describe('the statutory forms', () => {
  const files = filesIn('resources/forms').filter((file) => file.endsWith('.json'))
  const parse = () => files.map((file) => ({ file, form: statutoryFormSchema.parse(JSON.parse(read(file))) }))

  it('are named after their id, each once', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const { file, form } of parse()) expect(file).toBe(`resources/forms/${form.id}.json`)
  })

  it('say of every alias where it was seen, and sum only what they print', () => {
    for (const { form } of parse()) {
      expect(aliasComplaints(form)).toEqual([])
      expect(identityComplaints(form)).toEqual([])
      expect(new Set(cellKeysOf(form)).size).toBe(cellKeysOf(form).length)
    }
  })

  it('print exactly the cells a person reads off a full report', () => {
    const full = ownTruths().filter(({ truth }) => Object.keys(truth.cells).length > 0)
    expect(full.length).toBeGreaterThan(0)
    for (const { truth } of full) {
      const form = parse().find((one) => one.form.id === truth.form)?.form
      expect(form === undefined ? null : cellKeysOf(form).sort()).toEqual(Object.keys(truth.cells).sort())
    }
  })

  it('complain about an alias without a place and a sum of nothing', () => {
    const block = {
      columns: [{ key: 'made', label: '制发' }],
      rows: [{ key: 'rules', label: '规章', aliases: [{ label: '规章', seenIn: 'x' }] }],
    }
    const made = statutoryFormSchema.parse({
      id: 'made-up',
      name: '样表',
      authority: '无',
      reportYears: [1999, null],
      tables: [{ key: 'requests', name: '表三', title: '样表', blocks: [block] }],
      identities: [{ id: 'X', table: 'requests', per: 'row', sum: ['made'], equals: ['total'] }],
    })
    expect(aliasComplaints(made)).toHaveLength(1)
    expect(identityComplaints(made)).toHaveLength(1)
  })
})

describe('the documents', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts)

  it('point only at what is there', () => {
    expect(documents.flatMap((file) => linkComplaints(file, read(file), exists))).toEqual([])
    const text = '[a](docs/none.md) [b](#here) [c](https://example.org) and `src/none.ts`, not `src/*.ts`'
    expect(linkComplaints('README.md', text, exists)).toHaveLength(2)
  })

  it('ask the reader to run only scripts that exist', () => {
    expect(documents.flatMap((file) => scriptsIn(read(file))).filter((name) => !scripts.includes(name))).toEqual([])
    expect(scriptsIn('`npm run -s nianbao -- --help` or `npm run none`')).toEqual(['nianbao', 'none'])
  })

  it('name every step in the architecture', () => {
    const architecture = read('docs/architecture.md')
    const steps = filesIn('src/report')
      .filter(isCode)
      .map((file) => file.replace(/^(src\/report\/[^/]+\/).*/, '$1'))
    expect([...new Set(steps)].filter((step) => !architecture.includes(step))).toEqual([])
  })

  it('give a reason for every package the project depends on', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >
    const reasons = read('docs/decisions/0004-dependencies.md')
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(packages.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })
})
