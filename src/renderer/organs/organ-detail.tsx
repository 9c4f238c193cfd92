// The current organ: its years, what people say of its name and others, and the form to say more.
import type { Ref } from 'react'
import type { OrganLinkView, OrganView } from '../../contract.ts'
import { chinaTime } from '../../report/text/china-time.ts'
import { LinkForm, type LinkFormReach } from './link-form.tsx'
import type { LinkTyped } from './relation.ts'
import { linkSentence, words } from './words.ts'
import { Years } from './years.tsx'

interface OrganDetailProps {
  readonly organ: OrganView
  /** Every name of the library. */
  readonly names: readonly string[]
  readonly form: Ref<LinkFormReach>
  /** True when it was done. */
  onLink(typed: LinkTyped): Promise<boolean>
  onLeaveForm(): void
  onTakeBack(link: OrganLinkView): void
}

export function OrganDetail({ organ, names, form, onLink, onLeaveForm, onTakeBack }: OrganDetailProps) {
  return (
    <article className="detail" aria-label={words.detail}>
      <header>
        <h2>{organ.organ}</h2>
      </header>
      <h3>{words.years}</h3>
      <p>
        <Years organ={organ} />
      </p>
      <h3>{words.links}</h3>
      {organ.links.length === 0 ? (
        <p className="second">{words.noLinks}</p>
      ) : (
        <ul className="links">
          {organ.links.map((link) => (
            <li key={link.id} data-link={link.id}>
              <span>
                <b>{linkSentence(link)}</b>
                {link.note && <span>　{link.note}</span>}
                <small className="second num">{words.by(link.who, chinaTime(link.at).slice(0, 16))}</small>
              </span>
              <button type="button" className="button" onClick={() => onTakeBack(link)}>
                {words.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.addLink}</h3>
      <LinkForm organ={organ.organ} names={names} reach={form} onLink={onLink} onLeave={onLeaveForm} />
    </article>
  )
}
