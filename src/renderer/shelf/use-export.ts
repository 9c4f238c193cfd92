// Writing a book of chosen reports: the desk's progress while it writes, then where the book is or why there is none.
import { useState } from 'react'
import type { Workstation } from '../../contract.ts'
import type { Exported } from '../../report/model/workbook-plan.ts'
import type { Refusal } from '../../report/model/refusal.ts'

export type Export =
  | { readonly phase: 'writing'; readonly count: number; readonly done: number; readonly total: number }
  | ({ readonly phase: 'written'; readonly count: number; readonly path: string | null } & Exported)
  | { readonly phase: 'refused'; readonly refusal: Refusal }

export function useExport(workstation: Workstation) {
  const [state, setState] = useState<Export | null>(null)

  const progress = (done: number, total: number) =>
    setState((now) => (now?.phase === 'writing' ? { ...now, done, total } : now))

  async function save(reportIds: readonly number[]) {
    const count = reportIds.length
    setState({ phase: 'writing', count, done: 0, total: count })
    const answer = await workstation.desk.saveWorkbook({ reportIds: [...reportIds] })
    if (answer.ok) setState({ phase: 'written', count: count - answer.value.leftOut.length, ...answer.value })
    // Who closed the save dialog knows that there is no book.
    else setState(answer.refusal.code === 'cancelled' ? null : { phase: 'refused', refusal: answer.refusal })
  }

  return { state, save, progress, close: () => setState(null) }
}
