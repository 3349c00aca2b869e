import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRare, movesBetween, RARE, type Spans } from '../../server/statistics/signals/spans.ts'
import type { Signaal, Signaalafspraak, Signaalkaart } from '../../web/data/rows.ts'
import { yearsMoves } from '../../web/data/years.ts'

const wijk = (area: string, before: number, since: number, exposure = 1_000): Spans => ({ area, before: { numerator: before, denominator: 2 * exposure, years: 2 }, since: { numerator: since, denominator: exposure, years: 1 } })
/** Three quiet wijken and one in which `since` are left of 100 a year. */
const moved = (since: number, rounding = 5) => movesBetween('events', [wijk('A', 200, since), wijk('B', 200, 100), wijk('C', 180, 95), wijk('D', 220, 105)], rounding)[0]!

describe('Whole years of a wijk', () => {
  it('that are as before are no news, and half as many are', () => {
    expect(moved(100)).toMatchObject({ area: 'A', chance: 1 })
    expect(moved(50)).toMatchObject({ side: 'low' })
    expect(moved(50).chance).toBeLessThan(RARE)
    expect(moved(160)).toMatchObject({ side: 'high' })
  })
  it('are told apart less easily when counts are rounded', () => expect(moved(70, 5).chance).toBeGreaterThan(moved(70, 1).chance))
  it('say nothing below three wijken', () => {
    const three = [wijk('A', 200, 50), wijk('B', 200, 100), wijk('C', 200, 100)]
    expect(movesBetween('events', three, 5)).toHaveLength(3)
    expect(movesBetween('events', three.slice(0, 2), 5)).toEqual([])
  })
  it('are no news in one wijk when all of them differ that much', () => {
    const all = Array.from({ length: 6 }, (_, at) => wijk(`${at}`, 200, at % 2 === 0 ? 50 : 160))
    for (const { chance } of movesBetween('events', all, 5)) expect(chance).toBeGreaterThan(RARE)
  })
  it('mirror when what was before and since change places', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 10, max: 300 })), { minLength: 3, maxLength: 10 }), (counts) => {
      const spans = counts.map(([one, other], at) => ({ area: `${at}`, before: { numerator: one, denominator: 1_000, years: 1 }, since: { numerator: other, denominator: 1_000, years: 1 } }))
      const [there, back] = [movesBetween('cases', spans, 5), movesBetween('cases', spans.map(({ area, before, since }) => ({ area, before: since, since: before })), 5)]
      there.forEach(({ chance, side }, at) => {
        expect(back[at]!.chance).toBeCloseTo(chance, 12)
        if (chance < 1) expect(back[at]!.side).not.toBe(side)
      })
    }))
  })
  it.each([[0.0019, true], [0.002, false], [0.0021, false]])('are marked when chance gives it less than once in 500: %s', (chance, marked) => expect(isRare({ chance })).toBe(marked))
})

const CARD: Signaalkaart = { code: 'crisisplaatsingen', naam: 'Crisishulp', principe: '', soort: 'gebeurtenissen', per: 1_000, beter: 'lager', onvolledig: 0, teller: '', noemer: '', bron: '', zegtNiet: '', vraag: '' }
const row = (gebied: string, jaar: number, teller: number | null): Signaal => ({
  signaal: CARD.code, gebied, niveau: 'wijk', jaar, weergave: 'trechter', periodeSoort: 'jaar', periode: `${jaar}`, teller, noemer: teller === null ? null : 1_000, waarde: teller, status: teller === null ? 'afgeschermd' : 'getoond',
  midden: null, ondergrens: null, bovengrens: null, grafiek: 'trechter', stand: 'volledig', regel: null, kant: null, fase: 'definitief', standVan: null,
})
const event = (datum: string): Signaalafspraak => ({ signaal: CARD.code, gebied: 'WK990101', soort: 'gebeurtenis', datum, waarde: null, toelichting: '' })
const YEARS = [2022, 2023, 2024, 2025]
const rows = (own: readonly (number | null)[]) => [...YEARS.map((jaar, at) => row('WK990101', jaar, own[at]!)), ...['WK990102', 'WK990103', 'WK990104'].flatMap((gebied) => YEARS.map((jaar) => row(gebied, jaar, 100)))]
const first = (own: readonly (number | null)[], notes: readonly Signaalafspraak[] = []) => yearsMoves([CARD], rows(own), notes).find(({ area }) => area === 'WK990101')

describe('Which years are held against which', () => {
  it('is the newest against all earlier, where nothing is named', () => {
    expect(first([100, 100, 100, 45])).toMatchObject({ isMarked: true, side: 'low', before: { years: [2022, 2023, 2024], value: 100 }, since: { years: [2025], value: 45 } })
  })
  it.each([['2023-12-31', [2022], [2024, 2025]], ['2024-01-01', [2022, 2023], [2024, 2025]], ['2024-01-02', [2022, 2023], [2025]]])('is what lies around a named event of %s, without the year it fell in', (date, before, since) => {
    expect(first([100, 100, 50, 45], [event(date)])).toMatchObject({ before: { years: before }, since: { years: since } })
  })
  it('is never a hidden year', () => {
    expect(first([100, null, 100, 45])).toMatchObject({ before: { years: [2022, 2024] } })
    expect(first([100, 100, 100, null])).toBeUndefined()
    expect(first([100, null, null, 45])).toBeUndefined()
    expect(first([null, 100, 50, null], [event('2024-01-01')])).toBeUndefined()
  })
})
