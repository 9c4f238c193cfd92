import { expect, it } from 'vitest'
import { coreOf, levelsOf, opensRow } from '../../../src/report/text/indicator-label.ts'

it('finds the level of each indicator from 其中 and the numbering', () => {
  const labels = [
    '主动公开数',
    '其中:1.网站公开数',
    '2.公报公开数',
    '申请总数',
    '其中:1.当面申请数',
    '2.网络申请数',
    '其中:(1)本市',
    '(2)外市',
    '答复总数',
  ]
  expect(levelsOf(labels)).toEqual([0, 1, 1, 0, 1, 1, 2, 2, 0])
})

it('follows chapters, parts and items', () => {
  expect(
    levelsOf([
      '一、主动公开情况',
      '（一）公开数',
      '其中：规范性文件数',
      '（二）渠道',
      '1.公报',
      '2.网站',
      '二、回应解读情况',
    ]),
  ).toEqual([0, 1, 2, 1, 2, 2, 0])
})

it('knows an indicator whatever its numbering', () => {
  expect(coreOf('其中：1.当面申请数')).toBe(coreOf('2.当面申请数'))
  expect(opensRow('其中:全文电子化')).toBe(true)
  expect(opensRow('申请数')).toBe(false)
})
