// Law: every noun survives a JSON round trip unchanged.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, inspect } from '../../src/report/extract.ts'
import { anyFile, standingFiles } from './made-up-texts.ts'

const roundTrip = (noun: unknown): unknown => JSON.parse(JSON.stringify(noun))

describe('the JSON law', () => {
  it.each(standingFiles().map((file) => [file.name, file] as const))(
    'holds for each step of %s',
    async (_name, file) => {
      const steps = await inspect(file)
      if (!steps.ok) return expect(roundTrip(steps)).toEqual(steps)
      for (const { step, noun } of steps.value) expect([step, roundTrip(noun)]).toEqual([step, noun])
      // A reader's own products, such as read/words, stand between the steps they serve.
      expect(steps.value.map(({ step }) => step).filter((step) => !step.includes('/'))).toEqual([
        'decode',
        'read',
        'divide',
        'grid',
        'fill',
        'glean',
        'check',
        'assess',
      ])
    },
  )

  it('holds for printed, damaged and senseless files', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const outcome = await extract(file)
        expect(roundTrip(outcome)).toStrictEqual(outcome)
      }),
      { numRuns: 80 },
    )
  })
})
