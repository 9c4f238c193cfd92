// Organ and year as a person says, where the paper is silent or was misread.
import type { ReportView } from '../../report/model/report-view.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

export function Describe({ report, work, onClose }: { report: ReportView; work: ReviewWork; onClose: () => void }) {
  const { organ, year } = work.state().review
  const onAnswer = ([nextOrgan = '', nextYear = '']: readonly string[]) => {
    // An emptied field leaves the fact to what the machine read.
    if (nextOrgan !== (organ ?? '')) void work.describe('organ', nextOrgan || null)
    if (nextYear !== String(year ?? '')) void work.describe('year', nextYear || null)
    onClose()
  }
  return (
    <AskOverlay
      title={words.organTitle}
      why={words.readFrom(report.title ?? report.fileName)}
      questions={[
        { label: words.organLabel, value: organ ?? '', longest: 100 },
        {
          label: words.yearLabel,
          value: String(year ?? ''),
          longest: 4,
          check: (value) => (value === '' || /^20\d\d$/.test(value) ? null : words.yearBad),
        },
      ]}
      onAnswer={onAnswer}
      onClose={onClose}
    />
  )
}
