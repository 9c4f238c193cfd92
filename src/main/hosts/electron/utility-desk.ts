// The desk as a utility process, and its readers as utility processes of their own.
// A packaged program cannot start Node from within a utility process, so the readers start here and speak through here.
import type { UtilityProcess } from 'electron'
import type { DeskMessage, DeskProcessOptions, DeskRequest } from '../../desk/process.ts'
import type { ReadMessage } from '../../desk/reading.ts'
import type { DeskChild } from '../desk-process.ts'

/** Starts one utility process; Electron's `utilityProcess.fork`. */
export type Fork = (file: string, args: string[], options: { serviceName: string; stdio: 'inherit' }) => UtilityProcess

/**
 * @param files absolute paths of the bundled desk and reader
 */
export function utilityDesk(
  fork: Fork,
  files: { readonly desk: string; readonly reader: string },
  options: Omit<DeskProcessOptions, 'readers'>,
): DeskChild {
  const told: DeskProcessOptions = { ...options, readers: 'host' }
  const desk = fork(files.desk, [JSON.stringify(told)], { serviceName: 'desk', stdio: 'inherit' })
  const readers = new Map<number, UtilityProcess>()
  let gone = false

  function post(request: DeskRequest): void {
    if (!gone) desk.postMessage(request)
  }

  function startReader(id: number): void {
    const reader = fork(files.reader, [], { serviceName: 'reader', stdio: 'inherit' })
    readers.set(id, reader)
    reader.on('message', (said: ReadMessage) => post({ reader: id, said }))
    reader.once('exit', () => {
      readers.delete(id)
      post({ reader: id, ended: true })
    })
  }

  function serveReader(message: Extract<DeskMessage, { reader: number }>): void {
    if (message.ask === 'start') startReader(message.reader)
    else if (message.ask === 'kill') readers.get(message.reader)?.kill()
    else readers.get(message.reader)?.postMessage(message.request)
  }

  desk.once('exit', () => {
    gone = true
    for (const reader of readers.values()) reader.kill()
  })
  return {
    post,
    onMessage: (listener) =>
      void desk.on('message', (message: DeskMessage) =>
        'reader' in message ? serveReader(message) : listener(message),
      ),
    onExit: (listener) => void desk.once('exit', () => listener()),
    kill: () => void desk.kill(),
  }
}
