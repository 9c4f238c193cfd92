// Bringing the made-up reports that come with the program.
import { useState } from 'react'
import type { Workstation } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'

export interface Samples {
  readonly running: boolean
  /** Sentences about what could not be brought. */
  readonly refused: readonly string[]
  bring(): void
  forget(): void
}

const withName = ({ code, detail }: Refusal, name: string): Refusal => ({ code, detail: { ...detail, name } })

export function useSamples(workstation: Workstation, onBrought: () => void): Samples {
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])

  async function bring() {
    setRunning(true)
    const answer = await workstation.desk.importSamples({})
    setRunning(false)
    if (!answer.ok) return setRefused([refusalSentence(answer.refusal)])
    setRefused(answer.value.flatMap((one) => (one.ok ? [] : [refusalSentence(withName(one.refusal, one.fileName))])))
    onBrought()
  }

  return { running, refused, bring: () => void bring(), forget: () => setRefused([]) }
}
