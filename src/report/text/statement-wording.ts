// Noughts that officials say in words. Everything matches squeezed text; no repeated choice has two ways through.
import type { FactSubject } from '../model/fact.ts'

/** Said in words: every wording that fits gives each of its subjects the figure 0. */
export interface Statement {
  readonly subjects: readonly FactSubject[] | 'topic'
  readonly ends?: readonly ('corrected' | 'other' | 'pending')[]
  readonly wording: RegExp
}
const none = '(?:未|没有|无|没|并未|均未|尚未|从未)(?:再)?(?:发生|产生|收到|出现|接到|受理|接收|涉及|引发|存在|有)?过?'
const gap =
  '(?:过|到|因|针对|本机关|本单位|事务|方面|任何|涉及|有关|关于|公民|法人|其他组织|其它组织|申请人|群众|和|或者?|、|,|的|提出|提交|政府信息|信息公开|公开|工作|政务|被|申请|引起|引发|导致|产生|提起)*'
export const statements: readonly Statement[] = [
  {
    subjects: ['review.total', 'litigation.total'],
    wording: new RegExp(
      `${none}${gap}(?:行政)?复议(?:案件)?(?:、|和|及|与|或者?|,)(?:被)?(?:提起|引起|引发)?(?:行政)?(?:诉讼|应诉)(?!被|败|率)(?:案件|的?情况|的?情形)?(?!.{0,4}(?:败诉|纠错|纠正|\\d))`,
      'gu',
    ),
  },
  {
    subjects: ['review.total'],
    wording: new RegExp(
      `${none}${gap}(?:行政)?复议(?:案件|申请)?(?!、|和|及|与|或|,(?:被)?(?:提起)?行政诉讼|被|纠|后|[^,。]{0,6}(?:纠|败|\\d))`,
      'gu',
    ),
  },
  {
    subjects: ['litigation.total'],
    wording: new RegExp(`${none}${gap}(?:行政)?诉讼(?:案件)?(?!请求|被|[^,。]{0,6}(?:败|纠|\\d))`, 'gu'),
  },
  {
    subjects: ['review.corrected'],
    wording: new RegExp(`${none}${gap}(?:行政)?复议(?:案件)?(?:决定)?(?:被)?(?:纠错|纠正|撤销)`, 'gu'),
  },
  {
    subjects: ['litigation.corrected'],
    wording:
      /零败诉|无一败诉|无一例败诉|(?:无|未|没有)(?:发生)?败诉|行政诉讼败诉(?=的?(?:情形|情况))|均(?:获)?胜诉|全部胜诉/gu,
  },
  {
    subjects: 'topic',
    ends: ['corrected'],
    wording: /零纠[错正]|无一(?:例)?(?:被)?纠[正错]|(?:未|没有|无|均未)(?:发生)?被?纠[正错]/gu,
  },
  {
    subjects: 'topic',
    ends: ['corrected', 'other', 'pending'],
    wording: /(?:均|全部|全)(?:获|被|予以|得到|为|结果)*维持|结果均为维持|维持率(?:达|为)?100%/gu,
  },
  {
    subjects: ['requests.received'],
    wording:
      /(?:未|没有|无|没)(?:收到|受理|接到|接收|发生|产生)(?:过|到|任何|公民|、|,|法人|和|或者?|其[他它]组织|及|社会公众|群众|申请人|的|提出|提交|政府信息|关于|有关|针对|书面|网络|当面|信函|形式|方式|政务){0,14}(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项|信息|件|办件)*|(?:信息)?公开(?:的)?申请(?!费)|公开政府信息的申请|申请公开(?:政府)?信息|申请(?=$|[,。;]))|(?<!有)无(?:政府信息|信息)?(?:依申请公开|公开申请|信息公开申请)(?:事项|申请|件|情况)*|(?<!有)没有(?:人|公民)?(?:依申请公开|申请公开政府信息)(?:事项|申请)*|零申请/gu,
  },
  {
    subjects: ['requests.refused'],
    wording: /(?:无|没有|未作出|未出现|不存在)不予公开(?:的)?(?:政府)?(?:信息|情形|情况|决定)?/gu,
  },
  {
    subjects: ['requests.carriedIn'],
    wording: /(?:无|没有|未有|不存在)(?:上年|上一年|去年|20\d\d年)度?结转(?:的)?(?:申请|事项|办理)*/gu,
  },
  {
    subjects: ['requests.carriedOut'],
    wording:
      /(?:无|没有|未有|不存在)(?:需)?(?:结转|顺延)(?:至|到)?(?:下一?年度?|次年|20\d\d年)?(?:继续)?(?:办理)?(?:的)?(?:申请|事项)*/gu,
  },
  {
    subjects: ['fee.processing'],
    wording:
      /(?:未|没有|从未|均未)(?:发生)?(?:向[^,。]{0,8})?(?:收取|产生|征收|发生)(?:过|任何|相关|的)*(?:政府信息公开|政府信息)?信息处理费(?:用)?|(?:未|没有)(?<=信息[^,。]{0,18})收取(?:过|任何|相关)*费用|无(?:政府信息公开)?信息处理费/gu,
  },
  {
    subjects: ['documents.made'],
    wording: /(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发)(?:过|任何)?(?:规章(?:和|、|及|或))?(?:行政)?规范性文件/gu,
  },
  { subjects: ['documents.repealed'], wording: /(?:未|没有|无)废止(?:过|任何)?(?:行政)?规范性文件/gu },
]
