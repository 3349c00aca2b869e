import { describe, expect, it } from 'vitest'
import { audit } from '../../../server/protect/audit/audit.ts'
import { PRIMARY, visible } from '../../../server/protect/pattern.ts'
import { protect } from '../../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { benchmarkTable } from '../../bench/protect-benchmark.ts'
import { tableOf } from './microdata.ts'
import { solver } from './solver.ts'

const folder = process.env['RAADSZICHT_OPEN_DATA'] || undefined
const EMPTY = tableOf([], [])

describe.skipIf(folder === undefined)('Benchmark gemeente M', () => {
  const table = folder === undefined ? EMPTY : benchmarkTable(folder)
  const pattern = protect(table, DEFAULT_RULES, solver)
  it('has the cells and the primary cells that the peer finds', () => {
    expect(table.cells).toHaveLength(2_254)
    expect(pattern.primary).toBe(1_276)
  })
  it('needs no more than 300 secondary cells', () => expect(pattern.secondary).toBeLessThanOrEqual(300))
  it('withstands its audit', () => {
    expect(audit(table, visible(pattern), DEFAULT_RULES, solver)).toMatchObject({ exact: [], differencing: [], insider: [] })
  })
  it('finds the attacks that others measured when only small cells are hidden', () => {
    const weak = pattern.status.map((status) => (status === PRIMARY ? 0 : 1))
    const found = audit(table, weak, DEFAULT_RULES, solver)
    expect([found.exact.length, found.insider.length]).toEqual([288, 191])
  })
})
