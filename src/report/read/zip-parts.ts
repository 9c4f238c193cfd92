// An office document's zip as parts and the relations between them: which is the main one, what it points at.
// Knows the packaging, nothing of what the parts say.
import type { Outcome, Refusal } from '../model/refusal.ts'
import { openZip } from './zip.ts'
import type { Archive } from './zip.ts'
import { readXml } from './xml.ts'
import type { XmlSink } from './xml.ts'

export interface Relation {
  readonly id: string
  /** Last piece of the type's address, the same in the transitional and the strict edition: `styles`, `worksheet`. */
  readonly type: string
  /** Full name of the part in the archive. */
  readonly target: string
}

export interface Parts {
  readonly archive: Archive
  /** Full name of the main part. */
  readonly main: string
  /** What the archive says the main part is; empty when it does not say. */
  readonly mainType: string
  read(name: string, sink: XmlSink): Refusal | null
  /** What the part points at inside the archive; empty when it has no list. */
  relations(name: string): Outcome<readonly Relation[]>
}

// The longest reports stay under a tenth of this.
const longestPart = 16 * 2 ** 20

/** `target` as the list writes it, against the folder of the part that owns the list. */
function resolve(owner: string, target: string): string {
  const path = target.startsWith('/') ? [] : owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function relationsOf(archive: Archive, owner: string): Outcome<readonly Relation[]> {
  const cut = owner.lastIndexOf('/') + 1
  const list = `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`
  const relations: Relation[] = []
  if (!archive.has(list)) return { ok: true, value: relations }
  const refusal = readXml((take) => archive.inflate(list, take), {
    open(element) {
      const id = element.attribute('Id')
      const type = element.attribute('Type')
      const target = element.attribute('Target')
      if (element.local !== 'Relationship' || id === null || type === null || target === null) return
      if (element.attribute('TargetMode') === 'External') return
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(owner, target) })
    },
    close() {},
    text() {},
  })
  return refusal ? { ok: false, refusal } : { ok: true, value: relations }
}

function contentType(archive: Archive, part: string): Outcome<string> {
  let found = ''
  const list = '[Content_Types].xml'
  if (!archive.has(list)) return { ok: true, value: found }
  const refusal = readXml((take) => archive.inflate(list, take), {
    open(element) {
      if (element.local === 'Override' && element.attribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase())
        found = element.attribute('ContentType') ?? ''
    },
    close() {},
    text() {},
  })
  return refusal ? { ok: false, refusal } : { ok: true, value: found }
}

// Where every writer puts the main part; looked at only when the archive's own list does not say.
const usual = ['word/document.xml', 'xl/workbook.xml']

/** Refuses what is no zip with `damaged`, and a zip without a main part with `unsupported-format`. */
export function openParts(bytes: Uint8Array): Outcome<Parts> {
  const opened = openZip(bytes)
  if (!opened.ok) return opened
  const archive = opened.value
  const top = relationsOf(archive, '')
  if (!top.ok) return top
  const named = top.value.find(({ type, target }) => type === 'officeDocument' && archive.has(target))
  const main = named?.target ?? usual.find((name) => archive.has(name))
  if (main === undefined)
    return { ok: false, refusal: { code: 'unsupported-format', detail: { kind: 'zip', what: 'main part' } } }
  const type = contentType(archive, main)
  if (!type.ok) return type
  return {
    ok: true,
    value: {
      archive,
      main,
      mainType: type.value,
      read: (name, sink) =>
        (archive.size(name) ?? 0) > longestPart
          ? { code: 'limit', detail: { kind: 'zip', what: 'part', most: longestPart } }
          : readXml((take) => archive.inflate(name, take), sink),
      relations: (name) => relationsOf(archive, name),
    },
  }
}
