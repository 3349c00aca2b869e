import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../server/protect/audit/audit.ts'
import { needOf } from '../../server/protect/intervals/need.ts'
import type { Solver } from '../../server/protect/intervals/solver.ts'
import { visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { Sparse } from '../../server/protect/sparse.ts'
import { smallPublication, smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { boundsByEnumeration, sharpByEnumeration } from '../server/protect/enumeration.ts'
import { GRID, grid, household, households, unlike } from '../server/protect/grid.ts'
import { tableOf } from '../server/protect/microdata.ts'
import { solver } from '../server/protect/solver.ts'

const group = (contributors: number, top1: number, top2: number, absolute: number) => ({ contributors, users: contributors, top1, top2, absolute })

/** The audit, with its look at the intervals, of a table that hides the named cells and nothing else. */
const auditHiding = (table: CellTable, hidden: readonly string[]) =>
  audit(table, Uint8Array.from(table.cells, (cell) => (hidden.includes(cell.key) ? 0 : 1)), DEFAULT_RULES, solver)

/** The audit of a table as the protector would publish it. */
const auditOfProtected = (table: CellTable) => audit(table, visible(protect(table, DEFAULT_RULES, { solver })), DEFAULT_RULES, solver)

describe('How open a hidden figure must stay', () => {
  it('is a tenth of the amount for too few households', () => expect(needOf(group(9, 101, 100, 900), DEFAULT_RULES)).toBeCloseTo(90, 9))
  it('is two bills where too few households all pay the same: then the amount counts them', () => {
    expect(needOf(group(9, 100, 100, 900), DEFAULT_RULES)).toBe(200)
    expect(needOf(group(2, 100, 100, 200), DEFAULT_RULES)).toBe(200)
  })
  it('is nothing at the minimum of households', () => expect(needOf(group(10, 100, 100, 1000), DEFAULT_RULES)).toBe(0))
  it('is what p% falls short', () => {
    expect(needOf(group(20, 1000, 950, 1990), DEFAULT_RULES)).toBeCloseTo(60, 9)
    expect(needOf(group(20, 1000, 900, 2000), DEFAULT_RULES)).toBe(0)
  })
  it('is what dominance exceeds', () => {
    expect(needOf(group(20, 750, 20, 1000), DEFAULT_RULES)).toBe(0)
    expect(needOf(group(20, 780, 20, 1000), DEFAULT_RULES)).toBeCloseTo(40, 9)
  })
  it('is the most that any broken rule asks for', () => expect(needOf(group(1, 900, 0, 900), DEFAULT_RULES)).toBeCloseTo(300, 9))
  it('is nothing where nobody is', () => expect(needOf(group(0, 0, 0, 0), DEFAULT_RULES)).toBe(0))
})

describe('A small amount next to a large one', () => {
  const table = grid([[households(3, 100_000), households(12, 10)], [households(12, 50_000), households(30, 50_000)]])
  const four = ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']
  it('is no cover: the audit finds the large one too sharp', () => {
    expect(auditHiding(table, four)).toMatchObject({ exact: [], sharp: ['cell/0.0'], passed: false })
  })
  it('gets company from the protector', () => expect(auditOfProtected(table)).toMatchObject({ sharp: [], passed: true }))
  it('is cover when it is as large as a tenth', () => {
    const wide = grid([[unlike(3, 100_000), households(12, 2_500)], [households(12, 50_000), households(30, 50_000)]])
    const narrow = grid([[unlike(3, 100_000), households(12, 2_499)], [households(12, 50_000), households(30, 50_000)]])
    expect(auditHiding(wide, four).sharp).toEqual([])
    expect(auditHiding(narrow, four).sharp).toEqual(['cell/0.0'])
  })
  it('covers the bill of one household only with a third of it', () => {
    const alone = grid([[household(1, 90_000), households(30, 900)], [households(12, 50_000), households(30, 50_000)]])
    expect(auditHiding(alone, four).sharp).toEqual(['cell/0.0'])
  })
})

describe('A product with one tariff', () => {
  const TARIFF = 100_000
  /** How many households it may be, for who knows the tariff and what the audit leaves open. */
  const table = (others: number) => grid([[households(5, TARIFF), unlike(12, others)], [households(12, 50_000), households(30, 50_000)]])
  const four = ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']
  it('is a count in disguise: with a tenth of the amount open, only one number of households would fit', () => {
    const [open, exact] = [0.1 * 5 * TARIFF, 5 * TARIFF]
    expect(Math.floor((exact + open) / TARIFF) - Math.ceil((exact - open) / TARIFF) + 1).toBe(1)
    expect(auditHiding(table(5_000), four).sharp).toEqual(['cell/0.0'])
  })
  it('keeps five numbers of households open', () => {
    expect(auditHiding(table(16_666), four).sharp).toEqual(['cell/0.0'])
    expect(auditHiding(table(16_667), four).sharp).toEqual([])
    expect(auditOfProtected(table(5_000))).toMatchObject({ sharp: [], passed: true })
  })
})

describe('A table that the protector hands to the audit', () => {
  const table = grid([[unlike(3, 100_000), households(12, 2_500)], [households(12, 50_000), households(30, 50_000)]])
  const shown = Uint8Array.from(table.cells, ({ key }) => (key.startsWith('cell/') ? 0 : 1))
  const leaf = (key: string): number => table.cells.find((cell) => cell.key === key)!.leaves[0]!
  const swap = (euros: number) => ({ at: Int32Array.from(['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1'].map(leaf)), value: Float64Array.of(euros, -euros, -euros, euros) })
  /** Finds nothing by itself. */
  const blind: Solver = { ...solver, isSpent: () => true }
  const unproven = (witnesses: readonly Sparse[]) => audit(table, shown, DEFAULT_RULES, blind, witnesses).unresolved
  it('spares it the search', () => {
    expect(unproven([])).toEqual(['cell/0.0'])
    expect(unproven([swap(300)])).toEqual([])
  })
  it('counts as far as every amount stays above zero', () => {
    expect(unproven([swap(-300)])).toEqual([])
    const narrow = grid([[unlike(3, 100_000), households(12, 2_499)], [households(12, 50_000), households(30, 50_000)]])
    expect(audit(narrow, shown, DEFAULT_RULES, blind, [swap(300)]).unresolved).toEqual(['cell/0.0'])
  })
  it('is not believed when it changes a figure that is shown', () => {
    expect(unproven([{ at: Int32Array.of(leaf('cell/0.0')), value: Float64Array.of(1000) }, { at: Int32Array.of(leaf('cell/0.0')), value: Float64Array.of(-1000) }])).toEqual(['cell/0.0'])
  })
  it('comes with a pattern that needs no other search', () => {
    const pattern = protect(table, DEFAULT_RULES, { solver })
    expect(pattern.witnesses.length).toBeGreaterThan(0)
    expect(audit(table, visible(pattern), DEFAULT_RULES, blind, pattern.witnesses)).toMatchObject({ passed: true, sharp: [], unresolved: [] })
    expect(audit(table, visible(pattern), DEFAULT_RULES, blind).passed).toBe(false)
  })
})

describe('The solver', () => {
  const sharp = grid([[household(1, 90_000), households(30, 900)], [households(12, 50_000), households(30, 50_000)]])
  it('is never asked to weigh costs beyond its precision: there it goes round for ever (a third release of Voorbeeldstad did)', () => {
    const asked: number[] = []
    const spy: Solver = { open: (programme) => {
      const live = solver.open(programme)
      return { ...live, cost: (costs) => { for (const one of costs) asked.push(Math.abs(one)); live.cost(costs) } }
    } }
    fc.assert(fc.property(smallTable(4, 60), (table) => void protect(inHundreds(table), TOY_RULES, { solver: spy })), { numRuns: 30 })
    protect(sharp, DEFAULT_RULES, { solver: spy })
    expect(asked.length).toBeGreaterThan(100)
    expect(Math.max(...asked)).toBeLessThanOrEqual(1e4)
  })
  it('that gives up on every repair leaves a table that is protected all the same', () => {
    const weary: Solver = { open: (programme) => ({ ...solver.open(programme), maximise: () => null }) }
    expect(audit(sharp, visible(protect(sharp, DEFAULT_RULES, { solver: weary })), DEFAULT_RULES, solver)).toMatchObject({ sharp: [], passed: true })
  })
})

/** The same table in amounts of 100 euro, so that half a cent makes no difference. */
function inHundreds(table: CellTable): CellTable {
  const times = (amount: number): number => amount * 10_000
  const cells = table.cells.map((cell) => ({ ...cell, sum: times(cell.sum), absolute: times(cell.absolute), top1: times(cell.top1), top2: times(cell.top2) }))
  return { ...table, cells, spending: { ...table.spending, amount: table.spending.amount.map(times) } }
}

const line = fc.record({ unit: fc.nat(9), area: fc.nat(1), product: fc.nat(2), amount: fc.integer({ min: 1, max: 4 }) })
const smallGrid = fc.array(line, { minLength: 2, maxLength: 9 }).map((lines) =>
  tableOf(GRID, lines.map(({ unit, area, product, amount }) => ({ unit, amount, cells: ['', `${area}`, `${product}`, `${area}.${product}`] }))))
const sorted = (keys: readonly string[]): string[] => [...keys].sort()

describe('Every small hierarchy, with all tables that fit enumerated', () => {
  it('has exactly the sharp cells that the audit finds where whole numbers reach the bounds, in two dimensions', () => {
    fc.assert(fc.property(smallGrid, fc.infiniteStream(fc.boolean()), (table, hide) => {
      const shown = Uint8Array.from(table.cells, ({ key }) => (key === 'all/' || hide.next().value ? 1 : 0))
      const bounds = boundsByEnumeration(table, shown)
      fc.pre(bounds !== null)
      const found = new Set(audit(inHundreds(table), shown, TOY_RULES, solver).sharp!.map((key) => leavesOf(table, key)))
      expect(sorted([...found])).toEqual(sorted([...new Set(sharpByEnumeration(table, shown, bounds!, TOY_RULES).map((key) => leavesOf(table, key)))]))
    }), { numRuns: 200 })
  })
  it('is never called sharp by the audit where whole numbers leave it open, in three dimensions', () => {
    fc.assert(fc.property(smallTable(2, 7), fc.infiniteStream(fc.boolean()), (table, hide) => {
      const shown = Uint8Array.from(table.cells, () => (hide.next().value ? 0 : 1))
      const bounds = boundsByEnumeration(table, shown)
      fc.pre(bounds !== null)
      const sharp = new Set(sharpByEnumeration(table, shown, bounds!, TOY_RULES))
      for (const key of audit(inHundreds(table), shown, TOY_RULES, solver).sharp!) expect(sharp).toContain(key)
    }), { numRuns: 150 })
  })
  it('leaves no guess that is too sharp', () => {
    fc.assert(fc.property(smallTable(4, 60).map(inHundreds), (table) => {
      expect(audit(table, visible(protect(table, TOY_RULES, { solver })), TOY_RULES, solver).passed).toBe(true)
    }), { numRuns: 150 })
  })
  it('catches a protector that skips the repair', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const made = inHundreds(table)
      const careful = shown.map((one, at) => (needOf(made.cells[at]!, TOY_RULES) > 0 ? 0 : one))
      const { exact, sharp, passed } = audit(made, careful, TOY_RULES, solver)
      const secret = exact.filter((key) => needOf(made.cells.find((cell) => cell.key === key)!, TOY_RULES) > 0)
      const found = new Set(sharp!.map((key) => leavesOf(made, key)))
      for (const key of secret) expect(found).toContain(leavesOf(made, key))
      if (sharp!.length > 0) expect(passed).toBe(false)
    }), { numRuns: 100 })
  })
  it('decides alike for shuffled cells', () => {
    fc.assert(fc.property(smallTable(10, 60).map(inHundreds), fc.nat(), (table, turn) => {
      const by = turn % Math.max(1, table.cells.length)
      const cells = [...table.cells.slice(by), ...table.cells.slice(0, by)]
      const statuses = (of: CellTable) => Object.fromEntries([...protect(of, TOY_RULES, { solver }).status].map((status, at) => [of.cells[at]!.key, status]))
      expect(statuses({ ...table, cells })).toEqual(statuses(table))
    }), { numRuns: 60 })
  })
})

/** Cells with the same leaves are one cell. */
const leavesOf = (table: CellTable, key: string): string => table.cells.find((cell) => cell.key === key)!.leaves.join()
