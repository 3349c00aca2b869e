import { describe, expect, it } from 'vitest'
import { publishedRuns } from '../../web/signals/runs.ts'
import type { Signaal, Signaalkaart } from '../../server/contract/rows.ts'
import { controlRows } from '../../web/signals/drawn.ts'
import { missedOf } from '../../web/data/targets.ts'
import { headOf, runStart, seriesOf } from '../../web/signals/series.ts'

const CARD: Signaalkaart = { code: 'bezwaren', naam: 'Bezwaren', principe: '', soort: 'gebeurtenissen', per: 100, beter: 'nietAfgesproken', onvolledig: 0, teller: '', noemer: '', bron: '', zegtNiet: '', vraag: '' }

/** A month: its value, and the rule that marks it. The centre is 5, the limits 2 and 8. */
type Month = readonly [value: number | null, rule?: Signaal['regel']]
const rowsOf = (months: readonly Month[]): Signaal[] => months.map(([waarde, regel = null], at) => ({
  signaal: 'bezwaren', gebied: 'GM9901', niveau: 'gemeente', jaar: 2025, weergave: 'periode', periodeSoort: 'maand', periode: `2025-${String(at + 1).padStart(2, '0')}`, teller: null, noemer: null, waarde,
  status: waarde === null ? 'afgeschermd' : 'getoond', midden: 5, ondergrens: 2, bovengrens: 8, grafiek: 'u', stand: 'volledig', regel, kant: regel === null ? null : waarde! > 5 ? 'hoog' : 'laag', fase: 'definitief', standVan: '2025-12-31',
}))
const why = (months: readonly Month[]): string => headOf(seriesOf([CARD], rowsOf(months), [])[0]!).why
const times = (many: number, month: Month): readonly Month[] => Array.from({ length: many }, () => month)

describe('How many in a row', () => {
  it('counts every point on that side, also those that lie outside the limit', () => {
    expect(why([[4], ...times(8, [7, 'verschuiving']), [9, 'buitenGrens'], ...times(8, [6, 'verschuiving'])])).toBe('De cijfers liggen al 17 maanden op rij boven het gemiddelde.')
  })
  it('begins anew after what is hidden, and after a point on neither side', () => {
    expect(why([...times(7, [7, 'verschuiving']), [null], ...times(8, [7, 'verschuiving'])])).toMatch(/al acht maanden op rij boven/)
    expect(why([...times(7, [3, 'verschuiving']), [4.9], ...times(8, [3, 'verschuiving'])])).toMatch(/al acht maanden op rij onder/)
  })
  it('counts a trend from its first point on, also where that went outside a limit', () => {
    expect(why([[6], ...[1, 2.1, 3, 4, 5.5, 6, 7].map((value): Month => [value, 'trend']), [8.5, 'buitenGrens'], [9, 'trend']])).toMatch(/stijgen al negen maanden op rij/)
  })
  it('names the one outside among two near a limit', () => {
    expect(why([[2.5, 'bijGrens'], [1, 'buitenGrens'], [2.5, 'bijGrens']])).toMatch(/twee dicht bij de onderste grens, en één ligt eronder/)
    expect(why([[1, 'buitenGrens'], [2.5, 'bijGrens'], [4], [2.5, 'bijGrens']])).toMatch(/twee of meer dicht bij/)
  })
})

describe('The order of the points', () => {
  const runs = (values: readonly (number | null)[]) => publishedRuns(rowsOf(values.map((value): Month => [value])))
  it('is that of what is shown: the longest run on one side, and how often the centre is crossed', () => {
    expect(runs([6, 7, null, 8, 4, 5, 6, 3])).toEqual({ longestRun: 3, longestRunMax: 6, crossings: 3, crossingsMin: 1, signal: false })
  })
  it('is not told of too few', () => expect([runs([6]), runs([null, 5])]).toEqual([null, null]))
})

describe('Where the triangles of a row begin', () => {
  const start = (months: readonly Month[]): string | undefined => runStart({ rows: rowsOf(months) })?.periode
  it('is the first point of the run, also where later ones lie outside the limit', () => {
    expect(start([[6], ...times(6, [4, 'verschuiving']), [1, 'buitenGrens']])).toBe('2025-02')
    expect(start([...times(7, [7, 'trend']), [null]])).toBe('2025-01')
  })
  it('is not told of a single point, of what lies outside by itself, or of an ordinary newest one', () => {
    expect([start([[6], [9, 'buitenGrens']]), start([[9, 'buitenGrens'], [9, 'buitenGrens']]), start([[6], [4, 'verschuiving']]), start([...times(7, [4, 'verschuiving']), [5]])]).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('A target that was missed', () => {
  const missed = (values: readonly (number | null)[], better: 'increase' | 'decrease' | 'none' = 'increase') => missedOf(rowsOf(values.map((value): Month => [value])), 5, better)
  it('is counted from the newest back, to the last that met it; on the target is met', () => {
    expect([missed([3, 5, 4.9, 4]), missed([4, 5]), missed([6, 4]), missed([3, 3])]).toEqual([2, 0, 1, 2])
    expect([missed([6, 4, 5.1], 'decrease'), missed([6, 5], 'decrease')]).toEqual([1, 0])
  })
  it('is not counted past what is hidden, and not before the newest figure is there', () => expect([missed([3, null, 4]), missed([3, 4, null])]).toEqual([1, 2]))
  it('stands in the title of an ordinary verdict from seven on, on the side where it was missed', () => {
    const title = (many: number, beter: 'hoger' | 'lager', waarde: number) => headOf(seriesOf([{ ...CARD, beter }], rowsOf(times(many, [5])), [{ signaal: 'bezwaren', gebied: 'GM9901', soort: 'doel', datum: '2025-01-01', waarde, toelichting: '' }])[0]!).title
    expect([title(6, 'hoger', 6), title(7, 'hoger', 6), title(9, 'lager', 4), title(9, 'lager', 5)]).toEqual(['Gewone schommeling', 'Gewone schommeling, maar 7 maanden op rij onder het doel', 'Gewone schommeling, maar 9 maanden op rij boven het doel', 'Gewone schommeling'])
  })
  it('is none where no way is agreed', () => expect(missed([3], 'none')).toBeNull())
})

describe('The word of a row of special points', () => {
  const words = (months: readonly Month[]) => controlRows(seriesOf([CARD], rowsOf(months), [])[0]!).words
  it('stands once, at its highest or its lowest point', () => {
    expect(words([[5], [5], [7, 'verschuiving'], [9, 'verschuiving'], [6, 'verschuiving'], [5]])).toEqual([{ order: 3, value: 9, special: 'hoog', isLast: false }])
    expect(words([[5], [3, 'verschuiving'], [1, 'verschuiving']])).toEqual([{ order: 2, value: 1, special: 'laag', isLast: true }])
  })
  it('stands clear of an ordinary point near it that reaches further', () => {
    expect(words([[5], [8], [7, 'trend'], [5]])[0]).toMatchObject({ order: 2, value: 8 })
    expect(words([[9], ...times(9, [5]), [7, 'trend'], [5]])[0]).toMatchObject({ value: 7 })
  })
  it('stands for both sides, and once for two rows close together', () => {
    expect(words([[9, 'buitenGrens'], [5], [1, 'buitenGrens']]).map(({ special }) => special)).toEqual(['hoog', 'laag'])
    expect(words([[9, 'buitenGrens'], [5], [8.5, 'buitenGrens']])).toHaveLength(1)
    expect(words([[9, 'buitenGrens'], [5], [5], [8.5, 'buitenGrens']])).toHaveLength(2)
  })
  it('goes over what is hidden, and is not there without a special point', () => {
    expect(words([[9, 'buitenGrens'], [null], [8.5, 'buitenGrens']])).toHaveLength(1)
    expect(words([[5], [null]])).toEqual([])
  })
})
