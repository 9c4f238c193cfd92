// npm run check: the one gate. Format, lint, types of every room, tests, build; each said in one line at the end.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const tool = (name: string, file: string): string => path.join(root, 'node_modules', name, file)
const rooms = ['src/report', 'src/main', 'src/renderer', 'test']

const steps: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['format', [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['lint', [tool('oxlint', 'bin/oxlint')]],
  ...rooms.map((room) => [`types of ${room}`, [tool('typescript', 'bin/tsc'), '-p', room]] as const),
  ['build', [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn']],
  ['tests', [path.join(root, 'scripts/test.ts')]],
]

const results: string[] = []
for (const [name, args] of steps) {
  console.log(`\n── ${name}`)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  results.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code !== 0) process.exitCode = 1
}
console.log(`\n${results.join('\n')}`)
