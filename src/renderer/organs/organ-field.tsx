// A field for an organ's name that offers those of the library while it is typed.
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import { isComposing } from '../actions.ts'
import { suggested } from './relation.ts'
import { words } from './words.ts'

interface OrganFieldProps {
  readonly label: string
  readonly hint: string
  readonly field: Ref<HTMLInputElement>
  readonly value: string
  readonly names: readonly string[]
  /** A name that is not offered. */
  readonly except: string
  onValue(value: string): void
}

export function OrganField({ label, hint, field, value, names, except, onValue }: OrganFieldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const offered = open ? suggested(names, value, except) : []
  const take = (name: string) => {
    onValue(name)
    setOpen(false)
    setAt(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const name = offered[at]
    if (step !== 0) {
      setOpen(true)
      const count = open ? offered.length : suggested(names, value, except).length
      setAt(Math.min(count - 1, Math.max(-1, at + step)))
    } else if (event.key === 'Enter' && name !== undefined) take(name)
    else if (event.key === 'Escape' && offered.length > 0) setOpen(false)
    else return
    event.preventDefault()
  }
  const isHeld = value.trim() === '' || names.includes(value.trim())
  return (
    <label className="organ-field">
      <span>
        {label}
        {!isHeld && offered.length === 0 && <span className="quiet">　{words.notHeld}</span>}
      </span>
      <span className="field tall">
        <input
          ref={field}
          name="other"
          role="combobox"
          value={value}
          maxLength={100}
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          aria-expanded={offered.length > 0}
          aria-controls={`${id}names`}
          aria-autocomplete="list"
          aria-activedescendant={offered[at] === undefined ? undefined : `${id}${at}`}
          onChange={(event) => {
            onValue(event.target.value)
            setOpen(event.target.value.trim() !== '')
            setAt(-1)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </span>
      {offered.length > 0 && (
        <span className="popover offered" role="listbox" id={`${id}names`}>
          {offered.map((name, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field's arrow keys and Enter choose
            <span
              key={name}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === at}
              className="cut"
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault()
                take(name)
              }}
            >
              {name}
            </span>
          ))}
        </span>
      )}
    </label>
  )
}
