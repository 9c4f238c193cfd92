// docs/adding-a-form.md, done: a province's form that exists only here, added from its JSON file and nothing else.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import { inOrder, statutoryForms } from '../../src/report/fill/forms.ts'
import { formFilesModule, formLists } from '../../scripts/forms.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import { statutoryFormSchema } from '../../src/report/model/form.ts'
import { revise } from '../../src/report/revise.ts'
import { show } from '../../src/report/show.ts'
import { cellsOf } from '../specimens/truth.ts'
import { aliasComplaints, cellKeysOf, identityComplaints } from '../house/papers.ts'
import { book, content } from './made-up-book.ts'

const json = readFileSync(new URL('added-form/lanhai-2024.json', import.meta.url), 'utf8')
const added = statutoryFormSchema.parse(JSON.parse(json))
const forms = inOrder([...statutoryForms, added])

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
const td = (text: string | number, span = ''): string => `<td${span}>${text}</td>`
const tds = (...texts: readonly (string | number)[]): string[] => texts.map((text) => td(text))

const page = (newOnes: number): string => `<html><body>
<h1>屿前县人民政府2024年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>全年公开工作平稳推进。</p>
<p>二、主动公开政府信息情况</p>
<table>${[
  row([td('政策文件公开', ' colspan="4"')]),
  row(tds('信息内容', '本年印发数', '配发解读数', '解读比例')),
  row(tds('省级政策文件', 8, 6, '75.0')),
  row(tds('县（区）政策文件', 20, '', '/')),
].join('')}</table>
<p>三、收到和处理政府信息公开申请情况</p>
<table>${[
  row([td('办理情况', ' colspan="2" rowspan="2"'), td('申请渠道', ' colspan="4"')]),
  row(tds('网络申请', '信函申请', '当面申请', '合计')),
  row([td('本年新收申请', ' colspan="2"'), ...tds(newOnes, 5, 2, newOnes + 7)]),
  row([td('答复结果', ' rowspan="3"'), ...tds('全部公开', 9, 3, 1, 13)]),
  row(tds('部分公开', 4, 1, 0, 5)),
  row(tds('不予公开', 1, 0, 1, 2)),
  row([td('结转下年办理', ' colspan="2"'), ...tds(2, 1, 0, 3)]),
].join('')}</table>
<p>五、存在的主要问题及改进情况</p><p>解读不够及时。</p><p>六、其他需要报告的事项</p><p>无。</p></body></html>`

async function read(newOnes: number): Promise<Extraction> {
  const bytes = new TextEncoder().encode(page(newOnes))
  const outcome = await extract({ name: '屿前县2024年年报.html', bytes }, { forms })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}

const about = {
  reportId: 1,
  fileName: '屿前县2024年年报.html',
  sha256: 'a'.repeat(64),
  importedAt: '2026-01-02T03:04:05Z',
}
const shown = (extraction: Extraction) => show(revise(extraction, [], { forms }), about, forms)

describe('a form added from its JSON alone', () => {
  it('passes what every form of the program must', () => {
    expect(aliasComplaints(added)).toEqual([])
    expect(identityComplaints(added)).toEqual([])
    expect(new Set(cellKeysOf(added)).size).toBe(6 + 20)
  })

  it('is listed with the others when `npm run forms` finds its file', () => {
    const { due, standing } = formLists()
    expect(standing, 'a form came or went: run npm run forms').toBe(due)
    const files = statutoryForms.map(({ id }) => `${id}.json`)
    expect(formFilesModule(files)).toBe(standing)
    const more = formFilesModule([...files, 'lanhai-2024.json', 'README.md']).split('\n')
    const lines = standing.split('\n')
    expect(more.filter((line) => !lines.includes(line))).toEqual([
      `import lanhai2024 from '../../../resources/forms/lanhai-2024.json' with { type: 'json' }`,
      '  lanhai2024,',
    ])
  })

  it('is recognised by its labels, and every figure gets its key', async () => {
    const extraction = await read(16)
    expect(extraction.filled.form).toBe('lanhai-2024')
    expect(cellsOf(extraction)).toMatchObject({
      'activeDisclosure/provincialDocs/made': 8,
      'activeDisclosure/provincialDocs/share': 75,
      'activeDisclosure/countyDocs/made': 20,
      'activeDisclosure/countyDocs/explained': null,
      'activeDisclosure/countyDocs/share': '/',
      'requests/new/online': 16,
      'requests/new/total': 23,
      'requests/answered.partly/letter': 1,
      'requests/carriedOut/total': 3,
    })
    expect(Object.keys(cellsOf(extraction)).sort()).toEqual(cellKeysOf(added).sort())
    expect(extraction.filled.cells.filter(({ reading }) => reading.certainty !== 'certain')).toEqual([])
  })

  it('is checked by its own sums', async () => {
    const sums = ({ findings }: Extraction) => findings.filter(({ code }) => code.startsWith('LH-'))
    expect(sums(await read(16))).toEqual([])
    const wrong = sums(await read(17))
    expect(wrong.map(({ code }) => code)).toContain('LH-BAL')
    expect(wrong.flatMap(({ cells }) => cells)).toContain('requests/new/online')
  })

  it('is shown and put into the workbook as it is printed', async () => {
    const view = shown(await read(16))
    expect(view.formName).toBe('岚海省版式')
    const texts = book(view).sheets.flatMap((sheet) => [...sheet.rows].flatMap((each) => each.cells.map(content)))
    expect(texts).toEqual(expect.arrayContaining(['省级政策文件', '解读比例', '当面申请', '结转下年办理', 75]))
  })
})
