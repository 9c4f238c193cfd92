// npm test: provides what the tests need, builds, runs every test, and counts them in its last line.
// Further arguments go to vitest. SPECIMENS=folder adds the real reports kept outside the repository.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.ts'
import { findElectron } from './electron-runtime.ts'
import { findChromium, install, installLine, localeForFileNames, mayInstall, missing } from './system.ts'

const root = path.join(import.meta.dirname, '..')
const say = (line: string): void => console.log(line)

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const counts = (await ensureBuilt(say)) ? await runTests(await provide()) : { passed: 0, failed: 1, skipped: 0 }
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

/** Environment of the tests: what they may drive. What is not named there is skipped and counted. */
async function provide(): Promise<Record<string, string>> {
  const needed = missing()
  if (needed.length > 0 && mayInstall()) {
    say(`Installing what the tests need: ${installLine(needed).replace('sudo ', '')}`)
    await install(needed)
  }
  const lacking = missing()
  if (lacking.length > 0) {
    say(`Missing on this machine: ${lacking.join(', ')}. To get it: ${installLine(lacking)}`)
  }
  const chromium = findChromium()
  const electron = lacking.includes('window') ? null : await findElectron(say)
  if (!chromium) say('Without Chromium the tests of the page in a browser are skipped.')
  if (!electron) say('Without a window the tests of the Electron window are skipped.')
  return {
    ...localeForFileNames(),
    ...(chromium && { TEST_CHROMIUM: chromium }),
    ...(electron && { TEST_ELECTRON: electron.executable }),
  }
}

async function runTests(found: Record<string, string>): Promise<Counts> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-test-'))
  const report = path.join(folder, 'report.json')
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...found },
    })
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return count(JSON.parse(await readFile(report, 'utf8')) as VitestReport, code)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

function count(report: VitestReport, code: number | null): Counts {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status))
  const passed = tests.filter((status) => status === 'passed').length
  // A file that could not even be loaded has no failing test, and is a failure all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const failed = tests.filter((status) => status === 'failed').length + broken
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: tests.length - passed - (failed - broken) }
}
