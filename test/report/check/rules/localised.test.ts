import { describe, expect, it } from 'vitest'
import { favoured } from '../../../../src/report/model/finding.ts'
import { only, row, cases, reportText } from '../raise.ts'
import { cell, inRow, truth, type Prints } from '../true-table.ts'

const raised = (code: string, prints: Prints) => only(code, { prints: { ...truth, ...prints } })
const tens = { ...row('granted', '23', '14', '0', '0', '0', '2', '39') }

describe('CEL-07, one figure in two cells', () => {
  it('is raised where joined digits set row and columns right, with both figures', () => {
    const [finding, ...others] = raised('CEL-07', {
      ...tens,
      [cell('granted', 'business')]: '1',
      [cell('granted', 'research')]: '4',
    })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      weight: 'doubt',
      table: 'requests',
      cells: [cell('granted', 'business'), cell('granted', 'research')],
    })
    expect(finding!.message).toMatch(/商业企业由 1 改为 14.*科研机构由 4 改为 0/u)
  })
  it('leaves neighbours that are two figures, though one of them is wrong', () => {
    expect(raised('CEL-07', { [cell('granted', 'natural')]: '25' })).toEqual([])
    expect(raised('CEL-07', { [cell('granted', 'business')]: '1', [cell('granted', 'research')]: '3' })).toEqual([])
  })
})

describe('OUT-08, digits the other way round', () => {
  it('is raised where turning two digits sets every sum of the cell right', () => {
    const [finding] = raised('OUT-08', { [cell('new', 'natural')]: '84' })
    expect(finding).toMatchObject({ weight: 'doubt', cells: [cell('new', 'natural')] })
    expect(finding!.message).toContain('由 84 改为 48')
  })
  it('is raised in a row of table 4 where one cell alone can be turned', () => {
    expect(raised('OUT-08', cases('review', '21', '3', '0', '4', '19'))).toMatchObject([
      { cells: ['reviewLitigation/review/upheld'] },
    ])
  })
  it('leaves a difference of nine that turned digits do not explain', () => {
    expect(raised('OUT-08', { [cell('granted', 'natural')]: '14' })).toEqual([])
    expect(raised('OUT-08', cases('review', '4', '3', '0', '4', '20'))).toEqual([])
  })
  it('leaves a turned figure where another sum it sets right is better explained otherwise', () => {
    const prints = { [cell('new', 'natural')]: '84', ...row('carriedIn', '7', '38', '0', '0', '0', '0', '45') }
    expect(raised('OUT-08', prints)).toMatchObject([{ cells: [cell('new', 'natural')] }])
    // 51 carried out would set the balance of the same column right, and is what the prose says.
    const text = reportText({ parts: { 1: { body: '结转下年度继续办理的政府信息公开申请51件。' } } })
    const given = { prints: { ...truth, ...prints }, text }
    expect(only('OUT-08', given)).toEqual([])
    const sum = only('T3-ROW', given).find(({ cells }) => cells.includes(cell('new', 'natural')))!
    expect(sum.proposals).toMatchObject([{ kind: 'transposed', rivalled: true }])
    expect(favoured(sum)).toBeNull()
  })
  it('leaves a row of table 4 where more than one cell can be turned', () => {
    expect(raised('OUT-08', cases('review', '21', '32', '0', '0', '44'))).toEqual([])
  })
})

describe('T3-SWP, rows or cells exchanged', () => {
  it('is raised for what came over and what goes over, named once for all columns', () => {
    const findings = raised('T3-SWP', {
      ...row('carriedIn', ...inRow(truth, 'carriedOut')),
      ...row('carriedOut', ...inRow(truth, 'carriedIn')),
    })
    expect(findings.map(({ weight }) => weight)).toEqual(['doubt'])
    expect(findings[0]!.message).toContain('“二、上年结转政府信息公开申请数量”与“四、结转下年度继续办理”互换')
    expect(findings[0]!.proposals[0]!.repairs).toEqual(['T3-BAL'])
  })
  it('leaves a balance that an exchange would not set right', () => {
    expect(raised('T3-SWP', row('carriedOut', '12', '4', '0', '0', '0', '0', '16'))).toEqual([])
  })
})

describe('T3-SHF, a run of cells shifted', () => {
  it('is raised for a row that lost a blank, with an example', () => {
    const [finding] = raised('T3-SHF', row('unable.notHeld', '12', '4', '0', '0', '3', '19', ''))
    expect(finding).toMatchObject({ weight: 'doubt' })
    expect(finding!.message).toMatch(/疑似错位：.*同行共 \d 个数移动一列/u)
  })
  it('leaves a row that lost its only part beside the total', () => {
    const alone = {
      ...row('refused.process', '0', '0', '0', '0', '0', '3', '3'),
      ...row('total', '44', '19', '0', '0', '0', '8', '71'),
    }
    const rest = row('new', '48', '21', '0', '0', '0', '8', '77')
    expect(raised('T3-SHF', { ...alone, ...rest, [cell('refused.process', 'otherOrg')]: '0' })).toEqual([])
  })
  it('leaves one figure in the cell beside its own: that is a figure moved', () => {
    expect(raised('T3-SHF', row('unable.notHeld', '12', '4', '0', '0', '3', '0', '19'))).toEqual([])
  })
})

describe('T4-SWP, table 4 shifted', () => {
  it('is raised where figures of one group stand in the next', () => {
    const [finding] = raised('T4-SWP', {
      ...cases('review', '4', '1', '2', '7', '0'),
      ...cases('direct', '3', '1', '0', '4', '1'),
      ...cases('afterReview', '0', '0', '5', '6', ''),
    })
    expect(finding).toMatchObject({ weight: 'doubt', table: 'reviewLitigation' })
    expect(finding!.proposals[0]!.repairs).toEqual(['T4-SUM', 'CEL-05'])
  })
  it('is raised in one group from three figures on, and not for two, which may be one slip', () => {
    const three = raised('T4-SWP', cases('review', '2', '27', '10', '39', ''))
    expect(three.map(({ message }) => message)).toEqual([expect.stringContaining('同行共 3 个数移动一列')])
    const none = { ...cases('direct'), ...cases('afterReview') }
    expect(raised('T4-SWP', { ...cases('review', '9', '0', '0', '9', '0'), ...none })).toEqual([])
  })
  it('leaves groups that are each wrong for themselves', () => {
    expect(
      raised('T4-SWP', { ...cases('review', '4', '1', '2', '0', '9'), ...cases('direct', '0', '3', '1', '0', '3') }),
    ).toEqual([])
  })
})
