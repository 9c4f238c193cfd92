import { describe, expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const heading = '<p>三、收到和处理政府信息公开申请情况</p>'
const persons = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const cell = (text: string, attributes = '') => `<td${attributes}>${text}</td>`
const values = ['1', '0', '4', '0', '7', '0', '12']
const expected = { natural: 1, business: 0, research: 4, publicInterest: 0, legalService: 7, otherOrg: 0, total: 12 }
const doubtful = Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, `?${value}`]))
const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((each) => (each[0] === '<' ? each : cell(each))).join('')}</tr>`
const wide = (text: string, columns: number) => cell(text, ` colspan="${columns}"`)

const refused = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益']
const more = [...refused, '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项']

/** Table 3 whose merged cell of results is so many rows too short. */
const drawn = (short: number, lastValues = values) =>
  `${heading}<table>${[
    row(wide('', 3), ...persons),
    row(wide('一、本年新收政府信息公开申请数量', 3), ...values),
    row(cell('三、本年度办理结果', ` rowspan="${11 - short}"`), wide('（一）予以公开', 2), ...values),
    ...more.map((label, at) => row(...(at === 0 ? [cell('（三）不予公开', ' rowspan="8"')] : []), label, ...values)),
    row(wide('（六）其他处理', 2), ...values),
    row(wide('（七）总计', 2), ...(short > 0 ? lastValues : values)),
    row(wide('四、结转下年度继续办理', 3), ...(short < 0 ? lastValues : values)),
  ].join('')}</table><p>五、总结</p>`

describe('a row beside its columns because a merged cell is drawn wrong', () => {
  it.each([
    ['short', 1, 'requests/total', 'requests/carriedOut'],
    ['long', -1, 'requests/carriedOut', 'requests/total'],
  ])('a row too %s is read doubtful, the others as they stand', (_, short, moved, other) => {
    const { row: read, codes } = fillFrom(drawn(short))
    expect(read(moved)).toEqual(doubtful)
    expect(read(other)).toEqual(expected)
    expect(read('requests/new')).toEqual(expected)
    expect(codes).toContain('CEL-10 requests')
  })
  it('is doubtful also where the cell beside the heads is blank', () => {
    const { row: read } = fillFrom(drawn(1, ['', ...values.slice(1)]))
    expect(read('requests/total')).toEqual({ ...doubtful, natural: '?null' })
  })
})

describe('a section printed out of order', () => {
  const second = (place: string) =>
    `<p>二、主动公开政府信息情况</p><table>${row(wide(`第二十条第（一）项`, 4))}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}${row('规章', '1', '0', place)}${row('行政规范性文件', '2', '0', '6')}${row(wide('第二十条第（五）项', 4))}${row('信息内容', wide('本年处理决定数量', 3))}${row('行政许可', wide('9', 3))}${row(wide('第二十条第（六）项', 4))}${row('信息内容', wide('本年处理决定数量', 3))}${row('行政处罚', wide('8', 3))}${row('行政强制', wide('7', 3))}${row(wide('第二十条第（八）项', 4))}${row('信息内容', wide('本年收费金额（单位：万元）', 3))}${row('行政事业性收费', wide('0', 3))}</table>`
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const fourth = `<p>四、政府信息公开行政复议、行政诉讼情况</p><table>${row(wide('行政复议', 5), wide('行政诉讼', 10))}${row(...results.map((head) => cell(head, ' rowspan="2"')), wide('未经复议直接起诉', 5), wide('复议后起诉', 5))}${row(...results, ...results)}${row(...Array<string>(15).fill('0'))}</table>`
  it('is read under its own heading between the others', () => {
    const { row: read, value } = fillFrom(
      `${drawn(0).replace('<p>五、总结</p>', '')}${second('5')}${fourth}<p>五、总结</p>`,
    )
    expect(read('activeDisclosure/regulations')).toEqual({ made: 1, repealed: 0, inForce: 5 })
    expect(read('requests/total')).toEqual(expected)
    expect(value.missingTables).toEqual([])
  })
})

describe('heads left of their values because their corner is drawn too narrow', () => {
  const table = (...rows: readonly string[]) =>
    fillFrom(`${heading}<table>${row(wide('', 2), ...persons)}${rows.join('')}</table><p>五、总结</p>`)
  const taken = row(wide('一、本年新收政府信息公开申请数量', 3), ...values)
  it('stand over them where every row has a value for each', () => {
    const { row: found } = table(taken, row(wide('二、上年结转政府信息公开申请数量', 3), ...values))
    expect([found('requests/new'), found('requests/carriedIn')]).toEqual([expected, expected])
  })
  it('leave the short row open and the others doubtful where one has fewer', () => {
    const short = row(wide('二、上年结转政府信息公开申请数量', 3), ...values.slice(1))
    const { row: found } = table(taken, short)
    expect([found('requests/new'), found('requests/carriedIn')]).toEqual([doubtful, {}])
  })
})
