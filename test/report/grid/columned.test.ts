import { describe, expect, it } from 'vitest'
import { divide } from '../../../src/report/divide.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import { readPlain } from '../../../src/report/read/plain.ts'
import { fillFrom } from '../fill/reading-text.ts'

const widthOf = (print: string): number =>
  [...print].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0)
const pad = (print: string, width: number, side: 'left' | 'right' | 'middle'): string => {
  const room = width - widthOf(print)
  const before = side === 'left' ? 0 : side === 'right' ? room : Math.floor(room / 2)
  return ' '.repeat(before) + print + ' '.repeat(room - before)
}
/** Lines of cells, two blanks apart; cells are given with the columns they take, wrapped at bars. */
const line =
  (widths: readonly number[], side: 'left' | 'right' | 'middle') =>
  (...cells: readonly (readonly [print: string, columns: number])[]): string[] => {
    const height = Math.max(...cells.map(([print]) => print.split('|').length))
    return Array.from({ length: height }, (_, at) => {
      let column = 0
      return cells
        .map(([print, columns]) => {
          const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each + 2, -2)
          column += columns
          const lines = print.split('|')
          const own = lines[at - Math.floor((height - lines.length) / 2)] ?? ''
          return pad(own, width, /^[\d/-]/u.test(own) && !/^\d\./u.test(own) ? side : 'left')
        })
        .join('  ')
        .trimEnd()
    })
  }

const widths = [12, 12, 12, 6, 8, 8, 12, 12, 4, 4]
const keys = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
const table = (
  side: 'left' | 'right' | 'middle',
  shift: (row: string, at: number) => string = (row) => row,
): string => {
  const put = line(widths, side)
  const row = (label: string, columns: number, values: readonly string[], before: readonly [string, number][] = []) =>
    put(...before, [label, columns], ...values.map((value): [string, number] => [value, 1]))
  const rows = [
    ...put(['', 3], ['申请人情况', 7]),
    ...put(['', 3], ['自然人', 1], ['法人或其他组织', 5], ['总计', 1]),
    ...put(['', 4], ['商业企业', 1], ['科研机构', 1], ['社会公益组织', 1], ['法律服务机构', 1], ['其他', 1]),
    ...row('一、本年新收政府信息公开申请数量', 3, ['30', '4', '', '', '1', '', '35']),
    ...row('二、上年结转政府信息公开申请数量', 3, ['', '', '', '', '', '', '']),
    ...row('（一）予以公开', 2, ['12', '', '', '', '', '', '12'], [['三、本年度办|理结果', 1]]),
    ...row(
      '1.属于国家秘|密',
      1,
      ['3', '', '', '', '', '', '3'],
      [
        ['', 1],
        ['（三）不予公|开', 1],
      ],
    ),
    ...row('2.其他法律行|政法规禁止公|开', 1, ['', '4', '', '', '', '', '4'], [['', 2]]),
    ...row('3.危及“三安|全一稳定”', 1, ['', '', '', '', '', '', ''], [['', 2]]),
    ...row('5.要求行政机|关确认或重新|出具已获取信|息', 1, ['15', '', '', '', '1', '', '16'], [['', 2]]),
    ...row('（七）总计', 2, ['30', '4', '', '', '1', '', '35'], [['', 1]]),
    ...row('四、结转下年度继续办理', 3, ['', '', '', '', '', '', '']),
  ]
  return `三、收到和处理政府信息公开申请情况\n\n${rows.map(shift).join('\n')}\n\n四、政府信息公开行政复议、行政诉讼情况\n`
}
const blank = Object.fromEntries(keys.map((key) => [key, null]))

describe('tables set in columns by blanks', () => {
  it.each(['left', 'right', 'middle'] as const)(
    'give each value to the head above it, with labels over several lines (%s)',
    (side) => {
      const { row } = fillFrom(table(side))
      expect(row('requests/new')).toEqual({ ...blank, natural: 30, business: 4, legalService: 1, total: 35 })
      expect(row('requests/granted')).toEqual({ ...blank, natural: 12, total: 12 })
      expect(row('requests/refused.stateSecret')).toEqual({ ...blank, natural: 3, total: 3 })
      expect(row('requests/refused.lawProhibits')).toEqual({ ...blank, business: 4, total: 4 })
      expect(row('requests/refused.safetyStability')).toEqual(blank)
      expect(row('requests/unprocessed.reissue')).toEqual({ ...blank, natural: 15, legalService: 1, total: 16 })
      expect(row('requests/carriedOut')).toEqual(blank)
    },
  )
  it('keep the cells of a table with no value at all blank', () => {
    const { row, codes } = fillFrom(table('right', (each) => each.replaceAll(/(?<![.\d])\d+(?![.\d])/gu, '').trimEnd()))
    expect(row('requests/unprocessed.reissue')).toEqual(blank)
    expect(codes).not.toContain('CEL-10 requests')
  })
  it('read heads over two lines, and the row below them', () => {
    const put = line([12, 12, 12, 12], 'right')
    const text = [
      ...put(['第二十条第（一）项', 4]),
      ...put(['信息内容', 1], ['本年（2023）|制发件数', 1], ['本年（2023）|废止件数', 1], ['现行有效件数', 1]),
      ...put(['规章', 1], ['', 1], ['5', 1], ['12', 1]),
      ...put(['行政规范性文|件', 1], ['7', 1], ['', 1], ['120', 1]),
    ]
    const { row } = fillFrom(`二、主动公开政府信息情况\n\n${text.join('\n')}\n\n三、总结\n`)
    expect(row('activeDisclosure/regulations')).toEqual({ made: null, repealed: 5, inForce: 12 })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 7, repealed: null, inForce: 120 })
  })
  it('give a value right of its merged head to that head where all others stand so', () => {
    const put = line([12, 12, 12, 12], 'right')
    const text = [
      ...put(['信息内容', 1], ['上一年项目数', 1], ['本年增/减', 1], ['处理决定数量', 1]),
      ...put(['行政处罚', 1], ['19', 1], ['-4', 1], ['1180', 1]),
      ...put(['行政强制', 1], ['', 1], ['-7', 1], ['3', 1]),
      ...put(['信息内容', 1], ['上一年项目数', 2], ['本年增/减', 1]),
      ...put(['行政事业性收|费', 1], ['4', 2], ['', 1]),
    ]
    const { row } = fillFrom(`二、主动公开政府信息情况\n\n${text.join('\n')}\n\n三、总结\n`)
    expect(row('activeDisclosure/penalties')).toEqual({ previousItems: 19, change: -4, decisions: 1180 })
    expect(row('activeDisclosure/fees')).toEqual({ previousItems: 4, change: null })
  })
  const three = line([16, 8, 8, 8, 8, 4], 'left')
  it('read the fourth table in three rows below one another', () => {
    const text = [
      ...three(['类别', 1], ['结果维持', 1], ['结果纠正', 1], ['其他结果', 1], ['尚未审结', 1], ['总计', 1]),
      ...three(['行政复议', 1], ['2', 1], ['', 1], ['1', 1], ['', 1], ['3', 1]),
      ...three(['未经复议直接起诉', 1], ['', 1], ['', 1], ['0', 1], ['', 1], ['0', 1]),
      ...three(['复议后起诉', 1], ['', 1], ['4', 1], ['', 1], ['', 1], ['4', 1]),
    ]
    const { row } = fillFrom(`四、政府信息公开行政复议、行政诉讼情况\n\n${text.join('\n')}\n\n五、总结\n`)
    expect(row('reviewLitigation/review')).toEqual({ upheld: 2, corrected: null, other: 1, pending: null, total: 3 })
    expect(row('reviewLitigation/afterReview')).toEqual({
      upheld: null,
      corrected: 4,
      other: null,
      pending: null,
      total: 4,
    })
  })
})

describe('lines whose columns are not sure', () => {
  const ruled = (text: string) =>
    grid(divide(readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value).value).value.grids.filter(
      (each) => each.kind === 'ruled',
    )
  const openIn = (text: string) => {
    const { row, codes } = fillFrom(text)
    return [
      row('requests/unprocessed.reissue'),
      row('requests/refused.lawProhibits'),
      codes.includes('CEL-10 requests'),
    ]
  }
  const shortened = (row: string, places: number): string =>
    row.replace(/(?<=\S) {4,}(?=\d)/u, (gap) => gap.slice(places))
  it('give no value where a proportional font moved the rows against each other', () => {
    const moved = table('right', (row) => shortened(row, Math.round(([...row].length - row.length / 3) % 4)))
    expect(ruled(moved)).toEqual([])
    expect(openIn(moved)).toEqual([{}, {}, true])
  })
  it('give no value to a row that stands apart from the places of all others', () => {
    const moved = table('right', (row) => (row.includes('确认或重新') ? shortened(row, 3) : row))
    expect(ruled(moved)).toEqual([])
    const [shifted, , open] = openIn(moved)
    expect([shifted, open]).toEqual([{}, true])
  })
  it('give no value where figures are wider than their heads and reach below the next', () => {
    const put = line([12, 12, 12, 12], 'right')
    const text = [
      ...put(['信息内容', 1], ['本年制发件数', 1], ['本年废止件数', 1], ['现行有效件数', 1]),
      '规章              12,345,678,901,234',
      ...put(['行政规范性文', 1], ['7', 1], ['', 1], ['120', 1]),
    ]
    expect(ruled(`二、主动公开政府信息情况\n\n${text.join('\n')}\n\n三、总结\n`)).toEqual([])
  })
  it('leave a row open whose label lost the line its values may have stood on', () => {
    const lost = table('right').replace(/^.*政法规禁止公.*\n/mu, '')
    const { row, codes } = fillFrom(lost)
    expect(row('requests/refused.lawProhibits')).toEqual({})
    expect(row('requests/new')).toEqual({ ...blank, natural: 30, business: 4, legalService: 1, total: 35 })
    expect(codes).toContain('CEL-10 requests')
  })
  it('take no columns where tabs stand among the blanks', () => {
    expect(ruled(table('right', (row, at) => (at === 5 ? row.replace(/ {4,}(?=\d)/u, '\t') : row)))).toEqual([])
  })
  it('give no value to an empty label above a line that may go on from it', () => {
    const { row } = fillFrom(
      '二、主动公开政府信息情况\n\n信息内容        本年制发件数  本年废止件数  现行有效件数\n规章            1             2             3\n行政规范\n性文件          4             5             6\n\n三、总结\n',
    )
    expect(row('activeDisclosure/normativeDocs')).not.toEqual({ made: null, repealed: null, inForce: null })
  })
  it('give no value to a row without a label in lines that lost their indents', () => {
    const put = line([8, 8, 8, 8, 4], 'left')
    const heads = put(['结果维持', 1], ['结果纠正', 1], ['其他结果', 1], ['尚未审结', 1], ['总计', 1])[0]!
    const text = `行政复议\n${heads}\n${put(['', 1], ['3', 1], ['', 1], ['', 1], ['3', 1])[0]!.trimStart()}`
    expect(ruled(`四、政府信息公开行政复议、行政诉讼情况\n\n${text}\n\n五、总结\n`)).toEqual([])
  })
})

describe('labels of two rows in one cell', () => {
  it('leave the values beside them open', () => {
    const { row, codes } = fillFrom(
      '<h2>二、主动公开政府信息情况</h2><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚<br>行政强制</td><td>5</td></tr></table>',
    )
    expect([row('activeDisclosure/penalties'), row('activeDisclosure/coercion')]).toEqual([{}, {}])
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
})

describe('tabs and blanks that fill up columns together', () => {
  const put = line([16, 12, 12, 12], 'right')
  const plain = [
    ...put(['信息内容', 1], ['本年制发件数', 1], ['本年废止件数', 1], ['现行有效件数', 1]),
    ...put(['规章', 1], ['', 1], ['5', 1], ['12', 1]),
    ...put(['行政规范性文件', 1], ['7', 1], ['', 1], ['120', 1]),
  ]
  /** Blanks up to a tab stop as tabs. */
  const tabbed = (print: string, stop: number): string => {
    let made = ''
    let place = 0
    for (const [piece] of print.matchAll(/ {2,}|\S+| /gu)) {
      if (!piece.startsWith('  ')) {
        made += piece
        place += widthOf(piece)
        continue
      }
      const end = place + piece.length
      for (; Math.floor(place / stop) < Math.floor(end / stop); place = (Math.floor(place / stop) + 1) * stop)
        made += '\t'
      made += ' '.repeat(end - place)
      place = end
    }
    return made
  }
  const around = (lines: readonly string[]) => `二、主动公开政府信息情况\n\n${lines.join('\n')}\n\n三、总结\n`
  it.each([4, 8])('lead to tab stops %d places apart where all prints keep their places then', (stop) => {
    const { row } = fillFrom(around(plain.map((each) => tabbed(each, stop))))
    expect(row('activeDisclosure/regulations')).toEqual({ made: null, repealed: 5, inForce: 12 })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 7, repealed: null, inForce: 120 })
  })
  it('show no blank cell where only some gaps are tabs', () => {
    const { row, codes } = fillFrom(around([plain[0]!, '规章\t\t5\t12', `${plain[2]!}  `]))
    expect(row('activeDisclosure/regulations')).toEqual({})
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
  it('show no blank cell where a field holds two figures', () => {
    const { row, codes } = fillFrom(
      around([
        put(['信息内容', 1])[0]! + '\t本年制发件数\t本年废止件数\t现行有效件数',
        '规章\t\t\t5   12',
        '行政规范性文件\t1\t2\t3',
      ]),
    )
    expect(row('activeDisclosure/regulations')).toEqual({})
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 1, repealed: 2, inForce: 3 })
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
})

describe('print that is no value, with no separator beside it', () => {
  it('is doubtful where a row shows nothing else', () => {
    const { row, codes } = fillFrom(
      '二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n甲级\n乙级\n丙级\n行政规范性文件\n1\n2\n3\n三、总结\n',
    )
    expect(row('activeDisclosure/regulations')).toEqual({ made: '??', repealed: '??', inForce: '??' })
    expect(row('activeDisclosure/normativeDocs')).toEqual({ made: 1, repealed: 2, inForce: 3 })
    expect(codes).toContain('CEL-10 activeDisclosure')
  })
})

describe('endless columns', () => {
  const figures = (at: number) =>
    Array.from({ length: 55 }, (_, column) => String((at * 7 + column) % 1e6).padStart(6)).join('  ')
  const words = (at: number) => Array.from({ length: 55 }, (_, column) => `甲${(at + column) % 9}`).join('  ')
  it.each([
    ['figures', figures],
    ['words', words],
  ])('of %s take no longer than a moment', { timeout: 15_000 }, (_, print) => {
    const lines = Array.from({ length: 395 }, (__, at) => `规章${String(at).padStart(4, '0')}${print(at)}`)
    const heads = `类别      ${Array.from({ length: 55 }, (__, at) => `头${String(at).padStart(4, '0')}`).join('  ')}`
    const text = `二、主动公开政府信息情况\n\n${heads}\n${lines.join('\n')}\n\n三、总结\n`
    const { value } = divide(readPlain({ text, encoding: 'utf-8', evidence: 'valid-utf8' }).value)
    expect(grid(value).value.grids.length).toBeGreaterThan(0)
  })
})

describe('the fourth table without the line that names its parts', () => {
  it('has no values: fewer heads than columns may be those of any part', () => {
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const cells = (tag: string, row: readonly string[]) =>
      `<tr>${row.map((each) => `<${tag}>${each}</${tag}>`).join('')}</tr>`
    const { cells: found, codes } = fillFrom(
      `<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>${cells('th', [...heads, ...heads])}${cells('td', ['1', '0', '0', '0', '1', '0', '0', '3', '0', '3'])}</table>`,
    )
    expect(found).toEqual({})
    expect(codes).toContain('CEL-10 reviewLitigation')
  })
})
