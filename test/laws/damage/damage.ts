// A sound file and a number → one damaged file, the same at every run.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { SourceFile } from '../../../src/report/model/source.ts'
import { anywhere, damageElements, figures } from './damage-elements.ts'
import { dice } from './dice.ts'
import type { Dice } from './dice.ts'
import { otherBytes } from './other-bytes.ts'
import { kinds, seedsOf } from './seeds.ts'
import type { Kind } from './seeds.ts'

const marked = ['<', '>', '</', '/>', '&', '&#0;', '&#x110000;', '<!--', '-->', '<![CDATA[', ']]>', '"']

const pieces: Readonly<Record<Kind, readonly string[]>> = {
  text: [
    '|',
    '│',
    '┌──┬──┐',
    '+--+--+',
    '——',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '<table><tr><td>',
    '1,234',
    '12 34',
  ],
  html: [
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=65534 rowspan=65534>',
    '<td rowspan=0>',
    '<template>',
    '<textarea>',
    '<script>',
    '<svg><title>',
    '<select><option>',
    '<frameset>',
    '<plaintext>',
    '</td>',
    '<base>',
    '<meta charset=utf-16>',
    '<div hidden>',
    ...marked,
  ],
  mht: [
    '\r\n\r\n',
    '--=_b',
    '--=_b--',
    'Content-Type: multipart/related; boundary=""\r\n',
    'Content-Type: text/html; charset=x\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    '=',
    '=3D',
    '====',
    'boundary="=_b"',
  ],
  markdown: ['|', '| --- |', '|:-:|', '\\|', '```', '# ', '> ', '- ', '1. ', '**', '<table>', '[^1]', '||||||||'],
  docx: [
    '<w:p/>',
    '<w:tbl>',
    '</w:tc>',
    '<w:gridSpan w:val="65534"/>',
    '<w:vMerge/>',
    '<w:del>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:txbxContent>',
    '<mc:AlternateContent>',
    '<!DOCTYPE a>',
    ...marked,
  ],
  xlsx: [
    '<row r="1048576">',
    '<c r="XFD1" t="s">',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<v>99999</v>',
    '<is><t>',
    '<col min="1" max="16384" hidden="1"/>',
    '<!DOCTYPE a>',
    ...marked,
  ],
  pdf: [
    ' obj',
    ' endobj',
    ' R',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    ' stream\n',
    ' endstream',
    ' BT',
    ' ET',
    ' q',
    ' Q',
    ' 0 0 0 0 0 0 cm',
    ' 1e30 0 0 1e30 0 0 cm',
    ' re',
    ' l S',
    ' Do',
    '/Kids [5 0 R]',
    '/Parent 5 0 R',
    '/Length 0',
    '/Filter /FlateDecode',
    '/Rotate 91',
    ' Tf',
    ' Tj',
    '/Encrypt 1 0 R',
  ],
  doc: ['\0\0\0\0', '\xff\xff\xff\xff', '\xfe\xff\xff\xff', '\x07', '\r\x07', '\x13', '\x14', '\x15'],
  rtf: [
    '{',
    '}',
    '\\',
    "\\'",
    "\\'8",
    '\\u-10179?',
    '\\uc9',
    '\\bin9 ',
    '\\trowd',
    '\\cellx0',
    '\\cellx-1',
    '\\cell ',
    '\\row ',
    '\\intbl',
    '\\itap9',
    '\\clmgf',
    '\\clvmrg',
    '\\nestcell',
    '\\ansicpg0',
    '\\*\\x',
  ],
}

/** How long damage may make a text: more tries what a reader does with too much, less what it makes of nonsense. */
const longestByScript = 2 ** 18

/** One change. `other` is another sound text of the kind, to take pieces from. */
function damageOnce(text: string, other: string, put: readonly string[], roll: Dice, longest: number): string {
  const from = roll(text.length + 1)
  const to = Math.min(text.length, from + (1 << roll(11)))
  const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  const word = put[roll(put.length)]!
  switch (roll(10)) {
    case 0:
      return before + after
    case 1:
      return before + piece + piece + after
    case 2: {
      const most = Math.max(1, Math.floor((longest - text.length) / Math.max(1, piece.length)))
      return before + piece.repeat(Math.max(1, Math.min(2 << roll(12), most))) + after
    }
    case 3:
      return before + word + piece + after
    case 4:
      return before + word + after
    case 5: {
      const shown = text.slice(from).search(/\d/u)
      if (shown < 0) return before + word + after
      const rest = text.slice(from + shown).replace(/^\d+/u, figures[roll(figures.length)]!)
      return text.slice(0, from + shown) + rest
    }
    case 6: {
      const place = roll(after.length + 1)
      return before + after.slice(0, place) + piece + after.slice(place)
    }
    case 7: {
      const start = roll(other.length + 1)
      return before + other.slice(start, start + (1 << roll(13))) + after
    }
    case 8:
      return roll(4) === 0 ? before : before + word.repeat(1 + roll(400)) + after
    default:
      return before + String.fromCharCode(roll(3) === 0 ? roll(65536) : roll(256)) + after
  }
}

function damageText(text: string, other: string, kind: Kind, roll: Dice, longest: number): string {
  const put = [...pieces[kind], ...figures, ...anywhere]
  let damaged = text
  for (let times = 1 + roll(5); times > 0; times--) damaged = damageOnce(damaged, other, put, roll, longest)
  return damaged
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Texts in UTF-8 keep whole characters, mostly; everything else is changed byte by byte. */
function damageBytes(bytes: Uint8Array, other: Uint8Array, kind: Kind, roll: Dice, longest: number): Uint8Array {
  if (kind === 'doc' && roll(8) > 0) return otherBytes(bytes, roll)
  const whole = Buffer.from(bytes)
  if (roll(5) > 0 && kind !== 'pdf' && kind !== 'doc' && Buffer.from(whole.toString('utf8')).equals(whole))
    return new TextEncoder().encode(
      damageText(whole.toString('utf8'), Buffer.from(other).toString('utf8'), kind, roll, longest),
    )
  return new Uint8Array(Buffer.from(damageText(latin(bytes), latin(other), kind, roll, longest), 'latin1'))
}

function damageArchive(bytes: Uint8Array, kind: Kind, roll: Dice, longest: number): Uint8Array {
  const parts = unzipSync(bytes)
  // The parts with the report in them, more often than the rest.
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))
  const main = names.filter((name) => /document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/u.test(name))
  const chosen = roll(4) > 0 && main.length > 0 ? main : names
  const name = chosen[roll(chosen.length)]!
  const other = strFromU8(parts[names[roll(names.length)]!]!)
  let xml = strFromU8(parts[name]!)
  if (roll(4) === 0) xml = damageText(xml, other, kind, roll, longest)
  else for (let times = 1 + roll(4); times > 0; times--) xml = damageElements(xml, roll, longest)
  parts[name] = strToU8(xml)
  return zipSync(parts, { level: 1 })
}

const seeds = new Map<string, readonly SourceFile[]>()

/** The damaged file of this number; its name says the sound one's kind. */
export function damagedFile(
  kind: Kind,
  seed: number,
  index: number,
  real?: string,
  longest: number = longestByScript,
): SourceFile {
  const known = `${kind} ${real}`
  if (!seeds.has(known)) seeds.set(known, seedsOf(kind, real))
  const files = seeds.get(known)!
  const roll = dice(Math.imul(seed, 1_000_003) + kinds.indexOf(kind) * 100_000_007 + index)
  const sound = files[roll(files.length)]!
  const other = files[roll(files.length)]!
  const zipped = kind === 'docx' || kind === 'xlsx'
  const bytes =
    zipped && roll(8) > 0
      ? damageArchive(sound.bytes, kind, roll, longest)
      : damageBytes(sound.bytes, other.bytes, kind, roll, longest)
  return { name: sound.name, bytes }
}
