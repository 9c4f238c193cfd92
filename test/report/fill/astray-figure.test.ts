import { expect, it } from 'vitest'
import { fillFrom } from './reading-text.ts'

const rowOf = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

it('reads no blank below a head where a figure stands left of all heads', () => {
  const rows = [rowOf('信息内容', '', '上一年项目数量', '本年增/减'), rowOf('行政事业性收费', '20', '', '0')]
  const { row, findings } = fillFrom(`<p>二、主动公开政府信息情况</p><table>${rows.join('')}</table><p>三、总结</p>`)
  expect(row('activeDisclosure/fees')).not.toHaveProperty('previousItems')
  expect(findings.flatMap((finding) => finding.cells)).toContain('activeDisclosure/fees/previousItems')
})
