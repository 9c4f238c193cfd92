// Rules about subtotals a report adds to table 3, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'T3-GRP': {
    formula: '自行印有（三）至（六）小计行的：小计 = 该组各项之和',
    why: '统一格式的分组行不填数；填了的应当与各项相符',
    exceptions: '没有小计行的不判断；小计不计入（七）总计',
  },
  'T3-ORG': {
    formula: '自行印有法人或其他组织小计列的：小计 = 商业企业至其他五列之和',
    why: '统一格式没有小计列；填了的应当与各列相符',
    exceptions: '没有小计列的不判断；小计不计入总计',
  },
} satisfies Record<string, About>

export const group = (name: string, column: string, printed: string, sum: string): string =>
  `${name}小计·${column}为 ${printed}，各项之和为 ${sum}`
export const organisations = (row: string, printed: string, sum: string): string =>
  `${row}：法人或其他组织小计为 ${printed}，五列之和为 ${sum}`
export const addedRow = (table: string, label: string): string =>
  `${table}比统一格式多出“${label}”一行，没有读取；请核对是否由几份报告拼接`
export const addedColumn = (table: string, label: string): string =>
  `${table}比统一格式多出“${label}”一列，没有读取；请核对是否由几份报告拼接`
