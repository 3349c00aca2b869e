import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../server/protect/audit/audit.ts'
import { fieldOf } from '../../server/protect/field.ts'
import { visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { zeroSums } from '../../server/protect/zero-sums.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { tableOfTown } from '../bench/hard-table.ts'
import { attackSums } from '../bench/sum-attacker.ts'
import { smallPublication, smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import { exactByOracle, isPrimary } from '../server/protect/oracle.ts'
import { unionsByOracle } from '../server/protect/union-oracle.ts'

const together = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((one, at) => one | b[at]!)
const turned = (table: CellTable): CellTable => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, rank: 9 - cell.rank })) })
const keys = (table: CellTable, shown: Uint8Array): Set<string> => new Set(table.cells.filter((_, at) => shown[at] === 1).map(({ key }) => key))

describe('Sums of up to four hidden cells, and differences of two, checked with exact fractions', () => {
  it('are closed by the protector', () => {
    fc.assert(fc.property(smallTable(20, 60), (table) => {
      expect(unionsByOracle(table, visible(protect(table, TOY_RULES)), TOY_RULES, 4)).toEqual([])
    }), { numRuns: 25 })
  })
  it('are closed when something was shown before', () => {
    fc.assert(fc.property(smallTable(20, 60), (table) => {
      const before = visible(protect(turned(table), TOY_RULES))
      const both = together(before, visible(protect(table, TOY_RULES, { forced: keys(table, before) })))
      expect(unionsByOracle(table, both, TOY_RULES, 3)).toEqual([])
    }), { numRuns: 15 })
  })
  it('fail the audit whenever there is one', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const careful = shown.map((one, at) => (isPrimary(table.cells[at]!, TOY_RULES) ? 0 : one))
      fc.pre(exactByOracle(table, careful).length === 0)
      const found = audit(table, careful, TOY_RULES).differencing
      if (unionsByOracle(table, careful, TOY_RULES, 4).length > 0) expect(found).not.toEqual([])
    }), { numRuns: 60 })
  })
  it('occur in tables like these when only single cells are protected', () => {
    const open = fc.sample(smallPublication, { numRuns: 100, seed: 3 }).filter(({ table, shown }) => {
      const careful = shown.map((one, at) => (isPrimary(table.cells[at]!, TOY_RULES) ? 0 : one))
      return exactByOracle(table, careful).length === 0 && unionsByOracle(table, careful, TOY_RULES, 4).length > 0
    })
    expect(open.length).toBeGreaterThan(0)
  })
})

describe('An attacker that draws cells of one area or product', () => {
  const table = tableOfTown({ wijken: 3, buurten: 9, products: 12, quarters: 1, households: 500, seed: 5 })
  it('finds sums when only what breaks a rule is hidden', () => {
    const bare = Uint8Array.from(table.cells, (cell) => (isPrimary(cell, DEFAULT_RULES) ? 0 : 1))
    expect(attackSums(table, bare, DEFAULT_RULES, 10_000)).not.toEqual([])
  })
  it('finds none in what the protector shows', () => {
    expect(attackSums(table, visible(protect(table, DEFAULT_RULES)), DEFAULT_RULES, 30_000)).toEqual([])
  })
})

describe('The search for sums that are zero', () => {
  const field = fieldOf(1_000_003)
  const sparse = (dense: readonly number[]) => {
    const at = [...dense.keys()].filter((place) => dense[place] !== 0)
    return { at: Int32Array.from(at), value: Float64Array.from(at, (place) => (dense[place]! + field.prime) % field.prime) }
  }
  const vector = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }).filter((dense) => dense.some((one) => one !== 0))
  it('finds everything that trying everything finds, and nothing that is not zero', () => {
    fc.assert(fc.property(fc.array(vector, { minLength: 2, maxLength: 8 }), fc.integer({ min: 2, max: 5 }), (all, most) => {
      const found = new Set<string>()
      zeroSums({ vectors: all.map(sparse), clashes: all.map((_, at) => Int32Array.of(at)) }, most, field, (terms) =>
        found.add([...terms].sort((a, b) => a.member - b.member).map(({ member, sign }) => `${sign}*${member}`).join()))
      expect([...found]).toEqual(expect.arrayContaining(everySum(all, most, true)))
      expect(everySum(all, most, false)).toEqual(expect.arrayContaining([...found]))
    }))
  })
  it('leaves out members of one sign that clash', () => {
    const found: number[] = []
    const clashes = [Int32Array.of(0, 1), Int32Array.of(0, 1)]
    zeroSums({ vectors: [sparse([1, 0]), sparse([-1, 0])], clashes }, 2, field, (terms) => found.push(terms.length))
    zeroSums({ vectors: [sparse([1, 0]), sparse([1, 0])], clashes }, 2, field, (terms) => found.push(terms.length))
    expect(found).toEqual([2])
  })
})

/** Signed sums of at most so many vectors that are zero, the first with a plus; without parts that are zero themselves when asked so. */
function everySum(all: readonly (readonly number[])[], most: number, whole: boolean): string[] {
  const isZero = (part: readonly (readonly [number, number])[]): boolean =>
    all[0]!.every((_, place) => part.reduce((sum, [member, sign]) => sum + sign * all[member]![place]!, 0) === 0)
  const choices = all.reduce<(readonly (readonly [number, number])[])[]>((sets, _, member) =>
    [...sets, ...sets.flatMap((set) => (set.length === 0 ? [[[member, 1] as const]] : set.length < most ? [[...set, [member, 1] as const], [...set, [member, -1] as const]] : []))], [[]])
  const parts = <T,>(set: readonly T[]): T[][] => Array.from({ length: 2 ** set.length - 2 }, (_, bits) => set.filter((__, at) => ((bits + 1) >> at) & 1))
  return choices.filter((set) => set.length > 1 && isZero(set) && !(whole && parts(set).some(isZero))).map((set) => set.map(([member, sign]) => `${sign}*${member}`).join())
}
