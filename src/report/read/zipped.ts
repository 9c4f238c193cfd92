// Step 2 for files that are archives or compound files: which reader serves, or why none does.
import type { ReportDocument } from '../model/document.ts'
import type { Noted } from '../model/finding.ts'
import type { Outcome, Refusal } from '../model/refusal.ts'
import type { SourceFile } from '../model/source.ts'
import { isCompound, openCompound, refuseCompound } from './compound.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readSheet } from './sheet/read-sheet.ts'
import { openParts } from './zip-parts.ts'

export function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1
}

/** For files that begin as a zip archive or a compound file. Refusals carry the file's name and the `kind` found. */
export function readZipped(file: SourceFile): Outcome<Noted<ReportDocument>> {
  const outcome = isCompound(file.bytes) ? readCompound(file) : readParts(file)
  return outcome.ok ? outcome : { ok: false, refusal: named(outcome.refusal, file.name) }
}

function readCompound({ name, bytes }: SourceFile): Outcome<Noted<ReportDocument>> {
  const compound = openCompound(bytes)
  const refusal = refuseCompound(compound)
  if (refusal || !compound) return { ok: false, refusal: refusal ?? { code: 'damaged' } }
  // WPS keeps some of its own where Word would not look; its programs save the newer format too.
  if (/\.wps$/iu.test(name)) return { ok: false, refusal: { code: 'unsupported-format', detail: { kind: 'wps' } } }
  return readDoc(compound)
}

function readParts({ bytes }: SourceFile): Outcome<Noted<ReportDocument>> {
  const parts = openParts(bytes)
  if (!parts.ok) return parts
  const { main, mainType } = parts.value
  // What the archive says comes first; where it says nothing, the folder every writer uses.
  const says = (type: string, folder: string): boolean =>
    mainType === '' ? main.toLowerCase().startsWith(folder) : mainType.includes(type) && mainType.includes('xml')
  if (says('wordprocessingml', 'word/') || says('ms-word', 'word/')) return readDocx(parts.value)
  if ((says('spreadsheetml', 'xl/') || says('ms-excel', 'xl/')) && main.endsWith('.xml')) return readSheet(parts.value)
  return { ok: false, refusal: { code: 'unsupported-format', detail: { kind: 'zip', what: main } } }
}

function named({ code, detail }: Refusal, name: string): Refusal {
  return { code, detail: { name, ...detail } }
}
