// How quantities are printed in prose, and which numbers in prose are none. Everything matches squeezed text (see squeeze.ts).
import { numeralCharacters } from './numeral.ts'

/** Units with the characters that would make them the beginning of another word. Longer ones first. */
const units: readonly string[] = [
  '人次',
  '件次',
  '条次',
  '家次',
  '场次',
  '期次',
  '亿元',
  '万元',
  '千元',
  '百万元',
  '个百分点',
  '件(?!事|套)',
  '条(?!例|款|文|块)',
  '次(?!性|会议|年|日|数|月)',
  '篇(?!章|幅)',
  '宗(?!旨|教)',
  '起(?!草|步|来|至|始|到)',
  '例(?!如|外|行|会)',
  '份(?!额)',
  // Spans of time, rhetoric and places are no quantities anybody holds against anything.
  '个(?!工作日|自然日|月|小时|季度|年|方面|环节|阶段|意识|自信|维护|确保|到位|部分|性|人|别)',
  '部(?!门|委|署|分|级|长|队|位)',
  '期(?!限|间|内|末|中|望|满|货)',
  '场(?!所|合|地|景|馆|面)',
  '批(?!准|复|评|示|转|办|文)',
  '人(?!民|大|员|才|事|口|力|均|工|群|社|防|数|为|性|生|物|心)',
  '家(?!庭|长|园)',
  '户(?!籍|外|口)',
  '项(?!目)',
  '名(?!单|称|录|义|为|额|词|列)',
  '种(?!植|子|类)',
  '类(?!型|别|似)',
  '处(?!理|置|室|罚|长|级|于|分)',
  '册',
  '张(?!贴|力)',
  '封(?!闭|锁)',
  '幅(?!度)',
  '台(?!账|湾|阶)',
  '元',
  '组(?!织|成|建|长)',
]
const figure = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?'
// A figure inside a longer token is not one: IPv6, 2.0, 5·15, 0517-83605210, 10-20件, 5+2, 48 634.
const alone = '(?<![\\dA-Za-z_.\\-–~·/+#@第*]|\\d[,: ])'

/** Groups: number, numeral, percentNumeral, scale, unit, percent, more. */
export const quantity = new RegExp(
  `(?=[\\d${numeralCharacters}])(?:${alone}(?<number>${figure})(?![\\dA-Za-z.])|(?<![${numeralCharacters}\\d第※])百分之(?<percentNumeral>[${numeralCharacters}点\\d.]{1,12})|(?<![${numeralCharacters}\\d第※统逐唯专单同之进每任某])(?<numeral>[${numeralCharacters}]{1,20}))` +
    `(?<more>余|多(?![${numeralCharacters}]))?(?<scale>[千万亿](?=[余多]?(?:${units.join('|')}|元)))?(?<moreAgain>余|多)?(?:(?<percent>%|个百分点)|(?<unit>${units.join('|')}))?(?<moreStill>余)?`,
  'gu',
)

export const scales: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 }
export const moneyUnit = /元$/u
/** 元 in one of the unit; 1 where it names no thousands. */
export const moneyScale = (unit: string | null): number =>
  [...(unit ?? '')].reduce((size, sign) => size * (scales[sign] ?? 1), 1)
/** 约300件, 近300件, 超过300件. */
export const about = /(?:约|近|超过?|逾|不少于|至少|突破|将近|接近)$/u
export const percentSign = '%'
export const pointOfNumeral = '点'

/** Chinese numerals of one place are rhetoric (三个环节) unless a statutory wording takes them; these units may. */
export const numeralUnits = /^(?:件|宗|起|份|条|次|部|例|篇)$/u

export const lawTitle = /《[^《》]{1,150}》/gu
/** Numbers that are never quantities; what matches is blotted out before quantities are looked for. */
export const notFigures: readonly RegExp[] = [
  /[〔[](?:19|20)\d\d[〕\]]\d{1,5}号/gu,
  new RegExp(`第[${numeralCharacters}\\d]{1,9}[\\p{Script=Han}]?`, 'gu'),
  /(?:19|20)\d\d(?:[-./]\d{1,2}){1,2}/gu,
  /(?<!\d)(?:19|20)\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?/gu,
  /(?<!\d)\d{1,2}月(?:份|底|初|末|中旬|上旬|下旬)?(?:\d{1,2}日)?/gu,
  /(?<!\d)\d{1,2}日/gu,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu,
  /0\d{2,3}-\d{7,8}/gu,
  /(?<!\d)(?:123\d\d(?!\d|[,.]\d|[万余多]?[件条次个元人份项家户起宗%])|1(?:10|19|20)(?=报警|急救|热线|电话|平台)|1[3-9]\d{9}(?!\d))/gu,
  /[A-Za-z0-9][\w.+-]{0,40}@[\w.-]{1,40}/gu,
  /(?:https?:\/\/|www\.)[\w./?=&%#-]{1,200}/gu,
  /\d{1,5}(?:号|弄|室|楼|层|幢|路|级)/gu,
  // 同一信息在不同渠道公开的计1条 explains how to count.
  /计(?:为|作)?[1一](?=[条次件])[条次件]/gu,
  // 由17.52%升至75.7%: only where it arrived is a figure of the year.
  /[由从](?:[^,;:。()\d]{0,12})\d{1,12}(?:\.\d{1,4})?(?:%|件|条|个|次|家|人)?(?=(?:升|提|增|降|减|下降|上升|扩)[^,;。]{0,6}(?:至|到|为))/gu,
]
/** A figure that opens a paragraph as 1.8项 does may be item 1 or 1.8. */
export const itemNumber = /^\(?\d{1,3}(?:[.)、](?!\d{2})|\))/u

export const boundary = /[,;:()。!?]/u
/** What may follow a figure without a unit. */
export const pause = /^(?:$|[,;:()。!?、])/u
export const sentenceEnd = /[。!?]/u
/** What parts two figures of one enumeration. */
export const between = /^[、,;和及与以并]{1,3}$/u
export const joiner = /^(?:以及|并且|、|和|及(?!时)|与|并(?!列|入)|且)+/u
/** A figure without a unit counts only behind these words and before a pause: 申请数量为37，, 部分公开67，. */
export const countsWithoutUnit =
  /(?:(?:数|量|件数|数量|总数|总量|金额|费|费用)|(?:予以公开|部分公开|不予公开|无法提供|不予处理|其[他它]处理|结果维持|结果纠正|其[他它]结果|尚未审结)(?:的|答[复覆])?:?)(?:为|是|有|共)?$/u
