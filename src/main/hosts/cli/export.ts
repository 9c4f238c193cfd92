// export: a book straight from files, or from a library.
import { refusalSentence } from '../../../report/words.ts'
import { revise } from '../../../report/revise.ts'
import { show } from '../../../report/show.ts'
import { tabulate } from '../../../report/tabulate.ts'
import type { Refusal } from '../../../report/model/refusal.ts'
import type { ReportView } from '../../../report/model/report-view.ts'
import { diskRefusal } from '../../desk/disk-refusal.ts'
import project from '../../../../package.json' with { type: 'json' }
import { writeWorkbook } from '../../desk/workbook.ts'
import { filesUnder, readSource, resolvePath } from './files.ts'
import { openCliDesk } from './open.ts'
import { forkReader } from '../../desk/fork-reader.ts'
import { childReader } from '../../desk/reading.ts'
import { say } from './words.ts'

/** Exit code 1 if any file was refused (the others are in the book), 2 if there is no book. */
export async function exportFiles(given: readonly string[], target: string): Promise<number> {
  const made = new Date().toISOString()
  const reports: ReportView[] = []
  let refusedCount = 0
  const reader = childReader(forkReader)
  try {
    const found = await Promise.all(given.map((one) => filesUnder(resolvePath(one))))
    for (const file of found.flatMap(({ files }) => files)) {
      const source = await readSource(file)
      const outcome = source.ok ? await reader.read(source.value.file) : source
      if (!outcome.ok || !source.ok) {
        refusedCount++
        if (!outcome.ok) console.error(`${file}  ${say.refused}：${refusalSentence(outcome.refusal)}`)
        continue
      }
      const { file: read, sha256 } = source.value
      const about = { reportId: reports.length + 1, fileName: read.name, sha256, importedAt: made }
      reports.push(show(revise(outcome.value, []), about))
    }
  } finally {
    reader.close()
  }
  if (reports.length === 0) return 2
  const path = resolvePath(target)
  try {
    await writeWorkbook(tabulate(reports, { at: made, by: '', version: project.version }), path)
  } catch (error) {
    return complain(diskRefusal(error, path))
  }
  console.log(say.exported(path))
  return refusedCount > 0 ? 1 : 0
}

/** Exit code 1 if a report could only be named in the book, 2 if there is no book. */
export async function exportLibrary(
  library: string,
  reportIds: readonly number[] | 'all',
  target: string,
): Promise<number> {
  const desk = await openCliDesk(resolvePath(library))
  if (desk === null) return 2
  try {
    const outcome = await desk.exportWorkbook({ reportIds, path: resolvePath(target) })
    if (!outcome.ok) return complain(outcome.refusal)
    const { path, leftOut } = outcome.value
    console.log(say.exported(path))
    for (const report of leftOut) console.error(say.leftOut(report))
    return leftOut.length > 0 ? 1 : 0
  } finally {
    await desk.close()
  }
}

function complain(refusal: Refusal): number {
  console.error(refusalSentence(refusal))
  return 2
}
