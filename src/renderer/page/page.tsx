// One report open for review: fetches it, then lays out the original beside its tables with the findings below.
import { useEffect, useState } from 'react'
import type { Workstation } from '../../contract.ts'
import type { CellKey } from '../../report/model/filled-form.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { ReportView } from '../../report/model/report-view.ts'
import type { Span } from '../../report/model/span.ts'
import { readingCount } from './page-state.ts'
import { Refused } from './refused.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { words } from './words.ts'
import './page.css'
import './original.css'
import './form.css'
import './findings.css'
import './history.css'

export interface PageProps {
  readonly workstation: Workstation
  readonly reportId: number
  /** Reports before and after, as the shelf shows them. */
  readonly order: readonly number[]
  readonly place?: Span | undefined
  /** Cell to select first. */
  readonly cell?: CellKey | undefined
  readonly reviewer: string
  ensureReviewer(): Promise<boolean>
  onReviewer(): void
  onOpen(reportId: number, cell?: CellKey): void
  /** The page of rules, at one of them. */
  onRules(rule: string | null): void
  onBack(): void
}

export function Page(props: PageProps) {
  const { workstation, reportId } = props
  const { desk } = workstation
  const [report, setReport] = useState<ReportView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // How often the report was to be fetched anew while it was open.
  const [readings, setReadings] = useState(0)
  useEffect(() => {
    let wanted = true
    void desk.openReport({ reportId }).then((outcome) => {
      if (!wanted) return
      if (outcome.ok) setReport(outcome.value)
      else setRefusal(outcome.refusal)
    })
    return () => {
      wanted = false
    }
  }, [desk, reportId, readings])
  // Changes elsewhere in the library may have changed what rules across reports say of this one.
  useEffect(
    () =>
      workstation.onNotice((notice) => {
        if (notice.kind === 'rechecking' && notice.done === notice.total) setReadings((count) => count + 1)
      }),
    [workstation],
  )

  if (report) {
    return (
      <ReviewDesk
        key={readingCount(report.review)}
        {...props}
        report={report}
        onReread={() => setReadings((count) => count + 1)}
      />
    )
  }
  if (!refusal) return <p className="starting quiet">{words.loading}</p>
  return (
    <Refused
      {...{ workstation, reportId, refusal }}
      onBack={props.onBack}
      onRestored={() => {
        setRefusal(null)
        setReadings((count) => count + 1)
      }}
    />
  )
}
