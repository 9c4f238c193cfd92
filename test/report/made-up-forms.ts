// Two small forms with every shape a printed form can have: blocks, merged heads both ways, a table that runs across.
import { statutoryFormSchema } from '../../src/report/model/form.ts'

const activeDisclosure = {
  key: 'activeDisclosure',
  name: '表二',
  title: '主动公开情况',
  blocks: [
    {
      heading: '第（一）项',
      corner: '信息内容',
      columns: [
        { key: 'made', label: '制发件数' },
        { key: 'repealed', label: '废止件数' },
        { key: 'inForce', label: '有效件数' },
      ],
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normativeDocs', label: '规范性文件' },
      ],
    },
    {
      heading: '第（五）项',
      corner: '信息内容',
      columns: [
        { key: 'previousItems', label: '上一年项目数量' },
        { key: 'change', label: '本年增/减', holds: 'change' },
      ],
      rows: [{ key: 'licensing', label: '行政许可' }],
    },
    {
      heading: '第（八）项',
      corner: '信息内容',
      columns: [{ key: 'amount', label: '收费金额', unit: '万元', holds: 'amount' }],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
  ],
}

const all = '申请人情况'
const organisations = '法人或其他组织'
const results = '三、办理结果'

const requests = (other: object[]) => ({
  key: 'requests',
  name: '表三',
  title: '收到和处理申请情况',
  blocks: [
    {
      corner: '（勾稽关系）',
      columns: [
        { key: 'natural', label: '自然人', under: [all] },
        { key: 'business', label: '商业企业', under: [all, organisations] },
        { key: 'otherOrg', label: '其他', under: [all, organisations] },
        { key: 'total', label: '总计', under: [all] },
      ],
      rows: [
        { key: 'new', label: '一、本年新收' },
        { key: 'carriedIn', label: '二、上年结转' },
        { key: 'granted', label: '（一）予以公开', under: [results] },
        { key: 'refused.stateSecret', label: '1.属于国家秘密', under: [results, '（三）不予公开'] },
        { key: 'refused.process', label: '2.过程性信息', under: [results, '（三）不予公开'] },
        ...other,
        { key: 'total', label: '（七）总计', under: [results] },
        { key: 'carriedOut', label: '四、结转下年' },
      ],
    },
  ],
})

const reviewLitigation = {
  key: 'reviewLitigation',
  name: '表四',
  title: '复议、诉讼情况',
  rowsRun: 'across',
  blocks: [
    {
      columns: [
        { key: 'upheld', label: '结果维持' },
        { key: 'pending', label: '尚未审结' },
        { key: 'total', label: '总计' },
      ],
      rows: [
        { key: 'review', label: '行政复议' },
        { key: 'direct', label: '未经复议直接起诉', under: ['行政诉讼'] },
        { key: 'afterReview', label: '复议后起诉', under: ['行政诉讼'] },
      ],
    },
  ],
}

const oneOther = [{ key: 'other', label: '（六）其他处理', under: [results] }]
const threeOthers = [
  { key: 'other.uncorrected', label: '1.逾期不补正', under: [results, '（六）其他处理'] },
  { key: 'other.rest', label: '2.其他', under: [results, '（六）其他处理'] },
]

const form = (id: string, name: string, reportYears: [number, number | null], other: object[]) =>
  statutoryFormSchema.parse({
    id,
    name,
    authority: '试验机关',
    reportYears,
    tables: [activeDisclosure, requests(other), reviewLitigation],
  })

const indicatorForm = statutoryFormSchema.parse({
  id: 'counted-list',
  name: '统计表版式',
  authority: '试验机关',
  reportYears: [2014, 2018],
  indicators: {
    title: '统计表',
    labelHeads: ['指标名称'],
    unitHeads: ['单位'],
    valueColumns: [
      { column: 'value', heads: ['{year}年', '统计数'] },
      { column: 'cumulative', heads: ['历年累计'] },
    ],
    units: ['件', '条'],
  },
})

/** `older` prints （六） as one row, `newer` as several. */
export const older = form('older', '旧版式', [2019, 2020], oneOther)
export const newer = form('newer', '新版式', [2021, null], threeOthers)
export const madeUpForms = [indicatorForm, older, newer]
