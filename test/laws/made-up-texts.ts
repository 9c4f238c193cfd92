// Files for the laws that hold of every reading: the samples, printed papers, damaged ones, and no report at all.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import type { SourceFile } from '../../src/report/model/source.ts'
import { barredCells, oneCellALine, rowsALine } from './printing/layouts.ts'
import type { Layout } from './printing/layouts.ts'
import { printPage } from './printing/page.ts'
import { papers } from './printing/paper.ts'

const root = path.join(import.meta.dirname, '../..')

const fileAt = (file: string): SourceFile => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) })

/** The samples, and the real reports where SPECIMENS names their folder. */
export function standingFiles(): SourceFile[] {
  const samples = path.join(root, 'resources/samples')
  const files = readdirSync(samples).map((name) => fileAt(path.join(samples, name)))
  const real = process.env['SPECIMENS']
  if (real === undefined || !existsSync(real)) return files
  for (const slug of readdirSync(real)) {
    const folder = path.join(real, slug)
    const source = existsSync(path.join(folder, 'truth.json'))
      ? readdirSync(folder).find((name) => name.startsWith('source.'))
      : undefined
    if (source !== undefined) files.push(fileAt(path.join(folder, source)))
  }
  return files
}

const layouts: readonly Layout[] = [
  oneCellALine(0),
  oneCellALine(1),
  rowsALine('\t', ''),
  rowsALine(' | ', ' |'),
  rowsALine('  ', ''),
  barredCells,
]

const textFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) })

/** Takes lines out, cuts the end off, or puts words in. */
function damage(text: string, cuts: readonly number[], keep: number, stray: string): string {
  const lines = text.split('\n')
  for (const cut of cuts) lines.splice(cut % lines.length, 1, ...(cut % 3 === 0 ? [stray] : []))
  const damaged = lines.join('\n')
  return damaged.slice(0, Math.ceil((damaged.length * keep) / 100))
}

const damaged: fc.Arbitrary<SourceFile> = fc
  .record({
    paper: papers('some'),
    layout: fc.constantFrom(...layouts),
    cuts: fc.array(fc.nat(2000), { maxLength: 8 }),
    keep: fc.integer({ min: 30, max: 100 }),
    stray: fc.constantFrom('', '无', '12', '其他', '说明：见附件', '总计', '\u00a0', '——'),
  })
  .map(({ paper, layout, cuts, keep, stray }) => textFile('报告.txt', damage(layout(paper), cuts, keep, stray)))

const pages: fc.Arbitrary<SourceFile> = fc
  .record({ paper: papers('some'), nested: fc.boolean(), keep: fc.integer({ min: 40, max: 100 }) })
  .map(({ paper, nested, keep }) => {
    const page = printPage(paper, { nested, breakAfter: 4, blank: '&nbsp;' })
    return textFile('报告.html', page.slice(0, Math.ceil((page.length * keep) / 100)))
  })

const noise: fc.Arbitrary<SourceFile> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => textFile('随手.txt', text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes): SourceFile => ({ name: '随手.txt', bytes })),
  fc
    .array(
      fc.constantFrom(
        '<table>',
        '<tr>',
        '<td colspan=9999>',
        '<td rowspan=0>',
        '规章',
        '0',
        '</table>',
        '信息内容',
        '<p>',
        '二、主动公开政府信息情况',
      ),
      { maxLength: 60 },
    )
    .map((parts) => textFile('随手.html', `<p>政府信息公开工作年度报告</p>${parts.join('')}`)),
)

export const anyFile: fc.Arbitrary<SourceFile> = fc.oneof(
  { weight: 3, arbitrary: damaged },
  { weight: 1, arbitrary: pages },
  { weight: 2, arbitrary: noise },
)
