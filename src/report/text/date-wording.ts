// Wordings of days: of the period a report covers, of its signature, of what pages say of its publication.

const date = String.raw`(20\d\d)\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})(?!\d)(?:\s*日)?`
/** A date alone on its line. */
export const wholeDate = new RegExp(`^${date}$`, 'u')
export const dateStart = new RegExp(`^${date}`, 'u')
/** A date in Chinese numerals. Groups: year, month, day. */
export const numeralDate =
  /(二[〇○零O][〇○零O一二三四][〇○零O一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu
export const otherZero = /[○零O]/u
export const ten = '十'
export const dateOf = (year: string, month: number, day: number): string => `${year}年${month}月${day}日`
/** The days a report covers. */
export const period =
  /(?<year>20\d\d)\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日\s*(?:起|开始|零时)?\s*(?:至|到|[-—–~～]+)\s*(?:(?<lastYear>20\d\d)\s*年\s*)?(?<lastMonth>\d{1,2})\s*月\s*(?<lastDay>\d{1,2})\s*日/u
/** A sentence that says when the report itself was published, and a page's line that does. */
export const publishedInBody = new RegExp(
  `(?:本报告|本年度报告)[^。；\\n]{0,20}?[于在]\\s*${date}\\s*(?:起)?(?:正式)?(?:发布|公布|公开|上网)`,
  'u',
)
export const publishedLabel = new RegExp(`(?:发布|公开|公布|成文|发文|生成)(?:日期|时间)[\\s:：|｜]{0,4}${date}`, 'u')
export const publishedEntry = /^(?:pubdate|publishdate|publish[-_.]?time|article:published_time)$/iu
