// Files and text that arrive without a dialog: dropped anywhere on the window, or pasted outside a text field.
import { useEffect, useRef, useState } from 'react'
import { gatherDropped, gatherFiles, type Gathered } from './gather.ts'
import { letterCount, pastedFile } from './pasted.ts'

export interface Arrivals {
  take(gathered: Gathered): void
  /** Pasted text is too short to be a report; how many characters it has. */
  tooShort(count: number): void
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** True while files hang over the window. */
export function useArrivals(arrivals: Arrivals): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(arrivals)
  useEffect(() => {
    latest.current = arrivals
  })

  useEffect(() => {
    // Enter and leave come for every element on the way; only their balance tells whether the window was left.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      depth = 0
      setOver(false)
      void gatherDropped(event.dataTransfer.items).then((gathered) => latest.current.take(gathered))
    }
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (!event.clipboardData || target?.closest('input, textarea')) return
      event.preventDefault()
      const files = [...event.clipboardData.files]
      if (files.length > 0) return latest.current.take(gatherFiles(files))
      const text = event.clipboardData.getData('text/plain')
      const file = pastedFile({ text, html: event.clipboardData.getData('text/html') }, new Date())
      if (file) latest.current.take(gatherFiles([file]))
      else latest.current.tooShort(letterCount(text))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
  return over
}
