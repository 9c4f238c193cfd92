// import, check and serve: the commands that work on a library.
import type { Refusal } from '../../../report/model/refusal.ts'
import { refusalSentence } from '../../../report/words.ts'
import { serveUntilStopped } from '../browser.ts'
import { filesUnder, readSource, resolvePath } from './files.ts'
import { openCliDesk } from './open.ts'
import { say } from './words.ts'

/** One line a file; exit code 1 if any file was refused. */
export async function importPaths(given: readonly string[], library: string): Promise<number> {
  const desk = await openCliDesk(resolvePath(library))
  if (desk === null) return 2
  const counts = { added: 0, duplicate: 0, refused: 0, passedOver: 0 }
  try {
    for (const one of given) {
      const found = await filesUnder(resolvePath(one))
      counts.passedOver += found.passedOver
      for (const file of found.files) {
        const source = await readSource(file)
        const outcome = source.ok ? await desk.importReport(source.value.file) : source
        if (!outcome.ok) {
          counts.refused++
          console.log(`${file}  ${say.refused}：${refusalSentence(outcome.refusal)}`)
          continue
        }
        const { kind, organ, year, openCount } = outcome.value
        if (kind === 'duplicate') counts.duplicate++
        else counts.added++
        console.log(`${file}  ${say.imported[kind]}  ${organ ?? '—'} ${year ?? '—'}  ${say.open(openCount)}`)
      }
    }
    console.log(say.importedCount(counts.added, counts.duplicate, counts.refused))
    if (counts.passedOver > 0) console.log(say.passedOver(counts.passedOver))
  } finally {
    await desk.close()
  }
  return counts.refused > 0 ? 1 : 0
}

/** What stops one report only: the others are listed all the same. */
const ofOneReport = new Set<Refusal['code']>(['reading-damaged', 'changes-damaged'])

/** Lists what still waits for a person; exit code 1 while an error is open. */
export async function listOpenItems(library: string): Promise<number> {
  const desk = await openCliDesk(resolvePath(library))
  if (desk === null) return 2
  let errorsOpen = false
  try {
    // What a change elsewhere, or a newer program, left to be checked again is checked first.
    await desk.settled()
    const shelf = await desk.shelf({})
    if (!shelf.ok) {
      console.error(refusalSentence(shelf.refusal))
      return 2
    }
    // Of a damaged report the row says what waited before.
    const waiting = shelf.value.filter((row) => row.openCount > 0 || row.damaged)
    if (waiting.length === 0) console.log(say.nothingOpen)
    for (const row of waiting) {
      const report = await desk.openReport({ reportId: row.reportId })
      if (!report.ok) {
        console.error(`#${row.reportId} ${refusalSentence(report.refusal)}`)
        if (!ofOneReport.has(report.refusal.code)) return 2
        errorsOpen = true
        continue
      }
      console.log(`#${row.reportId} ${row.organ ?? row.fileName} ${row.year ?? '—'}  ${say.open(row.openCount)}`)
      for (const finding of report.value.review.findings.filter((one) => one.open)) {
        errorsOpen ||= finding.weight === 'error'
        console.log(`  ${say.weight[finding.weight]} ${finding.code} ${finding.message}`)
      }
    }
  } finally {
    await desk.close()
  }
  return errorsOpen ? 1 : 0
}

/** Serves until the person ends it. */
export async function serveWorkstation(library: string | undefined, port: number): Promise<number> {
  // The page is the only part that has to be built before it can be used.
  const { ensureBuilt } = await import('../../../../scripts/build.ts')
  if (!(await ensureBuilt((line) => console.error(line)))) return 1
  return serveUntilStopped({ libraryPath: library === undefined ? undefined : resolvePath(library), port })
}
