// What the real reports must and must not raise, read off the papers by a person; only where SPECIMENS names their folder.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Assessed } from '../../src/report/check/assess.ts'
import { extract, inspect } from '../../src/report/extract.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { Finding } from '../../src/report/model/finding.ts'
import type { SourceFile } from '../../src/report/model/source.ts'

const folder = process.env['SPECIMENS']

const slugs = folder === undefined ? [] : readdirSync(folder).filter((name) => !name.endsWith('.md'))

function sourceOf(slug: string): SourceFile {
  const home = path.join(folder ?? '', slug)
  const name = readdirSync(home).find((each) => each.startsWith('source.'))!
  return { name, bytes: new Uint8Array(readFileSync(path.join(home, name))) }
}

async function readIn(slug: string, source = sourceOf(slug)): Promise<Extraction> {
  const outcome = await extract(source)
  if (!outcome.ok) throw new Error(`${slug} was refused: ${outcome.refusal.code}`)
  return outcome.value
}

const raised = async (slug: string): Promise<readonly Finding[]> => (await readIn(slug)).findings

async function assessedIn(slug: string): Promise<Assessed> {
  const steps = await inspect(sourceOf(slug))
  if (!steps.ok) throw new Error(`${slug} was refused: ${steps.refusal.code}`)
  return steps.value.find(({ step }) => step === 'assess')!.noun as Assessed
}

const weighing = (findings: readonly Finding[], weight: Finding['weight']): string[] =>
  findings.filter((finding) => finding.weight === weight).map(({ code }) => code)
const coded = (findings: readonly Finding[], wanted: RegExp): readonly Finding[] =>
  findings.filter(({ code, weight }) => wanted.test(code) && weight !== 'note')

describe.runIf(folder)('the findings of real reports in SPECIMENS', () => {
  it.each(['fuzhou-office-2020', 'yingkou-2020', 'huaian-city-2024-pdf', 'city-2025-html-fixture'])(
    '%s has no error and at most three doubts',
    async (slug) => {
      const findings = await raised(slug)
      expect(weighing(findings, 'error')).toEqual([])
      expect(weighing(findings, 'doubt').length).toBeLessThanOrEqual(3)
    },
  )

  it('zhoushan: 3 for the blank total, 元 for the purchases, and 249 as new and carried in', async () => {
    const findings = await raised('zhoushan-2020')
    expect(coded(findings, /^CEL-05$/u)).toMatchObject([
      { proposals: [{ changes: [{ cell: 'requests/carriedIn/total', value: 3 }] }] },
    ])
    expect(coded(findings, /^T2A-10$/u)).toMatchObject([{ expected: '元' }])
    expect(coded(findings, /^NAR/u)).toEqual([])
    expect(findings.filter(({ code }) => code === 'NAR-11')).toMatchObject([{ weight: 'note' }])
    expect(weighing(findings, 'error')).toEqual([])
    const { facts } = await assessedIn('zhoushan-2020')
    const received = facts.find(({ raw }) => raw === '249件')
    expect(received).toMatchObject({ subject: 'requests.received', result: 'pass' })
    expect(received!.matched).toContain('上年结转')
  })

  it('huaian: every figure of requests, reviews and lawsuits in its prose is one of the tables’', async () => {
    const { sums, facts } = await assessedIn('huaian-city-2024-pdf')
    expect(new Set(sums.map(({ result }) => result))).toEqual(new Set(['pass']))
    const told = facts.filter(({ subject }) => /^(?:requests|review|litigation)\./u.test(subject))
    expect(told).toHaveLength(14)
    expect(told.filter(({ result }) => result !== 'pass')).toEqual([])
  })

  it('jinan-district: one rate stated twice, and its sums hold', async () => {
    const findings = await raised('jinan-district-2018')
    expect(coded(findings, /./u)).toMatchObject([{ code: 'NIN-01', expected: '99.66%', actual: '99.63%' }])
    const { sums } = await assessedIn('jinan-district-2018')
    expect(sums.map(({ rule, result }) => `${rule} ${result}`)).toEqual([
      'F-01 pass',
      'F-01 pass',
      'F-02 pass',
      'F-02 pass',
    ])
  })

  it('longquan: three lost tables and nothing about their figures', async () => {
    const findings = await raised('longquan-2020')
    expect(weighing(findings, 'error')).toEqual(['STR-03', 'STR-03', 'STR-03'])
    expect(findings.filter(({ code }) => /^T[34]/u.test(code))).toEqual([])
  })

  it('hongze: two sums of table 4', async () => {
    expect(weighing(await raised('hongze-2023-pdf'), 'error')).toEqual(['T4-SUM', 'T4-SUM'])
  })

  it.each(['shanghai-office-2019-html', 'shanghai-office-2019-docx'])(
    '%s: eleven blank totals and no error of table 3',
    async (slug) => {
      const findings = await raised(slug)
      expect(coded(findings, /^CEL-05$/u)).toHaveLength(11)
      expect(coded(findings, /^T3/u)).toEqual([])
      expect(weighing(findings, 'error')).toEqual([])
    },
  )

  it('shanghai: prose with the paper’s own slips is held against the blank totals', async () => {
    const slug = 'shanghai-office-2019-html'
    const source = sourceOf(slug)
    const part = '<p>（二）依申请公开方面</p><p>'
    const prose =
      '全年共答复政府信息公开申请805件，其中予以公开及部分公开258件，占33.9%；不予公开35件，占4.35%；无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。因政府信息公开被申请行政复议7件，均获维持。'
    const html = new TextDecoder().decode(source.bytes).replace(part, part + prose)
    const { findings } = await readIn(slug, { ...source, bytes: new TextEncoder().encode(html) })
    const codes = coded(findings, /^N(?:AR|IN)-(?!11)/u).map(({ code, actual }) => `${code} ${actual}`)
    expect(codes.sort()).toEqual([
      'NAR-05 258件',
      'NAR-06 265件',
      'NAR-09 均获维持',
      'NAR-14 33.9%',
      'NIN-03 805件',
      'NIN-04 null',
    ])
  })

  it.each(slugs)('%s: every doubtful cell is named by a finding', async (slug) => {
    const { filled, findings } = await readIn(slug)
    const named = new Set(findings.flatMap(({ cells }) => cells))
    const doubtful = filled.cells.filter(({ reading }) => reading.certainty === 'doubtful').map(({ key }) => key)
    expect(doubtful.filter((key) => !named.has(key))).toEqual([])
  })
})

describe.skipIf(folder)('the findings of real reports (SPECIMENS names no folder)', () => {
  it.skip('of 32 real reports are not held here', () => undefined)
})
