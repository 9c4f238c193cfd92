// COM and NIN-11: what a report must tell.
import type { about } from '../../../../src/report/check/words/duties.ts'
import { reportText, row, type Given } from '../raise.ts'
import type { Case } from './case.ts'

const part = (number: number, body: string, more: Partial<Given> = {}): Given => ({
  text: reportText({ parts: { [number]: { body } } }),
  ...more,
})
const published = (content: string, organ: string): Given => ({
  text: reportText(),
  organ,
  metadata: [{ name: 'PubDate', content, span: null }],
})
const overview = '全年主动公开政府信息，规范依申请公开，加强信息管理，建好门户网站，组织业务培训。'.repeat(8)
const faults = '更新不及时的现象偶有发生，解读形式比较单一，队伍力量薄弱，专业能力不足。'

export const dutyCases: Readonly<Record<keyof typeof about, Case>> = {
  'COM-01': {
    fires: {
      'a department in February': published('2024-02-01 09:00', '溪口县林业局'),
      'a government in April': published('2024-04-01', '溪口县人民政府'),
    },
    leaves: {
      'the last day': published('2024-01-31', '溪口县林业局'),
      'a day two years later, when a site was moved': published('2026-05-08', '溪口县林业局'),
      'a page without a date': { text: reportText(), organ: '溪口县林业局' },
    },
  },
  'COM-02': {
    fires: { 'a government that tells nothing of them': part(1, overview) },
    leaves: {
      'one that tells of all three': part(1, `${overview}开展年度考核和社会评议，未发生责任追究情形。`),
      'a department': part(1, overview, { organ: '溪口县林业局' }),
      'a township': part(1, overview, { organ: '石桥镇人民政府' }),
      'prose kept elsewhere': part(1, '见附件。'),
    },
  },
  'COM-03': {
    fires: { 'a first part about one thing': part(1, '全年主动公开政府信息一百余条。'.repeat(20)) },
    leaves: { 'one about all five': part(1, overview) },
  },
  'COM-04': {
    fires: { 'faults without measures': part(5, faults) },
    leaves: { both: part(5, `${faults}下一步将加强培训。`), 'a line only': part(5, '无。') },
  },
  'COM-05': {
    fires: { 'a heading with nothing below': part(6, '') },
    leaves: { 无: part(6, '无。') },
  },
  'COM-06': {
    fires: {
      'silence about the fee': part(6, '无。'),
      'the form’s own hint and nothing else': part(6, '（收取信息处理费情况在此处报告）'),
    },
    leaves: {
      'a word in another part': {
        text: reportText({ parts: { 1: { body: '未收取信息处理费。' }, 6: { body: '无。' } } }),
      },
      'the older form': part(6, '无。', { form: 'annual-2019' }),
      'requests closed for want of the fee': part(6, '无。', { prints: row('other.feeUnpaid', '2') }),
      'an attachment': part(6, '详见附件。'),
    },
  },
  'COM-09': {
    fires: {
      // No such district; the last figure follows from the others.
      'the number of a person': part(1, '申请人证件号码为999999190001010015。'),
      'an applicant’s telephone': part(1, '申请人张某，电话13900000000。'),
      'an applicant’s name': part(1, '申请人王小明提出政府信息公开申请。'),
    },
    leaves: {
      'the organ’s own telephone': part(1, '联系人手机13900000000。'),
      'a name that was hidden': part(1, '申请人张某提出政府信息公开申请。'),
      'a long number of another kind': part(1, '项目代码123456200001011235。'),
    },
  },
  'NIN-11': {
    fires: { 无: part(5, '无。'), 'a line': part(5, '公开不够及时，将改进。') },
    leaves: {
      'a short account of both': part(5, `${faults}下一步将加强培训。`),
      'an attachment': part(5, '详见附件。'),
    },
  },
}
