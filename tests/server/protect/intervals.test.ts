import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../../server/protect/audit/audit.ts'
import { boardOf } from '../../../server/protect/intervals/board.ts'
import { freeMovers } from '../../../server/protect/intervals/free.ts'
import { holdersOf } from '../../../server/protect/intervals/holders.ts'
import { proofsOf } from '../../../server/protect/intervals/proofs.ts'
import { searchAll, terrainOf } from '../../../server/protect/intervals/search-all.ts'
import { windowsOf } from '../../../server/protect/intervals/windows.ts'
import { visible } from '../../../server/protect/pattern.ts'
import { protect } from '../../../server/protect/protect.ts'
import { smallTable, TOY_RULES } from './arbitrary.ts'
import { solver } from './solver.ts'

const rows = (...numbers: number[]): Int32Array => Int32Array.from(numbers)
/** Two areas by two products: rows 0 and 1 are the first area, rows 0 and 2 the first product. */
const FIGURES = [rows(0, 1), rows(2, 3), rows(0, 2), rows(1, 3)]
const ALL_SHOWN = new Uint8Array(4).fill(1)
const cross = (...euros: number[]) => ({ at: rows(0, 1, 2, 3), value: Float64Array.from(euros) })

describe('Who stands in what', () => {
  it('turns groups of rows round', () => {
    const { start, group, count } = holdersOf([rows(0, 1), rows(1, 2)], [rows(0, 1), rows(2)], 3)
    expect([[...start], [...group], [...count]]).toEqual([[0, 2, 3], [0, 1, 1], [2, 1, 1]])
  })
  it('pins what stands alone in a shown figure, and what then stands alone', () => {
    const figures = holdersOf(FIGURES, [rows(0), rows(1), rows(2), rows(3)], 4)
    expect([...freeMovers(figures, rows(0, 1, 2, 3), () => true)]).toEqual([0, 1, 2, 3])
    expect([...freeMovers(figures, rows(0, 1, 2), () => true)]).toEqual([])
    expect([...freeMovers(figures, rows(0, 1, 2), (figure) => figure !== 3)]).toEqual([])
    expect([...freeMovers(figures, rows(0, 1), (figure) => figure < 2)]).toEqual([0, 1])
  })
  it('looks in small cells first and in the whole table last', () => {
    const windows = windowsOf([rows(0, 1, 2, 3, 4), rows(5, 6, 7, 8), rows(0, 1, 2, 3), rows(9)], (cell) => (cell === 0 ? 1 : 2), 10)
    expect(windows.map((family) => family.map(({ length }) => length))).toEqual([[4, 4], [5], [10]])
  })
})

describe('What a table proves', () => {
  const proofs = (up: number, down: number, shown = ALL_SHOWN, amount = [100, 10, 20, 50]) =>
    proofsOf(boardOf({ amount: Float64Array.from(amount), figures: FIGURES }, [{ rows: rows(0), up, down }]), shown)
  it('is how far it, or its opposite, goes before something is below zero', () => {
    expect(proofs(10, 20).take(cross(1, -1, -1, 1))).toBe(2)
    expect(proofs(10.01, 20.01).take(cross(1, -1, -1, 1))).toBe(1)
    expect(proofs(10.01, 50.01).take(cross(1, -1, -1, 1))).toBe(0)
    expect(proofs(10.01, 50).take(cross(1, -1, -1, 1))).toBe(1)
  })
  it('is nothing when a shown figure changes', () => {
    expect(proofs(1, 1).take(cross(1, 0, -1, 0))).toBe(0)
    expect(proofs(1, 1, Uint8Array.of(0, 0, 1, 1)).take(cross(1, 0, -1, 0))).toBe(2)
  })
  it('never takes from a credit', () => expect(proofs(1, 1, ALL_SHOWN, [100, -10, 20, 50]).take(cross(1, -1, -1, 1))).toBe(1))
})

describe('The lower bound of a credit', () => {
  it('is stricter in place than away: what is open with it is open without it', () => {
    const amounts = fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 9, maxLength: 9 })
    const figures = [0, 1, 2].flatMap((one) => [rows(3 * one, 3 * one + 1, 3 * one + 2), rows(one, one + 3, one + 6)])
    const targets = Array.from({ length: 9 }, (_, row) => ({ rows: rows(row), up: 25, down: 25 }))
    const sharp = (amount: readonly number[]): string[] => {
      const shown = new Uint8Array(6).fill(1)
      const terrain = terrainOf({ amount: Float64Array.from(amount), figures }, targets, windowsOf(figures, () => 0, 9), null)
      const proofs = proofsOf(terrain.board, shown)
      expect(searchAll(terrain, shown, proofs, solver, true)).toBe(true)
      return proofs.unproven().map(({ target, side }) => `${target} ${side}`)
    }
    fc.assert(fc.property(amounts, (amount) => {
      const strict = new Set(sharp(amount))
      for (const one of sharp(amount.map((euros) => (euros < 0 ? 1e6 : euros)))) expect(strict).toContain(one)
    }), { numRuns: 60 })
  })
})

describe('Intervals beside what was shown before', () => {
  it('stay open when the earlier pattern was safe', () => {
    fc.assert(fc.property(smallTable(10, 60), fc.infiniteStream(fc.boolean()), (table, keep) => {
      const before = visible(protect(table, TOY_RULES, { solver }))
      const forced = new Set(table.cells.filter((_, at) => before[at] === 1 && keep.next().value).map(({ key }) => key))
      const pattern = protect(table, TOY_RULES, { forced, solver })
      const together = visible(pattern).map((shown, at) => shown | (forced.has(table.cells[at]!.key) ? 1 : 0))
      expect(pattern.lost).toEqual([])
      expect(audit(table, together, TOY_RULES, solver).passed).toBe(true)
    }), { numRuns: 40 })
  })
})
