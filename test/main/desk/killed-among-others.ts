// A desk in a process of its own that corrects one year of an organ, switches a rule and links a name, again and again, while
// the other years are checked behind it. It says what it did only after that was answered.
import { number, openMadeUp, valueOf } from './made-up-desk.ts'

const [libraryPath, reportId] = [process.argv[2]!, Number(process.argv[3])]
const desk = await openMadeUp(libraryPath)
const cell = 'requests/carriedOut/natural'
const said = (what: string): void => void process.stdout.write(`${what}\n`)
const rule = 'T3-ROW'
const link = { organ: '鹤汀县人民政府', other: '鹤汀县政府', kind: 'same', year: null, note: '' } as const
for (let turn = 0; ; turn++) {
  const { review } = valueOf(await desk.openReport({ reportId }))
  const was = review.cells.find(({ key }) => key === cell)!.held
  const now = number(was.state === 'number' ? was.value + 1 : 0)
  valueOf(await desk.correct({ reportId, cell, was, now, why: 'misread', note: '', evidence: null }))
  said('corrected')
  const off = valueOf(await desk.rules({})).find(({ id }) => id === rule)!.off === null
  valueOf(await desk.switchRule({ rule, off, reason: '试' }))
  said('switched')
  const linked = valueOf(await desk.organs({})).flatMap(({ links }) => links)[0]
  valueOf(linked ? await desk.unlinkOrgans({ link: linked.id, note: '' }) : await desk.linkOrgans(link))
  said('linked')
  // Lets the background get on a little.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
}
