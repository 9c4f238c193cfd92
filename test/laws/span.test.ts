// Law: every place given lies in the text, says what it says, and blocks and cells are ordered and apart.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/report/extract.ts'
import type { Extraction } from '../../src/report/model/extraction.ts'
import type { Span } from '../../src/report/model/span.ts'
import { anyFile, standingFiles } from './made-up-texts.ts'

function expectInside(span: Span, text: string): void {
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeGreaterThanOrEqual(span.start)
  expect(span.end).toBeLessThanOrEqual(text.length)
}

function expectApart(spans: readonly Span[]): void {
  spans.forEach((span, index) => {
    if (index > 0) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]!.end)
  })
}

function expectPlaces({ document, filled, facts, findings, sections, title, organ, year }: Extraction): void {
  const { text, blocks } = document
  expectApart(blocks.map((block) => block.span))
  for (const block of blocks) {
    expectInside(block.span, text)
    if (block.kind === 'table') expectApart(block.cells.map((cell) => cell.span))
    if (block.kind === 'table') for (const cell of block.cells) expectInside(cell.span, text)
  }
  const readings = [
    ...filled.cells.map((cell) => cell.reading),
    ...filled.indicators.flatMap((row) => row.values.map((value) => value.reading)),
  ]
  for (const { span, raw, quantity } of readings) {
    expectInside(span, text)
    expect(text.slice(span.start, span.end)).toBe(raw)
    if (quantity.state === 'blank') expect(span.end).toBe(span.start)
  }
  for (const { span, raw, clause } of facts) {
    expectInside(clause, text)
    expect(text.slice(span.start, span.end)).toBe(raw)
  }
  for (const { at } of findings) if (at) expectInside(at, text)
  expectApart(sections.map((section) => section.span))
  for (const fact of [title, organ, year]) if (fact?.span) expectInside(fact.span, text)
}

describe('the span law', () => {
  it.each(standingFiles().map((file) => [file.name, file] as const))('holds for %s', async (_name, file) => {
    const outcome = await extract(file)
    if (outcome.ok) expectPlaces(outcome.value)
    else expect(outcome.refusal.code).toMatch(/^[a-z-]+$/u)
  })

  it('holds for printed, damaged and senseless files', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const outcome = await extract(file)
        if (outcome.ok) expectPlaces(outcome.value)
      }),
      { numRuns: 120 },
    )
  })
})
