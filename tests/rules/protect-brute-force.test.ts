import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../server/protect/audit/audit.ts'
import { SHOWN, visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { smallPublication, smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import { exactByOracle, insiderByOracle, isPrimary, relationsByOracle } from '../server/protect/oracle.ts'
import { solver } from '../server/protect/solver.ts'

const sorted = (keys: readonly string[]): string[] => [...keys].sort()

describe('Every small hierarchy, checked with exact fractions', () => {
  it('leaves no suppressed cell exactly recoverable', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(exactByOracle(table, visible(protect(table, TOY_RULES, solver)))).toEqual([])
    }), { numRuns: 200 })
  })
  it('leaves no cell that a household with its own bill works out', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(insiderByOracle(table, visible(protect(table, TOY_RULES, solver)), TOY_RULES)).toEqual([])
    }), { numRuns: 150 })
  })
  it('leaves no published remainder that breaks a rule', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(relationsByOracle(table, visible(protect(table, TOY_RULES, solver)), TOY_RULES)).toEqual([])
    }), { numRuns: 200 })
  })
  it('never shows a cell that breaks a rule itself', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const { status } = protect(table, TOY_RULES, solver)
      table.cells.forEach((cell, at) => { if (status[at] === SHOWN) expect(isPrimary(cell, TOY_RULES)).toBe(false) })
    }), { numRuns: 200 })
  })
  it('always passes its own audit', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      expect(audit(table, visible(protect(table, TOY_RULES, solver)), TOY_RULES, solver)).toMatchObject({ exact: [], differencing: [], insider: [], passed: true })
    }), { numRuns: 200 })
  })
  it('shows everything when no cell breaks a rule', () => {
    const lenient = { ...TOY_RULES, minimumHouseholds: 1, pPercent: 0, dominance: 1 }
    fc.assert(fc.property(smallTable(), (table) => {
      expect(protect(table, lenient, solver)).toMatchObject({ primary: 0, secondary: 0, shown: table.cells.length })
    }))
  })
})

describe('The audit of any publication, checked with exact fractions', () => {
  it('finds exactly the cells that can be recovered', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const bare = table.cells.filter((cell, at) => shown[at] === 1 && isPrimary(cell, TOY_RULES)).map((cell) => cell.key)
      expect(sorted(audit(table, shown, TOY_RULES, solver).exact)).toEqual(sorted([...exactByOracle(table, shown), ...bare]))
    }), { numRuns: 200 })
  })
  it('finds exactly the cells that insiders can recover', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      expect(sorted(audit(table, shown, TOY_RULES, solver).insider)).toEqual(sorted(insiderByOracle(table, shown, TOY_RULES)))
    }), { numRuns: 100 })
  })
  it('refuses whenever a relation has an unsafe remainder', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      if (relationsByOracle(table, shown, TOY_RULES).length > 0) expect(audit(table, shown, TOY_RULES, solver).passed).toBe(false)
    }), { numRuns: 200 })
  })
  it('finds every relation with an unsafe remainder when no cell is bare', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const careful = shown.map((one, at) => (isPrimary(table.cells[at]!, TOY_RULES) ? 0 : one))
      if (relationsByOracle(table, careful, TOY_RULES).length > 0) expect(audit(table, careful, TOY_RULES, solver).differencing).not.toEqual([])
    }), { numRuns: 200 })
  })
  it('never finds less when more is shown', () => {
    fc.assert(fc.property(smallPublication, fc.nat(), ({ table, shown }, choice) => {
      const more = shown.slice()
      more[choice % shown.length] = 1
      const lost = (of: Uint8Array): string[] => {
        const { exact, insider } = audit(table, of, TOY_RULES, solver)
        const keys = new Set([...exact, ...insider])
        return table.cells.filter((cell) => keys.has(cell.key) && isPrimary(cell, TOY_RULES)).map((cell) => cell.key)
      }
      expect(lost(more)).toEqual(expect.arrayContaining(lost(shown)))
    }), { numRuns: 150 })
  })
})
