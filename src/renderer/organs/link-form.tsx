// Links the current organ with another name: which, how they stand to each other, since when, on what ground.
import { useImperativeHandle, useRef, useState, type FormEvent, type KeyboardEvent, type Ref } from 'react'
import { isComposing } from '../actions.ts'
import { OrganField } from './organ-field.tsx'
import { problemOf, relations, type LinkProblem, type LinkTyped } from './relation.ts'
import { relationNames, words } from './words.ts'

export interface LinkFormReach {
  focus(): void
}

interface LinkFormProps {
  readonly organ: string
  readonly names: readonly string[]
  readonly reach: Ref<LinkFormReach>
  onLink(typed: LinkTyped): Promise<boolean>
  onLeave(): void
}

const nothing: LinkTyped = { relation: 'same', other: '', year: '', note: '' }
const problems: Readonly<Record<LinkProblem, string>> = {
  'other-missing': words.otherMissing,
  'other-same': words.otherSame,
  'year-bad': words.yearBad,
}

export function LinkForm({ organ, names, reach, onLink, onLeave }: LinkFormProps) {
  const [typed, setTyped] = useState(nothing)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(reach, () => ({ focus: () => field.current?.focus() }))
  const problem = problemOf(organ, typed)
  const change = (changed: Partial<LinkTyped>) => setTyped({ ...typed, ...changed })
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem !== null || !(await onLink(typed))) return
    setTyped(nothing)
    setTried(false)
    onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Esc that belong to a composition must not send or leave.
    if (isComposing(event.nativeEvent)) return event.key === 'Enter' && event.preventDefault()
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onLeave()
  }
  return (
    <form className="link-form" onSubmit={(event) => void onSubmit(event)} onKeyDown={onKeyDown}>
      <OrganField
        label={words.other}
        hint={words.otherHint}
        field={field}
        value={typed.other}
        names={names}
        except={organ}
        onValue={(other) => change({ other })}
      />
      <fieldset role="radiogroup" aria-label={words.relation}>
        {relations.map((relation) => (
          <label key={relation}>
            <input
              type="radio"
              name="relation"
              value={relation}
              checked={typed.relation === relation}
              onChange={() => change({ relation })}
            />
            {relationNames[relation]}
          </label>
        ))}
      </fieldset>
      <div className="two">
        <label>
          <span>{words.year}</span>
          <span className="field tall">
            <input
              name="year"
              value={typed.year}
              inputMode="numeric"
              maxLength={4}
              disabled={typed.relation === 'same'}
              onChange={(event) => change({ year: event.target.value })}
            />
          </span>
        </label>
        <label>
          <span>{words.note}</span>
          <span className="field tall">
            <input
              name="note"
              value={typed.note}
              maxLength={500}
              placeholder={words.noteHint}
              onChange={(event) => change({ note: event.target.value })}
            />
          </span>
        </label>
      </div>
      <div className="send">
        <span className="ask" role="alert">
          {tried && problem !== null && problems[problem]}
        </span>
        <button type="submit" className="button do tall">
          {words.link}
          <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}
