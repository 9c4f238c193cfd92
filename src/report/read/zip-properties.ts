// What a document's own properties say its title is; often left over from the document it was copied from.
import type { MetadataEntry } from '../model/document.ts'
import type { Outcome } from '../model/refusal.ts'
import type { Parts } from './zip-parts.ts'

export function readProperties(parts: Parts): Outcome<readonly MetadataEntry[]> {
  const relations = parts.relations('')
  if (!relations.ok) return relations
  const part = relations.value.find(({ type }) => type === 'core-properties')?.target
  if (part === undefined || !parts.archive.has(part)) return { ok: true, value: [] }
  let title = ''
  let inside = false
  const refusal = parts.read(part, {
    open: ({ local }) => (inside = local === 'title'),
    close: () => (inside = false),
    text: (characters) => {
      if (inside) title += characters
    },
  })
  if (refusal) return { ok: false, refusal }
  const content = title.trim()
  return { ok: true, value: content === '' ? [] : [{ name: 'title', content, span: null }] }
}
