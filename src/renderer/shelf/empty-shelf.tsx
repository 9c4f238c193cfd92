// The shelf before the first report: how to bring one, what can be read, and samples to try.
import type { Choosing } from './top-bar.tsx'
import type { Samples } from './use-samples.ts'
import { facts, tryFirst, words } from './words.ts'

export interface EmptyShelfProps {
  readonly choose: Choosing
  readonly samplesOffered: boolean
  readonly samples: Samples
}

export function EmptyShelf({ choose, samplesOffered, samples }: EmptyShelfProps) {
  return (
    <section className="empty">
      <h2>{words.emptyTitle}</h2>
      <p className="second">{words.emptyLead}</p>
      <div className="drop">
        <button type="button" className="button do" onClick={choose.files}>
          {words.files}
        </button>
        <button type="button" className="button" onClick={choose.folder}>
          {words.folder}
        </button>
        <button type="button" className="button" onClick={choose.paste}>
          {words.paste}
        </button>
        <p className="second">{words.dropHint}</p>
      </div>
      <dl className="facts">
        {facts.map(([head, said]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        {samplesOffered && (
          <div>
            <dt>{tryFirst}</dt>
            <dd>
              <button type="button" className="link" disabled={samples.running} onClick={samples.bring}>
                {samples.running ? words.samplesRunning : words.sampleOffer}
              </button>
              {words.sampleAfter}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
