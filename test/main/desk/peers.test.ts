import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { correct } from '../../../src/main/desk/correct.ts'
import { describe as describeReport } from '../../../src/main/desk/describe.ts'
import { importReport } from '../../../src/main/desk/import-report.ts'
import { libraryAt } from '../../../src/main/desk/library/library.ts'
import { furnish, type Room } from '../../../src/main/desk/room.ts'
import { freshFolder, madeUpFile, madeUpReader, number, troubled, valueOf } from './made-up-desk.ts'

const cell = 'requests/new/total'
let folder = freshFolder()
let room: Room
beforeEach(() => {
  folder = freshFolder()
  const library = valueOf(libraryAt(folder.library))
  const about = { samplesFolder: folder.path, version: '0.0.0', host: 'cli', clock: () => new Date() } as const
  room = furnish({ ...about, library, reader: madeUpReader() })
})
afterEach(() => {
  room.library.close()
  folder.remove()
})

async function take(organ: string, value: number, year = 2022): Promise<number> {
  const made = { ...troubled, organ, year, cells: { [cell]: value } }
  return valueOf(await importReport(room, { name: 'a.json', ...madeUpFile(made) })).reportId
}
const peers = (organ: string): readonly number[] | undefined => room.peers.of(room.library, organ, 2022)[cell]

it('figures of peers follow every change, and those of an organ itself and of other levels are left out', async () => {
  const ids: number[] = []
  for (const [index, name] of [...'甲乙丙丁戊己庚辛'].entries()) ids.push(await take(`${name}县人民政府`, index))
  // Eight organs are seven peers to each of them: too few to tell anything.
  expect(peers('甲县人民政府')).toBeUndefined()
  expect(peers('壬县人民政府')).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const late = await take('壬县人民政府', 8)
  await take('甲镇人民政府', 900)
  await take('癸县人民政府', 900, 2021)
  expect(peers('甲县人民政府')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const was = number(1)
  valueOf(correct(room, { reportId: ids[1]!, cell, was, now: number(77), why: 'misread', note: '', evidence: null }))
  expect(peers('甲县人民政府')).toEqual([77, 2, 3, 4, 5, 6, 7, 8])
  // A note is not worth checking all of a level again: the others are held against it when they are checked next.
  expect(room.library.due.count()).toBe(0)
  valueOf(describeReport(room, { reportId: late, field: 'year', value: '2021' }))
  expect(peers('甲县人民政府')).toBeUndefined()
  valueOf(describeReport(room, { reportId: late, field: 'year', value: '2022' }))
  await take('戊县人民政府', 44)
  expect(peers('甲县人民政府')).toEqual([77, 2, 3, 44, 5, 6, 7, 8])
  expect(room.peers.of(room.library, '办公室', 2022)).toEqual({})
})

it('figures of an organ are read once, however many organs come after it', async () => {
  const read = vi.spyOn(room.library.cells, 'numbers')
  for (const [index, name] of [...'甲乙丙丁戊己庚辛壬癸'].entries()) await take(`${name}县人民政府`, index)
  // A second version stands for its organ from now on; a third of another year stands for nothing here.
  await take('甲县人民政府', 70)
  await take('甲县人民政府', 700, 2021)
  expect(peers('寅县人民政府')).toEqual([70, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(read).toHaveBeenCalledTimes(11)
})

it('figures of peers are those of the library also after a change that came to nothing', async () => {
  for (const [index, name] of [...'甲乙丙丁戊己庚辛'].entries()) await take(`${name}县人民政府`, index)
  expect(peers('癸县人民政府')).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const stop = vi.spyOn(room.library.due, 'addOrgans').mockImplementation(() => {
    throw new Error('stopped')
  })
  await expect(take('壬县人民政府', 900)).rejects.toThrow('stopped')
  stop.mockRestore()
  expect(peers('癸县人民政府')).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  // The number that was not given away is given to another organ now.
  await take('甲镇人民政府', 900)
  expect(peers('癸县人民政府')).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
