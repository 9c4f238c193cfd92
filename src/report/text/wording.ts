// Wordings by which the parts of a report are found: section headings, titles, organs, years. All match simplified text.
import type { SectionKey } from '../model/outline.ts'

/** Whole headings seen, official wording first; these are found even with prose glued to them. */
export const officialHeadings: readonly { readonly key: SectionKey; readonly wordings: readonly string[] }[] = [
  { key: 'overview', wordings: ['总体情况', '概述', '总体概况'] },
  { key: 'activeDisclosure', wordings: ['主动公开政府信息情况', '主动公开政府信息的情况'] },
  { key: 'requests', wordings: ['收到和处理政府信息公开申请情况', '政府信息依申请公开办理情况'] },
  {
    key: 'reviewLitigation',
    wordings: [
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
    ],
  },
  {
    key: 'problems',
    wordings: ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况', '存在问题及改进情况'],
  },
  { key: 'otherMatters', wordings: ['其他需要报告的事项', '其它需要报告的事项', '需要说明的事项与附表'] },
]

/** Looser wordings for a short line that stands alone, tried in this order on the fold without numbering. */
export const looseHeadings: readonly { readonly key: SectionKey; readonly wording: RegExp }[] = [
  { key: 'reviewLitigation', wording: /^(?:因?政府信息公开)?.{0,12}行政复议.{0,6}行政诉讼.{0,12}$/u },
  { key: 'problems', wording: /问题.{0,8}(?:改进|措施|打算)|^存在的?(?:主要)?(?:问题|不足)/u },
  { key: 'otherMatters', wording: /其[他它]需?要?(?:报告|说明)的?事项|需要说明的(?:其他)?事项/u },
  { key: 'requests', wording: /(?:收到和处理|受理和处理).{0,10}申请|依申请公开.{0,12}情况|信息公开申请.{0,8}情况/u },
  { key: 'activeDisclosure', wording: /主动公开.{0,14}情况/u },
  { key: 'overview', wording: /^(?:总体|基本|工作)(?:工作)?(?:情况|概况)$|^概述$/u },
]

/** A main numbering: 一、 … 十、 at the start of a line; the rest is the heading. */
export const mainNumbering = /^\s*(?:#{1,6}\s*)?([一二三四五六七八九十]{1,2})\s*[、.．,，]\s*/u
/** The same inside a paragraph, after a sentence's end or a gap. */
export const gluedNumbering = /(?<=^|[。；！？!?;\s\u3000|])[一二三四五六七八九十]{1,2}\s*[、.．]\s*/gu

/** Row labels of the statutory tables that begin like a main heading. */
export const notHeadings = /^(?:本年|上年|上一年|结转)/u

/** Figures at the head of a print, glued to a label; numbering has a sign behind it, a year its word. */
export const figuresAhead = /^\s*\d[\d,]*(?=[^\d\s,，.．、)）年])/u

/** Fold of a title; the report says what it is. */
export const titleWording = /(?:政府信息公开|政务公开|信息公开).{0,12}(?:报告|年报|情况)/u
export const titleCore = /(?:政府)?信息公开|政务公开/gu
// A path through the site (… > 年报) or the visitor's own date is the page's, not the report's.
export const notTitle =
  /^(?:根据|按照|依据|现将|为贯彻|本年度报告|本报告|目录|当前位置)|[。；>›»＞]|今天是|星期[一二三四五六日]/u
export const reportTitle = /报告|年报/u
export const yearInTitle = /(20[0-4]\d)(?!\s*年\s*\d{1,2}\s*月)\s*(?:年度?)?/u
/** A year written in Chinese digits. */
export const numeralYear = /二[〇○零O0][〇○零O0一二三四][〇○零O0一二三四五六七八九](?=年)/gu
export const numeralDigits = '〇一二三四五六七八九'
/** What mirror sites print behind a character: its reading. */
export const spokenReading = /[(（](?:[\sa-zü\u00e0-\u01dc'’]|[\u0300-\u036f])+[)）]/giu
/** A year in a label, and what forms print for the year before the report's, the report's and the one after it. */
export const yearInLabel = /(20[0-4]\d)\s*年/gu
export const yearWords: readonly string[] = ['上年', '本年', '下年']
/** What stands before the values of the report's own year, and of another one. */
export const ownYear = /^(?:本年|今年|当年)/u
export const otherYear = /^(?:上年|上一年|去年|前年|下年|20\d\d)/u
/** Figures with nothing but a unit behind them. */
export const figureOnly = /^\d+(?:万元|元|件|个|项|条|次)?$/u
/** Labels print either word for others. */
export const otherWord: readonly [string, string] = ['其他', '其它']
/** A unit alone on its line, as lists print it. */
export const bareUnit = /^(?:条|件|次|篇|个|份|期|人|人次|元|万元)$/u

export const titlePrefix = /^(?:关于)?(?:印发|发布|公布|做好)?(?:《)?/u
/** The day a list of pages puts behind each of its entries. */
export const dayAtEnd = /20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?[\])】）]?\s*$/u
export const titleTail = /(?<![\s|｜])[\s|｜]+$/u

/** In the title of a notice the organ ends here. */
export const aboutWord = /关于/u
export const peopleOnly = /人民$/u
export const peopleWhole = '政府'
const organEnd =
  '人民政府|政府办公室|政府办公厅|办公室|办公厅|委员会|管委会|街道办事处|办事处|街道|局|厅|委|院|署|处|中心|大队|支队|总队|林场|农场|镇|乡|市|县|区|省|州|盟|旗'
/** Whole name of an organ. */
export const organName = new RegExp(`^[\\p{Script=Han}]{2,30}(?:${organEnd})$`, 'u')
/** An organ named by the prose that announces the report. */
export const organInBody = new RegExp(
  `(?:现将|现公布|现发布|本报告(?:是|为|由|系)|由)([\\p{Script=Han}]{1,26}?(?:${organEnd}))(?=20\\d\\d\\s*年|政府信息公开|政务公开|编制|按照|根据)`,
  'u',
)
/** Words that announce the report itself; 由某局按照 in its prose may name anybody. */
export const announcing = /^(?:现将|现公布|现发布|本报告)/u
export const notOrgan = /^(?:我|本|各|全|其|该|有关|相关)/u
/** A head that says of which year its column is. */
export const yearHead = /^20\d\d\s*年?(?:度|数)?$/u
export const signatureDate = /^20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u

/** A page's line that names who publishes, and the names of entries that do. */
export const publisher =
  /(?:发布|公开|编制|发文)(?:机构|单位|机关|主体)\s*[:：]\s*([\p{Script=Han}]{2,30})(?!\p{Script=Han})/u
export const publisherEntry = /^(?:contentsource|source|publisher|author)$/iu

/** Strong statements of the report's year, best first. */
export const yearStatements: readonly RegExp[] = [
  /(20[0-4]\d)\s*年\s*1\s*月\s*1\s*日/u,
  /(20[0-4]\d)\s*年度?[\p{Script=Han}]{0,16}(?:政府信息公开|政务公开)[\p{Script=Han}]{0,8}(?:报告|年报|情况)/u,
]
export const yearMention = /(20[0-4]\d)\s*年(?!\s*\d{1,2}\s*月)/gu
export const documentNumber = /〔\s*20\d\d\s*〕|\[20\d\d\]/gu

export const aggregateWording = /(?:汇总|综合).{0,40}(?:编制|而成)/u
export const territoryWording = /我[市区县省州镇乡]|全[市区县省州镇乡]/u
export const singleOrgan = /(?:局|厅|办公室|办公厅|委员会|委|院|署|中心|处)$/u

/** Page furniture of script-driven pages: nothing to read without running them. */
export const shellWording = /(?:enable|需要启用|请启用|开启)\s*javascript|app-root|id="(?:app|root)"/iu

/** Fold of a column's head that sums up the group it stands in. */
export const subtotalHead = /^(?:法人)?小计$/u
/** How a row below the values of a table begins that only remarks on it, or names who filled it in. */
export const noteWording =
  /^[*＊※]?\s*(?:[备備]?[注註]|说明|說明|(?:填表|填报|制表|审核|联系|负责)人|(?:单位|统计)?负责人|填报(?:单位|日期)|填表日期|联系电话)\s*(?:[:：\d①-⑳（(]|$)/u
