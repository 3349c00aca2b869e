import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit, type AuditReport } from '../../server/protect/audit/audit.ts'
import { knownToProviders } from '../../server/protect/audit/provider-attack.ts'
import { choose } from '../../server/protect/choose.ts'
import { coordinates } from '../../server/protect/coordinates.ts'
import { echelon } from '../../server/protect/echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION } from '../../server/protect/field.ts'
import { incidence } from '../../server/protect/incidence.ts'
import { PRIMARY, visible } from '../../server/protect/pattern.ts'
import { openSolver } from '../../server/protect/intervals/solver.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import { auditHiding, auditOfProtected, grid, household, households, primaryKeys } from '../server/protect/grid.ts'
import { tableOf } from '../server/protect/microdata.ts'

const THREE = grid([
  [households(3), households(30), households(60)],
  [households(40), households(50), households(60)],
  [households(70), households(80), households(90)],
])

describe('Attack 1: subtraction along one axis', () => {
  it('is found when one cell of a row is hidden', () => {
    expect(auditHiding(THREE, ['cell/0.0']).exact).toEqual(['cell/0.0'])
  })
  it('is found along the other axis when the row is covered', () => {
    expect(auditHiding(THREE, ['cell/0.0', 'cell/0.1']).exact).toEqual(['cell/0.0', 'cell/0.1'])
  })
  it('is not found when the rectangle is complete', () => {
    expect(auditHiding(THREE, ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']).passed).toBe(true)
  })
})

describe('Attack 2: a chain of levels and axes', () => {
  const families = ['all', 'wijk', 'wet', 'buurt-wet', 'wijk-product', 'buurt-product'].map((name, rank) => ({ name, rank }))
  const lines = (buurt: string, wet: string, product: string, count: number) => households(count).map(([unit, amount]) =>
    ({ unit, amount, cells: ['', buurt[0]!, wet, `${buurt}.${wet}`, `${buurt[0]!}.${product}`, `${buurt}.${product}`] }))
  const table = tableOf(families, ['a1', 'a2'].flatMap((buurt, at) => [
    ...lines(buurt, 'wmo', 'p', at === 0 ? 4 : 40), ...lines(buurt, 'wmo', 'q', 50), ...lines(buurt, 'jeugd', 'r', 60),
  ]))
  it('is found through wijk by product and buurt by wet', () => {
    expect(auditHiding(table, ['buurt-product/a1.p', 'buurt-product/a1.q']).exact).toEqual(['buurt-product/a1.p', 'buurt-product/a1.q'])
  })
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attack 3: two groupings of the same cells', () => {
  const families = ['all', 'iv3', 'eigen', 'product'].map((name, rank) => ({ name, rank }))
  const lines = (iv3: string, own: string, product: string, count: number) =>
    households(count).map(([unit, amount]) => ({ unit, amount, cells: ['', iv3, own, product] }))
  const table = tableOf(families, [...lines('x', 'm', '1', 4), ...lines('x', 'n', '2', 40), ...lines('y', 'm', '3', 50), ...lines('y', 'n', '4', 60)])
  it('is found through the other grouping', () => {
    expect(auditHiding(table, ['product/1', 'product/2']).exact).toEqual(['product/1', 'product/2'])
  })
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attack 4: the year minus three quarters', () => {
  const families = [{ name: 'year', rank: 0 }, { name: 'quarter', rank: 1 }]
  const table = tableOf(families, [5, 30, 40, 50].flatMap((count, quarter) =>
    households(count).map(([unit, amount]) => ({ unit, amount, cells: ['', `${quarter + 1}`] }))))
  it('is found when one quarter is hidden', () => expect(auditHiding(table, ['quarter/1']).exact).toEqual(['quarter/1']))
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attack 5: a copy of a cell under another name', () => {
  const table = grid([[households(3)], [households(30)], [households(40)]])
  it('is found when the parent of one child stays', () => {
    expect(auditHiding(table, ['cell/0.0', 'cell/1.0', 'all/']).exact).toEqual(['all/', 'cell/0.0', 'cell/1.0', 'area/0'])
  })
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attack 6: zeros are known', () => {
  const table = grid([
    [households(3), households(30), households(60)],
    [households(40), [], households(60)],
    [households(70), households(80), households(90)],
  ])
  it('finds a rectangle with an empty corner', () => {
    expect(auditHiding(table, ['cell/0.0', 'cell/0.1', 'cell/1.0']).exact).toEqual(['cell/0.0', 'cell/0.1', 'cell/1.0'])
  })
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attack 7: guessing too well', () => {
  const table = grid([
    [households(3, 100_000), households(30, 10), households(60)],
    [households(40), households(50), households(60)],
    [households(70), households(80), households(90)],
  ])
  const shown = (hidden: readonly string[]) => Uint8Array.from(table.cells, ({ key }) => (hidden.includes(key) ? 0 : 1))
  it('is found where a hidden cell stands beside one that is far smaller', async () => {
    const found = audit(table, shown(['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']), DEFAULT_RULES, await openSolver())
    expect([found.exact, found.sharp]).toEqual([[], ['cell/0.0']])
  })
  it('is closed by the protector', async () => {
    const solver = await openSolver()
    expect(audit(table, visible(protect(table, DEFAULT_RULES, { solver })), DEFAULT_RULES, solver)).toMatchObject({ passed: true, sharp: [] })
  })
})

describe('Attack 8: a published sum of hidden cells', () => {
  const table = grid([[households(5), households(3), households(30), households(40)], [households(50), households(60), households(70), households(80)]])
  const hidden = ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']
  it('is found for five and three households together', () => {
    const found = auditHiding(table, hidden)
    expect(found.exact).toEqual([])
    expect(found.differencing.length).toBeGreaterThan(0)
  })
  it('is not found when the sum is ten households', () => {
    const ten = grid([[households(5), households(5), households(30), households(40)], [households(50), households(60), households(70), households(80)]])
    expect(auditHiding(ten, hidden).passed).toBe(true)
  })
  it('is found across two axes where no single relation shows it', () => {
    const crossed = grid([
      [households(3), households(30), households(40)],
      [households(50), households(4), households(60)],
      [households(70), households(80), households(90)],
    ])
    const found = auditHiding(crossed, ['cell/0.0', 'cell/1.1', 'cell/0.1', 'cell/1.0'])
    expect(found.exact).toEqual([])
    expect(auditOfProtected(crossed).passed).toBe(true)
  })
})

describe('Attack 8: two shown siblings together as a whole', () => {
  const table = grid([
    [households(3), households(30), households(60), households(70)],
    [households(2), households(31), households(61), households(3)],
    [households(40), households(80), households(90), households(41)],
  ])
  const hidden = ['0.0', '0.1', '1.0', '1.1', '1.3', '2.0', '2.3'].map((name) => `cell/${name}`)
  it('gives three cells of eight households, none of them alone', () => {
    const found = auditHiding(table, hidden)
    expect([found.exact, found.insider]).toEqual([[], []])
    expect(found.differencing).toEqual(['cell/0.0 plus cell/1.0 plus cell/1.3'])
  })
  it('is not found when one of them has ten households more', () => {
    const larger = grid([
      [households(13), households(30), households(60), households(70)],
      [households(2), households(31), households(61), households(3)],
      [households(40), households(80), households(90), households(41)],
    ])
    expect(auditHiding(larger, hidden).passed).toBe(true)
  })
  it('is closed by the protector', () => expect(auditOfProtected(table).passed).toBe(true))
})

describe('Attacks 9 and 10: a household with its own bill', () => {
  const lone = [household(1), households(4), households(30), households(40)]
  const table = grid([lone, [households(50), households(60), households(70), households(80)]])
  it('finds the partner of a sole household', () => {
    expect(auditHiding(table, ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']).insider).toEqual(['cell/0.1'])
  })
  it('finds it when the household stands in a shown cell too', () => {
    const both = grid([[household(1), households(4), [...household(1), ...households(30)]], [households(50), households(60), households(70)]])
    expect(auditHiding(both, ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']).insider).toContain('cell/0.1')
  })
  it('finds it when the same household is alone in two cells', () => {
    const twice = grid([[household(1), household(1), households(9), households(40)], [households(50), households(60), households(70), households(80)]])
    const hidden = ['0.0', '0.1', '0.2', '1.0', '1.1', '1.2'].map((name) => `cell/${name}`)
    expect(auditHiding(twice, hidden).insider).toEqual(['cell/0.2'])
    expect(auditOfProtected(twice).passed).toBe(true)
  })
})

describe('Attacks 9 and 10, by a provider that knows all it declared', () => {
  /** One leaf per cell of THREE, row by row; each with its one provider, or -1. */
  const declared = (providers: readonly number[]) => ({ ...THREE, leafProvider: Int32Array.from(providers) })
  const shown = Uint8Array.from(THREE.cells, ({ key }) => (['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1'].includes(key) ? 0 : 1))
  const known = (providers: readonly number[]) => knownToProviders(declared(providers), shown, DEFAULT_RULES)
  it('is found where the cover of a hidden cell is all his', () => {
    expect(known([-1, 7, -1, -1, -1, -1, -1, -1, -1])).toEqual({ providers: 1, known: ['cell/0.0'] })
  })
  it('is not found where the hidden cell itself is all his', () => expect(known([7, 7, -1, -1, -1, -1, -1, -1, -1]).known).toEqual([]))
  it('is not found where two providers stand in the cover', () => expect(known([-1, -1, 7, -1, -1, 7, -1, -1, -1])).toEqual({ providers: 1, known: [] }))
  it('finds nobody where no providers are known', () => expect(knownToProviders(THREE, shown, DEFAULT_RULES)).toEqual({ providers: 0, known: [] }))
})

describe('Attack 11: two publications of the same data', () => {
  const earlier = Uint8Array.from(THREE.cells, ({ key }) => (['cell/0.0', 'cell/0.2', 'cell/2.0', 'cell/2.2'].includes(key) ? 0 : 1))
  const beside = (pattern: Uint8Array) => audit(THREE, pattern.map((one, at) => one | earlier[at]!), DEFAULT_RULES)
  it('is found when each is safe and the two together are not', () => {
    expect(audit(THREE, earlier, DEFAULT_RULES).passed).toBe(true)
    expect(beside(visible(protect(THREE, DEFAULT_RULES))).exact).toContain('cell/0.0')
  })
  it('is closed by a protector that knows what was shown before', () => {
    const forced = new Set(THREE.cells.filter((_, at) => earlier[at] === 1).map(({ key }) => key))
    expect(beside(visible(protect(THREE, DEFAULT_RULES, { forced }))).passed).toBe(true)
  })
})

describe('Attack 21: a wider view pasted next to a narrow one', () => {
  it('is one publication, and fails when the two undo each other', () => {
    const pattern = protect(THREE, DEFAULT_RULES)
    const narrow = visible(pattern)
    const other = Uint8Array.from(THREE.cells, (cell) => (['cell/0.0', 'cell/0.2', 'cell/2.0', 'cell/2.2'].includes(cell.key) ? 0 : 1))
    expect(audit(THREE, other, DEFAULT_RULES).passed).toBe(true)
    const both = narrow.map((one, at) => (one === 1 || other[at] === 1 ? 1 : 0))
    expect(audit(THREE, both, DEFAULT_RULES).exact).toContain('cell/0.0')
  })
})

describe('A weakened protector', () => {
  it('is caught when it skips secondary suppression', () => {
    const found = auditHiding(THREE, primaryKeys(THREE))
    expect(found.passed).toBe(false)
    expect(found.exact).toEqual(['cell/0.0'])
  })
  it('is caught when it shows a primary cell', () => {
    expect(auditHiding(THREE, []).exact).toContain('cell/0.0')
  })
  it('is caught when it forgets households that know their own bill', () => {
    const table = grid([[household(1), households(9), households(30), households(40)]])
    expect(onlyElimination(table).insider).toEqual(['product/1', 'cell/0.1'])
  })
  it('is caught when it forgets sums of hidden cells', () => {
    expect(onlyElimination(grid([[households(5), households(3), households(30), households(40)]])).differencing).not.toEqual([])
  })
  it('is caught whenever it needed secondary cells and shows them', () => {
    fc.assert(fc.property(smallTable(20, 80), (table) => {
      const { status, secondary } = protect(table, TOY_RULES)
      fc.pre(secondary > 0)
      const weak = status.map((one) => (one === PRIMARY ? 0 : 1))
      expect(audit(table, weak, TOY_RULES).passed).toBe(false)
    }))
  })
})

/** The audit of elimination alone, without the rounds that look for what is left. */
function onlyElimination(table: CellTable): AuditReport {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const matrix = incidence(table, DEFAULT_RULES)
  const cells = coordinates(matrix, echelon(matrix.columns, matrix.columns.keys(), matrix.rowCount, field), field)
  const { shown } = choose(cells, Array.from({ length: matrix.candidates }, (_, column) => column), cells.ofColumn.slice(matrix.candidates), field)
  return audit(table, Uint8Array.from(matrix.columnOfCell, (column) => shown[column] ?? 1), DEFAULT_RULES)
}
