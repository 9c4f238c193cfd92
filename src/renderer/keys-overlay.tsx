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
  const groups = names.map((name) => [name, actions.filter((action) => action.group === name)] as const)
  return (
    <Overlay label={words.allKeys} className="all-keys" onClose={onClose}>
      <header>
        <h1>{words.allKeys}</h1>
        <span className="quiet">{words.here(place)}</span>
        <span className="grow" />
        <kbd>Esc</kbd>
      </header>
      <div className="overlay-body">
        {groups.map(([name, listed]) => (
          <section key={name}>
            <h2>{name}</h2>
            <dl>
              {listed.map((action) => (
                <Fragment key={action.id}>
                  <dt>
                    <Keys keys={action.keys} />
                  </dt>
                  <dd>{action.name}</dd>
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

function Keys({ keys }: { keys: readonly string[] }) {
  const shown = keys.length > manyKeys ? [keys[0], keys.at(-3)] : keys
  return shown.map((each, index) => (
    <Fragment key={each}>
      {index > 0 && <span className="quiet">{keys.length > manyKeys ? '–' : ' '}</span>}
      {keyCaps(each as string).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </Fragment>
  ))
}
