// Stored JSON → the extraction it was written as, or null where it is damaged. Looks at shapes only: whether the figures
// are right is for nobody to say who does not have the original.
import { z } from 'zod'
import type { Extraction } from '../../../report/model/extraction.ts'

const span = z.looseObject({ start: z.number(), end: z.number() })
const quantity = z.union([
  z.looseObject({ state: z.literal('number'), value: z.number(), decimals: z.number() }),
  z.looseObject({ state: z.enum(['blank', 'na', 'unreadable']) }),
])
const reading = z.looseObject({
  raw: z.string(),
  quantity,
  unit: z.string().nullable(),
  span,
  certainty: z.enum(['certain', 'doubtful']),
})
const fact = z.looseObject({ value: z.unknown(), span: span.nullable() }).nullable()
const block = z.union([
  z.looseObject({ kind: z.enum(['heading', 'paragraph']), span }),
  z.looseObject({
    kind: z.literal('table'),
    span,
    rowCount: z.number(),
    columnCount: z.number(),
    cells: z.array(z.looseObject({ row: z.number(), column: z.number(), span })),
  }),
])
const proposal = z.looseObject({
  changes: z.array(z.looseObject({ cell: z.string(), value: z.number().nullable() })),
  why: z.string(),
  repairs: z.array(z.string()),
})
const finding = z.looseObject({
  code: z.string(),
  weight: z.enum(['error', 'doubt', 'note']),
  cells: z.array(z.string()),
  at: span.nullable(),
  message: z.string(),
  proposals: z.array(proposal),
})

/** What every version of the extractor has written; later parts may be missing, and parts not known here are let through. */
const stored = z.looseObject({
  extractor: z.string(),
  encoding: z.looseObject({ label: z.string(), evidence: z.string() }),
  document: z.looseObject({
    format: z.string(),
    text: z.string(),
    blocks: z.array(block),
    metadata: z.array(z.looseObject({ name: z.string(), content: z.string() })),
  }),
  title: fact,
  organ: fact,
  year: fact,
  scope: fact,
  sections: z.array(
    z.looseObject({ key: z.string(), span, blocks: z.looseObject({ start: z.number(), end: z.number() }) }),
  ),
  filled: z.looseObject({
    form: z.string().nullable(),
    cells: z.array(z.looseObject({ key: z.string(), reading })),
    indicators: z.array(
      z.looseObject({
        label: z.string(),
        span,
        level: z.number(),
        values: z.array(z.looseObject({ column: z.string(), reading })),
      }),
    ),
    missingTables: z.array(z.string()),
  }),
  facts: z.array(z.looseObject({ subject: z.string(), value: z.number(), span, clause: span })).optional(),
  findings: z.array(finding),
})

export function wholeExtraction(content: string): Extraction | null {
  const parsed = parsedOrNull(content)
  if (!stored.safeParse(parsed).success) return null
  // Extractions made before the prose was read hold no facts; they stay as they are until their report is read anew.
  return { facts: [], ...(parsed as Omit<Extraction, 'facts'>) }
}

function parsedOrNull(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
