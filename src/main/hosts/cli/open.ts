// Opens a library for a command, or says why it cannot be opened.
import path from 'node:path'
import type { HostDesk } from '../../../contract.ts'
import { refusalSentence } from '../../../report/words.ts'
import { openDesk } from '../../desk/desk.ts'
import { forkReader } from '../../desk/fork-reader.ts'
import { childReader } from '../../desk/reading.ts'
import project from '../../../../package.json' with { type: 'json' }
import { projectRoot } from './files.ts'

/** The desk on this library; null after the reason went to standard error. */
export async function openCliDesk(libraryPath: string): Promise<HostDesk | null> {
  const opened = await openDesk({
    libraryPath,
    samplesFolder: path.join(projectRoot, 'resources/samples'),
    reader: childReader(forkReader),
    version: project.version,
    host: 'cli',
  })
  if (opened.ok) return opened.value
  console.error(refusalSentence(opened.refusal))
  return null
}
