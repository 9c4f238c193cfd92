import { describe, expect, it } from 'vitest'
import { splitLine } from '../../../src/report/grid/split-line.ts'

const pieces = (line: string) =>
  splitLine(line, { start: 0, end: line.length }).map(({ kind, span, alone }) =>
    kind === 'print' ? line.slice(span.start, span.end) : alone === null ? kind : `${kind} ${alone}`,
  )

describe('a line of text', () => {
  it.each([
    ['tabs part cells, empty ones too', '规章\t0\t\t3', ['规章', '0', 'empty', '3']],
    ['a row between bars shows every cell', '| 规章 | 0 |  | 3 |', ['规章', '0', 'empty', '3']],
    ['a bar ends a cell', '规章 |', ['规章']],
    ['bars behind a cell fill up merged ones', '0 | ||', ['0', 'filling', 'filling', 'filling']],
    ['two dashes are a mark', '-- |', ['--']],
    ['a bar alone may be a cell', '|', ['empty bar']],
    ['bars alone fill up', '|||', ['filling', 'filling', 'filling']],
    ['a rule of a drawn table is nothing', '|---|:--:|', []],
    ['a bar may open a cell', '| 条', ['条']],
    ['wide gaps part cells', '规章            3            5', ['规章', '3', '5']],
    ['single blanks part figures', '四、结转 0 0 12', ['四、结转', '0', '0', '12']],
    ['single blanks inside words part nothing', '结果 维持', ['结果 维持']],
    [
      'a numbered label stands apart from the rest of its group',
      '（五）不予 2.重复申请   0',
      ['（五）不予', '2.重复申请', '0'],
    ],
    ['figures alone on a line', '0 0 12', ['0', '0', '12']],
    ['a line of hard blanks may be a cell', '\u00a0', ['empty blank']],
    ['two characters alone on a line are one word', '总  计', ['总  计']],
    ['an empty line is nothing', '  ', []],
  ])('%s', (_what, line, expected) => expect(pieces(line)).toEqual(expected))
})
