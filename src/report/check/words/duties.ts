// Rules about what a report must tell, in Chinese.
import type { About } from '../rule.ts'

export const about = {
  'COM-01': {
    formula: '部门在次年1月31日前、政府在次年3月31日前公布',
    why: '《政府信息公开条例》第四十九条',
    exceptions: '网页上的日期可能是网站迁移的日期（晚于次年的只作提示）；没有公布日期的不判断',
  },
  'COM-02': {
    formula: '政府的年度报告写明工作考核、社会评议和责任追究结果',
    why: '《政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号',
    exceptions: '部门、办公室和乡镇街道的报告不要求；总体情况没有正文的不判断',
  },
  'COM-03': {
    formula: '第一部分包括主动公开、依申请公开、政府信息管理、平台建设、监督保障',
    why: '国办公开办函〔2021〕30号',
    exceptions: '只作提示',
  },
  'COM-04': {
    formula: '第五部分既有问题又有改进情况',
    why: '《政府信息公开条例》第五十条：存在的主要问题及改进情况',
    exceptions: '篇幅过短的见 NIN-11',
  },
  'COM-05': {
    formula: '第六部分有内容，可以写“无”',
    why: '《政府信息公开条例》第五十条：其他需要报告的事项',
    exceptions: '没有第六部分的见 STR-01；内容以附表形式给出的不判断',
  },
  'COM-06': {
    formula: '2021年度起，第六部分写明信息处理费收取情况（金额或未收取）',
    why: '国办公开办函〔2021〕30号：收取信息处理费情况在此处报告',
    exceptions: '写在其他部分的也算；没有第六部分的见 STR-01，有逾期未缴费的见 T3-FEE；写明见附件的不判断',
  },
  'COM-09': {
    formula: '正文没有申请人姓名、电话和个人身份证件号码',
    why: '《政府信息公开条例》第十五条、《个人信息保护法》：年度报告向社会公布，不应泄露个人信息',
    exceptions: '已隐去的姓名（张某）和机关自己的联系人、电话；只作提示',
  },
  'NIN-11': {
    formula: '第五部分不是“无”，且不少于 30 字',
    why: '国办公开办函〔2021〕30号：不得敷衍塞责',
    exceptions: '只有问题没有措施或相反的见 COM-04；写明见附件的不判断',
  },
} satisfies Record<string, About>

export const publishedLate = (published: string, due: string): string => `公布日期为 ${published}，晚于 ${due}`
export const unsaidDuties = (names: readonly string[]): string => `报告没有写${names.join('、')}的结果`
export const unsaidTopics = (names: readonly string[]): string => `第一部分没有写${names.join('、')}`
export const noProblems = '第五部分没有写存在的问题'
export const noMeasures = '第五部分没有写改进情况'
export const emptyMatters = '第六部分只有标题，没有内容'
export const feeUnsaid = '第六部分没有写明信息处理费收取情况'
export const personal = (kind: string): string => `正文出现${kind}，公布前应当隐去`
export const personNumber = '个人身份证件号码'
export const applicantName = '申请人的姓名'
export const phone = '申请人的电话'
export const shortProblems = (printed: string, count: number): string => `第五部分只有 ${count} 字：“${printed}”`
export const noText = '第五部分只有标题，没有内容'
