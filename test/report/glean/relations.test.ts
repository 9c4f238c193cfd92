// What a fact says besides its figure: whose, of which year, a part of what, compared with what, and where it stands.
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/report/model/fact.ts'
import { gleanSentence, gleanText, inShort } from './read-prose.ts'

const find = (facts: readonly Fact[], subject: string): Fact => {
  const found = facts.find((fact) => fact.subject === subject)
  if (!found) throw new Error(`no ${subject} among ${facts.map(inShort).join(' ')}`)
  return found
}
const wholeOf = (facts: readonly Fact[], fact: Fact) => (fact.whole === null ? null : facts[fact.whole]!.subject)

describe('whose figures they are', () => {
  it('is said by the words of scope and holds until they change', () => {
    const facts = gleanSentence(
      '全市收到政府信息公开申请214件，答复200件。市政府办公室收到政府信息公开申请14件，答复13件。',
    )
    expect(facts.map((fact) => fact.scope)).toEqual(['aggregate', 'aggregate', 'own', 'own'])
  })

  it('is not said where the sentence does not say it', () => {
    expect(gleanSentence('收到政府信息公开申请14件。')[0]!.scope).toBeNull()
  })

  it.each(['本机关', '本单位', '我局', '区政府办公室', '市本级'])('is its own for %s', (word) => {
    expect(gleanSentence(`${word}收到政府信息公开申请14件。`)[0]!.scope).toBe('own')
  })
})

describe('the limiting words', () => {
  it.each([
    ['收到政府信息公开申请249件（含上年结转3件）。', '含上年结转'],
    ['收到政府信息公开申请249件，含去年结转3件。', '含上年结转'],
    ['收到政府信息公开申请246件（不含上年结转3件）。', '不含上年结转'],
    ['历年累计受理政府信息公开申请608件。', '历年累计'],
    ['2023年收到政府信息公开申请100件。', '2023年'],
    ['收到政府信息公开申请20件。', null],
  ])('of %s are %s', (sentence, qualifier) => {
    expect(gleanSentence(sentence)[0]!.qualifier).toBe(qualifier)
  })

  it('tell lawsuits with a review before them from those without', () => {
    const facts = gleanSentence('政府信息公开行政诉讼中，未经复议直接起诉4件，复议后起诉2件。')
    expect(facts.map((fact) => fact.qualifier)).toEqual(['未经复议直接起诉', '复议后起诉'])
  })
})

describe('years', () => {
  it('are those the clause names', () => {
    const facts = gleanSentence('2023年收到政府信息公开申请100件，2024年收到政府信息公开申请120件。')
    expect(facts.map((fact) => fact.year)).toEqual([2023, 2024])
  })

  it('do not come from what is carried over or compared with', () => {
    const facts = gleanSentence('收到政府信息公开申请12件，较2023年减少3件，结转至2025年1件。')
    expect(facts.map((fact) => fact.year)).toEqual([null, null, null])
  })

  it('of 去年 hold in their own clause only', () => {
    const facts = gleanSentence('去年收到政府信息公开申请100件，答复政府信息公开申请120件。')
    expect(facts.map((fact) => fact.year)).toEqual([2023, null])
  })
})

describe('changes', () => {
  it.each([
    ['同比增长20%', 'rise', 2023],
    ['较上年下降20%', 'fall', 2023],
    ['比2022年增加20%', 'rise', 2022],
    ['与去年相比，减少20%', 'fall', 2023],
  ])('%s', (words, direction, year) => {
    const facts = gleanSentence(`收到政府信息公开申请120件，${words}。`)
    expect(facts).toHaveLength(2)
    expect(facts[1]).toMatchObject({
      subject: 'requests.received',
      percent: true,
      change: { direction, year },
      beside: 0,
    })
  })

  it('against another part of the year are left out', () => {
    expect(gleanSentence('收到政府信息公开申请120件，环比增长20%。')).toHaveLength(1)
  })
})

describe('parts', () => {
  it('of a count are those behind 其中', () => {
    const facts = gleanSentence('政府信息公开行政复议8件，其中维持5件，纠正3件；政府信息公开行政诉讼4件。')
    expect(facts.map((fact) => wholeOf(facts, fact))).toEqual([null, 'review.total', 'review.total', null])
    expect(facts[1]!.partBy).toBe('among')
  })

  it('may begin in the sentence behind', () => {
    const facts = gleanSentence('收到政府信息公开申请80件。其中，予以公开30件，无法提供50件。')
    expect(facts.map((fact) => wholeOf(facts, fact))).toEqual([null, 'requests.received', 'requests.received'])
  })

  it('stand in brackets right behind the count', () => {
    const facts = gleanSentence(
      '办结政府信息公开申请252件（予以公开120件、部分公开31件、不予公开101件），结转下年度8件。',
    )
    expect(facts.map((fact) => wholeOf(facts, fact))).toEqual([
      null,
      'requests.answered',
      'requests.answered',
      'requests.answered',
      null,
    ])
  })

  it('in brackets end with the bracket', () => {
    const facts = gleanSentence('答复政府信息公开申请50件（含上年结转3件），培训干部40人。')
    expect(facts.map((fact) => wholeOf(facts, fact))).toEqual([null, 'requests.answered', null])
  })

  it('and their shares stand beside each other', () => {
    const facts = gleanSentence('政府信息公开申请予以公开15件，占25%；不予公开45件，占75%。')
    expect(facts.map((fact) => fact.beside)).toEqual([null, 0, null, 2])
  })
})

describe('documents', () => {
  it('say which row of the table they belong to', () => {
    const facts = gleanSentence('制发规章1件、行政规范性文件8件，公开政策性文件11件。')
    expect(facts.map((fact) => fact.document)).toEqual(['regulations', 'normativeDocs', null])
  })
})

describe('places', () => {
  const title = '云溪市2024年政府信息公开工作年度报告'

  it('are found through wrapped lines, a page’s number between them', () => {
    const { text, facts } = gleanText(
      `${title}\n一、总体情况\n  2024年，全市各级行政机关共收到政府信息公开申请\n3119 件，全年答\n\n-2-\n\n复3050件，其中予以公开的政府信息公开申请13\n62件。\n`,
    )
    const received = find(facts, 'requests.received')
    expect(received.raw).toBe('3119 件')
    expect(text.slice(received.clause.start, received.clause.end)).toContain('政府信息公开申请\n3119 件')
    // 13 and 62 stand on two lines: whether that is 1362 the paper does not say.
    expect(facts.map(inShort)).not.toContain('requests.granted=62件')
    expect(facts.map(inShort)).not.toContain('requests.granted=1362件')
  })

  it('keep the paper’s own characters', () => {
    const [fact] = gleanSentence('受理政府信息公開申請１，２３４件。')
    expect(fact).toMatchObject({ value: 1234, raw: '１，２３４件', unit: '件' })
  })

  it('name section and sentence', () => {
    const { facts } = gleanText(
      `${title}\n一、总体情况\n收到政府信息公开申请3件。答复3件。\n六、其他需要报告的事项\n收取信息处理费0元。\n`,
    )
    expect(facts.map((fact) => fact.section)).toEqual([1, 1, 2])
    expect(facts[1]!.sentence).toBe(facts[0]!.sentence + 1)
    expect(facts[2]!.sentence).toBeGreaterThan(facts[1]!.sentence)
  })

  it('are never in tables', () => {
    const { facts } = gleanText(
      `${title}\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n206\n二、上年结转政府信息公开申请数量 3件 0件 3件\n行政许可 | 550件 |\n政府集中采购\t9个\t102119元\n`,
    )
    expect(facts.map(inShort)).toEqual([])
  })

  it('are left alone where a comma may be a thousand or a list', () => {
    expect(gleanSentence('收到政府信息公开申请1，234件。')).toEqual([])
  })
})

describe('prose that never ends', () => {
  it.each([
    '1件',
    '申请1件，',
    '无的',
    '（1件',
    '未收到公民、',
    '其他结果处理申请数量',
    '总数总量',
    '一二三',
    '分别为1件、2件、',
    '由1%',
    '《1件',
    '1,234',
    '规范性文件1件，',
  ])('of %s is read in time', (piece) => {
    const start = performance.now()
    gleanText(
      `云溪市2024年政府信息公开工作年度报告\n一、总体情况\n信息公开，${piece.repeat(Math.ceil(200_000 / piece.length))}`,
    )
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
