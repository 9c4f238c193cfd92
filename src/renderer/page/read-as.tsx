// How the file is read: its encoding and its form, as the machine judged or as a person says.
import { useState } from 'react'
import type { ReportView } from '../../report/model/report-view.ts'
import { encodingName } from '../../report/text/review-words.ts'
import { FormOverlay } from '../form-overlay.tsx'
import type { ReviewWork } from './review-work.ts'
import { words } from './words.ts'

/** Stands for leaving it to the machine; no label and no form is called so. */
const automatic = ''

interface ReadAsProps {
  readonly report: ReportView
  readonly work: ReviewWork
  onClose(): void
}

export function ReadAs({ report, work, onClose }: ReadAsProps) {
  const { reading, forms } = report.review
  const [encoding, setEncoding] = useState(reading.encoding ?? automatic)
  const [form, setForm] = useState(reading.form ?? automatic)
  const onSubmit = () => {
    // A choice that cannot be read stays open, so that another can be tried.
    void work.reread({ encoding: encoding || null, form: form || null }).then((done) => done && onClose())
  }
  return (
    <FormOverlay
      title={words.readAsTitle}
      why={words.readAsWhy}
      submit={words.readAgain}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <label>
        <span>{words.formLabel}</span>
        <span className="field tall">
          <select name="form" autoFocus value={form} onChange={(event) => setForm(event.target.value)}>
            <option value={automatic}>{words.automatic(reading.form === null ? report.formName : null)}</option>
            {forms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </label>
      <label>
        <span>{words.encodingLabel}</span>
        <span className="field tall">
          <select
            name="encoding"
            value={encoding}
            disabled={report.encodings.length === 0}
            onChange={(event) => setEncoding(event.target.value)}
          >
            <option value={automatic}>
              {words.automatic(reading.encoding === null ? encodingName(report.encoding) : null)}
            </option>
            {report.encodings.map((label) => (
              <option key={label} value={label}>
                {encodingName(label)}
              </option>
            ))}
          </select>
        </span>
      </label>
    </FormOverlay>
  )
}
