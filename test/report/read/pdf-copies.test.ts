import { describe, expect, it } from 'vitest'
import { mostCopies } from '../../../src/report/read/pdf/object-copies.ts'
import { extract } from '../../../src/report/extract.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('objects of a PDF defined more than once', () => {
  it('are counted by number and generation, and nothing else is', () => {
    expect(mostCopies(bytes('1 0 obj\n<<>>\nendobj\n2 0 obj\n<<>>\nendobj\n'))).toBe(1)
    expect(mostCopies(bytes('12 0 obj << >> endobj 2 0 obj << >> endobj 12 0  obj << >> endobj'))).toBe(2)
    expect(mostCopies(bytes('12 0 obj << >> endobj 12 1 obj << >> endobj'))).toBe(1)
    expect(mostCopies(bytes('obj 0 obj endobj (an obj)'))).toBe(0)
  })
  it('thousands of times make a damaged file, told at once', async () => {
    const copy = `7 0 obj\n<< /Names [${'/Name '.repeat(20)}\n`
    const began = Date.now()
    const outcome = await extract({ name: '年报.pdf', bytes: bytes(`%PDF-1.4\n${copy.repeat(20_000)}\ntrailer\n<<>>`) })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'damaged', detail: { kind: 'pdf' } } })
    // Without the bound this takes minutes.
    expect(Date.now() - began).toBeLessThan(10_000)
  }, 60_000)
})
