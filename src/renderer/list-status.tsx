// The bottom line of a list page: what goes on behind the scenes, and the keys most used here.
import { RecheckingLine, type Rechecking } from './rechecking.tsx'
import { words } from './words.ts'

interface ListStatusProps {
  readonly rechecking: Rechecking | null
  readonly reminders: readonly (readonly [key: string, name: string])[]
  onKeys(): void
}

export function ListStatus({ rechecking, reminders, onKeys }: ListStatusProps) {
  return (
    <footer className="status">
      <RecheckingLine rechecking={rechecking} />
      <span className="keys">
        {reminders.map(([key, name]) => (
          <span key={key}>
            <kbd>{key}</kbd>
            {name}
          </span>
        ))}
        <span>
          <kbd>?</kbd>
          <button type="button" className="told" onClick={onKeys}>
            {words.allKeys}
          </button>
        </span>
      </span>
    </footer>
  )
}
