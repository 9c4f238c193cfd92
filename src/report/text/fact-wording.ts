// How officials word what they count. A wording sees its clause as “words before〓words behind” the figure; the first that
// fits gives the subject. Everything matches squeezed text: simplified, half-width, without blanks and quotation marks.
import type { Fact, FactSubject } from '../model/fact.ts'

/** Stands for the figure in the words a wording sees. */
export const figureMark = '〓'

export type Topic = 'requests' | 'review' | 'litigation' | 'documents' | 'foreign'

/** What a clause is about; the last match before the figure's end holds until another. */
export const topics: readonly { readonly topic: Topic; readonly wording: RegExp }[] = [
  {
    topic: 'requests',
    wording: /信息(?:依申请)?公开(?:的)?(?:各类|书面|有效)?申请?|依申请公开|申请公开|公开申请|申请政府信息/gu,
  },
  { topic: 'review', wording: /(?<!经)复议(?!后|机关|委)/gu },
  { topic: 'litigation', wording: /诉讼(?!请求)|应诉|起诉|被诉/gu },
  { topic: 'documents', wording: /规范性(?:文件|档案)|规章(?!制度)/gu },
  {
    topic: 'foreign',
    wording:
      /提案|建议|(?<!复)议案|热线|诉求|留言|来信|信访|来电|咨询|舆情|投诉|举报|解读|发布会|访谈|公报|栏目|专栏|账号|培训|会议|检查|新媒体|微信|微博|政务服务|审批|许可|处罚|强制|执法|网民|民意|意见|抽查|采购|低保|项目|企业|工单|来访|案件查办|救助/gu,
  },
]
/** Reviews and lawsuits count where disclosure is spoken of: courts and bureaus of justice report others too. */
export const disclosure = /信息(?:依申请)?公开|依申请|公开申请|申请公开/u
/** Speaks of requests only where requests are already the matter. */
export const bareRequest = /申请(?!人|书|表|材料)/u
/** 收到申请12件: in a report on disclosure these are requests unless something else is the matter. */
export const plainRequest =
  /(?:收到|受理|接收|接到|新收|办结|答[复覆]|办理)(?:了|的)?申请(?!人|书|表|材料)|(?:当面|现场|窗口|网络|网上|网站|邮箱|信函|邮寄|传真)(?:方式|渠道|平台|形式)?(?:提交|提出|递交)?(?:的)?申请(?!人|书|表|材料)/u

// Words that may stand between a keyword and its figure without changing what is counted. No word is made of two others:
// a repeated choice must have one way through, or a long run of them takes for ever.
const fillers =
  '案件|事项|决定|处理|答[复覆]|情形|情况|申请|政府|信息|公开|要求|结果|措施|予以|分别|其中|[数量件总合共累计的为是有达到约了均已类并,]'
const fill = `(?:${fillers})*`
const verbs = '收到|受理|接收|接到|接受|新收|收悉|登记|接办|收取|新增'
const done = '答[复覆]|办结|办理完毕|办理完成|办复|回复|处理完毕|处理完成|办理'
const means = '(?:当面|现场|窗口|面交|网络|网路|网上|网站|在线|线上|互联网|电子邮件|邮箱|信函|邮寄|信件|传真|邮政)'
const meansFill = `(?:${fillers}|渠道|方式|途径|平台|系统|形式|提交|提出|递交|受理|接[收受]|收|依|门户)*`
const channel = (words: string): RegExp => new RegExp(`(?<!${means}[、和及或与/])(?:${words})${meansFill}〓`, 'u')
const result = (words: string): RegExp =>
  new RegExp(
    `(?:${words})${fill}〓|〓(?:的|申请|被|均|为|属于?|系|作出?|予以|同意|依法|已|决定|政府|信息|公开|告知|答[复覆])*(?:${words})`,
    'u',
  )

export interface Wording {
  readonly subject: FactSubject
  readonly wording: RegExp
  /** The clause must be about one of these. */
  readonly topics?: readonly Topic[]
  readonly units?: RegExp
  readonly qualifier?: string
  /** Only in a paragraph that speaks of disclosure. */
  readonly needsDisclosure?: true
  /** Nothing but the request itself may follow the figure. */
  readonly alone?: true
  /** Kept as a quantity that may be stated twice although it is money or the like. */
  readonly keep?: true
}

const cases = /^[千万]?(?:件次?|宗|起|份|例|次|条)?$/u
/** Units that count anything: only where nothing else follows the figure. */
const looseCases = /^[个项]$/u
const money = /元$/u
const feeUnits = /元$|^$/u
const decided = /^(?:万|千)?(?:件|宗|起|例|次)$/u
const asked: readonly Topic[] = ['requests']

const requestWordings: readonly Omit<Wording, 'topics' | 'units'>[] = [
  {
    subject: 'requests.carriedOut',
    wording:
      /(?:结转|转入|转至|转|顺延|移至|延至|延续)(?:至|到|入)?(?:下一?(?:个)?年|次年|明年)[^〓]{0,14}〓|(?:结转|顺延|延续|转|移|延)(?:至|到|入)20\d\d年度?[^〓]{0,14}〓|(?:结转|顺延)〓(?:至|到|下|次年|20\d\d年)|〓[^〓]{0,14}(?:结转|顺延|转入?|延)(?:至|到|入)?(?:下|次|明|20\d\d年)|(?<!上年度?|去年度?|上一年度?)(?:尚未|未|正在)(?:办结|办理完毕|答[复覆]|办理)[^〓]{0,14}〓|〓[^〓]{0,8}(?:尚未办结|尚未答[复覆]|尚在办理|正在办理)/u,
  },
  {
    subject: 'requests.carriedIn',
    wording:
      /(?:上年|去年|上一年|上年度|往年|20\d\d年)度?[^〓]{0,6}(?:结转|转结|未办结|转入|接转|结余|遗留)[^〓]{0,18}〓|结转(?:的|自)?(?:上年|上一年|去年)[^〓]{0,14}〓|〓[^〓]{0,12}(?:上年|去年|上一年)度?(?:结转|转入)/u,
  },
  {
    subject: 'other',
    wording:
      /(?:撤回|撤销|撤申|不存在|不掌握|另行制作|现成信息|非(?:本|政府)|补正|信访|重复|出版物|反复|自然人|(?<!公民[、,和]?)法人(?!和|或|及|、)|企业|科研机构|社会公益|法律服务|第三方|延期|放弃)[^〓]{0,14}〓|〓[^〓]{0,6}(?:撤回|撤销|不存在|不掌握|补正后|自然人|重复申请)/u,
  },
  // 其他类型答复93件 is what the older lists call answers of no other kind, not all answers.
  { subject: 'other', wording: /其[他它](?:类型|情形)的?答[复覆][^〓]{0,8}〓/u },
  {
    subject: 'requests.grantedOrPartial',
    wording: result('公开(?:以?及|和|或者?|、|/|与)(?:予以|同意|准予)?部分公开'),
  },
  { subject: 'requests.partial', wording: result('部分公开|区分处理') },
  { subject: 'requests.refused', wording: result('不予公开|不予以公开|不同意公开') },
  { subject: 'requests.granted', wording: result('(?<!不)(?:予以|同意|全部|准予|完全)公开|予以提供') },
  // Among outcomes the bare word is the first of them; 主动公开 and 依申请公开 are not bare.
  { subject: 'requests.granted', wording: /^(?:其中|:)*公开(?:的|了)?〓$/u },
  { subject: 'requests.unable', wording: result('无法提供') },
  { subject: 'requests.unprocessed', wording: result('不予处理|不予受理') },
  { subject: 'requests.other', wording: result('其[他它](?:方式)?处理') },
  {
    subject: 'requests.received',
    wording: new RegExp(`(?:${verbs})(?:并|和|、|及)?(?:依法|按时|及时)?(?:${done})[^〓]{0,24}〓`, 'u'),
  },
  { subject: 'requests.received', wording: new RegExp(`(?:${verbs})(?:了|的)?〓(?!.*不)`, 'u') },
  {
    subject: 'requests.received',
    wording: /(?:收到|接到|受理)[^〓,]{0,16}(?:办理|答[复覆])(?:事项|件|申请)[^〓,]{0,6}〓/u,
  },
  { subject: 'requests.answered', wording: new RegExp(`(?:${done})(?!率|时限|流程|规范)[^〓]{0,24}〓`, 'u') },
  { subject: 'requests.channel.inPerson', wording: channel('当面|现场|窗口|面交|来人|上门') },
  {
    subject: 'requests.channel.online',
    wording: channel('网络|网路|网上|网站|在线|线上|互联网|电子邮件|电子邮箱|邮箱'),
  },
  { subject: 'requests.channel.letter', wording: channel('信函|邮寄|信件|邮政') },
  { subject: 'requests.channel.fax', wording: channel('传真') },
  { subject: 'other', wording: new RegExp(`${means}(?:、|和|及|或|与|/)${means}${meansFill}〓$`, 'u') },
  { subject: 'requests.received', wording: new RegExp(`(?:${verbs})[^〓]{0,36}〓`, 'u') },
  { subject: 'requests.answered', wording: /〓[^〓]{0,8}(?:已|均|全部)?(?:办结|答[复覆]完毕|已答[复覆])/u },
  {
    subject: 'requests.received',
    wording: new RegExp(
      `(?:信息(?:依申请)?公开(?:的)?申请|依申请公开|公开申请|申请公开)${fill}〓(?:$|,|政府信息公开申请)`,
      'u',
    ),
  },
]

const caseWordings: readonly {
  readonly end: 'upheld' | 'corrected' | 'other' | 'pending' | 'total' | null
  readonly wording: RegExp
}[] = [
  {
    end: 'pending',
    wording: result(
      '尚未审结|尚未作出|未审结|尚未办结|尚未结案|(?:尚|仍|正)?在审理(?:中|当中)?|审理中|在审|未结|尚在审',
    ),
  },
  {
    end: null,
    wording: new RegExp(`(?:审结|结案|办结)${fill}〓|复议(?:、|和|及|与|或)(?:行政)?(?:诉讼|应诉)${fill}〓`, 'u'),
  },
  { end: 'corrected', wording: result('纠正|纠错|败诉|确认违法|责令|撤销|变更') },
  { end: 'other', wording: result('其[他它]结果|其[他它]情形|其[他它]|撤诉|撤回|终止|调解') },
  { end: 'upheld', wording: result('维持(?:[^〓]{0,12}决定)?|胜诉|驳回(?:[^〓]{0,8}请求)?') },
  {
    end: 'total',
    wording: /(?:复议|诉讼|应诉|起诉|被诉)(?!率|结果|决定)[^〓]{0,12}〓|〓(?:政府信息公开|行政|因|的|,)*(?:复议|诉讼)/u,
  },
]

function caseWordingsOf(topic: 'review' | 'litigation'): Wording[] {
  return caseWordings.map(({ end, wording }) => ({
    subject: end === null ? 'other' : `${topic}.${end}`,
    wording,
    topics: [topic],
    units: cases,
    needsDisclosure: true,
  }))
}

// 公示行政许可信息1200条 counts notices, not decisions.
function decisionWordings(subject: FactSubject, kind: string): Wording[] {
  const before = `(?<!公[示开][^〓]{0,6})行政${kind}(?:案件|执行|处理|决定|办结|措施|[数量件总合共累计的为是有约了])*〓(?!.*信息)`
  const behind = `(?:作出|办理|办结|实施)[^〓]{0,4}〓行政${kind}(?!信息|事项)`
  return [{ subject, wording: new RegExp(`${before}|${behind}`, 'u'), units: decided }]
}

export const nothingElse = /^(?:$|,|的?政府信息|信息公开|依申请|申请|公开)/u

export const withoutReview = '未经复议直接起诉'
export const afterReview = '复议后起诉'

/** First match wins. */
export const wordings: readonly Wording[] = [
  { subject: 'fee.processing', wording: /信息处理费[^〓]{0,14}〓/u, units: feeUnits },
  { subject: 'other', wording: /行政事业性收费[^〓]{0,14}〓/u, units: money, keep: true },
  ...decisionWordings('decisions.licensing', '许可'),
  ...decisionWordings('decisions.penalties', '处罚'),
  ...decisionWordings('decisions.coercion', '强制'),
  {
    subject: 'litigation.total',
    wording: /(?:未经复议)?直接起诉[^〓]{0,10}〓/u,
    units: cases,
    qualifier: withoutReview,
    needsDisclosure: true,
  },
  {
    subject: 'litigation.total',
    wording: /复议后(?:提?起诉|诉讼)?[^〓]{0,10}〓/u,
    units: cases,
    qualifier: afterReview,
    needsDisclosure: true,
  },
  ...caseWordingsOf('litigation'),
  ...caseWordingsOf('review'),
  ...requestWordings.map((each) => ({ ...each, topics: asked, units: cases })),
  ...requestWordings.map((each) => ({ ...each, topics: asked, units: looseCases, alone: true as const })),
  {
    subject: 'documents.disclosed',
    wording:
      /(?:主动公开(?:的)?(?:各类|各种|本级)?(?:政府|政务)?|(?<!申请)(?:公开|发布)(?:的)?(?:各类|各种)?政府)信息(?!公开)[^〓,]{0,10}〓|主动公开〓(?:余|各类)?(?:政府)?信息/u,
    units: /^(?:万|千)?(?:条|件|篇|份)$/u,
  },
]

/** Rows of the second table; a document's fate is the last verb before its figure. */
export const documentKinds: readonly { readonly kind: Fact['document']; readonly wording: RegExp }[] = [
  { kind: 'normativeDocs', wording: /规范性(?:文件|档案)/gu },
  { kind: 'regulations', wording: /规章(?!制度)/gu },
  { kind: null, wording: /政策性(?:文件|档案)/gu },
]
const documentName = '(?:规范性(?:文件|档案)|规章(?!制度)|政策性(?:文件|档案))'
/** The document stands beside its figure, */
export const documentBeside = new RegExp(
  `${documentName}(?:数量|[共总合累计的为是有约了均分别,])*〓|〓[^〓]{0,14}${documentName}`,
  'u',
)
export const documentUnits = /^(?:件|部|份|个|篇|项)$/u
export const documentFates: readonly { readonly subject: FactSubject; readonly wording: RegExp }[] = [
  { subject: 'documents.made', wording: /制发|制定|出台|印发|新?制作|制订/gu },
  { subject: 'documents.repealed', wording: /废止|失效/gu },
  { subject: 'documents.inForce', wording: /现行有效|继续有效/gu },
  { subject: 'documents.disclosed', wording: /(?<!新?制作)(?:新增|主动|集中|全文)?公开(?!申请|工作)/gu },
]
/** or only its fate does, behind a document named before: 废止3件. */
export const fateBeside =
  /(?:制发|制定|出台|印发|制作|制订|废止|失效|有效|公开)(?:数量|[共总合累计的为是有约了均,])*〓(?:$|,)|^(?:※|其中)*〓(?:予以|被|已|宣布)*(?:废止|失效)/u
export const fatesBehind: typeof documentFates = [{ subject: 'documents.repealed', wording: /废止|失效/gu }]

/** Whose figures a sentence gives; null for members that are neither. The last match holds through the paragraph. */
export const scopeWords: readonly { readonly scope: Fact['scope']; readonly wording: RegExp }[] = [
  { scope: 'aggregate', wording: /[全我][市区县省州镇乡盟旗](?!级|直|委|政府|人大|政协)|全系统/gu },
  {
    scope: 'own',
    wording:
      /(?<!非)本机关|本级|本单位|[本我][局厅委办署院]|[省市区县州]政府办(?:公[室厅])?|[省市区县州]人民政府办公[室厅]|[厅局委]机关/gu,
  },
  { scope: null, wording: /各[县区市镇乡街部单](?:[(（][市县区][)）])?|[市区县省]直(?:部门|单位|机关|相关)|所属/gu },
]
