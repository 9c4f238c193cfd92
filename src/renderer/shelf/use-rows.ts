// The library's rows, read again after imports; the last ones stay while it reads.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShelfRow, Workstation } from '../../contract.ts'
import type { Refusal } from '../../report/model/refusal.ts'
import type { Kept } from './memory.ts'

/** Rows are read at most this often while files come in, in milliseconds. */
const pause = 1200

export interface Rows {
  /** Null until the first answer. */
  readonly rows: readonly ShelfRow[] | null
  readonly refusal: Refusal | null
  reload(): void
}

export function useRows(workstation: Workstation, kept: Kept, onImported: () => void): Rows {
  const [rows, setRows] = useState(kept.rows)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reading = useRef(false)
  const again = useRef(false)

  const reload = useCallback(async () => {
    again.current = true
    if (reading.current) return
    reading.current = true
    try {
      while (again.current) {
        again.current = false
        const answer = await workstation.desk.shelf({})
        if (answer.ok) {
          kept.rows = answer.value
          setRows(answer.value)
        }
        setRefusal(answer.ok ? null : answer.refusal)
      }
    } finally {
      reading.current = false
    }
  }, [workstation, kept])

  useEffect(() => {
    void reload()
  }, [reload])

  const imported = useRef(onImported)
  useEffect(() => {
    imported.current = onImported
  })

  useEffect(() => {
    let seen = kept.queue.tray()
    let timer: ReturnType<typeof setTimeout> | null = null
    const stop = kept.queue.subscribe(() => {
      const tray = kept.queue.tray()
      const ended = tray.phase !== seen.phase && (tray.phase === 'finished' || tray.phase === 'stopped')
      const grew = tray.added + tray.versions > seen.added + seen.versions
      seen = tray
      if (ended) {
        if (timer !== null) clearTimeout(timer)
        timer = null
        void reload()
        imported.current()
      } else if (grew) {
        timer ??= setTimeout(() => {
          timer = null
          void reload()
        }, pause)
      }
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [kept, reload])

  return { rows, refusal, reload: () => void reload() }
}
