import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUPPRESSED } from '../../../server/facts/cell.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN, visible, ZERO } from '../../../server/protect/pattern.ts'
import { protect } from '../../../server/protect/protect.ts'
import { publishedCells } from '../../../server/protect/protected.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { smallTable, TOY_RULES } from './arbitrary.ts'
import { grid, households } from './grid.ts'
import { tableOf } from './microdata.ts'
import { solver } from './solver.ts'

describe('The door to published figures', () => {
  const table = grid([[households(3, 1_234), households(12, 123_456), households(43, 123_456)]])
  const cells = publishedCells(table, protect(table, DEFAULT_RULES, solver), DEFAULT_RULES)
  const cell = (key: string) => cells.find((one) => one.key === key)

  it('rounds what it shows', () => {
    expect(cell('cell/0.2')).toEqual({ key: 'cell/0.2', amount: { kind: 'shown', value: 5_310_000 }, households: { kind: 'shown', value: 45 } })
  })
  it('gives nothing of a hidden cell but that it is hidden', () => {
    expect(cell('cell/0.0')).toEqual({ key: 'cell/0.0', amount: SUPPRESSED, households: SUPPRESSED })
  })
  it('does not tell a primary cell from a secondary one', () => {
    const { key: _one, ...primary } = cell('cell/0.0')!
    const { key: _other, ...secondary } = cell('cell/0.1')!
    expect(secondary).toEqual(primary)
  })
  it('shows a true zero as zero', () => {
    const empty = tableOf([{ name: 'all', rank: 0 }], [], ['nobody'])
    expect(publishedCells(empty, protect(empty, DEFAULT_RULES, solver), DEFAULT_RULES)).toEqual([{ key: 'nobody', amount: { kind: 'shown', value: 0 }, households: { kind: 'shown', value: 0 } }])
  })
  it('refuses a pattern of another table', () => {
    expect(() => publishedCells(table, patternOf(new Uint8Array(2), 1), DEFAULT_RULES)).toThrow(RangeError)
  })
  it('never makes a hidden figure zero', () => {
    fc.assert(fc.property(smallTable(), (any) => {
      const pattern = protect(any, TOY_RULES, solver)
      publishedCells(any, pattern, { ...TOY_RULES, countRounding: 1 }).forEach((one, at) => {
        expect(one.amount.kind).toBe(visible(pattern)[at] === 1 ? 'shown' : 'suppressed')
      })
    }))
  })
})

describe('A pattern', () => {
  it('counts every status', () => {
    expect(patternOf(Uint8Array.of(SHOWN, PRIMARY, SECONDARY, ZERO, SHOWN), 2)).toMatchObject({ shown: 2, primary: 1, secondary: 1, zero: 1, rounds: 2 })
  })
  it('lets readers see what is shown and what is empty', () => {
    expect([...visible(patternOf(Uint8Array.of(SHOWN, PRIMARY, SECONDARY, ZERO), 1))]).toEqual([1, 0, 0, 1])
  })
  it('is empty for an empty table', () => {
    expect(protect(tableOf([], []), DEFAULT_RULES, solver)).toMatchObject({ shown: 0, primary: 0, secondary: 0, zero: 0, rounds: 1 })
  })
})
