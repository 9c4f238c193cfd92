import { describe, expect, it } from 'vitest'
import { readZipped } from '../../../src/report/read/zipped.ts'
import { docxParts, placeComplaints, xlsxParts, zipped } from './made-up-office.ts'

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const document = docxParts(
  [
    '<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>',
    '<w:p><w:ins w:id="1"><w:r><w:t>新收</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>3</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="40"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('办理', '<w:vMerge w:val="restart"/>')}${cell('公开', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('1')}${cell('2')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('3')}${cell('4')}</w:tr></w:tbl>`,
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
  ].join(''),
  {
    styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
  },
)
const book = xlsxParts(
  [
    {
      xml: '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>规章</t></is></c><c r="B2" s="1"><v>12.5</v></c><c r="C2"><f>SUM(B2)</f></c></row><row r="3" hidden="1"><c r="A3"><v>44561</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
    },
  ],
  {
    strings: ['<t>年报</t>'],
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="#,##0.00"/></numFmts><borders><border><left style="thin"/></border></borders><cellXfs><xf numFmtId="0" borderId="0"/><xf numFmtId="170" borderId="0"/></cellXfs>',
  },
)

/** The same numbers at every run, so that a failure can be met again by its index. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const numbers = ['0', '-1', '9', '65534', '4294967295', '1e9', 'NaN', '']

/** One piece of markup taken out, doubled, moved or given another number. */
function mutateXml(xml: string, roll: (sides: number) => number): string {
  const tags = [...xml.matchAll(/<[^>]*>/gu)]
  const tag = tags[roll(tags.length)]
  if (!tag) return '<a/>'
  const end = tag.index + tag[0].length
  switch (roll(6)) {
    case 0:
      return xml.slice(0, tag.index) + xml.slice(end)
    case 1:
      return xml.slice(0, end) + tag[0] + xml.slice(end)
    case 2:
      return xml.slice(0, tag.index) + tag[0].replace(/"[^"]*"/u, `"${numbers[roll(numbers.length)]}"`) + xml.slice(end)
    case 3: {
      const other = tags[roll(tags.length)]!
      return xml.slice(0, tag.index) + other[0] + xml.slice(end)
    }
    case 4: {
      const closing = tag[0].startsWith('</') ? end : xml.indexOf('</', end)
      return closing < 0
        ? xml.slice(0, end)
        : xml.slice(0, tag.index) + xml.slice(tag.index, closing).repeat(2) + xml.slice(closing)
    }
    default:
      return tag[0].endsWith('/>')
        ? xml.slice(0, tag.index) + tag[0].repeat(3) + xml.slice(end)
        : xml.slice(0, roll(xml.length))
  }
}

function mutated(parts: Readonly<Record<string, string>>, roll: (sides: number) => number): Uint8Array {
  if (roll(3) > 0) {
    const names = Object.keys(parts)
    const changed = { ...parts }
    for (let times = 1 + roll(3); times > 0; times--) {
      const name = names[roll(names.length)]!
      changed[name] = mutateXml(changed[name]!, roll) || '<a/>'
    }
    return zipped(changed)
  }
  const bytes = zipped(parts)
  for (let times = 1 + roll(8); times > 0; times--) bytes[roll(bytes.length)] = roll(256)
  return roll(4) === 0 ? bytes.slice(0, 4 + roll(bytes.length)) : bytes
}

const codes = new Set(['empty', 'damaged', 'unsupported-format', 'scan', 'encrypted', 'limit'])
const runs = Number(process.env['FUZZ_RUNS'] ?? 500)

describe.each([
  { kind: 'docx', parts: document },
  { kind: 'xlsx', parts: book },
])('$kind files with random damage', ({ kind, parts }) => {
  it(`are read or refused with a code, ${runs} times: nothing is thrown and every place is true`, () => {
    const roll = dice(20_211_231)
    let readCount = 0
    for (let index = 0; index < runs; index++) {
      const bytes = mutated(parts, roll)
      const outcome = readZipped({ name: `a.${kind}`, bytes })
      if (outcome.ok) {
        readCount++
        expect([index, placeComplaints(outcome.value.value)]).toEqual([index, []])
      } else expect([index, codes.has(outcome.refusal.code)]).toEqual([index, true])
    }
    // Damage that always shows, or never, would try nothing.
    expect(readCount).toBeGreaterThan(runs / 20)
    expect(readCount).toBeLessThan(runs)
  })
})
