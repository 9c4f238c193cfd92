// A statutory form as data: what is printed on it and which sums must hold. Parsed once from resources/forms/*.json.
import { z } from 'zod'

/** Printed wording, and other wordings seen; every alias says why it is there. */
const wording = {
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)?$/),
  label: z.string().min(1),
  aliases: z.array(z.strictObject({ label: z.string().min(1), seenIn: z.string().min(1) })).default([]),
}

const column = z.strictObject({
  ...wording,
  /** Label of the merged head above, outermost first. */
  under: z.array(z.string()).default([]),
  /** Unit of the values where the form fixes one. */
  unit: z.string().nullable().default(null),
  /** `count`: a non-negative integer; `change`: signed; `amount`: may have decimals. */
  holds: z.enum(['count', 'change', 'amount']).default('count'),
})

const row = z.strictObject({
  ...wording,
  /** Labels of the merged heads to the left, outermost first, e.g. 三、本年度办理结果 and （三）不予公开. */
  under: z.array(z.string()).default([]),
})

const block = z.strictObject({
  /** Line above the block, e.g. 第二十条第（一）项; null where the form has none. */
  heading: z.string().nullable().default(null),
  /** What the corner cell says; never a label of a row. */
  corner: z.string().nullable().default(null),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
})

const table = z.strictObject({
  key: z.enum(['activeDisclosure', 'requests', 'reviewLitigation']),
  /** Its name on screen and in books, e.g. 表三. */
  name: z.string(),
  title: z.string(),
  /** `down`: rows run down the page; `across`: the rows of the key stand side by side as groups of columns (table 4). */
  rowsRun: z.enum(['down', 'across']).default('down'),
  blocks: z.array(block).min(1),
  /** Rows that reports print in place of others when they mix two forms; identities then take these instead. */
  alternatives: z.array(z.strictObject({ rows: z.array(z.string()).min(1), instead: z.array(row).min(1) })).default([]),
})

/** `sum` and `equals` name rows (per column) or columns (per row), for `indicators` known keys; that is the whole language. */
const identity = z.strictObject({
  id: z.string(),
  table: z.string(),
  per: z.enum(['row', 'column']),
  sum: z.array(z.string()).min(1),
  equals: z.array(z.string()).min(1),
  /** How much a failure weighs: `doubt` where reports may rightly break it. */
  weight: z.enum(['error', 'doubt', 'note']).default('error'),
})

const indicatorColumn = z.strictObject({
  column: z.string(),
  /** Heads that mean this column; `{year}` stands for a year in digits. */
  heads: z.array(z.string()).min(1),
})

const indicatorList = z.strictObject({
  title: z.string(),
  labelHeads: z.array(z.string()).min(1),
  unitHeads: z.array(z.string()).min(1),
  /** Heads of columns that only number the rows; what stands there is never a value. */
  codeHeads: z.array(z.string()).default([]),
  /** Labels of rows that only number the columns. */
  ruleLabels: z.array(z.string()).default([]),
  valueColumns: z.array(indicatorColumn).min(1),
  units: z.array(z.string()).min(1),
  /** Known labels: a registry for recognising the list, not a limit on it. */
  known: z.array(z.strictObject({ ...wording, unit: z.string().nullable().default(null) })).default([]),
})

export const statutoryFormSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  authority: z.string(),
  /** First and last report year; last null while in force. */
  reportYears: z.tuple([z.number().int(), z.number().int().nullable()]),
  tables: z.array(table).default([]),
  indicators: indicatorList.nullable().default(null),
  identities: z.array(identity).default([]),
})

export type StatutoryForm = z.infer<typeof statutoryFormSchema>
export type StatutoryTable = StatutoryForm['tables'][number]
export type FormBlock = StatutoryTable['blocks'][number]
export type FormRow = FormBlock['rows'][number]
export type FormColumn = FormBlock['columns'][number]
export type Identity = StatutoryForm['identities'][number]
export type IndicatorList = NonNullable<StatutoryForm['indicators']>
