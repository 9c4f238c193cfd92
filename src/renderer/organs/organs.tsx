// 机关: the names reports are held under, with their years and gaps; names are linked here, and links taken back.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrganLinkView, OrganView, Workstation } from '../../contract.ts'
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import { refusalSentence } from '../../report/words.ts'
import { AskOverlay } from '../ask-overlay.tsx'
import { KeysOverlay } from '../keys-overlay.tsx'
import type { LinesReach } from '../lines.tsx'
import { ListBar } from '../list-bar.tsx'
import { ListNothing } from '../list-nothing.tsx'
import { ListStatus } from '../list-status.tsx'
import { Notices, useNotices } from '../notices.tsx'
import type { Rechecking } from '../rechecking.tsx'
import { useActionKeys } from '../use-action-keys.ts'
import { useChosen } from '../use-chosen.ts'
import { organActions, type OrganCommands } from './actions.ts'
import type { LinkFormReach } from './link-form.tsx'
import { OrganDetail } from './organ-detail.tsx'
import { OrganList } from './organ-list.tsx'
import { linkOf, type LinkTyped } from './relation.ts'
import { back, linkSentence, reminders, title, words } from './words.ts'
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
  const [takingBack, setTakingBack] = useState<OrganLinkView | null>(null)
  const [showingKeys, setShowingKeys] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const reach = useRef<LinesReach>(null)
  const form = useRef<LinkFormReach>(null)

  const all = organs ?? []
  const shown = all.filter((each) => each.organ.includes(text.trim()) && (!gapsOnly || each.missing.length > 0))
  const { current, choose, move, moveTo } = useChosen(shown, first, (each) => each.organ)
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
    move,
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
      <ListBar
        back={back}
        title={title}
        size={words.size(all.length)}
        search={words.search}
        shown={words.shown(shown.length, all.length)}
        text={text}
        field={field}
        onText={setText}
        onLeaveField={() => (reach.current ? reach.current.focus() : field.current?.blur())}
        onBack={onBack}
      >
        <button
          type="button"
          className="button tall"
          aria-pressed={gapsOnly}
          title={`${words.missingHint}　T`}
          onClick={commands.turnGapsOnly}
        >
          {words.gapsOnly}
        </button>
      </ListBar>
      <main>
        {shown.length > 0 ? (
          <>
            <OrganList organs={shown} current={current} reach={reach} onChoose={(each) => choose(each.organ)} />
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
          <ListNothing refusal={refusal} loading={organs ? null : words.loading} onAgain={reload}>
            {all.length === 0 ? (
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
          </ListNothing>
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
