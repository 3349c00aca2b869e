import { describe, expect, it } from 'vitest'
import { chosenYear, comparableYear } from '../../web/parts/view.ts'
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
