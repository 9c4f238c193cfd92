// Files out of a file dialog, a folder, a drop or the clipboard, in the order of their names. Opens none of them.
import { pageParts } from '../../report/text/page-part.ts'
import type { WaitingFile } from './import-queue.ts'

export interface Gathered {
  readonly files: readonly WaitingFile[]
  /** Files of a folder that accompany saved pages and can be no report. */
  readonly passedOver: number
}

const byPath = new Intl.Collator('zh-CN', { numeric: true })

function sift(found: readonly { readonly file: WaitingFile; readonly inFolder: boolean }[]): Gathered {
  // A file chosen by itself is never left out.
  const parts = pageParts(found.map(({ file }) => file.path))
  const kept = found.filter(({ file, inFolder }) => !inFolder || !parts.has(file.path)).map(({ file }) => file)
  return { files: kept.sort((a, b) => byPath.compare(a.path, b.path)), passedOver: found.length - kept.length }
}

const plain = (file: File): WaitingFile => ({
  name: file.name,
  path: file.webkitRelativePath || file.name,
  open: async () => file,
})

/** From `<input type=file>` with or without `webkitdirectory`, or from the clipboard. */
export function gatherFiles(files: Iterable<File>): Gathered {
  return sift([...files].map((file) => ({ file: plain(file), inFolder: file.webkitRelativePath.includes('/') })))
}

function fromEntry(entry: FileSystemFileEntry): WaitingFile {
  return {
    name: entry.name,
    path: entry.fullPath.replace(/^\//u, ''),
    open: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
  }
}

// A reader hands out at most a hundred entries a call and an empty list at the end.
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return found
    found.push(...entries)
  }
}

// A folder that cannot be listed stands as one file that cannot be opened, so that it gets its line like any other.
const closed = (folder: FileSystemEntry, error: unknown): WaitingFile => ({
  name: folder.name,
  path: folder.fullPath.replace(/^\//u, ''),
  open: () => Promise.reject(error),
})

async function listFolder(folder: FileSystemDirectoryEntry): Promise<WaitingFile[]> {
  let entries: FileSystemEntry[]
  try {
    entries = await entriesOf(folder)
  } catch (error) {
    return [closed(folder, error)]
  }
  const found: WaitingFile[] = []
  for (const entry of entries) {
    if (entry.isDirectory) found.push(...(await listFolder(entry as FileSystemDirectoryEntry)))
    else found.push(fromEntry(entry as FileSystemFileEntry))
  }
  return found
}

/** What was dropped must be taken while the event lasts; folders are listed afterwards. */
export function gatherDropped(items: Iterable<DataTransferItem>): Promise<Gathered> {
  const taken = [...items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const list = async ({ entry, file }: (typeof taken)[number]) => {
    if (entry?.isDirectory)
      return (await listFolder(entry as FileSystemDirectoryEntry)).map((found) => ({ file: found, inFolder: true }))
    return file === null ? [] : [{ file: plain(file), inFolder: false }]
  }
  return Promise.all(taken.map(list)).then((found) => sift(found.flat()))
}
