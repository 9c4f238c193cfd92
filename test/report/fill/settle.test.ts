// Where print leaves the columns open, the form's sums choose; only one way that holds is taken, and never as certain.
import { describe, expect, it } from 'vitest'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { fillFrom, heads3 } from './reading-text.ts'

const requests = '三、收到和处理政府信息公开申请情况'
const newRow = '一、本年新收政府信息公开申请数量'
const carriedIn = '二、上年结转政府信息公开申请数量'
const text = (...rows: string[]) => `${requests}\n${[heads3.join(' '), ...rows].join('\n')}\n五、总结\n`
const own = {
  natural: '?12',
  business: '?null',
  research: '?null',
  publicInterest: '?null',
  legalService: '?null',
  otherOrg: '?3',
}

/** Every row of table 3 with nothing but zeros, except those given. */
function table3(given: Readonly<Record<string, string>>): string {
  const form = statutoryForms.find(({ id }) => id === 'annual-2021')!
  const rows = form.tables.find(({ key }) => key === 'requests')!.blocks[0]!.rows
  const groups = new Set<string>()
  return text(
    ...rows.flatMap(({ key, label, under }) => {
      const fresh = under.filter((group) => !groups.has(group))
      fresh.forEach((group) => groups.add(group))
      return [...fresh, `${label}${given[key] ?? ' 0 0 0 0 0 0 0'}`]
    }),
  )
}

describe('blanks that collapsed', () => {
  it('are put where all sums of the table hold, when that is in one way only', () => {
    const rows = { new: ' 12 3 15', granted: ' 12 0 0 0 0 3 15', total: ' 12 0 0 0 0 3 15' }
    const { row, findings } = fillFrom(table3(rows))
    expect(row('requests/new')).toEqual({ ...own, total: '?15' })
    expect(findings.filter(({ code }) => code === 'CEL-10').map(({ message }) => message)).toEqual([
      '表三 一、本年新收政府信息公开申请数量只印有 3 个值，应有 7 个，空白在哪一列原文不能判定；按勾稽关系只有一种放法成立，已照此读取，请逐格确认',
    ])
  })
  it('leave the row open where several ways hold', () => {
    const { row, findings } = fillFrom(text(`${newRow} 12 3 15`, `${carriedIn} 1 2 0 0 0 0 3`))
    expect(row('requests/new')).toEqual({})
    expect(row('requests/carriedIn')).toMatchObject({ natural: 1, total: 3 })
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/new/total')
  })
  it('leave the row open where no way holds', () => {
    const rows = { new: ' 12 3 16', granted: ' 12 0 0 0 0 3 15', total: ' 12 0 0 0 0 3 15' }
    expect(fillFrom(table3(rows)).row('requests/new')).toEqual({})
  })
  it('leave the rows open that can only be told apart by a sum that is itself in doubt', () => {
    const rows = { new: ' 12 3 15', granted: ' 12 3 15', total: ' 12 0 0 0 0 4 15' }
    const { row } = fillFrom(table3(rows))
    expect([row('requests/new'), row('requests/granted')]).toEqual([{}, {}])
  })
  it('are found for several rows together', () => {
    const rows = { new: ' 12 3 15', granted: ' 12 12', partial: ' 3 3', total: ' 12 0 0 0 0 3 15' }
    const { row } = fillFrom(table3(rows))
    expect(row('requests/new')).toMatchObject({ otherOrg: '?3' })
    expect(row('requests/granted')).toMatchObject({ natural: '?12', otherOrg: '?null', total: '?12' })
    expect(row('requests/partial')).toMatchObject({ natural: '?null', otherOrg: '?3', total: '?3' })
  })
  it('are not made of figures that stand elsewhere or of lines that were dropped', () => {
    expect(fillFrom(text(`${newRow} 12 3 15`, '7', `${carriedIn} 1 2 0 0 0 0 3`)).row('requests/new')).toEqual({})
  })
})

describe('digits without separators', () => {
  it('are cut where the row’s sum holds, when that is in one way only', () => {
    const { row, findings } = fillFrom(text(`${newRow} 1 2 0 0 0 0 3`, `${carriedIn}120000012`))
    expect(row('requests/carriedIn')).toEqual({
      natural: '?12',
      business: '?0',
      research: '?0',
      publicInterest: '?0',
      legalService: '?0',
      otherOrg: '?0',
      total: '?12',
    })
    expect(findings.flatMap(({ cells }) => cells)).toContain('requests/carriedIn/total')
  })
  it('stay uncut where several cuts hold', () => {
    const { row } = fillFrom(text(`${newRow} 1 2 0 0 0 0 3`, `${carriedIn}11002`))
    expect(row('requests/carriedIn')).toEqual({})
  })
})

describe('the column of totals under heads that leave its place open', () => {
  const heads = ['总计', '自然人', '法人或其他组织', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
  const lines = (...rows: string[]) => `${requests}\n申请人情况\n${[...heads, ...rows].join('\n')}\n五、总结\n`
  it('stands where the sums of all rows hold', () => {
    const first = fillFrom(
      lines(newRow, '15', '1', '2', '0', '0', '4', '8', carriedIn, '3', '3', '0', '0', '0', '0', '0'),
    )
    expect(first.row('requests/new')).toMatchObject({ total: '?15', natural: '?1', business: '?2', otherOrg: '?8' })
    expect(first.row('requests/carriedIn')).toMatchObject({ total: '?3', natural: '?3', business: '?0' })
    const last = fillFrom(
      lines(newRow, '1', '2', '0', '0', '4', '8', '15', carriedIn, '3', '0', '0', '0', '0', '0', '3'),
    )
    expect(last.row('requests/new')).toMatchObject({ total: '?15', natural: '?1', business: '?2', otherOrg: '?8' })
  })
  it('stays open where rows speak for different places, or none does', () => {
    const split = fillFrom(
      lines(newRow, '15', '1', '2', '0', '0', '4', '8', carriedIn, '1', '2', '0', '0', '0', '0', '3'),
    )
    expect([split.row('requests/new'), split.row('requests/carriedIn')]).toEqual([{}, {}])
    const none = fillFrom(lines(newRow, '15', '1', '2', '0', '0', '4', '9'))
    expect(none.row('requests/new')).toEqual({})
    expect(none.findings.flatMap(({ cells }) => cells)).toContain('requests/new/total')
  })
})
