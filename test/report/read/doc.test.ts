import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/report/extract.ts'
import type { Extraction } from '../../../src/report/model/extraction.ts'
import { squareEdges } from '../../../src/report/read/edge-table.ts'
import { readZipped } from '../../../src/report/read/zipped.ts'
import { documentOf, drawn, placeComplaints } from './made-up-office.ts'

const made = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`made-by-office/${name}`, import.meta.url)))

async function read(name: string, bytes: Uint8Array): Promise<Extraction> {
  const outcome = await extract({ name, bytes })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

describe('a .doc of Word 97 to 2003', () => {
  it('gives headings, lines and tables with merged cells and blanks in their places', () => {
    const document = documentOf(made('merged-cells.doc'))
    expect(drawn(document)).toEqual([
      '# 云澜市 2021 年报',
      '正文 a&b “三安全一稳定”。',
      '[3×4]',
      '| 0↓2 组 | 1+2 合并头 | 3 总计 |',
      '| 1 甲 | 2 | 3 3 |',
      '| 0 行 | 1 1 | 2 | 3 |',
      '尾',
    ])
    expect(placeComplaints(document)).toEqual([])
    expect(document.format).toBe('doc')
  })

  it('is read into the same values as the page it was made of', async () => {
    const sample = new URL('../../../resources/samples/苇湾区住房和城乡建设局2022年年报.html', import.meta.url)
    const page = await read('年报.html', new Uint8Array(readFileSync(sample)))
    const document = await read('年报.doc', made('housing-2022.doc'))
    const values = ({ filled }: Extraction) => filled.cells.map(({ key, reading }) => [key, reading.raw])
    expect(document.filled.cells).toHaveLength(200)
    expect(values(document)).toEqual(values(page))
    expect(document.organ?.value).toBe(page.organ?.value)
  })

  it('leaves no value certain, and names each in a finding of its table', async () => {
    const { filled, findings } = await read('年报.doc', made('housing-2022.doc'))
    expect(new Set(filled.cells.map(({ reading }) => reading.certainty))).toEqual(new Set(['doubtful']))
    const doubts = findings.filter(({ code, message }) => code === 'CEL-10' && message.includes('.doc'))
    expect(doubts.map(({ table, weight }) => `${table} ${weight}`)).toEqual([
      'activeDisclosure doubt',
      'requests doubt',
      'reviewLitigation doubt',
    ])
    expect(doubts.flatMap(({ cells }) => cells)).toEqual(filled.cells.map(({ key }) => key))
  })

  it('is refused when Word 95 wrote it', () => {
    const bytes = made('merged-cells.doc')
    const at = bytes.findIndex((byte, index) => byte === 0xec && bytes[index + 1] === 0xa5 && index % 512 === 0)
    bytes.set([104, 0], at + 2)
    const outcome = readZipped({ name: '年报.doc', bytes })
    expect(outcome.ok ? null : outcome.refusal).toMatchObject({
      code: 'unsupported-format',
      detail: { kind: 'doc95', name: '年报.doc' },
    })
  })

  it('with any byte changed is read or refused, and its places hold', () => {
    const whole = made('merged-cells.doc')
    let [readCount, state] = [0, 7]
    const roll = (sides: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * sides)
    }
    for (let round = 0; round < 500; round++) {
      const bytes = whole.slice(0, roll(4) === 0 ? roll(whole.length) : whole.length)
      for (let change = roll(6); change >= 0 && bytes.length > 0; change--) bytes[roll(bytes.length)] = roll(256)
      const outcome = readZipped({ name: '年报.doc', bytes })
      if (!outcome.ok) continue
      readCount++
      expect(placeComplaints(outcome.value.value), `round ${round}`).toEqual([])
    }
    expect(readCount).toBeGreaterThan(100)
  })
})

describe('rows that say where their cells end', () => {
  const cell = (right: number | null, text: string, merge: 'continues' | 'joins' | null = null) => ({
    right,
    continues: merge === 'continues',
    joins: merge === 'joins',
    text,
  })
  const squared = (...rows: ReturnType<typeof cell>[][]) =>
    squareEdges(rows.map((cells) => ({ left: 0, cells }))).map(
      ({ row, column, rowSpan, columnSpan, text }) => `${row}.${column} ${rowSpan}×${columnSpan} ${text}`,
    )

  it('share columns though their edges miss each other by a hair', () => {
    expect(squared([cell(1000, 'a'), cell(2000, 'b')], [cell(1030, 'c'), cell(1990, 'd')])).toEqual([
      '0.0 1×1 a',
      '0.1 1×1 b',
      '1.0 1×1 c',
      '1.1 1×1 d',
    ])
  })

  it('unite cells downwards only under one of the same width, and never when they hold a text', () => {
    const wide = [cell(2000, 'a'), cell(3000, 'b')]
    expect(squared(wide, [cell(2000, '', 'continues'), cell(3000, '1')])[0]).toBe('0.0 2×1 a')
    expect(squared(wide, [cell(2000, '5', 'continues'), cell(3000, '1')])).toContain('1.0 1×1 5')
    expect(squared(wide, [cell(1000, '', 'continues'), cell(2000, ''), cell(3000, '1')])).toContain('1.0 1×1 ')
  })

  it('unite cells sideways', () => {
    expect(squared([cell(1000, 'a'), cell(2000, '', 'joins')], [cell(1000, '1'), cell(2000, '2')])[0]).toBe('0.0 1×2 a')
  })

  it('go by the order of their cells where an edge is missing or impossible', () => {
    expect(squared([cell(null, 'a'), cell(null, 'b')])).toEqual(['0.0 1×1 a', '0.1 1×1 b'])
    expect(squared([cell(2000, 'a'), cell(1000, 'b')])).toEqual(['0.0 1×1 a', '0.1 1×1 b'])
  })
})
