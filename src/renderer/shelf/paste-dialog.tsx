// A sheet to paste a report's text into, for those who look for a button rather than for Ctrl+V.
import { useRef, useState } from 'react'
import { Overlay } from '../overlay.tsx'
import { letterCount, pastedFile, shortestText } from './pasted.ts'
import { words } from './words.ts'

export function PasteDialog({ onText, onClose }: { onText: (file: File) => void; onClose: () => void }) {
  const [text, setText] = useState('')
  // A table copied from a page keeps its cells only as HTML; the sheet shows its text.
  const html = useRef('')
  const ready = letterCount(text) >= shortestText
  const bring = () => {
    const file = pastedFile({ text, html: html.current }, new Date())
    if (file) onText(file)
    onClose()
  }
  return (
    <Overlay label={words.pasteTitle} className="paste" onClose={onClose}>
      <header>
        <h1>{words.pasteTitle}</h1>
        <span className="second">{words.pasteLead}</span>
      </header>
      <textarea
        value={text}
        autoFocus
        spellCheck={false}
        aria-label={words.pasteTitle}
        onPaste={(event) => {
          html.current = text === '' ? event.clipboardData.getData('text/html') : ''
        }}
        onChange={(event) => {
          // Typed over, the copied HTML is no longer what stands here.
          if ((event.nativeEvent as InputEvent).inputType !== 'insertFromPaste') html.current = ''
          setText(event.target.value)
        }}
      />
      <footer>
        <span className="grow" />
        <button type="button" className="button tall" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button tall do" disabled={!ready} onClick={bring}>
          {words.pasteImport}
        </button>
      </footer>
    </Overlay>
  )
}
