import { describe, expect, it } from 'vitest'
import { explainedYears } from '../../web/about/explained.ts'
import type { Begroting } from '../../web/data/rows.ts'

const year = (jaar: number, bedrag: number) => ({ jaar, bedrag, status: 'definitief' as const, totMaand: 12, zichtbaarWijkWet: 1, zichtbaarWijkWetSamen: null, zichtbaarBuurtTotaal: 1 })
const row = (jaar: number, soort: Begroting['soort'], bedrag: number): Begroting => ({ jaar, soort, taakveld: '6.3', bedrag, wijziging: null, besluit: null })

describe('What of the jaarrekening belongs to households', () => {
  it('is what was published of both, per year', () => {
    expect(explainedYears({ jaren: [year(2024, 650)] }, [row(2024, 'realisatie', 600), row(2024, 'realisatie', 400), row(2024, 'begroting', 900)]))
      .toEqual([{ year: 2024, accounts: 1000, households: 650, share: 0.65 }])
  })
  it('is not said of a year without a jaarrekening', () => {
    expect(explainedYears({ jaren: [year(2025, 650), year(2024, 1)] }, [row(2025, 'begroting', 900), row(2024, 'realisatie', 4)]).map((item) => item.year)).toEqual([2024])
  })
})
