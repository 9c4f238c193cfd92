// A reader child that does to its parent what a hostile file might make it do; the file's name says which.
import { madeUpExtraction } from '../../made-up-extraction.ts'
import type { ReadMessage, ReadRequest } from '../../../src/main/desk/reading.ts'

const say = (message: ReadMessage): void => void process.send!(message)

process.on('message', ({ id, file }: ReadRequest) => {
  if (file.name === 'crash') process.kill(process.pid, 'SIGKILL')
  else if (file.name === 'hang') for (;;);
  else if (file.name === 'grow') say({ memory: 600 * 1024 * 1024 })
  else say({ id, outcome: { ok: true, value: madeUpExtraction({ organ: file.name, prose: String(process.pid) }) } })
})
process.on('disconnect', () => process.exit(0))
