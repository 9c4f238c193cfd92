// Every command of the review page, in the order the page of all keys lists them.
import type { Verdict } from '../../report/model/revision.ts'
import { actionGroups, type Action } from '../actions.ts'
import type { ReviewWork } from './review-work.ts'
import { actionNames as names, groups } from './words/action-names.ts'

/** What commands act on: the work, and what only the screen can do. */
export interface PageCommands {
  readonly work: ReviewWork
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** The library has the organ's report of the year before, or after. */
  readonly hasYearBefore: boolean
  readonly hasYearAfter: boolean
  previousReport(): void
  nextReport(): void
  yearBefore(): void
  yearAfter(): void
  back(): void
  submit(): void
  /** The report is at a step that can be submitted; open errors may still stand in the way. */
  maySubmit(): boolean
  find(): void
  reveal(): void
  quote(): void
  turnPart(step: 1 | -1): void
  showHistory(): void
  chooseReason(): void
  judge(verdict: Verdict): void
  explain(): void
  adopt(): void
  moveProposal(step: 1 | -1): void
  takeProposal(): void
  leaveProposals(): void
  moveFinding(step: 1 | -1): void
  enterFinding(): void
  saveAtOnce(): void
  showKeys(): void
  readAs(): void
  /** The page of rules, at the current finding's. */
  rules(): void
}

type PageAction = Action<PageCommands>
type Run = PageAction['run']
type Enabled = PageAction['enabled']

const hasCell: Enabled = ({ work }) => work.state().cell !== null
const mayChange: Enabled = ({ work }) => work.state().cell !== null && !work.locked()
const hasFinding: Enabled = ({ work }) => work.state().finding !== null
const hasProposal: Enabled = ({ work }) => {
  const { finding } = work.state()
  return finding !== null && (work.index().findings.get(finding)?.proposals.length ?? 0) > 0
}
const arrowsMove: Enabled = ({ work }) => work.state().editor?.arrowsMove ?? false

const group = actionGroups<PageCommands, keyof typeof names>('', names)

const digits = Array.from({ length: 10 }, (_, digit) => String(digit))

export const pageActions: readonly PageAction[] = [
  ...group(groups.next, 'page', [
    ['nextOpen', ['N'], ({ work }) => work.goOpen(1)],
    ['previousOpen', ['Shift+N'], ({ work }) => work.goOpen(-1)],
  ]),
  ...group(groups.next, 'grid', [
    ['nextOpenInTable', ['Tab'], ({ work }) => work.goOpenInTable(1), ({ work }) => work.opensAhead(1)],
    ['previousOpenInTable', ['Shift+Tab'], ({ work }) => work.goOpenInTable(-1), ({ work }) => work.opensAhead(-1)],
  ]),
  ...group(groups.move, 'grid', [
    ['up', ['ArrowUp'], ({ work }) => work.move('up')],
    ['down', ['ArrowDown'], ({ work }) => work.move('down')],
    ['left', ['ArrowLeft'], ({ work }) => work.move('left')],
    ['right', ['ArrowRight'], ({ work }) => work.move('right')],
    ['rowStart', ['Home'], ({ work }) => work.move('rowStart')],
    ['rowEnd', ['End'], ({ work }) => work.move('rowEnd')],
    ['first', ['Ctrl+Home'], ({ work }) => work.move('first')],
    ['last', ['Ctrl+End'], ({ work }) => work.move('last')],
  ]),
  ...group(groups.move, 'page', [
    ['tab1', ['Ctrl+1'], openTab(0)],
    ['tab2', ['Ctrl+2'], openTab(1)],
    ['tab3', ['Ctrl+3'], openTab(2)],
    ['tab4', ['Ctrl+4'], openTab(3)],
    ['tab5', ['Ctrl+5'], openTab(4)],
  ]),
  ...group(groups.move, 'always', [
    ['nextPart', ['F6'], (page) => page.turnPart(1)],
    ['previousPart', ['Shift+F6'], (page) => page.turnPart(-1)],
  ]),
  ...group(groups.cell, 'grid', [
    ['edit', ['Enter', 'F2'], ({ work }) => work.edit(null), hasCell],
    ['type', [...digits, '-', '+'], ({ work }, press) => work.edit(press?.key ?? ''), hasCell],
    ['notApplicable', ['/'], ({ work }) => work.put({ state: 'na' }, 'misread'), hasCell],
    ['blank', ['Delete', 'Backspace'], ({ work }) => work.put({ state: 'blank' }, 'misread'), hasCell],
    ['confirm', ['Space'], ({ work }) => work.confirm(), mayChange],
  ]),
  ...group(groups.cell, 'page', [
    ['adopt', ['A'], (page) => page.adopt(), hasProposal],
    ['reason', ['R'], (page) => page.chooseReason()],
    ['history', ['H'], (page) => page.showHistory(), hasCell],
  ]),
  ...group(groups.editor, 'editor', [
    ['commit', ['Enter'], ({ work }) => work.commit('down')],
    ['commitUp', ['Shift+Enter'], ({ work }) => work.commit('up')],
    ['commitNext', ['Tab'], ({ work }) => work.commit('nextOpen')],
    ['commitPrevious', ['Shift+Tab'], ({ work }) => work.commit('previousOpen')],
    ['restore', ['Escape'], ({ work }) => work.restore()],
    ['editUp', ['ArrowUp'], ({ work }) => work.commit('up'), arrowsMove],
    ['editDown', ['ArrowDown'], ({ work }) => work.commit('down'), arrowsMove],
    ['editLeft', ['ArrowLeft'], ({ work }) => work.commit('left'), arrowsMove],
    ['editRight', ['ArrowRight'], ({ work }) => work.commit('right'), arrowsMove],
  ]),
  ...group(groups.undo, 'page', [
    ['undo', ['Ctrl+Z'], ({ work }) => work.undo(), ({ work }) => work.state().review.canUndo],
    ['redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], ({ work }) => work.redo(), ({ work }) => work.state().review.canRedo],
  ]),
  ...group(groups.undo, 'always', [['save', ['Ctrl+S'], (page) => page.saveAtOnce()]]),
  ...group(groups.verdict, 'page', [
    ['fixed', ['Alt+1'], (page) => page.judge('fixed'), hasFinding],
    ['sourceError', ['Alt+2'], (page) => page.judge('sourceError'), hasFinding],
    ['accepted', ['Alt+3'], (page) => page.judge('accepted'), hasFinding],
    ['falseAlarm', ['Alt+4'], (page) => page.judge('falseAlarm'), hasFinding],
    ['explain', ['M'], (page) => page.explain(), hasFinding],
  ]),
  ...group(groups.verdict, 'list', [
    ['findingUp', ['ArrowUp'], (page) => page.moveFinding(-1)],
    ['findingDown', ['ArrowDown'], (page) => page.moveFinding(1)],
    ['findingEnter', ['Enter'], (page) => page.enterFinding(), hasFinding],
    ['enterProposals', ['ArrowRight'], (page) => page.moveProposal(1), hasProposal],
  ]),
  ...group(groups.proposal, 'proposal', [
    ['proposalUp', ['ArrowUp'], (page) => page.moveProposal(-1)],
    ['proposalDown', ['ArrowDown'], (page) => page.moveProposal(1)],
    ['takeProposal', ['Enter'], (page) => page.takeProposal()],
    ['leaveProposals', ['ArrowLeft'], (page) => page.leaveProposals()],
  ]),
  ...group(groups.report, 'page', [
    ['quote', ['Q'], (page) => page.quote(), hasCell],
    ['reveal', ['O'], (page) => page.reveal()],
    ['nextReport', [']', 'Alt+ArrowRight'], (page) => page.nextReport(), (page) => page.hasNext],
    ['previousReport', ['[', 'Alt+ArrowLeft'], (page) => page.previousReport(), (page) => page.hasPrevious],
    ['yearBefore', ['Alt+ArrowUp', '{'], (page) => page.yearBefore(), (page) => page.hasYearBefore],
    ['yearAfter', ['Alt+ArrowDown', '}'], (page) => page.yearAfter(), (page) => page.hasYearAfter],
    ['submit', ['Ctrl+Enter'], (page) => page.submit(), (page) => page.maySubmit()],
    ['readAs', ['E'], (page) => page.readAs(), ({ work }) => !work.locked()],
    ['rules', ['G'], (page) => page.rules()],
    ['back', ['Escape'], (page) => page.back()],
  ]),
  ...group(groups.report, 'always', [['find', ['Ctrl+F'], (page) => page.find()]]),
  ...group(groups.report, 'page', [['keys', ['?', 'F1'], (page) => page.showKeys()]]),
]

function openTab(number: number): Run {
  return ({ work }) => {
    const tab = work.tabs()[number]
    if (tab) work.openTab(tab)
  }
}
