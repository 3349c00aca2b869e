import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidence } from '../../../server/protect/incidence.ts'
import { nesting } from '../../../server/protect/audit/nesting.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { numberedByLeaves } from '../../../server/protect/same-leaves.ts'
import { smallTable, TOY_RULES } from './arbitrary.ts'
import { grid, household, households } from './grid.ts'
import { tableOf } from './microdata.ts'

describe('Cells and leaves as columns and rows', () => {
  it('makes one column of a parent and its only child', () => {
    const table = grid([[households(20)], [households(30)]])
    const { columnOfCell, columns } = incidence(table, DEFAULT_RULES)
    const column = (key: string): number => columnOfCell[table.cells.findIndex((cell) => cell.key === key)]!
    expect(column('area/0')).toBe(column('cell/0.0'))
    expect(column('all/')).toBe(column('product/0'))
    expect(columns).toHaveLength(3)
  })
  it('puts the most wanted first and what breaks a rule last', () => {
    const { cell, candidates } = incidence(grid([[households(3), households(20), households(30)]]), DEFAULT_RULES)
    expect(cell.map(({ key }) => key)).toEqual(['all/', 'product/2', 'product/1', 'product/0'])
    expect(candidates).toBe(3)
  })
  it('merges leaves that stand in the same cells', () => {
    const families = [{ name: 'all', rank: 0 }, { name: 'product', rank: 1 }]
    const table = tableOf(families, [1, 2, 3].map((unit) => ({ unit, amount: 5, cells: ['', unit === 3 ? 'b' : 'a'] })))
    expect(incidence(table, DEFAULT_RULES).rowCount).toBe(2)
  })
  it('gives a row an owner only when all its leaves are of that household', () => {
    const table = grid([[household(7), households(20)]])
    const two = { ...table, leafCount: 3, leafOwner: Int32Array.of(7, 8, -1), cells: table.cells.map((cell) => ({ ...cell, leaves: cell.key.endsWith('0') && cell.key !== 'area/0' ? Int32Array.of(0, 1) : cell.key.endsWith('1') ? Int32Array.of(2) : Int32Array.of(0, 1, 2) })) }
    expect([...incidence(two, DEFAULT_RULES).rowOwner]).not.toContain(7)
    expect([...incidence(table, DEFAULT_RULES).rowOwner]).toContain(7)
  })
  it('leaves empty cells out', () => {
    const table = tableOf([{ name: 'all', rank: 0 }], [{ unit: 1, amount: 1, cells: [''] }], ['nobody'])
    expect([...incidence(table, DEFAULT_RULES).columnOfCell]).toEqual([0, -1])
  })
})

describe('Groups with the same leaves', () => {
  it('have one number, in the order in which they are first met', () => {
    fc.assert(fc.property(fc.array(fc.uniqueArray(fc.nat(5)), { maxLength: 30 }), (lists) => {
      const groups = lists.map((list) => ({ leaves: Int32Array.from(list).sort() }))
      const names = groups.map(({ leaves }) => leaves.join())
      const distinct = [...new Set(names)].filter((name) => name !== '')
      expect([...numberedByLeaves(groups)]).toEqual(names.map((name) => distinct.indexOf(name)))
    }))
  })
})

describe('Which cells lie within which', () => {
  it('agrees with looking at every pair of cells', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const nest = nesting(table)
      nest.leaves.forEach((whole, number) => {
        const inside = new Set(nest.inside[number]!.flatMap(({ cells }) => [...cells]))
        const expected = nest.leaves.flatMap((part, other) => (other !== number && part.every((leaf) => whole.includes(leaf)) ? [other] : []))
        expect([...inside].sort((a, b) => a - b)).toEqual(expected)
      })
    }))
  })
  it('never finds two overlapping cells in one family', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const nest = nesting(table)
      for (const parts of nest.inside) {
        for (const { cells } of parts) {
          const leaves = [...cells].flatMap((cell) => [...nest.leaves[cell]!])
          expect(new Set(leaves).size).toBe(leaves.length)
        }
      }
    }))
  })
  it('refuses a table in which cells of one family overlap', () => {
    const table = grid([[households(20), households(30)]])
    const wrong = { ...table, cells: table.cells.map((cell) => ({ ...cell, family: 0 })) }
    expect(() => nesting(wrong)).toThrow('overlap')
  })
  it('sees the columns of the protector as its distinct cells', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(nesting(table).leaves).toHaveLength(incidence(table, TOY_RULES).columns.length)
    }))
  })
})
