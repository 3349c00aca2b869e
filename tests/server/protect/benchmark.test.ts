import { describe, expect, it } from 'vitest'
import { audit } from '../../../server/protect/audit/audit.ts'
import { PRIMARY, visible } from '../../../server/protect/pattern.ts'
import { protect } from '../../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { benchmarkTable } from '../../bench/protect-benchmark.ts'
import { tableOf } from './microdata.ts'

const folder = process.env['RAADSZICHT_OPEN_DATA'] || undefined
const EMPTY = tableOf([], [])

describe.skipIf(folder === undefined)('Benchmark gemeente M', () => {
  const table = folder === undefined ? EMPTY : benchmarkTable(folder)
  const pattern = protect(table, DEFAULT_RULES)
  it('has the cells and the primary cells that the peer finds', () => {
    expect(table.cells).toHaveLength(2_254)
    expect(pattern.primary).toBe(1_276)
  })
  it('needs no more than 300 secondary cells', () => expect(pattern.secondary).toBeLessThanOrEqual(300))
  it('withstands its audit', () => {
    expect(audit(table, visible(pattern), DEFAULT_RULES)).toMatchObject({ exact: [], differencing: [], insider: [] })
  })
  it('is given away by two safe patterns together, and by none when the second knows the first', () => {
    const turned = { ...table, cells: table.cells.map((cell) => ({ ...cell, rank: 20 - cell.rank })) }
    const [first, second] = [visible(pattern), visible(protect(turned, DEFAULT_RULES))]
    expect(audit(table, second, DEFAULT_RULES).passed).toBe(true)
    expect(audit(table, first.map((one, at) => one | second[at]!), DEFAULT_RULES).exact.length).toBeGreaterThan(0)
    const knowing = protect(turned, DEFAULT_RULES, { forced: new Set(table.cells.filter((_, at) => first[at] === 1).map(({ key }) => key)) })
    expect(audit(table, visible(knowing).map((one, at) => one | first[at]!), DEFAULT_RULES).passed).toBe(true)
    expect(knowing.lost).toEqual([])
  })
  it('finds the attacks that others measured when only small cells are hidden', () => {
    const weak = pattern.status.map((status) => (status === PRIMARY ? 0 : 1))
    const found = audit(table, weak, DEFAULT_RULES)
    expect([found.exact.length, found.insider.length]).toEqual([288, 191])
  })
})
