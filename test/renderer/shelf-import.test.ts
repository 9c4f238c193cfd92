// Importing on the shelf: the queue's order, its refusals and stops, gathering of files, and pasted text.
import { describe, expect, it } from 'vitest'
import { largestFile, type Desk, type Imported } from '../../src/contract.ts'
import { gatherDropped, gatherFiles } from '../../src/renderer/shelf/gather.ts'
import { makeImportQueue, type ImportQueue, type WaitingFile } from '../../src/renderer/shelf/import-queue.ts'
import { letterCount, pastedFile, shortestText } from '../../src/renderer/shelf/pasted.ts'

type Answer = Awaited<ReturnType<Desk['importReport']>>

const imported = (fileName: string, kind: Imported['kind'] = 'added'): Answer => ({
  ok: true,
  value: { reportId: 1, kind, fileName, organ: '云麓市', year: 2024, openCount: 0 },
})
const waiting = (name: string, content = name): WaitingFile => ({
  name,
  path: name,
  open: async () => new Blob([content]),
})

/** A desk that answers by file name and notes what it was sent and how many files were under way at once. */
function scriptedDesk(answers: Record<string, Answer> = {}) {
  const sent: string[] = []
  let open = 0
  const seen = { most: 0 }
  const importReport: Desk['importReport'] = async ({ name, bytes }) => {
    open += 1
    seen.most = Math.max(seen.most, open)
    sent.push(`${name}=${new TextDecoder().decode(bytes)}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
    open -= 1
    return answers[name] ?? imported(name)
  }
  return { desk: { importReport }, sent, seen }
}

const clock = () => 0
const ended = (queue: ImportQueue) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (queue.tray().phase === 'finished' || queue.tray().phase === 'stopped') resolve()
    }
    queue.subscribe(look)
    look()
  })

describe('the import queue', () => {
  it('sends files in order, one at a time, each with its own bytes', async () => {
    const { desk, sent, seen } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a.txt', '甲'), waiting('b.txt', '乙'), waiting('c.txt', '丙')])
    await ended(queue)
    expect(sent).toEqual(['a.txt=甲', 'b.txt=乙', 'c.txt=丙'])
    expect(seen.most).toBe(1)
    expect(queue.tray()).toMatchObject({ phase: 'finished', total: 3, done: 3, added: 3, lines: [] })
  })

  it('opens a file only when its turn has come', async () => {
    const { desk, sent } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    const sentWhenOpened: number[] = []
    const late = (name: string): WaitingFile => ({
      ...waiting(name),
      open: async () => {
        sentWhenOpened.push(sent.length)
        return new Blob(['x'])
      },
    })
    queue.add([late('a'), late('b'), late('c')])
    await ended(queue)
    expect(sentWhenOpened).toEqual([0, 1, 2])
  })

  it('gives a refused file its line and goes on with the others', async () => {
    const { desk } = scriptedDesk({ 'b.doc': { ok: false, refusal: { code: 'encrypted' } } })
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a.html'), waiting('b.doc'), waiting('c.html')])
    await ended(queue)
    expect(queue.tray()).toMatchObject({ done: 3, added: 2, refused: 1 })
    expect(queue.tray().lines).toMatchObject([{ kind: 'refused', path: 'b.doc', refusal: { code: 'encrypted' } }])
  })

  it('shows duplicates and versions instead of merging them silently', async () => {
    const { desk } = scriptedDesk({ b: imported('b', 'duplicate'), c: imported('c', 'version') })
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a'), waiting('b'), waiting('c')])
    await ended(queue)
    expect(queue.tray()).toMatchObject({ added: 1, duplicates: 1, versions: 1 })
    expect(queue.tray().lines.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['duplicate b', 'version c'])
  })

  it('says that a file could not be read when the browser refuses it', async () => {
    const { desk, sent } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    const locked = () => Promise.reject(new DOMException('no', 'NotReadableError'))
    queue.add([{ name: 'locked.html', path: '年报/locked.html', open: locked }, waiting('b')])
    await ended(queue)
    expect(queue.tray().lines).toMatchObject([
      { path: '年报/locked.html', refusal: { code: 'unreadable-file', detail: { reason: 'NotReadableError' } } },
    ])
    expect(sent).toEqual(['b=b'])
  })

  it('refuses a file that is too large without reading it', async () => {
    const { desk, sent } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    let read = false
    const huge = { size: largestFile + 1, arrayBuffer: async () => ((read = true), new ArrayBuffer(0)) }
    queue.add([{ name: 'huge.pdf', path: 'huge.pdf', open: async () => huge as unknown as Blob }])
    await ended(queue)
    expect(queue.tray().lines).toMatchObject([
      { path: 'huge.pdf', refusal: { code: 'too-large', detail: { limit: '64 MB' } } },
    ])
    expect(read).toBe(false)
    expect(sent).toEqual([])
  })

  it('stops after the file being read, says how many are left, and goes on when asked', async () => {
    const { desk, sent } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    queue.add(['a', 'b', 'c', 'd'].map((name) => waiting(name)))
    await new Promise<void>((resolve) => queue.subscribe(() => queue.tray().done === 1 && resolve()))
    queue.stop()
    expect(queue.tray().phase).toBe('stopping')
    await ended(queue)
    const { total, done } = queue.tray()
    expect({ total, done, sent: sent.length }).toEqual({ total: 4, done: 2, sent: 2 })
    queue.goOn()
    await ended(queue)
    expect(queue.tray()).toMatchObject({ phase: 'finished', done: 4 })
    expect(sent).toHaveLength(4)
  })

  it('stops by itself when the library takes nothing more, and tries the same file first afterwards', async () => {
    const answers: Record<string, Answer> = { b: { ok: false, refusal: { code: 'disk-full' } } }
    const { desk, sent } = scriptedDesk(answers)
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a'), waiting('b'), waiting('c')])
    await ended(queue)
    expect(queue.tray()).toMatchObject({ phase: 'stopped', done: 1, total: 3, lines: [], halt: { code: 'disk-full' } })
    delete answers['b']
    queue.goOn()
    await ended(queue)
    expect(sent).toEqual(['a=a', 'b=b', 'b=b', 'c=c'])
    expect(queue.tray()).toMatchObject({ phase: 'finished', added: 3, halt: null })
  })

  it('takes more files while it runs', async () => {
    const { desk, sent } = scriptedDesk()
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a')])
    queue.add([waiting('b')], 4)
    await ended(queue)
    expect(sent).toEqual(['a=a', 'b=b'])
    expect(queue.tray()).toMatchObject({ total: 2, done: 2, passedOver: 4 })
  })

  it('keeps the lines of an earlier import until they are put away', async () => {
    const { desk } = scriptedDesk({ a: { ok: false, refusal: { code: 'empty' } } })
    const queue = makeImportQueue(desk, clock)
    queue.add([waiting('a')])
    await ended(queue)
    queue.add([waiting('b')])
    await new Promise<void>((resolve) => queue.subscribe(() => queue.tray().phase === 'finished' && resolve()))
    expect(queue.tray()).toMatchObject({ total: 2, done: 2, refused: 1 })
    queue.clear()
    expect(queue.tray()).toMatchObject({ phase: 'idle', total: 0, lines: [] })
  })

  it('tells the time left from the files before', async () => {
    const { desk } = scriptedDesk()
    let now = 0
    const queue = makeImportQueue(desk, () => (now += 500))
    const told: (number | null)[] = []
    queue.subscribe(() => told.push(queue.tray().remaining))
    queue.add(['a', 'b', 'c', 'd', 'e'].map((name) => waiting(name)))
    await ended(queue)
    // A file takes 500 ms by this clock: two are left after three.
    expect(told.filter((time) => time !== null)).toContain(1000)
    expect(queue.tray().remaining).toBeNull()
  })
})

describe('gathering', () => {
  const file = (name: string, path = '') =>
    Object.defineProperty(new File(['x'], name), 'webkitRelativePath', { value: path })

  it('passes over what accompanies saved pages in a folder, and counts it', () => {
    const gathered = gatherFiles([
      file('云麓.html', '年报/云麓.html'),
      file('jquery.js', '年报/云麓_files/jquery.js'),
      file('banner.PNG', '年报/云麓_files/banner.PNG'),
      file('saved_resource.html', '年报/云麓_files/saved_resource.html'),
      file('.DS_Store', '年报/.DS_Store'),
      file('~$白渡.docx', '年报/~$白渡.docx'),
    ])
    expect(gathered.files.map(({ path }) => path)).toEqual(['年报/云麓.html'])
    expect(gathered.passedOver).toBe(5)
  })

  it('tries whatever was chosen by itself', () => {
    expect(gatherFiles([file('扫描件.png')])).toMatchObject({ files: [{ name: '扫描件.png' }], passedOver: 0 })
  })

  it('orders files by path with figures by value', () => {
    const names = ['10.txt', '9.txt', '1.txt']
    expect(gatherFiles(names.map((name) => file(name))).files.map(({ name }) => name)).toEqual([
      '1.txt',
      '9.txt',
      '10.txt',
    ])
  })

  it('lists dropped folders to their last entry, and shows a folder it may not list as a file it cannot open', async () => {
    const leaf = (path: string) => ({
      isDirectory: false,
      name: path.split('/').at(-1)!,
      fullPath: path,
      file: (give: (file: File) => void) => give(new File(['x'], path.split('/').at(-1)!)),
    })
    const folder = (path: string, entries: unknown[], error: Error | null = null) => ({
      isDirectory: true,
      name: path.split('/').at(-1)!,
      fullPath: path,
      createReader: () => {
        // Two entries a call, as a browser hands out a hundred.
        let from = 0
        return {
          readEntries(give: (some: unknown[]) => void, refuse: (error: Error) => void) {
            if (error) return refuse(error)
            give(entries.slice(from, from + 2))
            from += 2
          },
        }
      },
    })
    const closed = folder('/年报/z', [], new DOMException('no', 'NotAllowedError'))
    const leaves = ['/年报/c.html', '/年报/a.html', '/年报/b.html', '/年报/style.css'].map(leaf)
    const root = folder('/年报', [...leaves, closed])
    const item = { kind: 'file', webkitGetAsEntry: () => root, getAsFile: () => null }
    const gathered = await gatherDropped([item as unknown as DataTransferItem])
    expect(gathered.files.map(({ path }) => path)).toEqual(['年报/a.html', '年报/b.html', '年报/c.html', '年报/z'])
    expect(gathered.passedOver).toBe(1)
    await expect(gathered.files[3]!.open()).rejects.toThrow('no')
  })
})

describe('pasted text', () => {
  const when = new Date(2026, 2, 2, 9, 5, 7)
  const long = '本年度报告根据条例编制。'.repeat(10)

  it('becomes a text file named after the time, in UTF-8', async () => {
    const file = pastedFile({ text: long, html: '' }, when)!
    expect(file.name).toBe('粘贴文本-2026-03-02 090507.txt')
    expect(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())).toBe(long)
  })

  it('is kept as a page when it holds a table, because its cells would be lost', async () => {
    const html = '<TABLE class="x"><tr><td>3</td></tr></TABLE>'
    const file = pastedFile({ text: long, html }, when)!
    expect(file.name).toBe('粘贴网页-2026-03-02 090507.html')
    expect(await file.text()).toContain(html)
    expect(pastedFile({ text: long, html: '<p>文字</p>' }, when)!.name).toMatch(/\.txt$/)
  })

  it('is refused when it is too short to be a report, spaces not counted', () => {
    expect(letterCount(' 结\n转 ')).toBe(2)
    expect(pastedFile({ text: '字'.repeat(shortestText - 1) + ' '.repeat(99), html: '' }, when)).toBeNull()
    expect(pastedFile({ text: '字'.repeat(shortestText), html: '' }, when)).not.toBeNull()
  })
})
