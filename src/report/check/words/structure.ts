// Rules about a report's parts, head and dates, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'STR-01': {
    formula: '一至六部分齐全，并按次序排列',
    why: '《政府信息公开条例》第五十条规定年度报告的内容，国务院办公厅规定统一格式',
    exceptions: '某一部分以图片或附件发布；标题文字不同而序号或表格仍在的不算缺少；原文在表内中断的，其后各部分不判断',
  },
  'STR-02': {
    formula: '各部分标题与统一格式的用语一致',
    why: '国办公开办函〔2021〕30号规定的统一格式',
    exceptions: '已知有多种通行写法，只作提示',
  },
  'STR-03': {
    formula: '表二、表三、表四各有一张',
    why: '统一格式规定的三张表是年度报告的法定数据；标题在而表不在，多是转存时丢失或以图片发布',
    exceptions: '表格以图片或附件发布；缺表绝不按零处理',
  },
  'STR-04': {
    formula: '每张表的行、列齐全',
    why: '统一格式的表二、表三、表四分别有 6、25、1 行（2019年版式为 8、23、1 行）',
    exceptions: 'STR-06 能说明的混用版式；自行增加的小计行、列（见 T3-GRP、T3-ORG）；多出其他行、列的只列为疑点',
  },
  'STR-05': {
    formula: '版式与报告年度相符（2019、2020年度用2019年版式，2021年度起用2021年版式）',
    why: '国办公开办函〔2019〕60号、〔2021〕30号先后规定的格式适用于不同年度',
    exceptions: '2019年度可参照执行，允许旧版式或混用',
  },
  'STR-06': {
    formula: '表二与表三（六）“其他处理”属于同一版式',
    why: '2019年版式的（六）是一行，2021年版式分为三行；只更新了一半的模板会使跨年数据无法对应',
    exceptions: null,
  },
  'STR-07': {
    formula: '标题年度 = 统计期限的年度 = 文件属性中标题的年度',
    why: '《政府信息公开条例》第四十九条：年度报告报告上一年度的情况；不一致多是沿用上年文稿',
    exceptions: '标题可以不写年度；文件属性常是套用旧文件时留下的（只列为疑点）',
  },
  'STR-08': {
    formula: '统计期限为当年1月1日至12月31日',
    why: '《政府信息公开条例》第四十九条：年度报告报告上一年度的情况',
    exceptions: '年内新设或撤销的机关；网页损坏的日期不作判断',
  },
  'STR-09': {
    formula: '标题、引言与第一部分中的机关一致',
    why: '写着另一个地方或另一个部门的名称，多是套用了别处的文稿',
    exceptions: '我局、本机关等简称；机关更名；同一地方的上下级名称；办公室受政府委托编制',
  },
  'STR-12': {
    formula: '有联系方式（地址、电话或邮箱）',
    why: '统一格式引言的惯例，便于公众查询',
    exceptions: '只作提示',
  },
} satisfies Record<string, About>

export const missingSection = (title: string): string => `没有找到“${title}”这一部分`
export const overviewInPreface = (title: string): string => `没有“${title}”的标题，正文直接写在引言之后`
export const wrongOrder = (title: string, before: string): string =>
  `“${title}”排在“${before}”之后，与统一格式的次序不符`
export const otherTitle = (printed: string, official: string): string =>
  `标题“${printed}”与统一格式的“${official}”不一致`
export const wrongForm = (form: string, year: number): string => `${year}年度的报告用的是${form}`
export const threeInOlder = '表二是2019年版式，表三（六）“其他处理”却按2021年版式分为三行'
export const oneInNewer = '表二是2021年版式，表三（六）“其他处理”却按2019年版式只有一行'
export const otherYear = (title: string, stated: string): string => `标题写的是${title}年，统计期限写的是${stated}年`
export const otherTime = (stated: string, year: string): string => `统计期限“${stated}”不是${year}年1月1日至12月31日`
export const otherYearInProperties = (title: string, stated: string): string =>
  `标题写的是${title}年，文件属性中的标题是“${stated}”`
export const otherOrgan = (organ: string, named: string, inPreface: boolean): string =>
  `标题的机关是“${organ}”，${inPreface ? '引言' : '第一部分'}写的是“${named}”`
export const noContact = '没有找到联系地址、电话或邮箱'
export const numbered = (numeral: string, title: string): string => `${numeral}、${title}`
