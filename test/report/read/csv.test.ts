import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/report/extract.ts'
import { fieldsOfRows } from '../../../src/report/read/csv.ts'

describe('fields between commas', () => {
  it.each([
    ['an empty one is one', '规章,,3\n', [['规章', '', '3']]],
    ['one at the end of the text too', '规章,', [['规章', '']]],
    [
      'fences keep commas, lines and quotation marks',
      '"1,234","甲\n乙","三""安"\r\n2',
      [['1,234', '甲\n乙', '三"安'], ['2']],
    ],
    ['an open fence closes with the text', '"规章', [['规章']]],
    ['blanks around a fence are none of the field', '规章, "1,204" ,\t"甲",3', [['规章', '1,204 ', '甲', '3']]],
  ])('%s', (_what, text, expected) => expect(fieldsOfRows(text, ',')).toEqual(expected))
})

const sheet = [
  '青砚市2022年政府信息公开工作年度报告,,,',
  '二、主动公开政府信息情况,,,',
  '第二十条第（一）项,,,',
  '信息内容,本年制发件数,本年废止件数,现行有效件数',
  '规章,1,,7',
  '行政规范性文件,"1,234",0,1300',
  '三、收到和处理政府信息公开申请情况,,,',
]

async function read(name: string, text: string) {
  const outcome = await extract({ name, bytes: new TextEncoder().encode(text) })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { filled, organ } = outcome.value
  return {
    organ: organ?.value,
    cells: filled.cells.map(({ key, reading }) => [key.split('/').slice(1).join('/'), reading.raw, reading.certainty]),
  }
}

describe('a report in a sheet saved as text', () => {
  it.each([
    ['.csv', 'report.csv', sheet.join('\r\n')],
    [
      '.tsv',
      'report.tsv',
      sheet.map((line) => line.replace('"1,234"', '1;234').replaceAll(',', '\t').replace('1;234', '1,234')).join('\n'),
    ],
  ])('is read as %s', async (_what, name, text) => {
    expect(await read(name, text)).toEqual({
      organ: '青砚市',
      cells: [
        ['regulations/made', '1', 'certain'],
        ['regulations/repealed', '', 'certain'],
        ['regulations/inForce', '7', 'certain'],
        ['normativeDocs/made', '1,234', 'certain'],
        ['normativeDocs/repealed', '0', 'certain'],
        ['normativeDocs/inForce', '1300', 'certain'],
      ],
    })
  })
  it('is refused when its rows are wider than any form', async () => {
    const outcome = await extract({ name: 'wide.csv', bytes: new TextEncoder().encode(','.repeat(400)) })
    expect(outcome.ok ? null : outcome.refusal.code).toBe('limit')
  })
})

describe('a figure of thousands without a fence', () => {
  const heads = '信息内容,本年制发件数,本年废止件数,现行有效件数'
  const named = ['activeDisclosure/normativeDocs/made']
  const readRows = async (...rows: readonly string[]) => {
    const before = sheet.slice(0, 3).map((line) => line.replace(/,+$/u, ''))
    const text = [...before, ...rows, '三、收到和处理政府信息公开申请情况'].join('\n')
    const outcome = await extract({ name: 'report.csv', bytes: new TextEncoder().encode(text) })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { filled, findings } = outcome.value
    const cells = filled.cells.map(({ key, reading }) => [key.split('/').slice(1).join('/'), reading.raw])
    return {
      cells: cells.filter(([key]) => key!.startsWith('normativeDocs')),
      regulations: cells.filter(([key]) => key!.startsWith('regulations')).map(([, raw]) => raw),
      named: findings.filter(({ code }) => code === 'CEL-10').flatMap((each) => each.cells),
    }
  }
  it.each([
    ['its last part stands below an empty head', `${heads},`, '规章,1,0,7,', '行政规范性文件,1,204,0,3'],
    ['its row has a field too many', heads, '规章,1,0,7', '行政规范性文件,1,204,0,'],
    ['its row may have lost blanks at its end', heads, '规章,1,0,7', '行政规范性文件,1,204'],
  ])('leaves its row open: %s', async (_what, ...rows) => {
    const found = await readRows(...rows)
    expect(found.cells).toEqual([])
    expect(found.named).toEqual(expect.arrayContaining(named))
    expect(found.regulations).toEqual(['1', '0', '7'])
  })
  it('is none where rows are whole or thousands are written otherwise', async () => {
    const whole = [
      ['made', '12'],
      ['repealed', '105'],
      ['inForce', ''],
    ].map(([key, raw]) => [`normativeDocs/${key}`, raw])
    expect((await readRows(`${heads}`, '规章,1,0,7', '行政规范性文件,12,105,')).cells).toEqual(whole)
    expect((await readRows(heads, '规章,1,0,1300', '行政规范性文件,12,105')).cells).toEqual(whole)
  })
  it('leaves its row open where a quotation mark of another kind fences it', async () => {
    const found = await readRows(heads, '规章,1,0,7', '行政规范性文件,“1,204”,0,')
    expect(found.cells).toEqual([])
    expect(found.named).toEqual(expect.arrayContaining(named))
  })
})

describe('the separator of a sheet', () => {
  it.each([
    ['semicolons', sheet.map((line) => line.replace('"1,234"', '1|234').replaceAll(',', ';').replace('|', ','))],
    ['tabs', sheet.map((line) => line.replace('"1,234"', '1|234').replaceAll(',', '\t').replace('|', ','))],
    [
      'one that the sheet names',
      ['sep=#', ...sheet.map((line) => line.replace('"1,234"', '1|234').replaceAll(',', '#').replace('|', ','))],
    ],
  ])('may be %s', async (_what, lines) => {
    const { cells } = await read('report.csv', lines.join('\r\n'))
    expect(cells.map(([, raw]) => raw)).toEqual(['1', '', '7', '1,234', '0', '1300'])
  })
})
