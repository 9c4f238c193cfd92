// A PDF both of whose pages are broken: pdf.js gives up on the first and leaves the second one's promise behind.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isStray } from '../../../src/main/desk/stray-promises.ts'
import { drawnPdf } from '../../laws/damage/drawn-pdf.ts'

const root = path.join(import.meta.dirname, '../../..')
let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-stray-'))
  file = path.join(folder, '年报.pdf')
  const sound = Buffer.from(drawnPdf()).toString('latin1')
  writeFileSync(file, sound.replaceAll(/(?<=\n[68] 0 )obj(?=\n)/gu, 'obx'), 'latin1')
})
afterAll(() => rmSync(folder, { recursive: true }))

it.each(['extract', 'inspect'])('what a damaged file leaves behind neither ends %s nor shows', (command) => {
  const script = ['--disable-warning=ExperimentalWarning', 'src/main/hosts/cli.ts', command, file]
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  expect(stdout + stderr).toContain('是扫描件')
  expect(stdout + stderr).not.toContain('Exception')
  expect(status).toBe(1)
})

it('every other promise nobody waits for is still an error', () => {
  expect([new TypeError('x'), 'XRefEntryException', null].map(isStray)).toEqual([false, false, false])
})
