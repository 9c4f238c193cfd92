// What the desk tells without being asked, for as long as the listener's component is on the screen.
import { useEffect, useRef } from 'react'
import type { Notice, Workstation } from '../../contract.ts'

export function useNotice(workstation: Workstation, listener: (notice: Notice) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => workstation.onNotice((notice) => latest.current(notice)), [workstation])
}
