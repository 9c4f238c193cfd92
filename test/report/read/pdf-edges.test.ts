import { describe, expect, it } from 'vitest'
import { isBroken, readQuantity } from '../../../src/report/text/quantity.ts'
import { documentOf, line, pdf, print, shape, table } from './made-up-pdf.ts'

const width = 330
const prose = '行政许可处罚强制收费'
const xs = [80, 200, 270, 340]
const rows = [
  ['信息内容', '制发', '废止'],
  ['规章', '1', ''],
  ['规范性文件', '', ''],
]

describe('print at the edge of a page', () => {
  it('keeps the digits of a figure that lie behind the edge, behind a mark', async () => {
    const marks = [...table(xs, 100, rows), print('14069', 322.5, 134)]
    const [read] = shape(await documentOf(pdf([{ width, marks }])))
    expect(read?.[1]).toEqual(['规章', '1', '14⋮069'])
    expect(isBroken('14⋮069')).toBe(true)
    expect(readQuantity('14⋮069').quantity).toMatchObject({ value: 14_069 })
  })

  it('keeps digits in front of the page, and on a page that lies on its side', async () => {
    const left = shape(await documentOf(pdf([{ marks: [print('1406', -13, 100), print(prose, 80, 100)] }])))
    expect(left.join(' ')).toContain('14⋮06')
    const marks = [print('14069', 100, 9, { turn: 90 }), print(prose, 100, 300, { turn: 90 })]
    expect(shape(await documentOf(pdf([{ marks }]))).join(' ')).toContain('14⋮069')
  })

  it('marks digits out of sight beside a unit or a label in sight', async () => {
    const marks = [print('12件', -11, 100), print('共12', 322.5, 130), print(prose, 80, 100)]
    const read = shape(await documentOf(pdf([{ width, marks }]))).join(' ')
    expect(read).toContain('12⋮件')
    expect(read).toContain('共⋮12')
  })

  it('keeps the rest of a word without a mark, and nothing that no word in sight goes on to', async () => {
    const marks = [print('总计', 320, 100), print('合计', 340, 100), print('12', 340, 100), print(prose, 80, 100)]
    expect(shape(await documentOf(pdf([{ width, marks }]))).join(' ')).toMatch(/^行政许可处罚强制收费\s*总计$/u)
  })

  it('marks empty cells that the edge cuts, for nobody sees what they hold', async () => {
    const [read] = shape(await documentOf(pdf([{ width, marks: table(xs, 100, rows) }])))
    expect(read).toEqual([rows[0], ['规章', '1', '⋮'], ['规范性文件', '', '⋮']])
    expect(readQuantity('⋮').quantity.state).toBe('unreadable')
  })

  it('says nothing of a table that ends within the page', async () => {
    const inside = [80, 200, 270, 320]
    const [read] = shape(
      await documentOf(pdf([{ width, marks: [...table(inside, 100, rows), line(0, 300, width, 300)] }])),
    )
    expect(read).toEqual(rows)
  })
})
