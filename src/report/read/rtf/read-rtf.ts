// Step 2 for rich text (.rtf): text and tables with the place of every cell. Pictures, notes and page heads are not read.
import type { ReportDocument } from '../../model/document.ts'
import type { Noted } from '../../model/finding.ts'
import type { Outcome } from '../../model/refusal.ts'
import type { SourceFile } from '../../model/source.ts'
import { strikeOut } from '../raised.ts'
import type { Stand } from '../raised.ts'
import { RichFlow } from './rich-flow.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

// The encoding standard's decoder exists in every host; the room has no library types that name it.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

const begin = [...'{\\rtf'].map((character) => character.charCodeAt(0))
const deepest = 2_000

/** Groups that hold something else than the text. */
const asides = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable info pict object header headerl headerr headerf footer footerl footerr ' +
    'footerf footnote annotation fldinst themedata xmlnstbl nonshppict nonesttables bkmkstart bkmkend atnid revtbl rsidtbl filetbl'
  ).split(' '),
)

const printed: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  nestcell: '\n',
  '~': '\u00a0',
  _: '-',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: '\u2003',
  enspace: '\u2002',
  bullet: '\u2022',
}

const stands: Readonly<Record<string, Stand>> = { super: 'raised', sub: 'lowered', nosupersub: 'line' }
const strikes = new Set(['strike', 'striked'])

/** Labels of decoders for what rich text calls charsets and code pages. */
const charsets: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' }
const codePages: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr' }
const western = 'windows-1252'

interface Group {
  aside: boolean
  fonts: boolean
  hidden: boolean
  deleted: boolean
  struck: boolean
  stand: Stand
  /** Characters that stand for a Unicode one in older programs. */
  fallbackCount: number
  font: number
}

class RichText {
  readonly flow = new RichFlow()
  readonly #groups: Group[] = []
  #now: Group = {
    aside: false,
    fonts: false,
    hidden: false,
    deleted: false,
    struck: false,
    stand: 'line',
    fallbackCount: 1,
    font: -1,
  }
  #codePage = western
  readonly #fontCharsets = new Map<number, string>()
  #bytes: number[] = []
  #toSkip = 0
  #opened = false

  get tooDeep(): boolean {
    return this.#groups.length > deepest
  }

  take(token: Token): void {
    if (token.kind === 'byte') return this.#takeByte(token.byte)
    this.#print()
    const opened = this.#opened
    this.#opened = token.kind === 'open'
    if (token.kind === 'open') this.#groups.push({ ...this.#now })
    else if (token.kind === 'close') {
      this.#now = this.#groups.pop() ?? this.#now
      this.#toSkip = 0
    } else this.#takeWord(token.word, token.number, opened)
  }

  #takeByte(byte: number): void {
    this.#opened = false
    if (this.#toSkip > 0) this.#toSkip--
    else if (!this.#now.aside && !this.#now.hidden && !this.#now.deleted) this.#bytes.push(byte)
  }

  /** Bytes are decoded together: a character may take two, the second of which may be plain. */
  #print(): void {
    if (this.#bytes.length === 0) return
    const label = this.#fontCharsets.get(this.#now.font) ?? this.#codePage
    this.#write(new TextDecoder(label).decode(Uint8Array.from(this.#bytes)))
    this.#bytes = []
  }

  #write(text: string): void {
    this.flow.write(this.#now.struck ? strikeOut(text) : text, this.#now.stand)
  }

  #takeWord(word: string, number: number | null, opened: boolean): void {
    const now = this.#now
    // `\*` marks a group that a reader who does not know it leaves out.
    if ((opened && word === '*') || asides.has(word)) {
      now.aside = true
      now.fonts = word === 'fonttbl'
    } else if (word === 'uc') now.fallbackCount = number ?? 1
    else if (word === 'u') this.#takeUnit(number)
    else if (word === 'f') now.font = number ?? -1
    else if (word === 'fcharset' && now.fonts) this.#noteFont(now.font, number)
    else if (word === 'ansicpg') this.#codePage = codePages[number ?? -1] ?? western
    else if (word === 'v') now.hidden = number !== 0
    else if (word === 'deleted') now.deleted = number !== 0
    else if (strikes.has(word)) now.struck = number !== 0
    else if (stands[word] !== undefined) now.stand = number === 0 ? 'line' : stands[word]
    else if (word === 'plain') {
      now.hidden = false
      now.deleted = false
      now.struck = false
      now.stand = 'line'
    } else if (!now.aside) {
      const text = printed[word]
      if (text === undefined) this.flow.take(word, number)
      else if (!now.hidden && !now.deleted) this.#write(text)
    }
  }

  #takeUnit(number: number | null): void {
    this.#toSkip = this.#now.fallbackCount
    const { aside, hidden, deleted } = this.#now
    if (number !== null && !aside && !hidden && !deleted) this.#write(String.fromCharCode(number & 0xffff))
  }

  #noteFont(font: number, charset: number | null): void {
    const label = charsets[charset ?? -1]
    if (label !== undefined) this.#fontCharsets.set(font, label)
  }

  end(): Noted<ReportDocument> {
    this.#print()
    return this.flow.end()
  }
}

export const isRichText = (bytes: Uint8Array): boolean => begin.every((byte, index) => bytes[index] === byte)

/** `limit` for groups or tables no report has. */
export function readRichText({ name, bytes }: SourceFile): Outcome<Noted<ReportDocument>> {
  const text = new RichText()
  for (const token of tokensOf(bytes)) {
    text.take(token)
    if (text.tooDeep || text.flow.tooLong)
      return { ok: false, refusal: { code: 'limit', detail: { name, kind: 'rtf' } } }
  }
  return { ok: true, value: text.end() }
}
