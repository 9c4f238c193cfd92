// T2A and T2B: table 2 of both forms.
import type { about } from '../../../../src/report/check/words/active-disclosure.ts'
import { disclosed, reportText } from '../raise.ts'
import type { Case } from './case.ts'

const form = 'annual-2019'
const docs = (made: string, published: string, totalPublished: string) => ({
  form,
  prints: disclosed('normativeDocs', { made, published, totalPublished }),
})
const stock = (made: string, repealed: string, inForce: string) => ({
  prints: disclosed('normativeDocs', { made, repealed, inForce }),
})
const items = (previousItems: string, change: string, decisions: string, others: Record<string, string> = {}) => ({
  form,
  prints: { ...disclosed('licensing', { previousItems, change, decisions }), ...others },
})
const bought = (count: string, amount: string) => ({
  form,
  prints: disclosed('procurement', { items: count, amount }),
})
const fees = (amount: string, organ: string) => ({ prints: disclosed('fees', { amount }), organ })
const decided = (licensing: string, penalties: string, coercion: string, organ: string | null = null) => ({
  organ,
  prints: {
    ...disclosed('licensing', { decisions: licensing }),
    ...disclosed('penalties', { decisions: penalties }),
    ...disclosed('coercion', { decisions: coercion }),
  },
})
const otherItems = disclosed('penalties', { previousItems: '30', change: '0', decisions: '4' })

function makingRules(id: string): Case {
  const prints = disclosed('regulations', { made: '2' })
  const by = (organ: string, scope: 'own' | 'aggregate' = 'own') => ({
    form: id,
    prints,
    organ,
    scope,
    text: reportText(),
  })
  return {
    fires: { 'rules of a township': by('石桥镇人民政府'), 'rules of a bureau': by('云澜市林业局') },
    leaves: {
      'rules of a province': by('江海省人民政府'),
      'rules of a city whose rank its name does not tell': by('云澜市人民政府'),
      'a bureau that reports for others': by('云澜市林业局', 'aggregate'),
      noughts: { form: id, prints: disclosed('regulations', { made: '0' }), organ: '石桥镇人民政府' },
    },
  }
}

export const activeCases: Readonly<Record<keyof typeof about, Case>> = {
  'T2A-01': {
    fires: { 'a total below the flow': docs('9', '9', '4') },
    leaves: { 'a total above it': docs('9', '9', '40'), 'a blank total': docs('9', '9', '') },
  },
  'T2A-02': {
    fires: { 'more published than made': docs('184', '257', '764') },
    leaves: { 'as many': docs('9', '9', '40') },
  },
  'T2A-03': {
    fires: { 'fewer published than made': docs('185', '184', '764') },
    leaves: { 'as many': docs('9', '9', '40') },
  },
  'T2A-04': {
    fires: { 'a total that is this year’s': docs('9', '9', '9') },
    leaves: { 'nothing at all': docs('0', '0', '0') },
  },
  'T2A-05': {
    fires: { 'more items struck than there were': items('200', '-224', '9') },
    leaves: { 'fewer struck than there were': items('582', '-224', '9') },
  },
  'T2A-06': {
    fires: { 'an arrow': items('9', '↑5', '9'), 'a word': items('9', '增5', '9') },
    leaves: { 'a sign': items('300', '-224', '9'), 'a bare figure': items('300', '62', '9') },
  },
  'T2A-07': {
    fires: { 'decisions on no item': items('0', '0', '12', otherItems) },
    leaves: {
      'a list of items kept elsewhere': items('0', '0', '12'),
      'no decisions': items('0', '0', '0', otherItems),
    },
  },
  'T2A-08': {
    fires: { 'as many items as decisions': items('412', '0', '412') },
    leaves: { 'a dozen of each': items('12', '0', '12') },
  },
  'T2A-09': {
    fires: { 'purchases for nothing': bought('5', '0') },
    leaves: { 'money under a framework': bought('0', '120万元'), 'none of either': bought('0', '0') },
  },
  'T2A-10': {
    fires: { 'an amount that makes sense in 元 only': bought('2386', '189538647.5') },
    leaves: {
      'an amount that makes sense in both': bought('10', '5000'),
      'an amount with its unit': bought('10', '251000元'),
    },
  },
  'T2A-11': makingRules(form),
  'T2B-01': {
    fires: { 'fewer in force than made': stock('9', '0', '4') },
    leaves: {
      'what may have been made and repealed in one year': stock('9', '6', '4'),
      'as many': stock('9', '0', '9'),
    },
  },
  'T2B-02': makingRules('annual-2021'),
  'T2B-04': {
    fires: {
      'more than a county collects': fees('23456789.5', '溪口县人民政府'),
      'less than nothing': fees('-3', '溪口县人民政府'),
    },
    leaves: { 'large sums of a city': fees('1316441', '云澜市自然资源和规划局') },
  },
  'T2B-05': {
    fires: { 'half a decision': decided('12.5', '0', '0'), 'fewer than none': decided('-1', '0', '0') },
    leaves: { 'whole numbers and marks': decided('3', '0', '/') },
  },
  'T2B-06': {
    fires: {
      'ten times as much coercion': decided('0', '4', '41'),
      'penalties by an office for letters': decided('0', '3', '0', '溪口县信访局'),
    },
    leaves: {
      'the police': decided('0', '4', '41', '溪口县公安局'),
      'few cases': decided('0', '2', '29'),
      'penalties by a bureau': decided('0', '3', '0', '溪口县林业局'),
    },
  },
  'T2B-07': {
    fires: {
      'licences of an office': decided('3', '0', '0', '溪口县人民政府办公室'),
      'thousands of a township': decided('1201', '0', '0', '石桥镇人民政府'),
    },
    leaves: {
      'a township with powers of its own': decided('201', '0', '0', '石桥镇人民政府'),
      'a report for others': {
        ...decided('1201', '0', '0', '石桥镇人民政府'),
        scope: 'aggregate',
        text: reportText(),
      },
    },
  },
  'OUT-09': {
    fires: { 'round figures throughout': decided('1200', '300', '500') },
    leaves: { 'one that is not': decided('1200', '310', '500'), 'two figures': decided('1200', '300', '0') },
  },
}
