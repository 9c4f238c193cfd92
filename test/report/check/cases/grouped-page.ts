// A web page with table 3 of the newer form and the subtotals a report may add to it, right or wrong as asked.
import { statutoryForms } from '../../../../src/report/fill/forms.ts'

const form = statutoryForms.find((each) => each.id === 'annual-2021')!
const [block] = form.tables.find((each) => each.key === 'requests')!.blocks
const one = '（三）不予公开'

/** Table 3 with one request of a business refused as petition and one granted; `subtotals` as printed. */
export function groupedPage(subtotals: { readonly column?: string; readonly group?: string }): string {
  const cell = (text: string, span = '') => `<td${span}>${text}</td>`
  const line = (label: string, business: string, groupCell = '', own = business) =>
    `<tr>${groupCell}${cell(label, groupCell === '' ? ' colspan="2"' : '')}${cell('0')}${cell(business)}${cell('0').repeat(4)}${
      subtotals.column === undefined ? '' : cell(own)
    }${cell(business)}</tr>`
  const seen = new Set<string>()
  const rows = block!.rows.map(({ key, label, under }) => {
    const business = ['new', 'total'].includes(key)
      ? '3'
      : key === 'granted'
        ? '1'
        : key === 'refused.process'
          ? '2'
          : '0'
    const own = key === 'granted' && subtotals.column !== undefined ? subtotals.column : business
    const group = under.length > 1 ? under.at(-1)! : null
    if (group === null) return line(label, business, '', own)
    const size =
      block!.rows.filter((row) => row.under.at(-1) === group).length +
      (group === one && subtotals.group !== undefined ? 1 : 0)
    const opens = !seen.has(group)
    seen.add(group)
    const head = opens ? cell(group, ` rowspan="${size}"`) : '<!-- -->'
    const printed = line(label, business, head, own)
    const last = block!.rows.findLast((row) => row.under.at(-1) === one)!.key === key
    return last && subtotals.group !== undefined ? `${printed}${line('小计', subtotals.group, '<!-- -->')}` : printed
  })
  const organisations = [
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
    ...(subtotals.column === undefined ? [] : ['小计']),
  ]
  return `<html><head><meta charset="utf-8"></head><body><h1>溪口县林业局2023年政府信息公开工作年度报告</h1>
<h2>三、收到和处理政府信息公开申请情况</h2><table>
<tr><td colspan="2" rowspan="3"></td><td colspan="${organisations.length + 2}">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="${organisations.length}">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr>${organisations.map((name) => cell(name)).join('')}</tr>
${rows.join('\n')}
</table><h2>四、政府信息公开行政复议、行政诉讼情况</h2></body></html>`
}
