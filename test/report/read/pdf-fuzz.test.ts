import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/report/read/pdf/read-pdf.ts'
import { bar, pdf, placeComplaints, print, table } from './made-up-pdf.ts'

const rows = [
  ['信息内容', '制发', '废止'],
  ['规章', '1', '0'],
  ['文件', '', '12'],
]
const whole = pdf([
  {
    marks: [
      print('云澜市人民政府2021年政府信息公开工作年度报告', 80, 80, { size: 16 }),
      print('一、总体情况', 80, 120),
      ...table([80, 200, 260, 320], 150, rows),
      print('纵向书写', 500, 300, { down: true }),
    ],
  },
  { rotate: 90, marks: [print('转了九十度', 100, 200, { turn: 90 }), bar(10, 10, 200, 11), ...table([80, 200, 260, 320], 60, rows)] }, // prettier-ignore
])

/** The same numbers at every run, so that a failure can be met again by its index. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const numbers = ['0', '-1', '9', '65535', '99999999999', '1e9', '0.0000001', 'null', '[]', '<<>>', '1 0 R', '6 0 R', '7 0 R'] // prettier-ignore
const token = /-?\d+(?:\.\d+)?|\/[A-Za-z]+\d*|[A-Za-z]{1,6}|<[0-9a-f]+>/gu

/** One number, name or operator taken out, doubled, moved or made something else. */
function mutateText(text: string, roll: (sides: number) => number): string {
  const tokens = [...text.matchAll(token)]
  const [one, other] = [tokens[roll(tokens.length)], tokens[roll(tokens.length)]]
  if (!one || !other) return text
  const instead = [numbers[roll(numbers.length)]!, other[0], '', `${one[0]} ${one[0]}`][roll(4)]!
  return text.slice(0, one.index) + instead + text.slice(one.index + one[0].length)
}

function mutated(roll: (sides: number) => number): Uint8Array {
  if (roll(3) > 0) {
    let text = [...whole].map((byte) => String.fromCharCode(byte)).join('')
    for (let times = 1 + roll(4); times > 0; times--) text = mutateText(text, roll)
    return Uint8Array.from(text, (character) => character.charCodeAt(0))
  }
  const bytes = whole.slice()
  for (let times = 1 + roll(30); times > 0; times--) bytes[roll(bytes.length)] = roll(256)
  return roll(3) === 0 ? bytes.slice(0, 5 + roll(bytes.length)) : bytes
}

const codes = new Set(['damaged', 'scan', 'encrypted', 'limit'])
const runs = Number(process.env['FUZZ_RUNS'] ?? 500)
const slowest = 5_000

describe('PDF files with random damage', () => {
  it(`are read or refused with a code, ${runs} times: nothing is thrown, nothing hangs and every place is true`, async () => {
    const roll = dice(20_211_231)
    let readCount = 0
    for (let index = 0; index < runs; index++) {
      const bytes = mutated(roll)
      const begun = performance.now()
      const outcome = await readPdf(bytes)
      expect([index, performance.now() - begun < slowest]).toEqual([index, true])
      if (outcome.ok) {
        readCount++
        expect([index, placeComplaints(outcome.value.value)]).toEqual([index, []])
      } else expect([index, codes.has(outcome.refusal.code)]).toEqual([index, true])
    }
    // Damage that always shows, or never, would try nothing.
    expect(readCount).toBeGreaterThan(runs / 20)
    expect(readCount).toBeLessThan(runs)
  }, 3_600_000)
})
