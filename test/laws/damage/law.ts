// Law: a damaged file is read, every place in it true, or refused with a code; nothing is thrown.
// `npm run fuzz` tries more files, and longer ones. In two test files, so that two processors share the work.
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/report/extract.ts'
import { refusalSentence } from '../../../src/report/words.ts'
import { placeComplaints } from '../../report/read/made-up-office.ts'
import { damagedFile } from './damage.ts'
import type { Kind } from './seeds.ts'

const codes = new Set([
  'empty',
  'damaged',
  'unsupported-format',
  'not-a-report',
  'page-shell',
  'scan',
  'encrypted',
  'limit',
])
const runs = Number(process.env['FUZZ_RUNS'] ?? 500)
const seed = 2
const longest = 2 ** 15

export function damageLaw(kinds: readonly Kind[]): void {
  describe('files with random damage', () => {
    it.each(kinds)(
      `of the kind %s are read or refused with a code, ${runs} times`,
      async (kind) => {
        let readCount = 0
        for (let index = 0; index < runs; index++) {
          const outcome = await extract(damagedFile(kind, seed, index, undefined, longest))
          if (outcome.ok) {
            readCount++
            expect([index, placeComplaints(outcome.value.document)]).toEqual([index, []])
            const { document, filled } = outcome.value
            const strays = filled.cells.filter(
              ({ reading: { span, raw } }) => document.text.slice(span.start, span.end) !== raw,
            )
            expect([index, strays]).toEqual([index, []])
          } else {
            expect([index, codes.has(outcome.refusal.code)]).toEqual([index, true])
            expect(refusalSentence(outcome.refusal)).toContain('；')
          }
        }
        // Damage that always shows would try nothing behind the door.
        expect(readCount).toBeGreaterThan(runs / 50)
      },
      600_000,
    )
  })
}
