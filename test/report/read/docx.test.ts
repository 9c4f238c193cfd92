import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { docx, documentOf, drawn, noted, placeComplaints, strictWord, zipped, docxParts } from './made-up-office.ts'
import { cell, p, plainRow, read, row, run, span, t, table, text } from './word-markup.ts'
import { readZipped } from '../../../src/report/read/zipped.ts'

describe('paragraphs', () => {
  it('are lines of their runs, blanks at the edges dropped, empty ones kept as emptiness', () => {
    const body = p(run('　2020年') + run('政府信息公开')) + p('') + text('\u00a0 ') + text('一、总体情况')
    expect(read(body)).toEqual(['2020年政府信息公开', '一、总体情况'])
    expect(documentOf(docx(body)).text).toBe('2020年政府信息公开\n\n\n一、总体情况\n')
  })

  it('break where the author broke them, with tabs and hyphens as typed', () => {
    const body = p(
      `<w:r>${t('规章')}<w:tab/>${t('3')}<w:br/>${t('电话0')}<w:noBreakHyphen/>${t('1')}<w:softHyphen/></w:r>`,
    )
    expect(read(body)).toEqual(['规章\t3', '电话0-1'])
  })

  it('are read at once however long the gaps in them are', () => {
    const gap = `甲${' '.repeat(200_000)}乙`
    const begun = performance.now()
    expect(read(`<w:p><w:r><w:t>${gap}</w:t></w:r></w:p>${p(run(gap))}`)).toEqual([gap, gap])
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('drop the blanks around a text that are only layout of the file', () => {
    expect(read('<w:p><w:r><w:t>\n   12\n  </w:t></w:r><w:r><w:t xml:space="preserve"> 件</w:t></w:r></w:p>')).toEqual([
      '12 件',
    ])
  })

  it('are headings by their own outline level, by their style or by its name', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="节"/><w:basedOn w:val="2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/></w:style>',
    ].join('')
    const styled = (id: string, more = '') => p(run(id), `<w:pStyle w:val="${id}"/>${more}`)
    const body =
      styled('2') +
      styled('mine') +
      styled('H2') +
      styled('2', '<w:outlineLvl w:val="9"/>') +
      p(run('四'), '<w:outlineLvl w:val="2"/>')
    expect(read(body, { styles })).toEqual(['# 2', '# mine', '## H2', '2', '### 四'])
  })

  it('print the number their list gives them, Chinese or not, and no bullet', () => {
    const level = (index: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
    const numbering = [
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
    ].join('')
    const item = (content: string, at: number, list = 1) =>
      p(run(content), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const body = [
      item('总体情况', 0),
      ...Array.from({ length: 10 }, (_, index) => item(`第${index}`, 1)),
      item('属于国家秘密', 2),
      item('2020年数', 2),
      item('主动公开', 0),
      item('重来', 1),
      item('圆点', 0, 2),
      item('没有', 0, 0),
    ].join('')
    const lines = read(body, { numbering })
    expect(lines[0]).toBe('一、总体情况')
    expect(lines[10]).toBe('（十）第9')
    expect(lines.slice(11)).toEqual(['1.属于国家秘密', '2. 2020年数', '二、主动公开', '（一）重来', '圆点', '没有'])
  })
})

describe('what is not printed', () => {
  it('is left out: deleted, moved away, hidden, codes of fields, readings over characters', () => {
    const body = [
      p(
        `${run('新收')}<w:del w:id="1"><w:r><w:delText>19</w:delText></w:r></w:del><w:ins w:id="2">${run('21')}</w:ins>`,
      ),
      p(`<w:moveFrom w:id="3">${run('移走')}</w:moveFrom><w:moveTo w:id="4">${run('移来')}</w:moveTo>`),
      p(run('看得见') + run('看不见', '<w:vanish/>') + run('又看见', '<w:vanish w:val="0"/>')),
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('42')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      p(`<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`),
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>gong</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>公</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      p(
        `<w:pPrChange w:id="5"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>${run('正文', '<w:rPrChange w:id="6"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}`,
      ),
    ].join('')
    expect(read(body)).toEqual(['新收21', '移来', '看得见又看见', '42', '7', '公', '正文'])
    expect(noted(docx(body)).findings.map(({ code, weight }) => `${code} ${weight}`)).toEqual([
      'SRC-01 note',
      'SRC-02 note',
    ])
    expect(noted(docx(text('一'))).findings).toEqual([])
  })

  it('joins a paragraph whose end was deleted to the next', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(read(p(run('申请1'), gone) + p(run('2件')))).toEqual(['申请12件'])
    expect(read(table(row(cell(p(run('1'), gone)) + cell(text('2')))))).toEqual(['[1×2]', '| 0 1 | 1 2 |'])
  })

  it('is hidden by styles too', () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    expect(read(p(run('甲') + run('乙', '<w:rStyle w:val="h"/>')), { styles })).toEqual(['甲'])
  })

  it('never swallows what follows a field nobody closed', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    expect(read(p(run('甲') + open) + text('乙') + table(plainRow('1', '2')))).toEqual([
      '甲',
      '乙',
      '[1×2]',
      '| 0 1 | 1 2 |',
    ])
  })
})

describe('text that stands beside the run of text', () => {
  const box = (inside: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  it('is read once from a text box, behind the paragraph that holds it', () => {
    expect(read(p(run('前') + box(text('框里')) + run('后')) + text('下一段'))).toEqual(['前后', '框里', '下一段'])
    expect(read(p(box(table(plainRow('规章', '3')))))).toEqual(['[1×2]', '| 0 规章 | 1 3 |'])
    expect(
      read(p(`<w:r><w:pict><v:textbox><w:txbxContent>${text('旧式')}</w:txbxContent></v:textbox></w:pict></w:r>`)),
    ).toEqual(['旧式'])
  })

  it('is read from content controls, links, smart tags and formulas', () => {
    const body = [
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${text('控件')}</w:sdtContent></w:sdt>`,
      p(
        `<w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>`,
      ),
    ].join('')
    expect(read(body)).toEqual(['控件', '链接标记12'])
    const controls = `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(text('规章'))}</w:sdtContent></w:sdt>${cell(text('3'))}`)}</w:sdtContent></w:sdt>`
    expect(read(table(controls))).toEqual(['[1×2]', '| 0 规章 | 1 3 |'])
  })

  it('keeps footnote marks off figures and prints the notes at the end', () => {
    const footnotes = `<w:footnote w:type="separator">${text('线')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run(' 含上年结转')}`)}</w:footnote>`
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    expect(read(p(run('22') + mark), { footnotes })).toEqual(['22', '含上年结转'])
  })

  it('keeps a raised mark apart from the figure before it', () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const lowered = '<w:vertAlign w:val="subscript"/>'
    expect(read(p(run('22') + run('1', raised)) + p(run('5', raised)))).toEqual(['22¹', '5'])
    expect(read(p(run('22') + run('注1', raised)) + p(run('22') + run('1', lowered)))).toEqual(['22注¹', '22₁'])
    expect(read(p(run('1', raised) + run('22')) + p(run('1', raised) + run('2', raised)))).toEqual(['¹22', '12'])
  })

  it('marks what a line is drawn through, which nobody has deleted', () => {
    expect(read(p(run('-7', '<w:strike/>') + run('12') + run('8', '<w:strike w:val="0"/>')))).toEqual([
      '-\u03367\u0336128',
    ])
    expect(read(p(run('7', '<w:dstrike/>') + run('12')))).toEqual(['7\u033612'])
    const styles = '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:strike/></w:rPr></w:style>'
    const styled = `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run('7')}${run('12', '<w:strike w:val="0"/>')}</w:p>`
    expect(read(styled, { styles })).toEqual(['7\u033612'])
  })

  it('knows digits, signs and points of full width', () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const [struck, own] = [run('１２', '<w:strike/>'), run('１５')]
    expect(read(p(struck + own) + p(struck))).toEqual(['１\u0336２\u0336１５', '１\u0336２\u0336'])
    expect(read(p(run('－１．５', '<w:strike/>') + run('／', '<w:strike/>') + own))).toEqual([
      '－\u0336１\u0336．\u0336５\u0336／\u0336１５',
    ])
    expect(read(p(run('9') + run('１', raised)) + p(run('２', raised) + run('8')))).toEqual(['9¹', '²8'])
    expect(read(p(run('9', '<w:strike/>') + run('1', raised)))).toEqual(['9\u0336¹'])
  })
})

describe('editions and oddities of the format', () => {
  it('reads the strict edition like the transitional one', () => {
    expect(read(table(row(cell(text('甲'), span(2))) + plainRow('1', '2')), { namespace: strictWord })).toEqual([
      '[2×2]',
      '| 0+2 甲 |',
      '| 0 1 | 1 2 |',
    ])
  })

  it('reads UTF-16 parts and a document without a list of relations', () => {
    const parts: Record<string, string | Uint8Array> = docxParts(text('一、总体情况'))
    const xml = parts['word/document.xml'] as string
    parts['word/document.xml'] = new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    delete parts['_rels/.rels']
    expect(drawn(documentOf(zipped(parts)))).toEqual(['一、总体情况'])
  })

  it('says what a document without text is made of', () => {
    const code = (body: string) => {
      const outcome = readZipped({ name: 'a.docx', bytes: docx(body) })
      return outcome.ok ? 'read' : `${outcome.refusal.code} ${outcome.refusal.detail?.['kind']}`
    }
    expect(code(p(''))).toBe('empty docx')
    expect(code(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>'))).toBe('scan docx')
    expect(code('<w:altChunk r:id="rId1"/>')).toBe('unsupported-format docx-html')
  })
})

const folder = process.env['SPECIMENS']
const documents = ['blank-form-2021-docx', 'shanghai-office-2019-docx']

describe.runIf(folder)(`the ${documents.length} real documents in SPECIMENS`, () => {
  it.each(documents)('%s has three whole tables and sound places', (slug) => {
    const file = path.join(folder ?? '', slug, 'source.docx')
    expect(existsSync(file)).toBe(true)
    const document = documentOf(new Uint8Array(readFileSync(file)))
    expect(placeComplaints(document)).toEqual([])
    const tables = document.blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ rowCount, columnCount }) => `${rowCount}×${columnCount}`)).toEqual(
      slug.startsWith('blank') ? ['14×4', '28×10', '4×15'] : ['18×5', '26×10', '4×15'],
    )
    for (const { cells, rowCount, columnCount } of tables) {
      const area = cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)
      expect(area).toBe(rowCount * columnCount)
    }
  })
})
