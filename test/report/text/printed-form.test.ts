import { expect, it } from 'vitest'
import { printedForm } from '../../../src/report/text/printed-form.ts'

it.each([
  ['radicals that look like characters', '\u2f7d\u2ed8溪县\u2f08\u2ea0政府', '而青溪县人民政府'],
  ['compatibility characters', '\uf9d1\uf914', '六樂'],
  ['marks of vertical writing', '\ufe35一\ufe36', '（一）'],
])('takes %s as what they print', (_, glyphs, print) => {
  expect(printedForm(glyphs)).toBe(print)
})

it('leaves everything else as it is', () => {
  const print = '（一）规章１２件，abc\u3000︰'
  expect(printedForm(print)).toBe(print)
})
