// STR: heads and parts.
import type { about } from '../../../../src/report/check/words/structure.ts'
import { disclosed, reportText, row } from '../raise.ts'
import type { Case } from './case.ts'
import { page, tableOf } from './page.ts'

const period = (said: string) => ({ text: reportText({ preface: `本报告的统计期限${said}。电话0000。` }) })
const from = (title: string, announced: string) => ({
  text: reportText({
    title: `${title}2023年政府信息公开工作年度报告`,
    preface: `根据规定，现将${announced}2023年政府信息公开工作情况公布如下。联系电话：0000-0000000。`,
  }),
})
const properties = (content: string) => ({ text: reportText(), metadata: [{ name: 'title', content, span: null }] })
const third = '三、收到和处理政府信息公开申请情况'

export const structureCases: Readonly<Record<keyof typeof about | 'STR-10', Case>> = {
  'STR-01': {
    fires: { 'a part that is nowhere': { text: reportText({ parts: { 5: null } }) } },
    leaves: {
      'a heading in other words': { text: reportText({ parts: { 5: { heading: '五、工作打算' } } }) },
      'a part whose table stands without a heading': {
        text: reportText({ parts: { 3: null } }),
        prints: row('new', '3'),
      },
      'parts behind the table the text breaks off in': {
        text: reportText({ parts: { 4: null, 5: null, 6: null } }),
        prints: row('new', '3'),
      },
    },
  },
  'STR-02': {
    fires: { 'another wording': { text: reportText({ parts: { 6: { heading: '六、其它需要报告的事项' } } }) } },
    leaves: { 'the official wording': { text: reportText() } },
  },
  'STR-03': {
    fires: { 'a heading without its table': { name: '报告.txt', print: reportText() } },
    leaves: { 'a heading with its table': { name: '报告.html', print: page({ tables: [tableOf('requests')] }) } },
  },
  'STR-04': {
    fires: {
      'a table that lacks a column': {
        name: '报告.html',
        print: page({ tables: [tableOf('requests', { withoutColumn: 'research' })] }),
      },
      'a table that lacks rows': { name: '报告.html', print: page({ tables: [tableOf('requests', { without: 9 })] }) },
    },
    leaves: {
      'a column more than the form has': {
        name: '报告.html',
        print: page({ tables: [tableOf('requests', { addedColumn: '港澳台居民' })] }),
      },
      'a whole table': { name: '报告.html', print: page({ tables: [tableOf('requests')] }) },
      'a row more than the form has': {
        name: '报告.html',
        print: page({ tables: [tableOf('requests', { added: '其中：涉农申请' })] }),
      },
      'a subtotal the report adds': {
        name: '报告.html',
        print: page({ tables: [tableOf('requests', { added: '（三）不予公开小计' })] }),
      },
    },
  },
  'STR-05': {
    fires: {
      'the newer form for 2020': { year: 2020 },
      'the older form for 2022': { year: 2022, form: 'annual-2019' },
    },
    leaves: {
      'the form in force': { year: 2023 },
      'an older list in the year of change': { year: 2019, form: 'statistics-2014' },
    },
  },
  'STR-06': {
    fires: { 'one row of 其他处理 in the newer form': { prints: row('other', '1') } },
    leaves: { 'the form’s own rows': { prints: row('other.rest', '1') } },
  },
  'STR-07': {
    fires: { 'a period of another year': period('自2022年1月1日至2022年12月31日') },
    leaves: {
      'a title without a year': {
        text: reportText({ title: '溪口县人民政府政府信息公开工作年度报告' }),
        year: 2022,
      },
      'the title left in the file by last year’s': properties('溪口县人民政府2022年政府信息公开工作年度报告'),
      'the same year in the file': properties('溪口县人民政府2023年政府信息公开工作年度报告'),
    },
  },
  'STR-08': {
    fires: { 'a part of the year': period('为2023年3月1日至12月31日') },
    leaves: {
      'the whole year': period('自2023年1月1日起至12月31日止'),
      'dates a web page damaged': period('自2023年11日至2023年1231日'),
    },
  },
  'STR-09': {
    fires: {
      'another township': from('柳河镇人民政府', '石桥镇人民政府'),
      'another department': from('溪口县林业局', '溪口县水利局'),
    },
    leaves: {
      'a short name of the place': from('云澜市溪口县柳河镇人民政府', '柳河镇'),
      'a short name of the department': from('溪口县发展和改革委员会', '溪口县发改委'),
      'another department that does its part': {
        text: reportText({
          title: '溪口县林业局2023年政府信息公开工作年度报告',
          parts: { 1: { body: '涉及水利的申请，由溪口县水利局按照职责办理。' } },
        }),
      },
      我局: from('溪口县林业局', '我局'),
      'the office that compiles it': from('溪口县人民政府', '溪口县人民政府办公室'),
    },
  },
  'STR-10': {
    fires: {
      'a second report in the file': {
        name: '报告.txt',
        print: `${reportText({ parts: { 1: { body: '全年公开有序。'.repeat(120) } } })}\n\n${reportText()}`,
      },
    },
    leaves: { 'one report': { name: '报告.txt', print: reportText() } },
  },
  'STR-12': {
    fires: { 'a report without contact': { text: reportText({ preface: '现公布如下。' }) } },
    leaves: {
      'a report with one': { text: reportText() },
      'a single page': { text: `${third}\n\n见表。\n`, prints: disclosed('licensing', {}) },
    },
  },
}
