import { beforeEach, describe, expect, it } from 'vitest'
import { freshDesk } from './fresh-desk.ts'
import { importMadeUp, troubled, valueOf } from './made-up-desk.ts'

const at = freshDesk()

describe('searching the originals', () => {
  const places = async (text: string) =>
    valueOf(await at.desk.search({ text })).map((hit) => [hit.reportId, hit.hitCount, hit.places.length])

  beforeEach(async () => {
    await importMadeUp(at.desk, { ...troubled, prose: '全年公开规章3件，OGI 目录公开。\n第二段：公文公开属性' })
    await importMadeUp(at.desk, { ...troubled, organ: '澜屿市人民政府办公室', prose: '100%公开_率' })
  })

  it('finds one, two, three and more characters', async () => {
    expect(await places('段')).toEqual([[1, 1, 1]])
    expect(await places('规章')).toEqual([[1, 1, 1]])
    expect(await places('公文公')).toEqual([[1, 1, 1]])
    expect(await places('政府办公室')).toEqual([[2, 1, 1]])
    expect((await places('公开')).map(([reportId]) => reportId)).toEqual([2, 1])
    expect(await places('没有的话')).toEqual([])
  })

  it('says in which line a hit stands, and where in it', async () => {
    const [hit] = valueOf(await at.desk.search({ text: '公文公开' }))
    const [place] = hit!.places
    expect(place).toMatchObject({ line: 3, text: '第二段：公文公开属性', hit: [4, 8] })
    const { text } = valueOf(await at.desk.openReport({ reportId: 1 }))
    expect(text.slice(place!.start, place!.start + place!.text.length)).toBe(place!.text)
  })

  it('counts every hit and shows the first three', async () => {
    const hits = valueOf(await at.desk.search({ text: '公' }))
    const { text } = valueOf(await at.desk.openReport({ reportId: 1 }))
    expect(hits.find((hit) => hit.reportId === 1)).toMatchObject({ hitCount: text.split('公').length - 1 })
    expect(hits.every((hit) => hit.places.length === Math.min(3, hit.hitCount))).toBe(true)
  })

  it('takes letters in either case, and signs for themselves', async () => {
    expect(await places('ogi')).toEqual([[1, 1, 1]])
    expect(await places('100%公')).toEqual([[2, 1, 1]])
    expect(await places('1%公开')).toEqual([])
    expect(await places('公开_率')).toEqual([[2, 1, 1]])
  })

  it('finds what is printed in the other script or in full width, and shows it as printed', async () => {
    await importMadeUp(at.desk, { ...troubled, organ: '霁川市林業局', prose: '２０２２年公開規章３件' })
    const [hit] = valueOf(await at.desk.search({ text: '2022年公开规章3件' }))
    expect(hit?.places[0]).toMatchObject({ text: '２０２２年公開規章３件', hit: [0, 11] })
    expect(await places('林业局')).toEqual([[3, 1, 1]])
    expect((await places('規章')).map(([reportId]) => reportId)).toEqual([3, 1])
  })

  it('wants every one of several words', async () => {
    expect((await places('规章 公开')).map(([reportId]) => reportId)).toEqual([1])
    expect(await places('规章 办公室')).toEqual([])
  })
})
