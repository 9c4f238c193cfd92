// The rules as the desk tells them; told anew when reports have been checked again, because open findings are counted with them.
import { useCallback, useEffect, useState } from 'react'
import type { RuleView, Workstation } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'

export function useRules(workstation: Workstation) {
  const [rules, setRules] = useState<readonly RuleView[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reload = useCallback(() => {
    void workstation.desk.rules({}).then((outcome) => {
      if (outcome.ok) setRules(outcome.value)
      setRefusal(outcome.ok ? null : outcome.refusal)
    })
  }, [workstation])
  useEffect(reload, [reload])
  useEffect(
    () =>
      workstation.onNotice((notice) => {
        if (notice.kind === 'desk-restarted') reload()
        if (notice.kind === 'rechecking' && notice.done === notice.total) reload()
      }),
    [workstation, reload],
  )
  return { rules, refusal, take: setRules, reload }
}
