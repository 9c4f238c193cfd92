// The bottom line: where the library is, that nothing leaves the machine, and the keys most used here.
import { RecheckingLine, type Rechecking } from '../rechecking.tsx'
import { reminders, words } from './words.ts'

export interface StatusLineProps {
  readonly libraryPath: string
  readonly rechecking: Rechecking | null
  readonly empty: boolean
  onKeys(): void
}

export function StatusLine({ libraryPath, rechecking, empty, onKeys }: StatusLineProps) {
  return (
    <footer className="status">
      <span className="cut" title={libraryPath}>
        {words.library(libraryPath)}
      </span>
      <span>{words.local}</span>
      <RecheckingLine rechecking={rechecking} />
      <span className="keys">
        {reminders[empty ? 'empty' : 'filled'].map(([key, name]) => (
          <span key={key}>
            <kbd>{key}</kbd>
            {name}
          </span>
        ))}
        <button type="button" onClick={onKeys}>
          <kbd>?</kbd>
          {words.keys}
        </button>
      </span>
    </footer>
  )
}
