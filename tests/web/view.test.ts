import { describe, expect, it } from 'vitest'
import { chosenYear, comparableYear } from '../../web/parts/view.ts'
import { notThere } from '../../web/parts/not-there.tsx'
import { COMPARISON } from '../../web/words/copy/comparison.ts'
import { stripText, yearLabel, yearWarning } from '../../web/words/copy/release.ts'
import type { Publicatie } from '../../web/data/rows.ts'

const year = (jaar: number, totMaand = 12, status: 'definitief' | 'voorlopig' = 'definitief') => ({ jaar, totMaand, status, bedrag: 1, zichtbaarWijkWet: 1, zichtbaarWijkWetSamen: 1, zichtbaarBuurtTotaal: 1 })
const release = { id: '2026-3', standVan: '2026-10-01', jaren: [year(2024), year(2025, 12, 'voorlopig'), year(2026, 9, 'voorlopig')] } as unknown as Publicatie

describe('The year of a page', () => {
  it('is the newest whole year when none is asked for', () => {
    expect(chosenYear(release, null).jaar).toBe(2025)
  })
  it('is the year asked for, and never a year that is not there', () => {
    expect([chosenYear(release, '2026').jaar, chosenYear(release, '2019').jaar, chosenYear(release, 'onzin').jaar]).toEqual([2026, 2025, 2025])
  })
  it('is compared with the whole year before it', () => {
    expect(comparableYear(release, year(2025))?.jaar).toBe(2024)
    expect(comparableYear(release, year(2024))).toBeUndefined()
  })
  it('is compared with nothing when it is a part of a year', () => {
    expect(comparableYear(release, year(2026, 9))).toBeUndefined()
  })
})

describe('What a release says of its years', () => {
  it('names the provisional and the final ones', () => {
    const text = stripText(release)
    expect([text.provisional, text.final]).toEqual(['2025 en 2026 voorlopig', '2024 definitief'])
  })
  it('warns for a part year and for a provisional year only', () => {
    expect(yearWarning(year(2026, 9, 'voorlopig'))).toContain('tot en met september')
    expect(yearWarning(year(2025, 12, 'voorlopig'))).toContain('voorlopig')
    expect(yearWarning(year(2024))).toBeNull()
  })
  it('labels a part year with its last month', () => {
    expect([yearLabel(year(2026, 9)), yearLabel(year(2024))]).toEqual(['januari tot en met september 2026', '2024'])
  })
})

describe('An address that asks for what is not there', () => {
  const said = (search: string, reads: Parameters<typeof notThere>[2] = ['jaar', 'wet', 'wijk']) => notThere(search, { year: 2025, wijk: search.includes('WK990102') ? 'WK990102' : null }, reads)
  it('is told in a line what stands there instead', () => {
    expect([said('?jaar=2030'), said('?jaar=bel+0900'), said('?wet=foo')]).toEqual(['Van 2030 zijn er geen cijfers; u ziet 2025.', 'Het jaar in dit adres kennen wij niet; u ziet 2025.', 'De wet in dit adres kennen wij niet; u ziet de pagina zonder die keuze.'])
    expect([said('?wijk=WK999999'), said('?wijk=foo')]).toEqual(Array(2).fill('De wijk in dit adres staat niet in deze publicatie; u ziet de hele gemeente.'))
  })
  it('is told nothing where all is there, and of a setting that its page does not read', () => {
    expect([said(''), said('?jaar=2025&wet=wmo&wijk=WK990102'), said('?wet=alle&jaar='), said('?wet=foo&wijk=foo', ['jaar'])]).toEqual(['', '', '', ''])
  })
  it('has nothing of it repeated but a year', () => expect(said('?jaar=<b>&wet=<b>&wijk=<b>')).not.toContain('<'))
  it('is told beside other gemeenten that their figures come later', () => {
    expect([COMPARISON.notThere('2025', 2024), COMPARISON.notThere('2020', 2024), COMPARISON.notThere('foo', 2024)]).toEqual(['Van 2025 zijn er nog geen cijfers van andere gemeenten; u ziet 2024.', 'Van 2020 zijn er geen cijfers van andere gemeenten; u ziet 2024.', 'Het jaar in dit adres kennen wij niet; u ziet 2024.'])
  })
})
