// A workstation in memory for looking at the shelf and testing it: made-up rows, a desk that answers from them.
import type { Desk, Imported, Notice, SearchHit, ShelfRow, Workstation } from '../../src/contract.ts'
import type { Outcome } from '../../src/report/model/refusal.ts'

const places = [
  '云麓市',
  '临溪区',
  '白渡市',
  '望海市',
  '南浦市',
  '江陵渡市',
  '北原市',
  '长堤市',
  '汉水湾区',
  '石屏湾县',
]
const offices = [
  '人民政府',
  '人民政府办公厅',
  '科学技术局',
  '信访局',
  '档案馆',
  '医疗保障局',
  '审计局',
  '东湖街道办事处',
]
const forms = [
  ['annual-2021', '2021年版式'],
  ['annual-2019', '2019年版式'],
  ['statistics-2014', '2014年统计表'],
] as const
const rules = ['CEL-05', 'T3-BAL', 'T3-ROW', 'STR-03', 'T3-TOT', 'T4-SUM']
const states = ['imported', 'inReview', 'checked', 'approved'] as const

// A fixed sequence, so that a picture or a failing test can be made again.
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function madeUpRow(change: Partial<ShelfRow> = {}): ShelfRow {
  return {
    reportId: 1,
    organ: '云麓市人民政府',
    year: 2024,
    form: 'annual-2021',
    formName: '2021年版式',
    state: 'imported',
    openCount: 0,
    errorCount: 0,
    doubtCount: 0,
    missingTables: [],
    rules: [],
    importedAt: '2026-03-02T01:14:00.000Z',
    reviewer: '',
    fileName: '云麓2024.html',
    sameOrganYear: 0,
    damaged: false,
    ...change,
  }
}

export function madeUpRows(count: number, seed = 7): ShelfRow[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, index) => {
    const state = states[roll(4)]!
    const finished = state === 'checked' || state === 'approved'
    const known = roll(25) > 0
    const [form, formName] = known ? forms[Math.min(roll(4), 2)]! : [null, '']
    const errorCount = finished ? 0 : Math.max(0, roll(5) - 2)
    const doubtCount = roll(4)
    const organ = `${places[roll(places.length)]}${roll(3) === 0 ? '' : '松坪区'}${offices[roll(offices.length)]}`
    return madeUpRow({
      reportId: index + 1,
      organ: roll(60) === 0 ? null : organ,
      year: roll(50) === 0 ? null : 2025 - roll(12),
      form,
      formName,
      state,
      openCount: finished ? 0 : errorCount + doubtCount,
      errorCount,
      doubtCount,
      missingTables: known ? (roll(15) === 0 ? ['表四'] : []) : ['表二', '表三', '表四'],
      rules: errorCount + doubtCount === 0 ? [] : [rules[roll(rules.length)]!, 'CEL-10'].slice(0, 1 + roll(2)),
      importedAt: new Date(Date.UTC(2026, 2, 2, 1, 14) - (count - index) * 47_000).toISOString(),
      reviewer: state === 'imported' ? '' : ['甲', '乙', '丙'][roll(3)]!,
      fileName: `${organ}${index}.html`,
      sameOrganYear: roll(30) === 0 ? 1 : 0,
    })
  })
}

const refused = { ok: false, refusal: { code: 'bad-request' } } as const
const fine = <T>(value: T): Outcome<T> => ({ ok: true, value })
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export interface MadeUpDesk {
  rows: ShelfRow[]
  /** How long one import takes, in milliseconds. */
  pace: number
  samplesOffered: boolean
}

/** Names decide how an import ends: `加密`, `外壳`, `重复` and `新版` in a file's name stand for what they say. */
export function madeUpWorkstation(made: MadeUpDesk): Workstation {
  const listeners = new Set<(notice: Notice) => void>()
  let id = made.rows.length
  const bring = (fileName: string): Imported => {
    id += 1
    const row = madeUpRow({ reportId: id, organ: `新溪${id}县人民政府`, openCount: 2, doubtCount: 2, fileName })
    made.rows = [...made.rows, { ...row, importedAt: new Date().toISOString() }]
    return { reportId: id, kind: 'added', fileName, organ: row.organ, year: row.year, openCount: 2 }
  }
  const known: Pick<Imported, 'organ' | 'year' | 'openCount'> = { organ: '云麓市人民政府', year: 2024, openCount: 0 }
  const importReport: Desk['importReport'] = async ({ name }) => {
    await wait(made.pace)
    if (name.includes('加密')) return { ok: false, refusal: { code: 'encrypted' } }
    if (name.includes('外壳')) return { ok: false, refusal: { code: 'page-shell' } }
    if (name.includes('满')) return { ok: false, refusal: { code: 'disk-full' } }
    if (name.includes('重复')) return fine({ reportId: 1, kind: 'duplicate', fileName: name, ...known })
    if (name.includes('新版')) return fine({ ...bring(name), kind: 'version' })
    return fine(bring(name))
  }
  const search: Desk['search'] = async ({ text }) => {
    await wait(30)
    const line = `全年全市共受理信息公开申请249件（含去年${text}申请办理3件），引发行政复议8件，被纠正2件，另有说明若干。`
    const at = line.indexOf(text)
    const hit = (row: ShelfRow): SearchHit => ({
      reportId: row.reportId,
      hitCount: 1 + (row.reportId % 4),
      places: Array.from({ length: Math.min(3, 1 + (row.reportId % 4)) }, (_, index) => ({
        line: 44 + 160 * index,
        start: 2000 * (index + 1),
        text: line,
        hit: [at, at + text.length],
      })),
    })
    return fine(made.rows.filter((row) => row.reportId % 6 !== 0).map(hit))
  }
  const saveWorkbook: Desk['saveWorkbook'] = async ({ reportIds }) => {
    for (let done = 0; done <= reportIds.length; done += Math.ceil(reportIds.length / 5)) {
      for (const listener of listeners) listener({ kind: 'exporting', done, total: reportIds.length })
      await wait(made.pace)
    }
    return fine({ path: '/年报/校核结果.xlsx', fileName: '校核结果.xlsx', leftOut: [] })
  }
  const desk = {
    shelf: async () => fine(made.rows),
    importReport,
    search,
    saveWorkbook,
    importSamples: async () => {
      made.samplesOffered = false
      return fine(['样例一.html', '样例二.txt'].map((name) => fine(bring(name))))
    },
  }
  const others = new Proxy(desk, { get: (target, name) => Reflect.get(target, name) ?? (async () => refused) })
  return {
    desk: others as unknown as Desk,
    onNotice(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
