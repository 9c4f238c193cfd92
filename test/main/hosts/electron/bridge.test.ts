// What a page, a foreign frame or a broken program may send to the desk in Electron, and what comes of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskMethods, largestFile, type Notice } from '../../../../src/contract.ts'
import { answerPageCall, isOurFrame } from '../../../../src/main/hosts/electron/bridge.ts'
import { stubDesk } from '../stub-desk.ts'

const page = { url: 'app://desk/index.html', parent: null }
const badRequest = { ok: false, refusal: { code: 'bad-request' } }

function bridge(chosen: string | null = null) {
  const { desk, asked } = stubDesk()
  const notices: Notice[] = []
  const parts = {
    desk: Promise.resolve(desk),
    chooseWorkbook: async () => chosen,
    notify: (notice: Notice) => void notices.push(notice),
  }
  return { parts, asked, notices }
}

describe('the bridge', () => {
  it('hands a checked argument to the desk and its outcome back', async () => {
    const { parts, asked } = bridge()
    expect(await answerPageCall(parts, page, ['openReport', { reportId: 7 }])).toEqual({
      ok: true,
      value: 'openReport',
    })
    expect(asked).toEqual([{ method: 'openReport', argument: { reportId: 7 } }])
  })

  it('listens to the page itself and to nobody else', async () => {
    const strangers = [
      null,
      { url: 'app://desk/index.html', parent: page as never },
      { url: 'https://example.org/', parent: null },
      { url: 'app://desk.evil/index.html', parent: null },
      { url: 'app://other/index.html', parent: null },
      { url: 'file:///tmp/index.html', parent: null },
      { url: 'about:blank', parent: null },
      { url: '', parent: null },
    ]
    const { parts, asked } = bridge()
    expect(isOurFrame(page)).toBe(true)
    for (const frame of strangers) expect(await answerPageCall(parts, frame, ['status', {}])).toEqual(badRequest)
    expect(asked).toEqual([])
  })

  it('never lets an unknown method reach the desk', async () => {
    const known: readonly string[] = deskMethods
    await fc.assert(
      fc.asyncProperty(
        fc
          .oneof(
            fc.string(),
            fc.constantFrom('close', 'exportWorkbook', 'constructor', '__proto__', 'toString'),
            fc.anything(),
          )
          .filter((method) => typeof method !== 'string' || !known.includes(method)),
        fc.anything(),
        async (method, argument) => {
          const { parts, asked } = bridge()
          expect(await answerPageCall(parts, page, [method, argument])).toEqual(badRequest)
          expect(asked).toEqual([])
        },
      ),
    )
  })

  it('never lets an ill-shaped argument reach the desk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...deskMethods.filter((method) => !['status', 'shelf', 'importSamples', 'rules', 'organs'].includes(method)),
        ),
        fc.anything({ withTypedArray: true, withNullPrototype: true, withDate: true }),
        async (method, argument) => {
          const { parts, asked } = bridge('/tmp/book.xlsx')
          expect(await answerPageCall(parts, page, [method, argument])).toMatchObject(badRequest)
          expect(asked).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('refuses a message with too few or too many parts', async () => {
    const { parts, asked } = bridge()
    for (const sent of [[], ['status'], ['status', {}, {}]]) {
      expect(await answerPageCall(parts, page, sent)).toEqual(badRequest)
    }
    expect(asked).toEqual([])
  })

  it('refuses fields nobody asked for', async () => {
    const { parts, asked } = bridge()
    expect(await answerPageCall(parts, page, ['shelf', { path: '/etc/passwd' }])).toMatchObject(badRequest)
    expect(asked).toEqual([])
  })

  it('refuses a file over the limit and says its size', async () => {
    const { parts, asked } = bridge()
    const bytes = new Uint8Array(largestFile + 1)
    expect(await answerPageCall(parts, page, ['importReport', { name: 'big.docx', bytes }])).toEqual({
      ok: false,
      refusal: { code: 'too-large', detail: { name: 'big.docx', size: largestFile + 1, limit: '64 MB' } },
    })
    expect(asked).toEqual([])
  })
})

describe('saving a workbook', () => {
  it('writes where the person said, and nowhere the page says', async () => {
    const { parts, asked, notices } = bridge('/dev/null/never.xlsx')
    await answerPageCall(parts, page, ['saveWorkbook', { reportIds: [1, 2] }]).catch(() => undefined)
    expect(asked).toEqual([{ method: 'exportWorkbook', argument: { reportIds: [1, 2], path: '/dev/null/never.xlsx' } }])
    expect(notices).toEqual([{ kind: 'exporting', done: 1, total: 2 }])
    expect(await answerPageCall(parts, page, ['saveWorkbook', { reportIds: [1], path: '/tmp/x' }])).toMatchObject(
      badRequest,
    )
    expect(asked).toHaveLength(1)
  })

  it('is cancelled when the person thinks better of it', async () => {
    const { parts, asked } = bridge(null)
    expect(await answerPageCall(parts, page, ['saveWorkbook', { reportIds: [1] }])).toEqual({
      ok: false,
      refusal: { code: 'cancelled' },
    })
    expect(asked).toEqual([])
  })
})
