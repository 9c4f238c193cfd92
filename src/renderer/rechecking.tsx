// Reports being checked again behind the scenes, told in passing in a status line.
import { words } from './words.ts'

export interface Rechecking {
  readonly done: number
  readonly total: number
}

export function RecheckingLine({ rechecking }: { rechecking: Rechecking | null }) {
  if (!rechecking) return null
  return (
    <span className="rechecking num" role="status">
      <progress max={rechecking.total} value={rechecking.done} />
      {words.rechecking(rechecking.done, rechecking.total)}
    </span>
  )
}
