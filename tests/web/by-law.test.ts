import { describe, expect, it } from 'vitest'
import type { Prognose } from '../../web/data/rows.ts'
import { bandsOf } from '../../web/spending/law-lines.tsx'
import { stacked, type YearByLaw } from '../../web/spending/years-figure.tsx'
import { ABSENT, shown, SUPPRESSED, type Cell } from '../../web/words/cell.ts'
import { moneyScale } from '../../web/words/numbers.ts'

const year = (label: string, cell: Cell, laws: readonly Cell[], more: Partial<YearByLaw> = {}): YearByLaw =>
  ({ label, name: label, cell, households: shown(100), provisional: false, whole: true, laws: (['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const).map((wet, at) => ({ wet, cell: laws[at]! })), ...more })
const FOUR = [shown(2e6), shown(3e6), shown(4e6), shown(1e6)]
const scale = moneyScale([1e7])

describe('A year divided by law', () => {
  it('stacks every law on the one before it, with the total above and names in the middle of each', () => {
    const { parts, columns, names } = stacked([year('2024', shown(1e7), FOUR), year('2025', shown(10_000_100), FOUR, { provisional: true })], scale)
    expect(parts.filter(({ key }) => key === '2024').map(({ order, value }) => [order, value])).toEqual([[0, 2], [1, 3], [2, 4], [3, 1]])
    expect(parts.filter(({ provisional }) => provisional).map(({ key }) => key)).toEqual(['2025', '2025', '2025', '2025'])
    expect(columns).toMatchObject([{ key: '2024', status: 'getoond', labelAt: 10, isWritten: true }, { key: '2025', status: 'getoond', labelAt: 10 }])
    expect(columns[0]!.text).toBe('€\u00a010,0')
    expect(names.map(({ text, labelAt }) => [text, labelAt])).toEqual([['Wmo', 1], ['Jeugdwet', 3.5], ['Participatiewet', 7], ['Schuldhulp', 9.5]])
  })
  it('hatches several hidden laws as one, up to the published total, and draws nothing of each', () => {
    const { parts, columns, names } = stacked([year('2025', shown(1e7), [shown(2e6), SUPPRESSED, shown(4e6), SUPPRESSED])], scale)
    expect(parts.map(({ order, value }) => [order, value])).toEqual([[0, 2], [2, 4]])
    expect(columns).toEqual([{ key: '2025', label: '2025', text: '€\u00a010,0', isWritten: true, status: 'afgeschermd', labelAt: 6, total: 10, provisional: false }])
    expect(names.map(({ text, labelAt }) => [text, labelAt])).toEqual([['Wmo', 1], ['Participatiewet', 4]])
  })
  it('never reaches up to a total beside one hidden law alone: that would be its amount', () => {
    const totalOf = (cell: Cell, ...laws: readonly Cell[]) => stacked([year('2025', cell, laws)], scale).columns[0]!.total
    expect(totalOf(shown(1e7), shown(2e6), SUPPRESSED, shown(4e6), shown(1e6))).toBeNull()
    expect(totalOf(shown(1e7), shown(2e6), SUPPRESSED, SUPPRESSED, ABSENT)).toBeNull()
    expect(totalOf(shown(6e6), shown(2e6), SUPPRESSED, shown(4e6), SUPPRESSED)).toBeNull()
    expect(totalOf(SUPPRESSED, shown(2e6), SUPPRESSED, SUPPRESSED, shown(1e6))).toBeNull()
    expect(totalOf(shown(1e7), SUPPRESSED, SUPPRESSED, SUPPRESSED, SUPPRESSED)).toBe(10)
  })
  it('says so where the total is hidden or not known', () => {
    const { columns } = stacked([year('2024', SUPPRESSED, [SUPPRESSED, SUPPRESSED, SUPPRESSED, SUPPRESSED]), year('2025', ABSENT, [ABSENT, ABSENT, ABSENT, ABSENT])], scale)
    expect(columns.map(({ text, status, isWritten, labelAt }) => [text, status, isWritten, labelAt])).toEqual([['afgeschermd', 'afgeschermd', false, 0], ['niet bekend', 'nietBekend', false, 0]])
  })
})

describe('The margin beside the lines', () => {
  const of = (wet: Prognose['wet'], maat: Prognose['maat'], waarde: number | null): Prognose => ({ jaar: 2026, wet, soort: 'jaar', maand: 9, maat, waarde, status: waarde === null ? 'afgeschermd' : 'getoond', reden: null, standVan: null })
  const forecast = [of('wmo', 'laag', 14), of('wmo', 'hoog', 16), of('jeugdwet', 'laag', 20), of('jeugdwet', 'hoog', null), of('participatiewet', 'laag', 1), of('participatiewet', 'hoog', 2), of('alle', 'laag', 30), of('alle', 'hoog', 40)]
  const infos = (totMaand: number) => [{ jaar: 2025, status: 'definitief' as const, totMaand: 12 }, { jaar: 2026, status: 'voorlopig' as const, totMaand }] as unknown as Parameters<typeof bandsOf>[1]
  const cellOf = (wet: string): Cell => (wet === 'participatiewet' ? SUPPRESSED : shown(13))

  it('opens from the last whole year to what the running one may come to, for laws of which both are shown', () => {
    expect(bandsOf(forecast, infos(9), cellOf).map(({ year: at, part, low, high }) => [at, part, low, high])).toEqual([['2025', 'wmo', 13, 13], ['2026', 'wmo', 14, 16]])
  })
  it('is not there once the year is whole, nor where it follows on no whole year', () => {
    expect(bandsOf(forecast, infos(12), cellOf)).toEqual([])
    expect(bandsOf(forecast, infos(9).slice(1), cellOf)).toEqual([])
  })
})
