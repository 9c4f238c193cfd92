// Rules about table 2 of either form, in Chinese.
import type { About } from '../rule.ts'

const rulesOnly = {
  formula: '没有规章制定权的机关，规章各项为零',
  why: '《立法法》：规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定',
  exceptions: '省、市的汇总报告；机关层级从名称不能判定的，只作提示',
}

export const about = {
  'T2B-01': {
    formula: '现行有效件数 ≥ 本年制发件数',
    why: '年末现行有效的文件包括本年制发的',
    exceptions: '当年制发又当年废止的（加上废止件数后不小于制发件数时只作提示）；两列口径不同（本级与全区域）',
  },
  'T2B-02': rulesOnly,
  'T2B-04': {
    formula: '收费金额 ≥ 0，单位为万元；县乡机关不超过 100 亿元',
    why: '以元为单位误填会大一万倍',
    exceptions: '大城市的自然资源、住房城乡建设部门金额可以很大，不判断',
  },
  'T2B-05': {
    formula: '本年处理决定数量为非负整数',
    why: '统计的是决定的件数',
    exceptions: null,
  },
  'T2B-06': {
    formula: '行政强制 ≤ 行政处罚 × 10（强制不少于 30 件时）；信访、档案等没有执法权的机关处罚、强制为零',
    why: '《行政处罚法》《行政强制法》：处罚、强制由有相应职权的机关实施；相差悬殊时可能填错行',
    exceptions: '公安机关（交通管理）；经授权或委托执法的；只作提示',
  },
  'T2B-07': {
    formula: '政府办公室没有许可、处罚、强制；乡镇街道的数量与其职权相称',
    why: '许可、处罚、强制由有相应职权的机关作出；办公室、乡镇街道数量很大时，可能填了全县（区）的数字',
    exceptions: '赋权乡镇街道；汇总报告；只作提示',
  },
  'OUT-09': {
    formula: '处理决定数量不全是整百的数',
    why: '各项都是整百的数，可能是估算',
    exceptions: '只作提示；不足三项的不判断',
  },
  'T2A-01': {
    formula: '对外公开总数量 ≥ 本年新公开数量',
    why: '总数量包括本年新公开的',
    exceptions: null,
  },
  'T2A-02': {
    formula: '本年新公开数量与本年新制作数量没有必然关系；新公开多于新制作时请核对',
    why: '可能公开了以前制作的文件，也可能填错列',
    exceptions: '公开以前年度的文件；只作提示',
  },
  'T2A-03': {
    formula: '本年新公开数量少于本年新制作数量时请核对',
    why: '不是所有文件都能公开；也可能漏公开',
    exceptions: '部分文件依法不公开；只作提示',
  },
  'T2A-04': {
    formula: '对外公开总数量一般大于本年新公开数量',
    why: '两者相同，可能把“总数量”理解成了本年数量',
    exceptions: '本年首次公开；只作提示',
  },
  'T2A-05': {
    formula: '上一年项目数量 + 本年增/减 ≥ 0',
    why: '项目数量不能为负',
    exceptions: null,
  },
  'T2A-06': {
    formula: '本年增/减用正负数表示',
    why: '箭头或“增”“减”已换算为正负数读取，没有符号的按增加计',
    exceptions: '只作提示',
  },
  'T2A-07': {
    formula: '有处理决定时，项目数量不为零',
    why: '作出决定须有相应的事项',
    exceptions: '事项清单由其他机关管理（各行项目数量都为零时只作提示）',
  },
  'T2A-08': {
    formula: '上一年项目数量一般不等于处理决定数量',
    why: '项目是事项的个数，决定是办理的件数；相等可能是把件数填进了项目数',
    exceptions: '只作提示；不足 50 的不判断',
  },
  'T2A-09': {
    formula: '采购项目数量为零 ⇔ 采购总金额为零',
    why: '有项目就有金额',
    exceptions: '框架协议采购有金额而不计项目（只作提示）',
  },
  'T2A-10': {
    formula: '采购总金额写明单位；未写明时按每项平均金额推断',
    why: '2019年版式没有规定单位，元与万元相差一万倍',
    exceptions: '元和万元都说得通时只作提示',
  },
  'T2A-11': rulesOnly,
} satisfies Record<string, About>

export const fewerInForce = (row: string, inForce: string, made: string): string =>
  `${row}：现行有效 ${inForce} 件，少于本年制发 ${made} 件`
export const noPower = (organ: string, cell: string, figure: string): string =>
  `${cell}为 ${figure}，${organ}没有规章制定权`
export const powerUnknown = (cell: string, figure: string): string =>
  `${cell}为 ${figure}，请核对本机关是否有规章制定权`
export const negativeFees = (figure: string): string => `收费金额为 ${figure} 万元，不能为负`
export const largeFees = (figure: string): string => `收费金额为 ${figure} 万元，超过 100 亿元，请核对是否把元填作万元`
export const muchCoercion = (coercion: string, penalties: string): string =>
  `行政强制 ${coercion} 件，超过行政处罚 ${penalties} 件的十倍`
export const noEnforcement = (organ: string, cell: string, figure: string): string =>
  `${cell}为 ${figure} 件，${organ}一般没有执法权，请核对是否填错行`
export const officeDecides = (organ: string, count: string): string =>
  `${organ}有处理决定共 ${count} 件，请核对是否为本机关作出`
export const townshipDecides = (organ: string, count: string): string =>
  `${organ}有处理决定共 ${count} 件，请核对是否填了全县（区）的数字`
export const roundNumbers = (figures: readonly string[]): string => `处理决定数量 ${figures.join('、')} 都是整百的数`

export const totalTooSmall = (row: string, total: string, fresh: string): string =>
  `${row}：对外公开总数量 ${total} 少于本年新公开 ${fresh}`
export const moreThanMade = (row: string, published: string, made: string): string =>
  `${row}：本年新公开 ${published} 多于本年新制作 ${made}`
export const lessThanMade = (row: string, published: string, made: string): string =>
  `${row}：本年新公开 ${published} 少于本年新制作 ${made}`
export const totalUnchanged = (row: string, figure: string): string =>
  `${row}：对外公开总数量与本年新公开数量都是 ${figure}，请核对总数量是否包括以前年度`
export const negativeItems = (row: string, before: string, change: string): string =>
  `${row}：上一年项目数量 ${before} 加本年增/减 ${change} 小于 0`
export const changeInWords = (cell: string, raw: string, figure: string): string =>
  `${cell}印的是“${raw}”，读作 ${figure}`
export const decisionsWithoutItems = (row: string, decisions: string): string =>
  `${row}：处理决定 ${decisions} 件，项目数量却为 0`
export const itemsLikeDecisions = (row: string, figure: string): string =>
  `${row}：上一年项目数量与处理决定数量都是 ${figure}`
export const itemsWithoutAmount = (items: string): string => `采购项目 ${items} 个，采购总金额却为 0`
export const amountWithoutItems = (amount: string): string => `采购总金额 ${amount}，采购项目数量却为 0`
export const yuan = '元'
export const tenThousandYuan = '万元'
export const unitMissing = (amount: string): string => `采购总金额 ${amount} 没有写明单位`
export const unitOf = (amount: string, items: string, unit: string, each: string): string =>
  `采购总金额 ${amount} 没有写明单位；${items} 个项目，按${unit}计平均每项 ${each} 元，单位应为${unit}`
export const unitWhy = (amount: string, unit: string): string => `${amount} 的单位按${unit}计，数值不变`
export const unitImplausible = (amount: string, items: string): string =>
  `采购总金额 ${amount} 没有写明单位；${items} 个项目，按元、按万元平均都不合常理，请核对`
