import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../server/protect/audit/audit.ts'
import { visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { smallPublication, smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import { grid, households, keysOf, byKey } from '../server/protect/grid.ts'
import { exactByOracle } from '../server/protect/oracle.ts'

const keys = (table: CellTable, shown: Uint8Array): Set<string> => new Set(table.cells.filter((_, at) => shown[at] === 1).map(({ key }) => key))
const together = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((one, at) => one | b[at]!)

/** The same table with the least wanted cells first: another pattern, as safe by itself. */
const turned = (table: CellTable): CellTable => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, rank: 9 - cell.rank })) })

describe('What was shown before', () => {
  it('is shown again when it breaks no rule', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const before = visible(protect(turned(table), TOY_RULES))
      const after = visible(protect(table, TOY_RULES, { forced: keys(table, before) }))
      expect(together(before, after)).toEqual(after)
    }))
  })

  it('leaves nothing exact, insider or differencing together with what is shown now', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const before = visible(protect(turned(table), TOY_RULES))
      const pattern = protect(table, TOY_RULES, { forced: keys(table, before) })
      const both = together(before, visible(pattern))
      expect(pattern.lost).toEqual([])
      expect(exactByOracle(table, both)).toEqual([])
      expect(audit(table, both, TOY_RULES)).toMatchObject({ exact: [], differencing: [], insider: [], passed: true })
    }))
  })

  it('would give hidden cells away in two patterns that do not know of each other', () => {
    const found = fc.sample(smallTable(40, 60), { numRuns: 200, seed: 1 }).filter((table) =>
      exactByOracle(table, together(visible(protect(table, TOY_RULES)), visible(protect(turned(table), TOY_RULES)))).length > 0)
    expect(found.length).toBeGreaterThan(0)
  })

  it('is told as lost exactly where it gives away or shows a cell that breaks a rule', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const { lost, status } = protect(table, TOY_RULES, { forced: keys(table, shown) })
      const known = new Set(audit(table, together(shown, Uint8Array.from(table.cells, ({ leaves }) => (leaves.length === 0 ? 1 : 0))), TOY_RULES).exact)
      const primary = protect(table, TOY_RULES).status
      const gone = table.cells.filter(({ key, leaves }, at) => leaves.length > 0 && primary[at] === 1 && known.has(key))
      expect(lost.length > 0).toBe(gone.length > 0)
      expect(gone.every((cell) => status[table.cells.indexOf(cell)] === 1)).toBe(true)
    }))
  })

  it('changes nothing when nothing was', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(protect(table, TOY_RULES, { forced: new Set() })).toEqual(protect(table, TOY_RULES))
    }))
  })

  it('moves what must be hidden beside a small cell to another', () => {
    const table = grid([[households(30), households(40), households(8)]])
    const secondary = (forced: readonly string[]) => keysOf(byKey(table, protect(table, { ...TOY_RULES, minimumHouseholds: 10 }, { forced: new Set(forced) })), 'secondary')
    const free = secondary([])
    const moved = secondary(['cell/0.0'])
    expect(free.some((key) => key === 'cell/0.0')).toBe(true)
    expect(moved.some((key) => key === 'cell/0.0')).toBe(false)
    expect(moved.some((key) => key === 'cell/0.1')).toBe(true)
  })

  it('hides nothing for the sake of a cell that nobody will see', () => {
    const table = grid([[households(30), households(40), households(8)]])
    const isOffered = (cell: number): boolean => table.cells[cell]!.key === 'cell/0.1'
    const statuses = byKey(table, protect(table, { ...TOY_RULES, minimumHouseholds: 10 }, { isOffered }))
    expect(statuses['cell/0.1']).toBe('shown')
    expect(statuses['cell/0.0']).toBe('secondary')
  })
})
