import { describe, expect, it } from 'vitest'
import { documentOf, expectPlaces, line, pdf, print, shape } from './made-up-pdf.ts'

const box = [...[90, 120, 150].map((y) => line(80, y, 320, y)), ...[80, 200, 260, 320].map((x) => line(x, 90, x, 150))]

async function cellsOf(marks: Parameters<typeof pdf>[0][number]['marks']) {
  const document = await documentOf(pdf([{ marks: [...box, ...marks] }]))
  expectPlaces(document)
  const [table] = shape(document)
  return table
}

describe('small print beside a figure', () => {
  it('is no digit of it where it stands above or below the line', async () => {
    const marks = [
      print('本年新收', 90, 110),
      print('12', 210, 110),
      print('1', 220, 106, { size: 7 }),
      print('30', 270, 110),
      print('上年结转', 90, 140),
      print('4', 210, 140),
      print('注2', 215, 136, { size: 8 }),
      print('5', 270, 140),
      print('3', 275, 143, { size: 6 }),
    ]
    expect(await cellsOf(marks)).toEqual([
      ['本年新收', '12 ¹', '30'],
      ['上年结转', '4 注²', '5 ₃'],
    ])
  })

  it('is a figure of its own in a cell of its own', async () => {
    const marks = [
      print('本年新收', 90, 110),
      print('12', 210, 110, { size: 7 }),
      print('30', 270, 106, { size: 7 }),
      print('上年结转', 90, 140),
      print('4', 210, 136, { size: 7 }),
      print('5', 270, 140),
    ]
    expect(await cellsOf(marks)).toEqual([
      ['本年新收', '12', '30'],
      ['上年结转', '4', '5'],
    ])
  })
})
