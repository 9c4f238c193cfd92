import { describe, expect, it } from 'vitest'
import { cell, goesOn, p, plainRow, read, restart, row, span, t, table, text } from './word-markup.ts'

describe('tables', () => {
  it('place merged cells once, at their top left', () => {
    const body = table(
      row(cell(text('办理结果'), span(2) + restart) + cell(text('自然人')) + cell(text('总计'))) +
        row(cell(p(''), span(2) + goesOn) + cell(text('3')) + cell(text(''))) +
        row(cell(text('规章')) + cell(text('1.\u00a0公开')) + cell(p('')) + cell(text('　'))),
    )
    expect(read(body)).toEqual([
      '[3×4]',
      '| 0+2↓2 办理结果 | 2 自然人 | 3 总计 |',
      '| 2 3 | 3 |',
      '| 0 规章 | 1 1.\u00a0公开 | 2 | 3 |',
    ])
  })

  it('tell several lines in a cell from several cells', () => {
    expect(
      read(table(row(cell(text('本年新') + text('制作数量')) + cell(p(`<w:r>${t('结果')}<w:br/>${t('维持')}</w:r>`))))),
    ).toEqual(['[1×2]', '| 0 本年新⏎制作数量 | 1 结果⏎维持 |'])
  })

  it('leave out columns before and after a row, and rows and cells that were deleted', () => {
    const body = table(
      plainRow('甲', '乙', '丙') +
        row(cell(text('丁')) + cell(text('戊')), '<w:gridBefore w:val="1"/>') +
        row(cell(text('删')), '<w:del w:id="1"/>') +
        row(cell(text('藏')), '<w:hidden/>') +
        row(cell(text('己')) + cell(text('去'), '<w:cellDel w:id="2"/>') + cell(text('庚')), '<w:ins w:id="3"/>'),
    )
    expect(read(body)).toEqual(['[3×3]', '| 0 甲 | 1 乙 | 2 丙 |', '| 1 丁 | 2 戊 |', '| 0 己 | 1 庚 |'])
  })

  it('merge sideways as old documents do', () => {
    const body = table(
      plainRow('甲', '乙', '丙') +
        row(cell(text('丁'), '<w:hMerge w:val="restart"/>') + cell(p(''), '<w:hMerge/>') + cell(text('戊'))),
    )
    expect(read(body)).toEqual(['[2×3]', '| 0 甲 | 1 乙 | 2 丙 |', '| 0+2 丁 | 2 戊 |'])
  })

  it('take a cell that goes on with nothing of its width above it for itself', () => {
    const body = table(
      row(cell(text('甲'), span(2) + restart) + cell(text('乙'))) +
        row(cell(text('1'), goesOn) + cell(text('2'), goesOn) + cell(text('3'))),
    )
    expect(read(body)).toEqual(['[2×3]', '| 0+2 甲 | 2 乙 |', '| 0 1 | 1 2 | 2 3 |'])
  })

  it('close up columns no figure fits into: rows drawn by hand that miss each other by a hair', () => {
    const rows =
      row(cell(text('头'), span(2)) + cell(text('一')) + cell(text('二'))) +
      row(cell(text('规章')) + cell(text('3'), span(2)) + cell(text('4')))
    expect(read(table(rows, [2_000, 40, 1_960, 2_000]))).toEqual([
      '[2×3]',
      '| 0 头 | 1 一 | 2 二 |',
      '| 0 规章 | 1 3 | 2 4 |',
    ])
    const filled = row(cell(text('头')) + cell(text('窄')) + cell(text('二'))) + plainRow('规章', '1', '3')
    expect(read(table(filled, [2_000, 40, 2_000]))[0]).toBe('[2×3]')
  })

  it('are dissolved when they only frame or lay out, and parted at rows of prose', () => {
    const inner = table(plainRow('规章', '3') + plainRow('文件', '5'))
    expect(read(table(row(cell(text('框里') + inner))))).toEqual([
      '框里',
      '[2×2]',
      '| 0 规章 | 1 3 |',
      '| 0 文件 | 1 5 |',
    ])
    expect(read(table(row(cell(text('左')) + cell(inner))))).toEqual([
      '左',
      '[2×2]',
      '| 0 规章 | 1 3 |',
      '| 0 文件 | 1 5 |',
    ])
    const prose = '全年公开。'.repeat(80)
    const parted = table(plainRow('规章', '3') + row(cell(text(prose), span(2))) + plainRow('文件', '5'))
    expect(read(parted)).toEqual(['[1×2]', '| 0 规章 | 1 3 |', prose, '[1×2]', '| 0 文件 | 1 5 |'])
  })
})
