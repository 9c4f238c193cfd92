// A part of a report that cannot be made out any more, found when it is taken from the library.

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
