// Words by which prose shows that a duty of the report was met, and how its head states what it is about. Squeezed text.
import type { SectionKey } from '../model/outline.ts'

/** The sections every report since the unified format has, in order. */
export const mainSections: readonly { readonly key: SectionKey; readonly numeral: string }[] = [
  { key: 'overview', numeral: '一' },
  { key: 'activeDisclosure', numeral: '二' },
  { key: 'requests', numeral: '三' },
  { key: 'reviewLitigation', numeral: '四' },
  { key: 'problems', numeral: '五' },
  { key: 'otherMatters', numeral: '六' },
]

const rangeTo = '(?:起|开始)?(?:至|到|[-—–~]+)'
/** A whole calendar year named as the time of the report. Groups: from, to. */
export const wholeYear = new RegExp(`(?<from>20\\d\\d)年1月1日${rangeTo}(?:(?<to>20\\d\\d)年)?12月31日`, 'gu')
/** The stated time of the report. Groups: from, month, day, to, lastMonth, lastDay. */
export const statedTime = new RegExp(
  `(?:统计|报告|数据|所列)?(?:期限|时限|时间段|时段)[^。]{0,12}?(?<from>20\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日${rangeTo}(?:(?<to>20\\d\\d)年)?(?<lastMonth>\\d{1,2})月(?<lastDay>\\d{1,2})日`,
  'u',
)

export const contact = /电话|地址|邮编|邮箱|传真|联系方式|0\d{2,3}-?\d{7,8}/u
export const processingFee =
  /信息处理费|政府信息公开收费|信息公开.{0,6}(?:收取|收费)|(?:未|没有|无).{0,8}(?:收取|收费)/u
/** Printed on every form: the label of a row of table 3, and what is to be told in the sixth part. */
export const printedAboutFees = /逾期未按收费通知要求缴纳费用|收取信息处理费情况在此处报告/gu
/** The part stands elsewhere, in an attachment or in the paper this text was taken from. */
export const leftOut = /从略|见附件/u
export const feeOrReasons = /信息处理费|说明理由/u

/** What a government's report tells besides. */
export const governmentDuties: readonly { readonly name: string; readonly wording: RegExp }[] = [
  { name: '工作考核', wording: /考核|考评|绩效|测评/u },
  { name: '社会评议', wording: /评议|满意度|第三方评估|社会评价|公众评价/u },
  { name: '责任追究', wording: /追究|追责|问责|责任落实|责任到人/u },
]

/** Topics of the first section. */
export const overviewTopics: readonly { readonly name: string; readonly wording: RegExp }[] = [
  { name: '主动公开', wording: /主动公开|公开.{0,10}信息/u },
  { name: '依申请公开', wording: /依申请|申请公开|信息公开申请/u },
  { name: '政府信息管理', wording: /信息管理|管理|审查|规范性文件|清理/u },
  { name: '平台建设', wording: /平台|网站|新媒体|公众号|微信/u },
  { name: '监督保障', wording: /监督|保障|培训|考核/u },
]

// Faults are told in many ways: 掌握不准, 内容偏少. Prose without any of these tells none.
export const problemWords = /[不未偏少缺欠弱差慢难]|问题|有待|短板|滞后|需要?进一步/u
export const measureWords = /[已将要改]|措施|下一步|下步|今后|接下来|打算|加强|提升|提高|完善|优化|强化|推进|深化|健全/u
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭萧田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫雷侯龙黎贺顾毛郝龚邵'
/** 申请人王小明提出; 申请人张某 and 被申请人 name nobody. */
export const applicantName = new RegExp(
  `(?<!被)申请人(?:为|是|:)?[${surnames}](?!某|女士|先生|氏|市|县|区|镇|村|家)\\p{Script=Han}{1,2}?(?=[(,、。;]|等|提出|提交|申请|要求|不服|于20|向)`,
  'gu',
)
/** Eighteen figures of a person's number; the last checks the others. */
export const personNumber =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
export const applicantPhone = /申请人[^。;]{0,20}(?<!\d)1[3-9]\d{9}(?!\d)/gu

/** Names of page metadata that give the day of publication. */
export const publishedOn =
  /^(?:pub(?:lish)?_?-?(?:date|time)|发布日期|发布时间|publishedtime|article:published_time)$/iu
export const dayOf = /(20\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})/u

/** Marks of a change written in words or arrows beside the figure. */
export const changeInWords = /[↑↓增减減]/u
export const separators = /[,，]/u
export const wideDigits = /[０-９．＋]/u
export const oddSigns = /[−–]/u
