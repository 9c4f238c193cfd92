// The bar over the shelf: how much there is, the search field, the next thing to do, import and export.
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { ShelfRow } from '../../contract.ts'
import { isComposing } from '../actions.ts'
import { Glyph } from '../glyph.tsx'
import { ThemeButton } from '../theme-button.tsx'
import { longestSearch } from './use-search.ts'
import { librarySize, reportName, title, words } from './words.ts'

export interface Choosing {
  files(): void
  folder(): void
  paste(): void
}

export interface TopBarProps {
  readonly reportCount: number
  readonly openCount: number
  readonly text: string
  /** Reports and hits found; null while nothing is searched for. */
  readonly found: { readonly reports: number; readonly hits: number; readonly waiting: boolean } | null
  readonly next: ShelfRow | null
  readonly shownCount: number
  readonly exporting: boolean
  readonly field: Ref<HTMLInputElement>
  readonly choose: Choosing
  onText(text: string): void
  onLeaveField(): void
  onNext(): void
  onRules(): void
  onOrgans(): void
  onExport(): void
}

function SearchField(props: TopBarProps) {
  const { found, text } = props
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While Chinese is being typed, Enter and Esc belong to the input method.
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return
    const find = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)
    if (event.key === 'Escape' && text !== '') props.onText('')
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) props.onLeaveField()
    else if (find) event.currentTarget.select()
    else return
    event.preventDefault()
  }
  return (
    <label className="field tall">
      <Glyph name="find" />
      <input
        ref={props.field}
        type="search"
        value={text}
        placeholder={words.search}
        aria-label={words.search}
        maxLength={longestSearch}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={press}
      />
      {found && (
        <span className="num second" aria-live="polite">
          {found.waiting ? words.searching : words.found(found.reports, found.hits)}
        </span>
      )}
      {text === '' ? (
        <kbd>/</kbd>
      ) : (
        <button type="button" className="clear" title={words.clearSearch} onClick={() => props.onText('')}>
          <kbd>Esc</kbd>
        </button>
      )}
    </label>
  )
}

function ImportButton({ choose }: { choose: Choosing }) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!open) return
    frame.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const leave = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open])

  const press = (event: KeyboardEvent) => {
    if (!open) return
    const items = [...frame.current!.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const at = items.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') {
      setOpen(false)
      frame.current!.querySelector<HTMLElement>('[aria-haspopup]')!.focus()
    } else if (event.key === 'ArrowDown') items[(at + 1) % items.length]!.focus()
    else if (event.key === 'ArrowUp') items[(at + items.length - 1) % items.length]!.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const item = (name: string, run: () => void) => (
    <button
      type="button"
      role="menuitem"
      onClick={() => {
        setOpen(false)
        run()
      }}
    >
      {name}
    </button>
  )
  return (
    <span className="join import" ref={frame} onKeyDown={press}>
      <button type="button" className="button tall" onClick={choose.files}>
        {words.import}
        <kbd>Ctrl I</kbd>
      </button>
      <button
        type="button"
        className="button tall"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words.importMore}
        title={words.importMore}
        onClick={() => setOpen(!open)}
      >
        <Glyph name="down" />
      </button>
      {open && (
        <span className="popover menu" role="menu">
          {item(words.files, choose.files)}
          {item(words.folder, choose.folder)}
          {item(words.paste, choose.paste)}
        </span>
      )}
    </span>
  )
}

export function TopBar(props: TopBarProps) {
  const { next, shownCount, reportCount } = props
  return (
    <header className="bar">
      <h1>{title}</h1>
      <span className="num second">{librarySize(reportCount, props.openCount)}</span>
      <span className="places">
        <button type="button" className="button bare tall" title={`${words.rulesHint}　G`} onClick={props.onRules}>
          {words.rules}
        </button>
        <button type="button" className="button bare tall" title={`${words.organsHint}　J`} onClick={props.onOrgans}>
          {words.organs}
        </button>
      </span>
      <span className="grow" />
      <SearchField {...props} />
      <span className="grow" />
      {next && (
        <button
          type="button"
          className="button tall do"
          title={words.carryOnHint(reportName(next), next.openCount)}
          onClick={props.onNext}
        >
          <span className="cut">{words.carryOn(next.organ ?? next.fileName)}</span>
          {next.year !== null && <span className="num">{next.year}</span>}
          <kbd>N</kbd>
        </button>
      )}
      <ImportButton choose={props.choose} />
      <button
        type="button"
        className="button tall"
        disabled={shownCount === 0 || props.exporting}
        title={reportCount === 0 ? words.noReports : shownCount === 0 ? words.exportNone : words.exportHint(shownCount)}
        onClick={props.onExport}
      >
        {words.export}
      </button>
      <ThemeButton className="button bare tall look" />
    </header>
  )
}
