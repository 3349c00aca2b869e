import { describe, expect, it } from 'vitest'
import { standsReady } from '../../server/facts/availability.ts'
import { PRODUCTS } from '../../server/facts/catalogue.ts'
import type { ContractLine } from '../../server/facts/registers.ts'
import { supplyRows } from '../../server/release/supply-rows.ts'
import type { SpendingRow } from '../../server/release/tables.ts'
import { isWithoutDemand, usedShare, type Supply } from '../../server/statistics/supply.ts'
import { cents } from '../../server/units/cents.ts'

const line = (more: Partial<ContractLine> = {}): ContractLine => ({ product: 'wmo-02', year: 2025, volume: 100, unit: 'uur', amount: cents(100_000_00), ...more })
const spent = (amount: number | null, more: Partial<SpendingRow> = {}): SpendingRow => ({
  area: 'GM9901', level: 'gemeente', year: 2025, periodKind: 'jaar', period: '2025', division: 'product', wet: 'wmo', taakveld: '6.712', product: 'wmo-02',
  amount, amountStatus: amount === null ? 'suppressed' : 'shown', households: null, householdsStatus: 'suppressed', asOf: null, ...more,
})
const YEARS = [{ year: 2025, throughMonth: 12 }, { year: 2026, throughMonth: 9 }]
const rows = (contracts: readonly ContractLine[], spending: readonly SpendingRow[]) => supplyRows(contracts, spending, YEARS)

describe('Contracted beside used', () => {
  it('is added up over all providers, in whole euros', () => {
    expect(rows([line({ amount: cents(60_000_40) }), line({ amount: cents(40_000_20), volume: 50 })], [spent(87_000)])).toEqual([
      { year: 2025, wet: 'wmo', product: 'wmo-02', contracted: 100_001, volume: 150, unit: 'uur', used: 87_000, usedStatus: 'shown', share: 0.87, because: null, asOf: null },
    ])
  })
  it('takes what was used from the published figure of the whole gemeente and nothing else', () => {
    const others = [spent(1, { level: 'wijk', area: 'WK990101' }), spent(2, { periodKind: 'kwartaal', period: '2025-K1' }), spent(3, { division: 'taakveld', product: null }), spent(4, { product: 'wmo-01' }), spent(5, { year: 2024 })]
    expect(rows([line()], [...others, spent(50_000)])[0]).toMatchObject({ used: 50_000, share: 0.5 })
  })
  it('is hidden where that figure is hidden, with its reason', () => {
    expect(rows([line()], [spent(null)])[0]).toMatchObject({ contracted: 100_000, used: null, usedStatus: 'suppressed', share: null, because: 'suppressed' })
  })
  it('is nothing used, and no gap, where no line came in for the product', () => {
    expect(rows([line()], [])[0]).toMatchObject({ used: 0, usedStatus: 'shown', share: 0, because: null })
  })
  it('keeps the date of a figure that was kept from an earlier release', () => {
    expect(rows([line()], [spent(10_000, { asOf: '2025-02-28' })])[0]).toMatchObject({ share: 0.1, asOf: '2025-02-28' })
  })
  it('has no share while the year runs', () => {
    expect(rows([line({ year: 2026 })], [spent(90_000, { year: 2026 })])[0]).toMatchObject({ year: 2026, used: 90_000, share: null, because: 'part-year' })
  })
  it('has no row for a year that the release is not about, nor for a product without a contract', () => {
    expect(rows([line({ year: 2023 })], [spent(5), spent(6, { product: 'wmo-01' })])).toEqual([])
  })
  it('stands in the order of year, law and product, whatever came in first', () => {
    const products = ['shv-beheer', 'jw-45', 'wmo-02', 'wmo-01']
    expect(rows(products.map((product) => line({ product })), []).map(({ product }) => product)).toEqual(['wmo-01', 'wmo-02', 'jw-45', 'shv-beheer'])
  })
})

describe('What a contract does not say', () => {
  it('leaves the amount open when one of several does not say it: a part is not the whole', () => {
    expect(rows([line(), line({ amount: null })], [spent(80_000)])[0]).toMatchObject({ contracted: null, share: null, because: 'no-data', volume: 200, unit: 'uur' })
  })
  it('leaves the volume open when contracts count in other units, or one does not count', () => {
    for (const other of [line({ unit: 'minuut' }), line({ volume: null }), line({ unit: null })]) expect(rows([line(), other], [])[0]).toMatchObject({ volume: null, unit: null, contracted: 200_000 })
  })
})

describe('The used share', () => {
  const share = (more: Partial<Supply>) => usedShare({ contracted: 200, used: 100, whole: true, standsReady: false, ...more })
  it('goes to whole per cents', () => {
    expect([share({}), share({ used: 101 }), share({ used: 100.9 }), share({ used: 0 }), share({ used: 220 })].map(({ value }) => value)).toEqual([0.5, 0.51, 0.5, 0, 1.1])
  })
  it.each([[{ standsReady: true }, 'stands-ready'], [{ whole: false }, 'part-year'], [{ contracted: null }, 'no-data'], [{ contracted: 0 }, 'zero-total'], [{ used: null }, 'suppressed'], [{ used: -1 }, 'no-basis']] as const)(
    'has a reason instead of a value for %o', (more, because) => { expect(share(more)).toEqual({ value: null, because }) })
  it('says of a product that stands ready only that, hidden or not', () => {
    expect(share({ standsReady: true, used: null, whole: false })).toEqual({ value: null, because: 'stands-ready' })
  })
})

describe('Supply without demand', () => {
  it('is less than half used: just below, at and just above', () => {
    expect([0.49, 0.5, 0.51].map(isWithoutDemand)).toEqual([true, false, false])
  })
  it('never is a product that stands ready: crisishulp and spoedopvang, which the catalogue knows', () => {
    expect(PRODUCTS.filter(({ code }) => standsReady(code)).map(({ name }) => name)).toEqual(['Spoedopvang', 'Crisishulp'])
    expect(rows([line({ product: 'jw-46' })], [spent(1_000, { product: 'jw-46' })])[0]).toMatchObject({ used: 1_000, share: null, because: 'stands-ready' })
  })
})
