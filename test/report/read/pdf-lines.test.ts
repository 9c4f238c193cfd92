import { describe, expect, it } from 'vitest'
import { documentOf, expectPlaces, pdf, print, ruled, shape } from './made-up-pdf.ts'

describe('a title in large print', () => {
  it('is no part of the paragraph below it, however little larger it is', async () => {
    const marks = [
      print('某某市水利局二〇二四年政府信息公开年度报告', 100, 80, { size: 18 }),
      print('根据条例规定，现公布本机关的年度报告，所列数据的', 100, 104, { size: 16 }),
      print('统计期限为全年，联系电话见本机关网站的首页公布的', 100, 127, { size: 16 }),
      print('信息公开指南。', 100, 150, { size: 16 }),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expectPlaces(document)
    expect(shape(document)).toEqual([
      '某某市水利局二〇二四年政府信息公开年度报告',
      '根据条例规定，现公布本机关的年度报告，所列数据的统计期限为全年，联系电话见本机关网站的首页公布的信息公开指南。',
    ])
  })

  it('takes in no small print of a menu far beside it', async () => {
    const marks = [
      print('某某市水利局年度报告', 250, 80, { size: 20 }),
      print('2022年', 60, 74, { size: 8 }),
      print('2021年', 60, 84, { size: 8 }),
      print('根据条例规定，现公布本机关的年度报告。', 250, 110),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expectPlaces(document)
    expect(shape(document)).toContain('某某市水利局年度报告')
  })
})

describe('print that fills its cell, set character by character', () => {
  it('ends at the ruling that the next cell begins behind', async () => {
    const letters = (text: string, x: number, y: number) =>
      [...text].map((letter, index) => print(letter, x + 10 * index, y))
    const marks = [
      ...ruled([100, 140.7, 181.4], [90, 110, 130]),
      ...letters('制发件数', 100.4, 104),
      ...letters('废止件数', 141.1, 104),
      print('12', 115, 124),
      print('30', 155, 124),
    ]
    const document = await documentOf(pdf([{ marks }]))
    expectPlaces(document)
    expect(shape(document)).toEqual([
      [
        ['制发件数', '废止件数'],
        ['12', '30'],
      ],
    ])
  })
})
