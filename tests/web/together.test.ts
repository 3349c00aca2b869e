import { describe, expect, it } from 'vitest'
import { othersIn, wordsOnMap, type Together } from '../../web/areas/together.ts'
import type { Publicatie, Uitgave } from '../../web/data/rows.ts'
import { TOGETHER } from '../../web/words/copy/areas.ts'
import { releaseChange, togetherInWords } from '../../web/words/copy/about.ts'
import { isUnplaced } from '../../web/words/names.ts'

const row = (gebied: string, bedrag: number | null): Uitgave => ({
  gebied, niveau: gebied.startsWith('WC') ? 'wijkcombinatie' : 'wijk', jaar: 2025, periodeSoort: 'jaar', periode: '2025', indeling: 'totaal', wet: null, taakveld: null, product: null,
  bedrag, bedragStatus: bedrag === null ? 'afgeschermd' : 'getoond', huishoudens: null, huishoudensStatus: 'afgeschermd', standVan: null,
})
const pair = (bedrag: number | null): Together => ({ code: 'WC9901-11-12-onbekend', name: '', members: ['WK990111', 'WK990112', 'GM9901-onbekend'], rows: [row('WC9901-11-12-onbekend', bedrag)] })
const features = [['WK990111', 'Verloren Hoek'], ['WK990112', 'Buitenpolder']].map(([code, naam]) =>
  ({ type: 'Feature' as const, id: code!, properties: { code: code!, naam: naam!, niveau: 'wijk' as const, ouder: 'GM9901', inwoners: null, huishoudens: null }, geometry: null }))
const words = (own: number | null, together: number | null): string => wordsOnMap([pair(together)], 'WK990111', [row('WK990111', own)], features)

describe('A wijk that is too small', () => {
  it('says on the map what it spends together with others', () => expect(words(null, 565_600)).toMatch(/^; samen met Buitenpolder en wijk niet bekend 565.600.euro$/))
  it('says nothing more where its own figure is shown', () => expect(words(100, 565_600)).toBe(''))
  it('says nothing where the figure together is hidden too', () => expect(words(null, null)).toBe(''))
  it('says above which words its table stands', () => expect(TOGETHER.wijkNote).toMatch(/^Hierboven staat per wet/))
  it('names all others but itself', () => expect(othersIn(pair(1), 'WK990112', (code) => code)).toEqual(['WK990111', 'wijk niet bekend']))
})

describe('What joining brings', () => {
  const release = (gains: readonly (number | null)[]) => ({ jaren: gains.map((gain) => ({ zichtbaarWijkWet: 0.97, zichtbaarWijkWetSamen: gain === null ? null : 0.97 + gain })) }) as unknown as Publicatie
  it('is told from the figures of the release', () => expect(togetherInWords(release([0.001, 0.007]))).toMatch(/tot 0,7.procentpunt meer van de uitgaven te zien/))
  it('is not told where nothing was won, or nothing joined', () => expect([togetherInWords(release([0])), togetherInWords(release([null]))]).toEqual(['', '']))
})

it('Wijken together with what could not be placed are not the unplaced rest itself', () => {
  expect(['GM9901-onbekend', 'WC9901-11-onbekend', 'WK990111'].map(isUnplaced)).toEqual([true, false, false])
})

describe('How a release differs from the one before', () => {
  const years = (...totals: readonly (readonly [jaar: number, bedrag: number])[]) => ({ id: '2026-1', jaren: totals.map(([jaar, bedrag]) => ({ jaar, bedrag, status: 'definitief' as const, totMaand: 12, zichtbaarWijkWet: 1, zichtbaarWijkWetSamen: null, zichtbaarBuurtTotaal: 1 })) })
  const said = (now: ReturnType<typeof years>, before?: ReturnType<typeof years>): string => releaseChange(now, before).replaceAll('\u00a0', ' ')
  it('says which years came, and that the others stayed', () => expect(said(years([2022, 1], [2023, 1], [2024, 1], [2026, 5e6]), years([2026, 5e6]))).toBe('Nieuw sinds 2026-1: 2022 tot en met 2024. Het totaal van 2026 bleef gelijk.'))
  it('says what a total was and is, and which years are gone', () => expect(said(years([2026, 6e6]), years([2025, 4e6], [2026, 5e6]))).toBe('Het totaal van 2026 veranderde van 5 miljoen euro naar 6 miljoen euro. Niet meer opgenomen: 2025.'))
  it('says of the first what it is about', () => expect(said(years([2026, 5e6]))).toBe('De eerste publicatie, over 2026.'))
})
