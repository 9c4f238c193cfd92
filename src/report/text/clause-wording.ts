// Words around a figure that are not its subject: comparisons, shares, parts, years and fillers. Squeezed text throughout.

const baseYear = '(?:上年|去年|上一年|前一年|(?<year>20\\d\\d)年)'
const rises = '增长|上升|增加|提高|提升|增幅|上涨|多|增'
const falls = '下降|减少|回落|降低|降幅|下滑|少|减|降'
/** 较上年增长, 同比下降, or the direction alone behind 与去年相比, ; at the end of what precedes a figure. */
export const change = new RegExp(
  `(?:^|(?:同比|较|比|与|同|相比|相较于|对比)${baseYear}?(?:度|全年)?(?:同期)?(?:相比|比较)?,?[^,〓]{0,8}?)(?:同比)?(?:(?<rise>${rises})|(?<fall>${falls}))(?:了|约|近|幅度为|率为|为|达)?$`,
  'u',
)
/** A comparison without its figure: 环比 compares parts of a year. */
export const otherChange = /环比[^,〓]{0,8}$/u
export const sharePart =
  /(?:约|各|均|分别)?占(?:[^,〓]{0,16}?)(?:的?(?:比例|比重|比)?(?:为|达|是|约)?)?$|^(?:比例|比重)(?:为|达|约)?$/u

export const cumulative = /历年(?:来)?(?:累计|共|总计|合计)?/u
export const partWords: readonly {
  readonly partBy: 'among' | 'respectively' | 'including'
  readonly wording: RegExp
}[] = [
  { partBy: 'among', wording: /其中/u },
  { partBy: 'including', wording: /包括|包含|(?<!不)含(?!量)/u },
]
export const amongWord = '其中'
export const respectively = /分别(?:为|是|有|达|占|达到)?:?$/u
/** What such a list counts stands before it. */
export const respectivelyTail = /(?:的)?(?:案件|申请|数量|件数|结果|占比|比例)*(?:数|的)?(?:,)?(?:共)?$/u
export const listParting = /、|以及|和|及|与/u
/** What the first name of such a list shares with the others: 通过当面 → 通过, 政府信息公开行政复议 → 政府信息公开. */
export const listStem = /^.*(?:收到|受理|通过|公开申请|信息公开)/u

export const yearWords: readonly { readonly back: number; readonly wording: RegExp }[] = [
  { back: 1, wording: /(?:去年|上年|上一年)(?!度?(?:结转|未办结|转入|同期|相比|底|末|度结))/gu },
  { back: 0, wording: /今年|本年|本年度|全年/gu },
]
/** A year that says when, not until when and not compared with what. */
export const yearNamed =
  /(?<!较|比|与|同|至|到|续)(20\d\d)年(?!度?(?:结转|未办结|转入|同期|相比|底|末|初|以来|继续|办理|政务公开工作要点))/gu

/** Removed before it is asked whether anything is said: 全年, 共计, 合计为. */
export const fillers =
  /[由从][\d.,]+%?|20\d\d年度?|今年以来|[本全今上去]年度?|年度|截至(?:目前|年底|\d+月底)?|※+|其中|另有|还有|总?共计?|总计|合计|累计|历年来?|数量|件数|金额|均|为|有|是|达到?|约|近|超过?|逾|了|各|也|已|另|:|,/gu
export const phraseFillers =
  /[由从][\d.,]+%?|20\d\d年度?|今年以来|[本全今去]年度?|截至(?:目前|年底|\d+月底)?|※+|其中|另有|还有|总?共计|总计|合计|累计|历年来|达到|超过|〓|,/gu
export const phraseEdge =
  /^(?:\d{1,2}[、.]|其中|另|且|并|共|以及|和(?!\p{Script=Han}{1,3}(?:街道|镇|乡|县|区|市|局))|及(?!时)|在(?!线|校|编|建)|[全我本][市区县省州镇乡局厅委办]共?)+|(?:由|从|共|达|为|是|有|均|约|近|逾|至|到|升至?|提高到|等|余|的|了|[千万])+$/gu

export const containing =
  /^(?:[(,]?(?:(?<not>不含|不包括|不包含|未含)|含|包含|包括|其中含?)|\()(?:上年|去年|上一年|20\d\d年)度?(?:结转|未办结|转入)/u
export const containingBefore =
  /(?<not>不)?(?:含|包含|包括)(?:上年|去年|上一年|20\d\d年)度?(?:结转|未办结|转入)[^,〓]{0,8}$/u
export const withCarried = '含上年结转'
export const withoutCarried = '不含上年结转'
export const otherRemark = /^\((不?(?:包)?含[^()\d]{1,20})[\d)]/u
export const ofYear = (year: number): string => `${year}年`
export const lastYear = '上年'
export const cumulativeWord = '历年累计'
export const changeWord = (year: string, direction: 'rise' | 'fall'): string =>
  `较${year}${direction === 'rise' ? '增长' : '下降'}`
