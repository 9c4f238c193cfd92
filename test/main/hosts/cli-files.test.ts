// What the command line makes of its arguments: folders walked, choices of reading checked.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesUnder } from '../../../src/main/hosts/cli/files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(name: string, content = 'x'): Promise<string> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
  return file
}

describe('a folder', () => {
  it('gives the files that can be reports, by name, and counts what only lies beside saved pages', async () => {
    for (const name of ['乙/年报.docx', '甲.html', '甲_files/saved_resource.html', '甲_files/a.js', '乙/~$年报.docx'])
      await put(name)
    const { files, passedOver } = await filesUnder(folder)
    expect(files.map((file) => path.relative(folder, file))).toEqual([path.join('乙', '年报.docx'), '甲.html'])
    expect(passedOver).toBe(3)
  })

  it('named like the folder of a page is walked when it is what was asked for', async () => {
    const file = await put('甲_files/年报.html')
    await put('甲.html')
    expect(await filesUnder(path.dirname(file))).toEqual({ files: [file], passedOver: 0 })
  })
})

describe('a file', () => {
  it('is taken whatever it is called', async () => {
    const file = await put('扫描件.png')
    expect(await filesUnder(file)).toEqual({ files: [file], passedOver: 0 })
  })

  it('is read by the encoding and form that are said, and choices there are not are told with those there are', async () => {
    const cli = path.resolve(import.meta.dirname, '../../../src/main/hosts/cli.ts')
    const file = await put('年报.txt', '云澜市2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n')
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [cli, 'extract', file, '--json', ...args]).then(
        ({ stdout }) => ({ code: 0, line: JSON.parse(stdout) as { form: string | null }, said: '' }),
        (error: { code: number; stderr: string }) => ({ code: error.code, line: null, said: error.stderr }),
      )
    expect(await run('--form', 'annual-2019', '--encoding', 'utf-8')).toMatchObject({
      code: 0,
      line: { form: 'annual-2019' },
    })
    const form = await run('--form', 'annual-1999')
    expect(form).toMatchObject({ code: 2 })
    expect(form.said).toContain('annual-2019')
    expect((await run('--encoding', 'latin9')).said).toContain('gb18030')
  }, 60_000)
})
