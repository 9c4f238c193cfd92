// Subtotals a report adds to table 3, drawn as web pages draw them and read as any report is.
import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/report/extract.ts'
import type { Finding } from '../../../../src/report/model/finding.ts'
import { groupedPage } from '../cases/grouped-page.ts'

async function raised(html: string): Promise<readonly Finding[]> {
  const outcome = await extract({ name: 'report.html', bytes: new TextEncoder().encode(html) })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  expect(outcome.value.filled.cells.filter(({ key }) => key.startsWith('requests/'))).toHaveLength(175)
  return outcome.value.findings.filter(({ code }) => code.startsWith('T3-'))
}

describe('T3-ORG, a subtotal of organisations', () => {
  it('is doubted where it is not the sum of its five columns', async () => {
    expect(await raised(groupedPage({ column: '4' }))).toMatchObject([
      { code: 'T3-ORG', weight: 'doubt', expected: '1', actual: '4', table: 'requests' },
    ])
  })
  it('raises nothing where it is', async () => {
    expect(await raised(groupedPage({ column: '1' }))).toEqual([])
  })
})

describe('T3-GRP, a subtotal of a group', () => {
  it('is doubted in each column where it is not the sum of its rows', async () => {
    const findings = await raised(groupedPage({ group: '5' }))
    expect(findings.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['T3-GRP', '2', '5'],
      ['T3-GRP', '2', '5'],
    ])
    expect(findings[0]!.message).toContain('（三）不予公开小计')
  })
  it('raises nothing where it is, and is no part of the total', async () => {
    expect(await raised(groupedPage({ group: '2' }))).toEqual([])
  })
})

describe('a table without subtotals', () => {
  it('raises nothing', async () => {
    expect(await raised(groupedPage({}))).toEqual([])
  })
})
