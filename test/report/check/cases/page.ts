// A web page with drawn tables of the newer form, all noughts, whole or damaged as asked.
import { statutoryForms } from '../../../../src/report/fill/forms.ts'
import type { StatutoryTable } from '../../../../src/report/model/form.ts'

const form = statutoryForms.find((each) => each.id === 'annual-2021')!

export interface Damage {
  /** Rows left out at the end. */
  readonly without?: number
  /** Key of a column left out. */
  readonly withoutColumn?: string
  /** Label of a column with a figure in every row, put before the last. */
  readonly addedColumn?: string
  /** Label of a row put behind the others. */
  readonly added?: string
}

interface Drawing {
  readonly table: StatutoryTable
  readonly damage: Damage
}

export const tableOf = (key: string, damage: Damage = {}): Drawing => ({
  table: form.tables.find((each) => each.key === key)!,
  damage,
})

function draw({ table, damage }: Drawing): string {
  const [block] = table.blocks
  const { columns, rows } = block!
  const kept = columns.filter(({ key }) => key !== damage.withoutColumn).map(({ label }) => ({ label, print: '0' }))
  if (damage.addedColumn !== undefined) kept.splice(-1, 0, { label: damage.addedColumn, print: '4' })
  const cells = (label: string, prints: readonly string[]) =>
    `<tr>${[label, ...prints].map((text) => `<td>${text}</td>`).join('')}</tr>`
  const line = (label: string) =>
    cells(
      label,
      kept.map(({ print }) => print),
    )
  const heads = cells(
    '',
    kept.map(({ label }) => label),
  )
  const printed = rows.slice(0, rows.length - (damage.without ?? 0)).map(({ label, under }) => {
    const group = under.length > 1 ? under.at(-1)! : ''
    return line(group + label)
  })
  return `<table>${heads}${printed.join('')}${damage.added === undefined ? '' : line(damage.added)}</table>`
}

export function page({ tables }: { readonly tables: readonly Drawing[] }): string {
  const parts = tables.map((drawing) => `<h2>三、${drawing.table.title}</h2>${draw(drawing)}`)
  return `<html><head><meta charset="utf-8"></head><body><h1>溪口县林业局2023年政府信息公开工作年度报告</h1>${parts.join('')}<h2>五、存在的主要问题及改进情况</h2></body></html>`
}
