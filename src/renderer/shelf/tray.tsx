// How an import goes: how far, how long still, and a line for every file that was not simply taken in.
import type { Refusal } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'
import { Glyph } from '../glyph.tsx'
import type { ImportLine, ImportQueue, ImportTray } from './import-queue.ts'
import {
  aboutLeft,
  duplicateSentence,
  importSummary,
  importWords,
  lineLooks,
  noOrgan,
  versionSentence,
  words,
} from './words.ts'

/** The line names the file already. */
function reason({ code, detail = {} }: Refusal): string {
  const { name: _, ...rest } = detail
  return refusalSentence({ code, detail: rest })
}

function Outcome({ line }: { line: ImportLine }) {
  if (line.kind === 'refused') return <>{reason(line.refusal)}</>
  const { organ, year } = line.imported
  const who = `${organ ?? noOrgan}${year ?? ''}`
  return <>{line.kind === 'duplicate' ? duplicateSentence(who) : versionSentence(who)}</>
}

function Line({ line, onOpen }: { line: ImportLine; onOpen: (reportId: number) => void }) {
  const look = lineLooks[line.kind]
  const name = line.path.split('/').at(-1)
  const said = (
    <>
      <span className={`mark ${look.tone}`}>
        <Glyph name={look.glyph} />
        {look.word}
      </span>
      <span className="file cut" title={line.path}>
        {name}
      </span>
      <span className="second why">
        <Outcome line={line} />
      </span>
    </>
  )
  if (line.kind === 'refused')
    return (
      <li data-refused={line.refusal.code} title={`${line.path}\n${reason(line.refusal)}`}>
        {said}
      </li>
    )
  return (
    <li data-import={line.kind}>
      <button type="button" onClick={() => onOpen(line.imported.reportId)}>
        {said}
        <span className="pick open">{words.open}</span>
      </button>
    </li>
  )
}

function Head({ tray, queue }: { tray: ImportTray; queue: ImportQueue }) {
  if (tray.phase === 'running' || tray.phase === 'stopping')
    return (
      <h2>
        {importWords.running}
        <span className="second num">
          {tray.done} / {tray.total}
        </span>
        <progress
          value={tray.done}
          max={tray.total}
          aria-label={importWords.running}
          title={tray.current ? importWords.reading(tray.current) : undefined}
        />
        <span className="second num rest">
          {tray.phase === 'stopping' ? importWords.stopping : tray.remaining !== null && aboutLeft(tray.remaining)}
        </span>
        <button
          type="button"
          className="button"
          title={importWords.stopHint}
          disabled={tray.phase === 'stopping'}
          onClick={() => queue.stop()}
        >
          {importWords.stop}
        </button>
      </h2>
    )
  const left = tray.total - tray.done
  return (
    <h2>
      {left > 0 ? importWords.stopped : importWords.finished}
      <span className="second num cut" role="status">
        {importSummary(tray)}
        {left > 0 && <b className="ask">{` · ${importWords.left(left)}`}</b>}
      </span>
      <span className="grow" />
      {left > 0 && (
        <button type="button" className="button" onClick={() => queue.goOn()}>
          {importWords.goOn}
        </button>
      )}
      <button type="button" className="button" onClick={() => queue.clear()}>
        {words.close}
      </button>
    </h2>
  )
}

export interface TrayProps {
  readonly tray: ImportTray
  readonly queue: ImportQueue
  onOpen(reportId: number): void
}

export function Tray({ tray, queue, onOpen }: TrayProps) {
  return (
    <section className="tray" aria-label={importWords.running}>
      <Head tray={tray} queue={queue} />
      <ul>
        {tray.halt && (
          <li className="bad">
            <Glyph name="bad" />
            <span>{refusalSentence(tray.halt)}</span>
          </li>
        )}
        {tray.lines.map((line) => (
          <Line key={line.id} line={line} onOpen={onOpen} />
        ))}
        {tray.passedOver > 0 && (
          <li className="quiet">
            <Glyph name="note" />
            {importWords.passedOver(tray.passedOver)}
          </li>
        )}
      </ul>
    </section>
  )
}
