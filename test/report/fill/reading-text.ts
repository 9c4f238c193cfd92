// Steps 2 to 5 on a text or a page, for tests of filling.
import { divide } from '../../../src/report/divide.ts'
import { fill } from '../../../src/report/fill/fill.ts'
import { statutoryForms } from '../../../src/report/fill/forms.ts'
import { grid } from '../../../src/report/grid/grid.ts'
import { readHtml } from '../../../src/report/read/html.ts'
import { readPlain } from '../../../src/report/read/plain.ts'
import { printed } from '../../specimens/truth.ts'

export function fillFrom(text: string) {
  const source = { text, encoding: 'utf-8', evidence: 'valid-utf8' } as const
  const document = (text.includes('<table') ? readHtml(source) : readPlain(source)).value
  const { value, findings } = fill(grid(divide(document).value).value, statutoryForms)
  /** `?` before what is doubtful. */
  const cells = Object.fromEntries(
    value.cells.map(({ key, reading }) => {
      const shown = printed(reading.quantity)
      return [key, reading.certainty === 'doubtful' ? `?${shown}` : shown]
    }),
  )
  const row = (name: string) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, shown]) =>
        key.startsWith(`${name}/`) ? [[key.split('/')[2]!, shown]] : [],
      ),
    )
  return { value, findings, cells, row, codes: findings.map((finding) => `${finding.code} ${finding.table}`) }
}

export const regulations2021 = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
export const heads3 = [
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
]
