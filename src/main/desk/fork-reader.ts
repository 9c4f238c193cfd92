// Starts the reader that lies beside this file, as a plain Node child: in the sources, or in the bundle.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReaderChild, ReadMessage } from './reading.ts'

export function forkReader(): ReaderChild {
  const file = import.meta.url.endsWith('.ts') ? './reader-process.ts' : './reader.js'
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // A reader never writes to our standard output: it belongs to whoever reads our answers.
    stdio: ['ignore', 2, 'inherit', 'ipc'],
  })
  return {
    post: (request) => void child.send(request, () => undefined),
    onMessage: (listener) => void child.on('message', (message) => listener(message as ReadMessage)),
    onExit(listener) {
      child.once('exit', listener)
      child.once('error', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
