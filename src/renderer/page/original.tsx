// The original: drawn from blocks over the canonical text, lit where the selected cell was read, searchable.
// A click tells which offset was meant; what stands there is the page's business.
import { memo, useEffect, useImperativeHandle, useMemo, useRef, type MouseEvent, type Ref } from 'react'
import type { Block } from '../../report/model/document.ts'
import type { Span } from '../../report/model/span.ts'
import { arrange } from './arrange.ts'
import { offsetAt, selectedSpan } from './dom-places.ts'
import { FindStrip } from './find-strip.tsx'
import { OriginalItem } from './original-item.tsx'
import { nothingLit, touching, type LitSpan } from './places.ts'
import { words } from './words.ts'

export interface OriginalPane {
  find(): void
  focus(): void
  /** Brings the lit place into sight even when it already is. */
  reveal(): void
  /** Range of the text a person selected here, or null. */
  selected(): Span | null
}

interface OriginalProps {
  readonly ref: Ref<OriginalPane>
  readonly text: string
  readonly blocks: readonly Block[]
  readonly lines: readonly number[]
  readonly lit: readonly LitSpan[]
  /** `clicks` is 2 when the same place is clicked again to select a word. */
  onPlace(offset: number, clicks: number): void
  onFindEnd(): void
}

/** Items drawn again together; most groups stay as they are when the lit place moves. */
const groupSize = 40

export function Original({ ref, text, blocks, lines, lit, onPlace, onFindEnd }: OriginalProps) {
  const desktop = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const find = useRef<FindStrip>(null)
  const groups = useMemo(() => {
    const items = arrange(text, blocks)
    return Array.from({ length: Math.ceil(items.length / groupSize) }, (_, index) =>
      items.slice(index * groupSize, (index + 1) * groupSize),
    )
  }, [text, blocks])
  const getSheet = useMemo(() => () => sheet.current, [])

  useImperativeHandle(ref, () => ({
    find: () => find.current?.begin(),
    focus: () => desktop.current?.focus(),
    reveal: () => bringIntoSight(desktop.current, true),
    selected: () => (sheet.current ? selectedSpan(sheet.current, text) : null),
  }))
  useEffect(() => bringIntoSight(desktop.current, false), [lit])

  function onClick(event: MouseEvent) {
    const selection = getSelection()
    if (event.detail < 2 && selection && !selection.isCollapsed) return
    const node = event.target as Element
    const within = selection?.anchorNode && node.contains(selection.anchorNode) ? selection : null
    const offset = within?.anchorNode ? offsetAt(within.anchorNode, within.anchorOffset) : offsetAt(node, 0)
    if (offset !== null) onPlace(offset, event.detail)
  }

  return (
    <section className="original" aria-label={words.original}>
      <FindStrip ref={find} text={text} sheet={getSheet} onEnd={onFindEnd} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard reaches places through the grid and the search */}
      <div className="desktop" ref={desktop} tabIndex={0} role="document" aria-label={words.original} onClick={onClick}>
        <article className="sheet" ref={sheet}>
          {groups.map((items, index) => (
            <Group key={index} text={text} items={items} lines={lines} lit={litIn(items, lit)} />
          ))}
        </article>
      </div>
    </section>
  )
}

type Items = ReturnType<typeof arrange>

function litIn(items: Items, lit: readonly LitSpan[]): readonly LitSpan[] {
  const first = items[0]
  const last = items.at(-1)
  return first && last ? touching({ start: first.span.start, end: last.span.end }, lit) : nothingLit
}

const Group = memo(function Group(props: {
  text: string
  items: Items
  lines: readonly number[]
  lit: readonly LitSpan[]
}) {
  return props.items.map((item) => (
    <OriginalItem
      key={item.span.start}
      text={props.text}
      item={item}
      lines={props.lines}
      lit={touching(item.span, props.lit)}
    />
  ))
})

function bringIntoSight(desktop: HTMLElement | null, always: boolean): void {
  const place = desktop?.querySelector('[data-lit]')
  if (!desktop || !place) return
  const frame = desktop.getBoundingClientRect()
  const box = place.getBoundingClientRect()
  const margin = 48
  if (!always && box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return
  desktop.scrollTop += box.top - frame.top - frame.height * 0.4
}
