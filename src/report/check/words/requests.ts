// Rules about table 3, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'T3-ROW': {
    formula: '每行：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计',
    why: '表三“总计”列是各类申请人之和',
    exceptions: '空白按 0 计；自行增加的小计列不计入',
  },
  'T3-TOT': {
    formula: '每列：（一）至（六）各项之和 =（七）总计',
    why: '（七）总计是本年度各种办理结果之和',
    exceptions: '一件申请有几种结果时只计一种；原文自行印有（三）至（六）小计的，小计不计入',
  },
  'T3-BAL': {
    formula: '每列：本年新收 + 上年结转 =（七）总计 + 结转下年度继续办理',
    why: '表三左上角印有的勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
    exceptions: null,
  },
  'T3-NEG': {
    formula: '每列：结转下年度 ≤ 本年新收 + 上年结转',
    why: '未办结的申请不会多于应办的申请；由勾稽关系推出，常见于填错行',
    exceptions: null,
  },
  'T3-ZERO': {
    formula: '正文写有收到、答复或结转的申请时，表三不全为零',
    why: '多是沿用了空表，或转存时表格数据丢失',
    exceptions: '正文的数字是别的范围（如全县）而表三只填本机关的，不判断',
  },
  'T3-ALLZ': {
    formula: '表三全为零，正文也没有写收到申请',
    why: '小机关可能全年没有收到申请；也可能是漏填',
    exceptions: '只作提示',
  },
  'T3-OTH': {
    formula: '（六）其他处理·3.其他 ≤（七）总计的 50%（总计不少于 30 件时）',
    why: '兜底项过多，可能没有按办理结果分类',
    exceptions: '申请人撤回较多；只作提示',
  },
  'T3-FEE': {
    formula: '有“逾期未缴费”的办理结果时，第六部分写明信息处理费情况',
    why: '《政府信息公开信息处理费管理办法》：有收费通知才有逾期未缴，收取情况应在第六部分报告',
    exceptions: '写在其他部分的也算；全部未缴、实收为零的，也应写明；文件里没有正文的不判断',
  },
  'T3-MAS': {
    formula: '有“无正当理由大量反复申请”时，正文提到信息处理费或要求说明理由',
    why: '《政府信息公开条例》第三十五条、第四十二条规定先要求说明理由或收取信息处理费',
    exceptions: '文件里没有正文的不判断；只作提示',
  },
  'T3-SS': {
    formula: '乡镇、街道和县级以下部门一般没有“属于国家秘密”的不予公开',
    why: '《保守国家秘密法》：国家秘密由有定密权限的机关确定，乡镇、街道和县级部门一般没有',
    exceptions: '汇总报告；引用上级定密的；只作提示',
  },
  'T3-COLZ': {
    formula: '总计不少于 200 件时，除自然人外的申请人不全为零',
    why: '《政府信息公开条例》第二十九条：申请应当包括申请人的姓名或者名称；全部记作自然人，可能没有登记申请人类型',
    exceptions: '只作提示',
  },
  'OUT-05': {
    formula: '“本机关不掌握” ≤（七）总计的 70%（总计不少于 30 件时）',
    why: '《政府信息公开条例》第三十六条：经检索没有的，才告知不存在；比例畸高时，可能把别的结果归入此项',
    exceptions: '只作提示',
  },
  'OUT-10': {
    formula: '其他各列有数时，总计列不等于自然人列',
    why: '总计列照抄了自然人列',
    exceptions: '其他各列均为零时两列自然相等，不判断',
  },
} satisfies Record<string, About>

export const carriedTooMany = (column: string, carried: string, fresh: string, before: string): string =>
  `${column}：结转下年度 ${carried} 大于本年新收 ${fresh} 与上年结转 ${before} 之和`
export const emptyTable = (said: string): string => `正文写有“${said}”，表三却全为零或空白`
export const allZero = '表三全为零或空白，正文也没有写收到申请'
export const share = (name: string, part: string, total: string, percent: string): string =>
  `${name} ${part} 件，占（七）总计 ${total} 件的 ${percent}%`
export const feeUnsaid = (count: string): string => `有 ${count} 件因逾期未缴费不再处理，正文没有写信息处理费情况`
export const reasonsUnsaid = (count: string): string =>
  `有 ${count} 件按大量反复申请不予处理，正文没有提到信息处理费或要求说明理由`
export const stateSecret = (organ: string, count: string): string =>
  `${organ}有 ${count} 件以属于国家秘密不予公开，请核对`
export const onlyNatural = (total: string): string => `（七）总计 ${total} 件全部记在自然人名下，请核对申请人类型`
export const totalCopies = (count: number): string => `总计列与自然人列逐行相同，而其他各列有 ${count} 格不为零`
