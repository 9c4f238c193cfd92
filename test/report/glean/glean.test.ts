import { describe, expect, it } from 'vitest'
import { laterSentences } from './later-sentences.ts'
import { gleanSentence, gleanText, inShort } from './read-prose.ts'
import { documentSentences, otherSentences, requestSentences, reviewSentences, silentSentences } from './sentences.ts'

const statutory = (sentence: string) =>
  gleanSentence(sentence)
    .filter((fact) => fact.subject !== 'other')
    .map(inShort)

const listed = (facts: string) => (facts === '' ? [] : facts.split(' '))

describe('what the prose says', () => {
  it.each(requestSentences)('about requests: %s', (sentence, facts) => {
    expect(statutory(sentence)).toEqual(listed(facts))
  })

  it.each(reviewSentences)('about reviews and lawsuits: %s', (sentence, facts) => {
    expect(statutory(sentence)).toEqual(listed(facts))
  })

  it.each(documentSentences)('about documents, decisions and fees: %s', (sentence, facts) => {
    expect(statutory(sentence)).toEqual(listed(facts))
  })

  it.each(laterSentences)('in wordings of other hands: %s', (sentence, facts) => {
    expect(statutory(sentence)).toEqual(listed(facts))
  })

  it.each(otherSentences)('that may be said twice: %s', (sentence, facts) => {
    expect(gleanSentence(sentence).map(inShort)).toEqual(listed(facts))
  })

  it.each(silentSentences)('and where it says nothing: %s', (sentence) => {
    expect(gleanSentence(sentence).map(inShort)).toEqual([])
  })

  it('is found where it stands', () => {
    const all = [requestSentences, reviewSentences, documentSentences, otherSentences]
      .flat()
      .map(([sentence]) => sentence)
    const { text, facts } = gleanText(`云溪市2024年政府信息公开工作年度报告\n一、总体情况\n${all.join('\n')}\n`)
    expect(facts.length).toBeGreaterThan(200)
    for (const fact of facts) expect(text.slice(fact.span.start, fact.span.end)).toBe(fact.raw)
  })
})
