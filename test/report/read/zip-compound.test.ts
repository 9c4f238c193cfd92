import { describe, expect, it } from 'vitest'
import { isCompound } from '../../../src/report/read/compound.ts'
import { refusalSentence } from '../../../src/report/words.ts'
import { readZipped } from '../../../src/report/read/zipped.ts'

const sector = 512
const end = 0xfffffffe

interface MadeStream {
  readonly name: string
  readonly bytes?: Uint8Array
}

/** A compound file: header, its table in sector 0, the directory from sector 1 on, each stream in sectors of its own. */
function compound(streams: readonly MadeStream[]): Uint8Array {
  const directorySectors = Math.ceil(streams.length / 4) || 1
  const contents = streams.map(({ bytes = new Uint8Array(4096) }) => bytes)
  const file = new Uint8Array(
    sector * (2 + directorySectors + contents.reduce((sum, each) => sum + each.length / sector, 0)),
  )
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(76, 0, true)
  const chain = (first: number, count: number) => {
    for (let at = first; at < first + count; at++)
      view.setUint32(sector + 4 * at, at === first + count - 1 ? end : at + 1, true)
  }
  chain(1, directorySectors)
  let next = 1 + directorySectors
  streams.forEach(({ name }, index) => {
    const at = sector * 2 + 128 * index
    ;[...name].forEach((letter, unit) => view.setUint16(at + 2 * unit, letter.charCodeAt(0), true))
    view.setUint16(at + 64, 2 * name.length + 2, true)
    view.setUint32(at + 116, next, true)
    view.setUint32(at + 120, contents[index]!.length, true)
    file.set(contents[index]!, sector * (next + 1))
    chain(next, contents[index]!.length / sector)
    next += contents[index]!.length / sector
  })
  return file
}

function said(bytes: Uint8Array, name = '年报.doc'): string {
  const outcome = readZipped({ name, bytes })
  return outcome.ok ? 'read' : `${outcome.refusal.code} ${outcome.refusal.detail?.['kind']}`
}

describe('a compound file', () => {
  it('is told from an archive by its first bytes', () => {
    expect(isCompound(compound([]))).toBe(true)
    expect(isCompound(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe(false)
  })

  it('is a locked document when it wraps an encrypted package, or when Word says so', () => {
    expect(said(compound([{ name: 'Root Entry' }, { name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]))).toBe(
      'encrypted office',
    )
    const locked = new Uint8Array(4096)
    locked.set([0xec, 0xa5])
    locked[11] = 1
    expect(said(compound([{ name: 'Root Entry' }, { name: 'WordDocument', bytes: locked }]))).toBe('encrypted doc')
  })

  it('is an older document by the streams it holds, wherever in its directory they stand', () => {
    const others = Array.from({ length: 9 }, (_, index) => ({ name: `Other${index}` }))
    expect(said(compound([...others, { name: 'WordDocument' }]))).toBe('damaged doc')
    expect(said(compound([...others, { name: 'WordDocument' }]), '年报.wps')).toBe('unsupported-format wps')
    expect(said(compound([...others, { name: 'Workbook' }]))).toBe('unsupported-format xls')
    expect(said(compound(others))).toBe('unsupported-format office97')
  })

  it.each(['wps', 'xls', 'doc95', 'office97', 'archive', 'zip', 'docx-html', 'encoding', 'picture', 'binary'])(
    'of kind %s is refused in one sentence of its own that says what to do',
    (kind) => {
      const sentence = refusalSentence({ code: 'unsupported-format', detail: { name: '年报.doc', kind } })
      expect(sentence).toMatch(/^“年报\.doc”[^。]+；[^。]*请[^。]+$/u)
      const other = refusalSentence({ code: 'unsupported-format', detail: { name: '年报.doc', kind: 'unheard-of' } })
      expect(sentence === other).toBe(kind === 'binary')
    },
  )

  it('is damaged when it ends before its directory or its chains lead nowhere or round', () => {
    const whole = compound([{ name: 'WordDocument' }])
    expect(said(whole.slice(0, 300))).toBe('damaged office97')
    expect(said(whole.slice(0, 1_000))).toBe('damaged office97')
    const round = whole.slice()
    new DataView(round.buffer).setUint32(sector + 4, 1, true)
    expect(said(round)).toBe('damaged office97')
    const odd = whole.slice()
    odd[30] = 77
    expect(said(odd)).toBe('damaged office97')
  })
})
