// Rules about single cells, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'CEL-01': {
    formula: '件数、条数为非负整数',
    why: '统计的是申请、案件、文件的个数',
    exceptions: '“本年增/减”可以为负；收费金额、采购总金额可以有小数；2021年版式的处理决定数量见 T2B-05',
  },
  'CEL-02': {
    formula: '格内是数字、空白或不适用标记',
    why: '夹有其他文字的格不能作为数据使用',
    exceptions: '“9个”“12件”等带单位的数照常读取',
  },
  'CEL-03': {
    formula: '没有数据的格填 0，不留空白',
    why: '统一格式要求各项均有数据，没有的填 0',
    exceptions: '普遍存在，每张表只提示一次，校验时按 0 计',
  },
  'CEL-04': {
    formula: '没有数据的格填 0，不填“/”“—”“无”',
    why: '标记不能区分“没有发生”与“没有该项职权”',
    exceptions: '没有该项职权的机关；每张表只提示一次，校验时按 0 计',
  },
  'CEL-05': {
    formula: '各项有数时总计也有数',
    why: '总计为空或填“/”“—”“无”时，其余校验只能按各项之和推算',
    exceptions: '各项均为零或空白的不提示',
  },
  'CEL-06': {
    formula: '同一张表内零的写法一致',
    why: '空白与 0 混用时，空白可能是漏填，也可能是读取时丢失',
    exceptions: '只作提示',
  },
  'CEL-08': {
    formula: '数字不带千分位、全角字符和异形正负号',
    why: '读取时已换算为普通数字，请知悉',
    exceptions: '只作提示，不影响数值',
  },
  'CEL-09': {
    formula: '格内单位与版式规定的单位一致',
    why: '收费金额以万元为单位；把元当作万元会差一万倍',
    exceptions: '2019年版式的采购总金额没有规定单位',
  },
  'CEL-10': {
    formula: '每个数与其行、列的对应由原文版式确定',
    why: '行内数字的个数、位置或标签不能唯一确定所属的格，须人工对照原文',
    exceptions: '由读取步骤提出，逐格确认后即消除',
  },
} satisfies Record<string, About>

export const notACount = (cell: string, figure: string, negative: boolean): string =>
  `${cell}为 ${figure}，${negative ? '个数不能为负' : '个数应为整数'}`
export const blanks = (table: string, count: number, total: number): string =>
  `${table}的 ${total} 格中有 ${count} 格空白，校验时按 0 计，总计按各项之和计`
export const marks = (table: string, count: number, printed: string): string =>
  `${table}有 ${count} 格填“${printed}”，校验时按 0 计，总计按各项之和计`
export const mixedZeros = (table: string, zeros: number, blank: number): string =>
  `${table}有 ${zeros} 格填 0，另有 ${blank} 格空白，零的写法不一致`
export const normalised = (table: string, count: number, raw: string, figure: string): string =>
  `${table}有 ${count} 格的数字经换算读取，如“${raw}”读作 ${figure}`
export const list = '统计表'
export const otherUnit = (cell: string, raw: string, printed: string, unit: string | null): string =>
  `${cell}印的是“${raw}”，单位为${printed}，${unit === null ? '这一格是个数，不是金额' : `版式规定为${unit}`}`
