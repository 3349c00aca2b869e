import { describe, expect, it } from 'vitest'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { auditOfProtected, grid, household, households, keysOf, statusesOf } from '../server/protect/grid.ts'
import { tableOf } from '../server/protect/microdata.ts'
import { solver } from '../server/protect/solver.ts'

describe('A hidden cell and its neighbours', () => {
  it('hides nothing when nothing is small', () => {
    const statuses = statusesOf(grid([[households(20), households(30)], [households(40), households(50)]]))
    expect(keysOf(statuses, 'shown')).toHaveLength(9)
  })
  it('hides a second cell in a row of its own', () => {
    const statuses = statusesOf(grid([[households(3), households(30), households(40)]]))
    expect(keysOf(statuses, 'primary')).toEqual(['cell/0.0', 'product/0'])
    expect(keysOf(statuses, 'secondary')).toEqual(['cell/0.1', 'product/1'])
  })
  it('takes the smallest of the others as cover', () => {
    const statuses = statusesOf(grid([[households(3), households(40), households(30)]]))
    expect(keysOf(statuses, 'secondary')).toEqual(['cell/0.2', 'product/2'])
  })
  it('completes a rectangle of four in two directions', () => {
    const statuses = statusesOf(grid([
      [households(3), households(30), households(60)],
      [households(40), households(50), households(60)],
      [households(70), households(80), households(90)],
    ]))
    expect(keysOf(statuses, 'primary')).toEqual(['cell/0.0'])
    expect(keysOf(statuses, 'secondary')).toEqual(['cell/0.1', 'cell/1.0', 'cell/1.1'])
  })
  it('does not use a zero as a corner of the rectangle', () => {
    const table = grid([
      [households(3), households(30), households(60)],
      [households(40), [], households(60)],
      [households(70), households(80), households(90)],
    ])
    const statuses = statusesOf(table)
    expect(statuses['cell/0.0']).toBe('primary')
    expect(keysOf(statuses, 'secondary')).not.toEqual([])
    expect(auditOfProtected(table).passed).toBe(true)
  })
  it('keeps both hidden when two hidden cells cover each other', () => {
    const statuses = statusesOf(grid([[households(6), households(7), households(30)]]))
    expect(keysOf(statuses, 'secondary')).toEqual([])
  })
})

describe('Zeros', () => {
  const zeros = tableOf([{ name: 'all', rank: 0 }], households(20).map(([unit, amount]) => ({ unit, amount, cells: [''] })), ['empty'])
  it('are public, and no zero is called suppressed', () => {
    expect(statusesOf(zeros)).toEqual({ 'all/': 'shown', empty: 'zero' })
  })
  it('are counted apart from what is shown', () => {
    expect(protect(zeros, DEFAULT_RULES, solver)).toMatchObject({ shown: 1, zero: 1, primary: 0, secondary: 0 })
  })
  it('are not confused with debits and credits that cancel out', () => {
    const table = grid([[[[1, 500], [2, -500]], households(40)]])
    expect(statusesOf(table)['cell/0.0']).toBe('primary')
  })
})

describe('Chains over levels', () => {
  const families = [
    { name: 'gemeente', rank: 0 }, { name: 'gemeente-product', rank: 1 }, { name: 'wijk', rank: 2 }, { name: 'buurt', rank: 3 },
    { name: 'wijk-product', rank: 4 }, { name: 'buurt-product', rank: 5 },
  ]
  const lines = (buurt: string, product: string, count: number) => households(count).map(([unit, amount]) =>
    ({ unit, amount, cells: ['', product, buurt[0]!, buurt, `${buurt[0]!}.${product}`, `${buurt}.${product}`] }))
  const table = tableOf(families, [
    ...lines('a1', 'p', 3), ...lines('a1', 'q', 30), ...lines('a1', 'r', 31), ...lines('a2', 'p', 40), ...lines('a2', 'q', 50), ...lines('a2', 'r', 51),
    ...lines('b1', 'p', 60), ...lines('b1', 'q', 70), ...lines('b1', 'r', 71), ...lines('b2', 'p', 80), ...lines('b2', 'q', 90), ...lines('b2', 'r', 91),
  ])
  it('protects a buurt along wijk and product together', () => {
    const statuses = statusesOf(table)
    expect(keysOf(statuses, 'primary')).toEqual(['buurt-product/a1.p'])
    expect(keysOf(statuses, 'secondary').length).toBeGreaterThanOrEqual(3)
    expect(auditOfProtected(table).passed).toBe(true)
  })
  it('keeps the coarse figures, which are wanted most', () => {
    const statuses = statusesOf(table)
    for (const key of ['gemeente/', 'wijk/a', 'wijk/b', 'buurt/a1', 'wijk-product/a.p']) expect(statuses[key]).toBe('shown')
  })
})

describe('Time', () => {
  const families = [{ name: 'year', rank: 0 }, { name: 'quarter', rank: 1 }]
  const quarters = (counts: readonly number[]) => tableOf(families, counts.flatMap((size, quarter) =>
    households(size).map(([unit, amount]) => ({ unit, amount, cells: ['', `${quarter + 1}`] }))))
  it('hides a second quarter when the year is shown', () => {
    expect(keysOf(statusesOf(quarters([5, 30, 40, 50])), 'secondary')).toEqual(['quarter/2'])
  })
  it('hides the year when it has only one quarter and that is small', () => {
    expect(keysOf(statusesOf(quarters([5])), 'primary')).toEqual(['quarter/1', 'year/'])
  })
})

describe('Parents with one child', () => {
  it('share the fate of their only child', () => {
    const statuses = statusesOf(grid([[households(3)], [households(30)], [households(40)]]))
    expect(statuses['area/0']).toBe(statuses['cell/0.0'])
    expect(statuses['area/1']).toBe(statuses['cell/1.0'])
    expect(statuses['all/']).toBe(statuses['product/0'])
  })
  it('are hidden together when the child covers another cell', () => {
    const statuses = statusesOf(grid([[households(3)], [households(30)], [households(40)]]))
    expect([statuses['area/1'], statuses['cell/1.0']]).toEqual(['secondary', 'secondary'])
  })
})

describe('Households that know their own bill', () => {
  it('hides a third cell when the only partner has one household', () => {
    const table = grid([[household(1), households(4), households(30), households(40)]])
    const statuses = statusesOf(table)
    expect(keysOf(statuses, 'secondary')).toEqual(['cell/0.2', 'product/2'])
    expect(auditOfProtected(table).insider).toEqual([])
  })
  it('hides a third cell when both partners have one household', () => {
    expect(keysOf(statusesOf(grid([[household(1), household(2), households(30), households(40)]])), 'secondary')).toEqual(['cell/0.2', 'product/2'])
  })
  it('sees through one household in two cells', () => {
    const table = grid([[household(1), household(1), households(11), households(30), households(40)]])
    expect(auditOfProtected(table).passed).toBe(true)
  })
  it('lets a household know its own cell', () => {
    const table = grid([[household(1), households(12), households(30)]])
    expect(keysOf(statusesOf(table), 'secondary')).toEqual(['cell/0.1', 'product/1'])
    expect(auditOfProtected(table).passed).toBe(true)
  })
})

describe('Sums of hidden cells', () => {
  it('hides a third cell when five and three households would be public together', () => {
    const statuses = statusesOf(grid([[households(5), households(3), households(30), households(40)]]))
    expect(keysOf(statuses, 'secondary')).toEqual(['cell/0.2', 'product/2'])
  })
  it('leaves it at two when together they are ten', () => {
    expect(keysOf(statusesOf(grid([[households(5), households(5), households(30), households(40)]])), 'secondary')).toEqual([])
  })
  it('hides a third cell when one household dominates the two', () => {
    const table = grid([[household(1, 900_000), households(20), households(30), households(40)]])
    expect(statusesOf(table)['cell/0.1']).toBe('secondary')
    expect(auditOfProtected(table).passed).toBe(true)
  })
})

describe('The same input', () => {
  const table = grid([
    [households(3), households(30, 2_000), households(12, 700)],
    [households(40), households(8), households(60)],
    [household(1), households(80), households(9)],
  ])
  it('gives the same pattern when cells and leaves are shuffled', () => {
    const order = table.cells.map((_, at) => (at * 7) % table.cells.length)
    const leaf = Int32Array.from({ length: table.leafCount }, (_, at) => table.leafCount - 1 - at)
    const shuffled = {
      ...table, leafOwner: table.leafOwner.slice().reverse(), spending: reversed(table),
      cells: order.map((at) => ({ ...table.cells[at]!, leaves: table.cells[at]!.leaves.map((one) => leaf[one]!).sort() })),
    }
    expect(statusesOf(shuffled)).toEqual(statusesOf(table))
  })
  it('gives the same pattern twice, and is left as it was', () => {
    const before = JSON.stringify(table)
    expect(protect(table, DEFAULT_RULES, solver)).toEqual(protect(table, DEFAULT_RULES, solver))
    expect(JSON.stringify(table)).toBe(before)
  })
})

function reversed(table: ReturnType<typeof grid>): ReturnType<typeof grid>['spending'] {
  const { start, unit, amount } = table.spending
  const entries = Array.from({ length: table.leafCount }, (_, leaf) => table.leafCount - 1 - leaf)
    .map((leaf) => ({ unit: unit.slice(start[leaf], start[leaf + 1]), amount: amount.slice(start[leaf], start[leaf + 1]) }))
  const starts = new Int32Array(table.leafCount + 1)
  entries.forEach((one, leaf) => { starts[leaf + 1] = starts[leaf]! + one.unit.length })
  return {
    start: starts, unit: Int32Array.from(entries.flatMap((one) => [...one.unit])), amount: Float64Array.from(entries.flatMap((one) => [...one.amount])),
  }
}
