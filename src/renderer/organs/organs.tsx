// 机关: the names reports are held under, with their years and gaps; names are linked here, and links taken back.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrganLinkView, OrganView, Workstation } from '../../contract.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { KeysOverlay } from '../keys-overlay.tsx'
import { ListStatus } from '../list-status.tsx'
import { Notices, useNotices } from '../notices.tsx'
import type { Rechecking } from '../rechecking.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { organActions, type OrganCommands } from './actions.ts'
import type { LinkFormReach } from './link-form.tsx'
import { OrganDetail } from './organ-detail.tsx'
import { OrganList, type OrganListReach } from './organ-list.tsx'
import { OrgansBar } from './organs-bar.tsx'
import { linkOf, type LinkTyped } from './relation.ts'
import { linkSentence, reminders, title, words } from './words.ts'
import './organs.css'

interface OrgansProps {
  readonly workstation: Workstation
  /** The organ to show first. */
  readonly first: string | null
  readonly rechecking: Rechecking | null
  ensureReviewer(): Promise<boolean>
  onBack(): void
}

export function Organs({ workstation, first, rechecking, ensureReviewer, onBack }: OrgansProps) {
  const { desk } = workstation
  const [organs, setOrgans] = useState<readonly OrganView[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reload = useCallback(() => {
    void desk.organs({}).then((outcome) => {
      if (outcome.ok) setOrgans(outcome.value)
      setRefusal(outcome.ok ? null : outcome.refusal)
    })
  }, [desk])
  useEffect(reload, [reload])

  const { lines, say, drop } = useNotices()
  const [text, setText] = useState('')
  const [gapsOnly, setGapsOnly] = useState(false)
  const [chosen, setChosen] = useState(first)
  const [takingBack, setTakingBack] = useState<OrganLinkView | null>(null)
  const [showingKeys, setShowingKeys] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const reach = useRef<OrganListReach>(null)
  const form = useRef<LinkFormReach>(null)

  const all = organs ?? []
  const shown = all.filter((each) => each.organ.includes(text.trim()) && (!gapsOnly || each.missing.length > 0))
  const at = Math.max(
    0,
    shown.findIndex((each) => each.organ === chosen),
  )
  const current = shown[at] ?? null
  const moveTo = (index: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, index))]
    if (next) setChosen(next.organ)
  }
  const send = async (request: () => Promise<Outcome<readonly OrganView[]>>, done: string): Promise<boolean> => {
    if (!(await ensureReviewer())) return false
    const outcome = await request()
    if (!outcome.ok) say({ kind: 'link', weight: 'bad', text: refusalSentence(outcome.refusal) })
    else {
      setOrgans(outcome.value)
      say({ kind: 'link', weight: 'ok', text: done })
    }
    return outcome.ok
  }
  const link = (organ: OrganView, typed: LinkTyped) =>
    send(() => desk.linkOrgans(linkOf(organ.organ, typed)), words.linked)
  const takeBack = async ({ id }: OrganLinkView, note: string) => {
    if (await send(() => desk.unlinkOrgans({ link: id, note }), words.unlinked)) setTakingBack(null)
  }

  const commands: OrganCommands = {
    count: shown.length,
    hasLinks: (current?.links.length ?? 0) > 0,
    move: (by) => moveTo(at + by),
    moveTo,
    pageSize: () => reach.current?.pageSize() ?? 1,
    link: () => form.current?.focus(),
    takeBack: () => setTakingBack(current?.links.at(-1) ?? null),
    focusSearch: () => field.current?.select(),
    turnGapsOnly: () => setGapsOnly(!gapsOnly),
    back: onBack,
    showKeys: () => setShowingKeys(true),
  }
  useActionKeys(organActions, commands)

  return (
    <div className="list-page organs">
      <OrgansBar
        count={all.length}
        shownCount={shown.length}
        text={text}
        gapsOnly={gapsOnly}
        field={field}
        onText={setText}
        onGapsOnly={setGapsOnly}
        onLeaveField={() => (reach.current ? reach.current.focus() : field.current?.blur())}
        onBack={onBack}
      />
      <main>
        {shown.length > 0 ? (
          <>
            <OrganList organs={shown} current={current} reach={reach} onChoose={(each) => setChosen(each.organ)} />
            {current && (
              <OrganDetail
                key={current.organ}
                organ={current}
                names={all.map((each) => each.organ)}
                form={form}
                onLink={(typed) => link(current, typed)}
                onLeaveForm={() => reach.current?.focus()}
                onTakeBack={setTakingBack}
              />
            )}
          </>
        ) : (
          <div className="nothing">
            {refusal ? (
              <>
                <p>{refusalSentence(refusal)}</p>
                <button type="button" className="button" onClick={reload}>
                  {words.again}
                </button>
              </>
            ) : organs === null ? (
              <p className="slow">{words.loading}</p>
            ) : all.length === 0 ? (
              <p>{words.empty}</p>
            ) : (
              <>
                <p>{words.nothingFits}</p>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setText('')
                    setGapsOnly(false)
                  }}
                >
                  {words.showAll}
                </button>
              </>
            )}
          </div>
        )}
      </main>
      <ListStatus rechecking={rechecking} reminders={reminders} onKeys={commands.showKeys} />
      {takingBack && (
        <AskOverlay
          title={words.takeBackTitle}
          why={words.takeBackLead(linkSentence(takingBack))}
          questions={[{ label: words.takeBackNote, value: '', longest: 500 }]}
          onAnswer={([note = '']) => void takeBack(takingBack, note)}
          onClose={() => setTakingBack(null)}
        />
      )}
      {showingKeys && <KeysOverlay actions={organActions} place={title} onClose={() => setShowingKeys(false)} />}
      <Notices lines={lines} onDrop={drop} dismissWord={words.dismiss} />
    </div>
  )
}
