// The page of all keys, made from a list of commands.
import { Fragment } from 'react'
import { keyCaps, type Action } from './actions.ts'
import { Overlay } from './overlay.tsx'
import { words } from './words.ts'

interface KeysOverlayProps {
  readonly actions: readonly Action<never>[]
  /** Where the person is, e.g. 表三. */
  readonly place: string
  onClose(): void
}

/** Rows of keys too many to draw one by one. */
const manyKeys = 4

export function KeysOverlay({ actions, place, onClose }: KeysOverlayProps) {
  const names = [...new Set(actions.map((action) => action.group))]
  const groups = names.map((name) => [name, oneRowEach(actions.filter((action) => action.group === name))] as const)
  return (
    <Overlay label={words.allKeys} className="all-keys" onClose={onClose}>
      <header>
        <h1>{words.allKeys}</h1>
        <span className="quiet">{words.here(place)}</span>
        <span className="grow" />
        <kbd>Esc</kbd>
      </header>
      <div className="overlay-body">
        {groups.map(([head, listed]) => (
          <section key={head}>
            <h2>{head}</h2>
            <dl>
              {listed.map(([name, ways]) => (
                <Fragment key={name}>
                  <dt>
                    <Keys ways={ways} />
                  </dt>
                  <dd>{name}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer>
        <span>{words.imeNote}</span>
      </footer>
    </Overlay>
  )
}

/** Commands of one name (a step in each direction) share a row. */
function oneRowEach(actions: readonly Action<never>[]): readonly (readonly [name: string, ways: readonly Ways[]])[] {
  const rows = new Map<string, readonly Ways[]>()
  for (const action of actions) rows.set(action.name, [...(rows.get(action.name) ?? []), action.keys])
  return [...rows]
}

/** Any one of them does it. */
type Ways = readonly string[]

function Keys({ ways }: { ways: readonly Ways[] }) {
  const keys = ways.flat()
  const others = new Set(ways.flatMap(([, ...rest]) => rest))
  const digits = keys.filter((each) => /\d$/.test(each))
  // Ten digits are told by the first and the last of them.
  const first = digits[0]
  const last = digits.at(-1)
  const shown = first && last && digits.length > manyKeys ? [first, last] : keys
  return shown.map((each, index) => (
    <span key={each} className="key">
      {index > 0 && shown !== keys && <span className="quiet">–</span>}
      {shown === keys && others.has(each) && <span className="quiet">{words.or}</span>}
      {keyCaps(each).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  ))
}
