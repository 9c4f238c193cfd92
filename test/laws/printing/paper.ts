// A filled form as a paper might print it: blocks of labelled rows, independent of any layout. The truth of the laws.
import * as fc from 'fast-check'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import type { FormBlock, FormRow, StatutoryForm, StatutoryTable } from '../../../src/report/model/form.ts'

/** A printed figure as it stands in its cell; null for an empty one. */
export type Print = string | null

export interface PaperRow {
  readonly key: string
  readonly label: string
  /** Labels printed for the first time with this row, outermost first. */
  readonly groups: readonly string[]
  readonly prints: readonly Print[]
}

export interface PaperBlock {
  readonly table: StatutoryTable
  readonly block: FormBlock
  readonly rows: readonly PaperRow[]
}

export interface Paper {
  readonly form: StatutoryForm
  readonly year: number
  readonly organ: string
  readonly blocks: readonly PaperBlock[]
  /** What a reader must find: value, or null for a blank, by key. */
  readonly cells: Readonly<Record<string, number | null>>
}

export const annualForms = statutoryForms.filter((form) => form.tables.length > 0)

/** The form with the rows that reports print instead when they mix two forms; its sums take those. */
function mixed(form: StatutoryForm): StatutoryForm {
  const others = form.tables.flatMap((table) => table.alternatives)
  const printed = <Row extends { readonly key: string }>(rows: readonly Row[]): (Row | FormRow)[] =>
    rows.flatMap((row): (Row | FormRow)[] => {
      const other = others.find((each) => each.rows.includes(row.key))
      if (!other) return [row]
      return other.rows[0] === row.key ? other.instead : []
    })
  const hasOther = new Set(form.tables.flatMap((table) => (table.alternatives.length > 0 ? [table.key as string] : [])))
  return {
    ...form,
    tables: form.tables.map((table) =>
      hasOther.has(table.key)
        ? { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: printed(block.rows) })) }
        : table,
    ),
    identities: form.identities.map((identity) =>
      hasOther.has(identity.table) && identity.per === 'column'
        ? { ...identity, sum: printed(identity.sum.map((key) => ({ key }))).map(({ key }) => key) }
        : identity,
    ),
  }
}

/** Both forms, that of 2019 with 其他处理 in three rows, and that of 2021 with it in one. */
export const printedForms: readonly StatutoryForm[] = [...annualForms, ...annualForms.map(mixed)]

/** Mostly zeros and small counts, as real tables are. */
const count: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('0') },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 9_999_999 }).map(String) },
)

/** `zerosBlank`: the organ leaves zeros empty, all of them or some. */
export type Blanks = 'none' | 'zeros' | 'some'

function printFor(holds: FormBlock['columns'][number]['holds'], figure: string, coin: number): string {
  if (holds === 'change') return coin % 3 === 0 ? figure : coin % 3 === 1 ? `-${figure}` : `+${figure}`
  return holds === 'amount' && coin % 2 === 0 ? `${figure}.5` : figure
}

function blockRows(block: FormBlock, across: boolean): { row: FormRow; groups: string[] }[] {
  const seen = new Set<string>()
  return block.rows.map((row) => {
    const groups = across ? [] : row.under.filter((group) => !seen.has(group))
    groups.forEach((group) => seen.add(group))
    return { row, groups }
  })
}

type Figures = Map<string, string>

/** Makes every identity of the form hold: totals are sums, and what came in balances what went out. */
function balance(form: StatutoryForm, figures: Figures): void {
  const at = (key: string): number => Number(figures.get(key))
  const put = (key: string, value: number): void => void figures.set(key, String(value))
  const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + at(key), 0)
  for (const { table: name, per, sum: parts, equals } of [...form.identities].reverse()) {
    const table = form.tables.find((each) => each.key === name)!
    for (const block of table.blocks) {
      const lines = per === 'row' ? block.rows.map((row) => row.key) : block.columns.map((column) => column.key)
      const key = (line: string, part: string): string =>
        `${name}/${per === 'row' ? `${line}/${part}` : `${part}/${line}`}`
      for (const line of lines) {
        if (equals.length > 1) continue
        put(key(line, equals[0]!), sum(parts.map((part) => key(line, part))))
      }
    }
  }
  const balanced = form.identities.find((each) => each.equals.length > 1)!
  const [into, carried] = balanced.sum as [string, string]
  const rows = form.identities.find((each) => each.per === 'row' && each.table === balanced.table)!
  for (const column of rows.sum) {
    const key = (row: string): string => `${balanced.table}/${row}/${column}`
    const out = sum(balanced.equals.map(key))
    put(key(carried), Math.min(at(key(carried)), out))
    put(key(into), out - at(key(carried)))
  }
  for (const row of [into, carried, ...balanced.equals]) {
    const key = (column: string): string => `${balanced.table}/${row}/${column}`
    put(key(rows.equals[0]!), sum(rows.sum.map(key)))
  }
}

/** A random filled form that adds up, with random blanks. */
export function papers(blanks: Blanks, forms: readonly StatutoryForm[] = annualForms): fc.Arbitrary<Paper> {
  return fc
    .record({
      form: fc.constantFrom(...forms),
      year: fc.integer({ min: 2019, max: 2027 }),
      organ: fc.constantFrom('云澜市人民政府', '青溪县林业局', '沐川区', '石桥镇人民政府'),
      figures: fc.array(fc.tuple(count, fc.nat(5), fc.boolean()), { minLength: 240, maxLength: 240 }),
    })
    .map(({ form, year, organ, figures }) => {
      const keys = form.tables.flatMap((table) =>
        table.blocks.flatMap((block) =>
          block.rows.flatMap((row) => block.columns.map((column) => `${table.key}/${row.key}/${column.key}`)),
        ),
      )
      const held: Figures = new Map(keys.map((key, index) => [key, figures[index]![0]]))
      balance(form, held)
      const cells: Record<string, number | null> = {}
      let at = 0
      const blocks = form.tables.flatMap((table) =>
        table.blocks.map((block): PaperBlock => {
          const rows = blockRows(block, table.rowsRun === 'across').map(({ row, groups }): PaperRow => {
            const prints = block.columns.map((column): Print => {
              const key = `${table.key}/${row.key}/${column.key}`
              const [, coin, heads] = figures[at++]!
              const figure = held.get(key)!
              const blank = figure === '0' && (blanks === 'zeros' || (blanks === 'some' && heads))
              const print = blank ? null : printFor(column.holds, figure, coin)
              cells[key] = print === null ? null : Number(print) + 0
              return print
            })
            return { key: row.key, label: row.label, groups, prints }
          })
          return { table, block, rows }
        }),
      )
      return { form, year, organ, blocks, cells }
    })
}

const chapters = '一二三四五六'

/** The report's prose and headings around its tables; `table` prints one table. */
export function around(paper: Paper, table: (blocks: readonly PaperBlock[]) => string, line = '\n\n'): string {
  const parts = [
    `${paper.organ}${paper.year}年政府信息公开工作年度报告`,
    '根据有关规定编制本报告，数据自年初起至年末止。',
    '一、总体情况',
    '本年度各项工作平稳推进，没有需要说明的数量。',
  ]
  paper.form.tables.forEach((each, index) => {
    parts.push(`${chapters[index + 1]}、${each.title}`, table(paper.blocks.filter((block) => block.table === each)))
  })
  return [...parts, '五、存在的主要问题及改进情况', '问题不少，措施得力。', '六、其他需要报告的事项', '无。'].join(line)
}

/** Heads in reading order, level by level. */
export function headLines({ table, block }: PaperBlock): string[] {
  const levels = (paths: readonly { readonly label: string; readonly under: readonly string[] }[]): string[] => {
    const lines: string[] = []
    const depth = Math.max(...paths.map((path) => path.under.length))
    for (let level = 0; level <= depth; level++) {
      let last: string | undefined
      for (const path of paths) {
        const group = path.under[level]
        if (group !== undefined && group !== last) lines.push(group)
        if (path.under.length === level) lines.push(path.label)
        last = group
      }
    }
    return lines
  }
  const corner = block.corner === null ? [] : [block.corner]
  if (table.rowsRun === 'down') return [...corner, ...levels(block.columns)]
  const names = block.columns.map((column) => column.label)
  const flat = block.rows.filter((row) => row.under.length === 0)
  const deep = block.rows.filter((row) => row.under.length > 0)
  const tops = block.rows.map((row) => row.under[0] ?? row.label)
  return [
    ...tops.filter((label, index) => tops.indexOf(label) === index),
    ...flat.flatMap(() => names),
    ...deep.map((row) => row.label),
    ...deep.flatMap(() => names),
  ]
}
