// The input over a cell while a value is typed. Its keys are the page's commands; leaving it keeps what was typed.
import { useLayoutEffect, useRef } from 'react'
import type { Editor } from './page-state.ts'
import type { ReviewWork } from './review-work.ts'
import { typedProblems, words } from './words.ts'

export function CellEditor({ work, editor, label }: { work: ReviewWork; editor: Editor; label: string }) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    input.current?.focus()
    // What was typed to begin is the start of the value; what stood there before is replaced by typing on.
    if (!editor.arrowsMove) input.current?.select()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when the editor opens
  }, [])
  useLayoutEffect(() => {
    if (editor.problem) input.current?.focus()
  }, [editor.problem])

  return (
    <span className="cell-editor" data-editor="">
      <input
        ref={input}
        value={editor.text}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-label={words.editing(label)}
        aria-invalid={editor.problem !== null}
        onChange={(event) => work.type(event.target.value)}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {editor.problem && (
        <span className="cell-problem" role="alert">
          {typedProblems[editor.problem]}
        </span>
      )}
    </span>
  )
}
