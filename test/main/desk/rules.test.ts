import { readFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/contract.ts'
import { requestRow } from '../../made-up-extraction.ts'
import { freshDesk } from './fresh-desk.ts'
import { importMadeUp, openInside, openMadeUp, refusalOf, troubled, valueOf } from './made-up-desk.ts'

const at = freshDesk()

const rule = async (id: string) => valueOf(await at.desk.rules({})).find((each) => each.id === id)!
const row = async () => valueOf(await at.desk.shelf({}))[0]!
const codes = async (reportId: number) =>
  valueOf(await at.desk.openReport({ reportId })).review.findings.map(({ code }) => code)
const reason = '本市另有规定'

describe('rules', () => {
  it('are listed with what they say, where they apply and how much they hold open', async () => {
    await importMadeUp(at.desk, troubled)
    expect(await rule('T3-ROW')).toMatchObject({ weight: 'error', switchable: true, off: null, openCount: 1 })
    expect((await rule('T3-ROW')).forms).toEqual(['2019年版式', '2021年版式'])
    expect((await rule('CEL-02')).forms).toEqual([])
  })

  it('switched off raise nothing any more, on shelf, page and in the book, until they are switched on again', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    valueOf(await at.desk.setReviewer({ name: '甲' }))
    const listed = valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason }))
    const off = { reason, who: '甲', at: '2026-03-01T08:00:00.000Z' }
    expect(listed.find(({ id }) => id === 'T3-ROW')).toMatchObject({ off, openCount: 0 })
    expect(await codes(reportId)).not.toContain('T3-ROW')
    valueOf(await at.desk.settled())
    expect(await row()).toMatchObject({ errorCount: 0 })
    expect((await row()).rules).not.toContain('T3-ROW')
    const target = path.join(at.folder.path, '年报.xlsx')
    valueOf(await at.desk.exportWorkbook({ reportIds: 'all', path: target }))
    const book = read(readFileSync(target))
    const problems = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['问题清单']!)
    expect(problems.map((problem) => problem['规则'])).not.toContain('T3-ROW')
    const about = JSON.stringify(utils.sheet_to_json(book.Sheets['说明']!, { header: 1 }))
    expect(about).toContain('T3-ROW')
    expect(about).toContain(`停用原因：${reason}（甲，2026-03-01 16:00:00，北京时间）`)
    expect(about).toContain('2021 年度')
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: false, reason: '' }))
    valueOf(await at.desk.settled())
    expect(await codes(reportId)).toContain('T3-ROW')
    expect(await row()).toMatchObject({ errorCount: 1 })
    expect((await rule('T3-ROW')).off).toBeNull()
  })

  it('keep the verdicts that were given while they stood', async () => {
    const reportId = await importMadeUp(at.desk, troubled)
    const judged = async () =>
      valueOf(await at.desk.openReport({ reportId })).review.findings.find(({ code }) => code === 'T3-ROW')
    valueOf(await at.desk.judge({ reportId, finding: (await judged())!.id, verdict: 'sourceError', note: '' }))
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason }))
    expect(await judged()).toBeUndefined()
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: false, reason: '' }))
    expect((await judged())?.verdict).toBe('sourceError')
  })

  it('are switched off with a reason only, and never where they say what was not read', async () => {
    expect(refusalOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason: ' ' }))).toBe('reason-missing')
    expect(refusalOf(await at.desk.switchRule({ rule: 'T9-NONE', off: true, reason }))).toBe('no-such-rule')
    for (const id of ['CEL-02', 'CEL-10', 'STR-03', 'STR-04']) {
      expect((await rule(id)).switchable).toBe(false)
      expect(refusalOf(await at.desk.switchRule({ rule: id, off: true, reason }))).toBe('rule-stands')
    }
    const unreadable = await importMadeUp(at.desk, {
      ...troubled,
      cells: requestRow('new', ['约三', 0, 0, 0, 0, 0], 3),
    })
    // Appended behind the desk's back: the finding stands all the same.
    at.library.switches.append({ rule: 'CEL-02', off: true, reason, at: '2026', who: '' })
    expect(await codes(unreadable)).toContain('CEL-02')
  })

  it('are switched by rows that nobody can change, each with who and when', async () => {
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason }))
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason }))
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason: '再议' }))
    valueOf(await at.desk.linkOrgans({ organ: '甲局', other: '乙局', kind: 'same', year: null, note: '' }))
    expect(at.library.switches.verify()).toMatchObject({ rowCount: 2, brokenAt: null })
    for (const [table, column] of [
      ['rule_switch', 'reason'],
      ['organ_link', 'note'],
    ] as const) {
      expect(() => at.library.db.exec(`UPDATE ${table} SET ${column} = '改'`)).toThrow(/only appended/)
      expect(() => at.library.db.exec(`DELETE FROM ${table}`)).toThrow(/only appended/)
      expect(() => at.library.db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
        /only appended/,
      )
    }
    await at.desk.close()
    const db = new Sqlite(at.folder.library)
    db.exec("DROP TRIGGER rule_switch_is_never_changed; UPDATE rule_switch SET reason = '改' WHERE id = 1")
    db.close()
    Object.assign(at, openInside(at.folder.library))
    expect(at.library.switches.verify()).toMatchObject({ rowCount: 0, brokenAt: 1 })
  })

  it('tell how far the checking of the library is', async () => {
    const notices: Notice[] = []
    await at.desk.close()
    at.desk = await openMadeUp(at.folder.library, { onNotice: (notice) => notices.push(notice) })
    for (const organ of ['甲县', '乙县', '丙县']) await importMadeUp(at.desk, { ...troubled, organ })
    valueOf(await at.desk.settled())
    notices.length = 0
    valueOf(await at.desk.switchRule({ rule: 'T3-ROW', off: true, reason }))
    valueOf(await at.desk.settled())
    expect(notices.at(-1)).toEqual({ kind: 'rechecking', done: 3, total: 3 })
  })
})
