import { describe, expect, it } from 'vitest'
import { reconcile, type ExplainedAmount, type LedgerAmount } from '../../server/balance/reconcile.ts'
import { reconcileText } from '../../server/cli/reconcile-words.ts'
import { taakveldInWords } from '../../server/flow/balance-answers.ts'
import { reachOf } from '../../server/facts/categories.ts'
import { cents } from '../../server/units/cents.ts'

const booked = (taakveld: string, category: string | null, amount: number, year = 2024): LedgerAmount => ({ year, taakveld, category, amount: cents(amount) })
const delivered = (product: string, amount: number, year = 2024): ExplainedAmount => ({ year, product, amount: cents(amount) })
const rowOf = (ledger: readonly LedgerAmount[], explained: readonly ExplainedAmount[]) => reconcile(ledger, explained)[0]?.rows[0]

describe('What a category means for a household', () => {
  it.each([['1.1', 'personeel'], ['3.5.1', 'personeel'], ['3.5', 'overig'], ['3.8', 'huishoudens'], ['4.1.1', 'huishoudens'], ['4.1.2', 'huishoudens'], ['4.2', 'subsidies'],
    ['4.3.3', 'overdrachten'], ['4.4.8', 'overdrachten'], ['7.3', 'overig'], ['4.10', 'overig'], ['1.10', 'overig']] as const)('%s is %s', (category, reach) => {
    expect(reachOf(category)).toBe(reach)
  })
})

describe('A taakveld', () => {
  it('is what the deliveries explain, what they cannot, and what is left', () => {
    const row = rowOf([booked('6.3', '4.1.1', 900_000_000), booked('6.3', '1.1', 50_000_000), booked('6.3', '4.2', 30_000_000), booked('6.3', '4.3.3', 20_000_000)], [delivered('pw-bijstand', 895_000_000)])
    expect(row).toMatchObject({ ledger: 1_000_000_000, explained: 895_000_000, unexplained: 5_000_000, verdict: 'sluit',
      outOfReach: { personeel: 50_000_000, subsidies: 30_000_000, overdrachten: 20_000_000, overig: 0 } })
  })
  it.each([[1_999_999, 'sluit'], [2_000_000, 'verschil'], [-1_999_999, 'sluit'], [-2_000_000, 'verschil']])('with %d cents of a million left, of which 2%% counts: %s', (left, verdict) => {
    expect(rowOf([booked('6.3', '4.1.1', 100_000_000)], [delivered('pw-bijstand', 100_000_000 - left)])).toMatchObject({ unexplained: left, verdict })
  })
  it.each([[499_999, 'sluit'], [500_000, 'verschil']])('that is small does not differ by rounding: %d cents is %s', (left, verdict) => {
    expect(rowOf([booked('6.3', '4.1.1', 1_000_000)], [delivered('pw-bijstand', 1_000_000 - left)])?.verdict).toBe(verdict)
  })
  it('without categories says that it cannot be told apart, never that nothing is left', () => {
    expect(rowOf([booked('6.3', null, 100)], [delivered('pw-bijstand', 100)])).toMatchObject({ ledger: 100, explained: 100, outOfReach: null, unexplained: null, verdict: 'niet te splitsen' })
    expect(reconcile([booked('6.3', null, 100), booked('6.5', '1.1', 5)], [])[0]).toMatchObject({ ledger: 105, outOfReach: null, unexplained: null })
  })
  it('is found under the code that open data makes by dropping the last part', () => {
    expect(reconcile([booked('6.71', '4.1.2', 300), booked('6.7', '4.1.2', 1)], [delivered('wmo-01', 100), delivered('wmo-02', 200)])[0]?.rows.map((row) => [row.taakveld, row.explained])).toEqual([['6.7', 0], ['6.71', 300]])
  })
  it('follows the scheme of its year', () => {
    const years = reconcile([booked('6.71', '4.1.2', 1, 2022), booked('6.71a', '4.1.2', 1, 2024), booked('6.711', '4.1.2', 1, 2025)], [2022, 2024, 2025].map((year) => delivered('wmo-01', 1, year)))
    expect(years.map(({ year, rows }) => [year, rows.map((row) => [row.taakveld, row.unexplained])])).toEqual([[2022, [['6.71', 0]]], [2024, [['6.71a', 0]]], [2025, [['6.711', 0]]]])
  })
  it('is said to be in no ledger when it is not: debt help, or a product nobody knows', () => {
    const [year] = reconcile([booked('6.3', '4.1.1', 10)], [delivered('shv-traject', 3), delivered('wmo-onbekend', 4)])
    expect(year?.rows.filter((row) => row.ledger === null).map((row) => [row.taakveld, row.explained, row.verdict])).toEqual([['onbekend-wmo', 4, 'zonder boeking'], ['schuldhulp', 3, 'zonder boeking']])
  })
})

describe('A year', () => {
  const ledger = [booked('6.3', '4.1.1', 500), booked('6.3', '1.1', 50), booked('6.5', '3.8', 70)]
  const explained = [delivered('pw-bijstand', 480), delivered('pw-werk', 60), delivered('shv-beheer', 7)]
  it('has every cent of its deliveries in one row, and adds up to its ledger', () => {
    const [year] = reconcile(ledger, explained)
    expect(year?.rows.reduce((sum, row) => sum + row.explained, 0)).toBe(547)
    expect(year).toMatchObject({ ledger: 620, explained: 547, outOfReach: 50, unbooked: 7, unexplained: 620 - 547 - 50 })
  })
  it('leaves unexplained what its rows do together, less what was delivered without a line in the ledger', () => {
    const [year] = reconcile(ledger, explained)
    expect(year?.rows.map((row) => [row.taakveld, row.unexplained])).toEqual([['6.3', 500 - 480], ['6.5', 70 - 60], ['schuldhulp', -7]])
    expect(year?.rows.reduce((sum, row) => sum + row.unexplained!, 0)).toBe(year?.unexplained)
  })
  it('is told to people with a total under every column', () => {
    const said = reconcileText(reconcile(ledger, explained))
    expect(said).toMatch(/Onverklaard: € 0,23, na aftrek van € 0,07 die is geleverd zonder boeking/)
    expect(said.trim().split('\n').at(-1)!.replaceAll('\u00a0', ' ')).toMatch(/^samen .*€ 6,20 +€ 5,47 +€ 0,50 +€ 0,00 +€ 0,00 +€ 0,00 +€ 0,23$/)
  })
  it('without a jaarrekening is left out, and others are not touched by it', () => {
    expect(reconcile(ledger, [...explained, delivered('pw-bijstand', 999, 2026)])).toEqual(reconcile(ledger, explained))
    expect(reconcile([], explained)).toEqual([])
  })
})

describe('The name of a taakveld', () => {
  it.each([
    ['6.71', 2022, 'Maatwerkdienstverlening 18+'], ['6.4', 2022, 'Begeleide participatie'], ['6.4', 2023, 'WSW en beschut werk'], ['6.71a', 2024, 'Hulp bij het huishouden (Wmo)'],
    ['6.711', 2025, 'Huishoudelijke hulp (Wmo)'], ['6.71', 2025, 'Maatwerkdienstverlening 18+'], ['6.79', 2025, 'PGB Wmo, PGB Jeugd'], ['6.73', 2024, 'Pleegzorg, Gezinsgericht, Jeugdhulp met verblijf overig'],
    ['schuldhulp', 2024, 'Schuldhulp'], ['onbekend-wmo', 2024, 'Wmo, taakveld niet bekend'], ['6.711', 2024, '6.711'], ['6.99', 2025, '6.99'],
  ])('%s in %d is %s', (code, year, name) => expect(taakveldInWords(code, year)).toBe(name))
})
