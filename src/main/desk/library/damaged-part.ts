// A part of a report that cannot be made out any more, found when it is taken from the library.
import { conditionOf } from './refusals.ts'

/** What the machine read, or what people did. */
export type Part = 'reading' | 'changes'

export class DamagedPart extends Error {
  readonly reportId: number
  readonly part: Part
  constructor(reportId: number, part: Part) {
    super(`the ${part} of report ${reportId} in the library are damaged`)
    this.reportId = reportId
    this.part = part
  }
}

/** Nothing where the pages of the row are torn; the rest of the library may still be read. */
export function unlessTorn<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (conditionOf(error) === 'library-damaged') return undefined
    throw error
  }
}
