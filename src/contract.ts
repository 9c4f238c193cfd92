// What the processes share: the Desk, its arguments and answers. Plain data in and out; nothing here does anything.
import { z } from 'zod'
import type { Outcome, Refusal } from './report/model/refusal.ts'
import type { ReportView, ReviewView } from './report/model/report-view.ts'
import type { Weight } from './report/model/finding.ts'
import type { ReportState } from './report/model/revision.ts'
import type { Exported } from './report/model/workbook-plan.ts'

/** Largest file a request may carry, in bytes; larger ones are refused as `too-large`. */
export const largestFile = 64 * 1024 * 1024

/**
 * Arguments of every method a renderer may call; the one list that bridge, browser host and preload are made from.
 * Marked pure: page and preload script need the names only, and leave the schemas and their library behind when built.
 */
export const deskArguments = /* @__PURE__ */ (() => {
  const id = z.number().int().positive()
  const held = z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('number'), value: z.number(), decimals: z.number().int().min(0).max(15) }),
    z.strictObject({ state: z.literal('blank') }),
    z.strictObject({ state: z.literal('na') }),
    z.strictObject({ state: z.literal('unreadable') }),
    z.strictObject({ state: z.literal('absent') }),
  ])
  const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array)
  const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
  const organ = z.string().trim().min(1).max(100)
  const note = z.string().trim().max(2000)
  const why = z.enum(['misread', 'misplaced', 'paper-error', 'organ-confirmed', 'proposal', 'other'])
  const cellKey = z.string().regex(/^[A-Za-z0-9.]+\/[A-Za-z0-9.]+\/[A-Za-z0-9.]+$/)

  return {
    status: z.strictObject({}),
    setReviewer: z.strictObject({ name: z.string().trim().min(1).max(40) }),
    importReport: z.strictObject({ name: z.string().min(1).max(400), bytes }),
    importSamples: z.strictObject({}),
    shelf: z.strictObject({}),
    search: z.strictObject({ text: z.string().trim().min(1).max(200) }),
    openReport: z.strictObject({ reportId: id }),
    correct: z.strictObject({
      reportId: id,
      cell: cellKey,
      /** What the person saw when they began; a different present value is refused as `cell-changed-meanwhile`. */
      was: held,
      now: held,
      why,
      note: z.string().max(2000),
      evidence: span.nullable(),
    }),
    /** All of the changes or none, in one go: one undo takes all of them back. */
    correctTogether: z.strictObject({
      reportId: id,
      changes: z
        .array(z.strictObject({ cell: cellKey, was: held, now: held }))
        .min(1)
        .max(400),
      why,
      note: z.string().max(2000),
    }),
    confirm: z.strictObject({ reportId: id, cell: cellKey }),
    judge: z.strictObject({
      reportId: id,
      finding: z.string().min(1).max(400),
      verdict: z.enum(['fixed', 'sourceError', 'accepted', 'falseAlarm']).nullable(),
      note: z.string().max(2000),
    }),
    describe: z.strictObject({
      reportId: id,
      field: z.enum(['organ', 'year']),
      value: z.string().trim().max(100).nullable(),
    }),
    /** Reads the stored file again; null leaves encoding or form to the machine. */
    reread: z.strictObject({
      reportId: id,
      encoding: z.string().min(1).max(20).nullable(),
      form: z.string().min(1).max(60).nullable(),
    }),
    /** Reads the stored file again where what was read of it is damaged; what people did stays. */
    restoreReading: z.strictObject({ reportId: id }),
    setState: z.strictObject({
      reportId: id,
      state: z.enum(['imported', 'inReview', 'checked', 'approved']),
      note: z.string().max(2000),
    }),
    undo: z.strictObject({ reportId: id }),
    redo: z.strictObject({ reportId: id }),
    rules: z.strictObject({}),
    /** For the whole library. Switching off needs a reason; switching on again may give one. */
    switchRule: z.strictObject({ rule: z.string().min(1).max(40), off: z.boolean(), reason: note }),
    organs: z.strictObject({}),
    /**
     * `same`: both names are one organ's, and `year` is null. `merged`, `split`: `other` was merged into `organ`, or was
     * split off it, in `year`.
     */
    linkOrgans: z.strictObject({
      organ,
      other: organ,
      kind: z.enum(['same', 'merged', 'split']),
      year: z.number().int().min(2000).max(2099).nullable(),
      note,
    }),
    unlinkOrgans: z.strictObject({ link: id, note }),
    /** Asks the host to write a book where the person says: a save dialog, or a download. */
    saveWorkbook: z.strictObject({ reportIds: z.array(id).min(1) }),
  } as const
})()

export type DeskMethod = keyof typeof deskArguments
export type DeskArgument<M extends DeskMethod> = z.infer<(typeof deskArguments)[M]>

export const deskMethods = [
  'status',
  'setReviewer',
  'importReport',
  'importSamples',
  'shelf',
  'search',
  'openReport',
  'correct',
  'correctTogether',
  'confirm',
  'judge',
  'describe',
  'reread',
  'restoreReading',
  'setState',
  'undo',
  'redo',
  'rules',
  'switchRule',
  'organs',
  'linkOrgans',
  'unlinkOrgans',
  'saveWorkbook',
] as const satisfies readonly DeskMethod[]

export interface LibraryStatus {
  readonly libraryPath: string
  readonly reportCount: number
  /** Empty until the person says who they are. */
  readonly reviewer: string
  /** Samples lie ready and none was imported yet. */
  readonly samplesOffered: boolean
  readonly version: string
  readonly host: 'electron' | 'browser' | 'cli'
}

export interface ShelfRow {
  readonly reportId: number
  readonly organ: string | null
  readonly year: number | null
  readonly form: string | null
  readonly formName: string
  readonly state: ReportState
  readonly openCount: number
  readonly errorCount: number
  readonly doubtCount: number
  /** Table names on screen, e.g. 表三. */
  readonly missingTables: readonly string[]
  /** Codes of open findings, each once. */
  readonly rules: readonly string[]
  readonly importedAt: string
  /** Who wrote the last event; empty before any. */
  readonly reviewer: string
  readonly fileName: string
  /** Other reports of the same organ and year. */
  readonly sameOrganYear: number
  /** What was read of it is damaged, as far as anybody looked; figures of the row are from before. */
  readonly damaged: boolean
}

export type Imported = {
  readonly reportId: number
  /** `duplicate`: the same bytes were in the library; nothing was added. `version`: same organ and year as another report. */
  readonly kind: 'added' | 'duplicate' | 'version'
  readonly fileName: string
  readonly organ: string | null
  readonly year: number | null
  readonly openCount: number
}

/** A rule as it is shown and switched. */
export interface RuleView {
  readonly id: string
  /** Names of the forms it applies to; empty: every form. */
  readonly forms: readonly string[]
  /** Of most of its findings. */
  readonly weight: Weight
  readonly formula: string
  readonly why: string
  /** When a report may rightly break it; null where it never may. */
  readonly exceptions: string | null
  /** Rules that say how the reading went always stand: what was not read must not go unnoticed. */
  readonly switchable: boolean
  /** Who switched it off for the library, when, and why; null while it stands. */
  readonly off: { readonly reason: string; readonly who: string; readonly at: string } | null
  /** Its findings in the library that wait for a person. */
  readonly openCount: number
}

/** One name that reports of the library are held under. */
export interface OrganView {
  readonly organ: string
  /** Years of the reports held under this very name, rising, each once. */
  readonly years: readonly number[]
  /** Years between those held of the organ, under all its names, that are not in the library. */
  readonly missing: readonly number[]
  /** What people say of this name and another; each link stands with both names. */
  readonly links: readonly OrganLinkView[]
}

export interface OrganLinkView {
  readonly id: number
  /** The other name. */
  readonly organ: string
  readonly kind: 'same' | 'merged' | 'split'
  /** False: the other was merged into this organ, or split off it. True: this one into, or off, the other. */
  readonly reversed: boolean
  readonly year: number | null
  readonly note: string
  readonly who: string
  readonly at: string
}

export interface SearchHit {
  readonly reportId: number
  readonly hitCount: number
  /**
   * First places. `line` counts from 1; `text` is that line, cut to what stands around the hit; `start` is where `text`
   * begins in the original; `hit` is the range inside `text`.
   */
  readonly places: readonly {
    readonly line: number
    readonly start: number
    readonly text: string
    readonly hit: readonly [number, number]
  }[]
}

/** Methods that answer with the report as it stands after them. */
type Reviewing = 'correct' | 'correctTogether' | 'confirm' | 'judge' | 'describe' | 'setState' | 'undo' | 'redo'

interface DeskAnswer extends Record<Reviewing, ReviewView> {
  status: LibraryStatus
  setReviewer: LibraryStatus
  importReport: Imported
  importSamples: readonly (
    | { readonly ok: true; readonly value: Imported }
    | { readonly ok: false; readonly fileName: string; readonly refusal: Refusal }
  )[]
  shelf: readonly ShelfRow[]
  search: readonly SearchHit[]
  openReport: ReportView
  /** `reading` says whether the document has changed; if so the report is to be opened again. */
  reread: ReviewView
  /** The report as it is; it is to be opened again. */
  restoreReading: ReviewView
  /** In the order findings are listed in. */
  rules: readonly RuleView[]
  switchRule: readonly RuleView[]
  /** By name. */
  organs: readonly OrganView[]
  linkOrgans: readonly OrganView[]
  unlinkOrgans: readonly OrganView[]
  /** A null path when the browser downloads it. */
  saveWorkbook: Exported & { readonly path: string | null }
}

/** What a renderer may ask. Never rejects: what cannot be done comes back as a refusal. */
export type Desk = {
  readonly [M in DeskMethod]: (argument: DeskArgument<M>) => Promise<Outcome<DeskAnswer[M]>>
}

/** Things that happen without being asked for. */
export type Notice =
  | { readonly kind: 'desk-restarted' }
  | { readonly kind: 'exporting'; readonly done: number; readonly total: number }
  /** Reports are checked again after a change elsewhere; when `done` is `total` the shelf is up to date. */
  | { readonly kind: 'rechecking'; readonly done: number; readonly total: number }

/** What the renderer finds as `window.workstation`, in every host. */
export interface Workstation {
  readonly desk: Desk
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void
}

/** What hosts use besides `Desk`; paths never come from a renderer. */
export interface HostDesk extends Omit<Desk, 'saveWorkbook'> {
  exportWorkbook(argument: {
    readonly reportIds: readonly number[] | 'all'
    readonly path: string
    readonly onProgress?: (done: number, total: number) => void
    readonly signal?: AbortSignal
  }): Promise<Outcome<Exported & { readonly path: string }>>
  /** Answers when no report waits to be checked again: rows of shelf and rules are then those of this moment. */
  settled(): Promise<Outcome<null>>
  close(): Promise<void>
}
