import { describe, expect, it } from 'vitest'
import { accountsAlone, explainedYears } from '../../web/about/explained.ts'
import { ABOUT } from '../../web/words/copy/about.ts'
import { hiddenIn, reasonsInWords } from '../../web/words/copy/gate.ts'
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

describe('A first publication with the jaarrekening of a year before it', () => {
  const rows = [row(2025, 'realisatie', 4), row(2024, 'realisatie', 4), row(2026, 'begroting', 5)]
  it('says that it was delivered and that this is about another year', () => {
    expect(accountsAlone({ jaren: [year(2026, 1)] }, rows)).toEqual([2024, 2025])
    expect(accountsAlone({ jaren: [year(2024, 1), year(2025, 1)] }, rows)).toEqual([])
    expect(ABOUT.explainedNone([2025], [2026])).toBe('De jaarrekening van 2025 is aangeleverd, maar deze publicatie gaat over 2026. Er is dus geen jaar om naast elkaar te leggen.')
    expect(ABOUT.explainedNone([], [2026])).toBe('Er is nog geen jaarrekening aangeleverd.')
  })
})

describe('The reasons why figures are hidden', () => {
  const report = (teWeinigHuishoudens: number) => ({ toets: { cellen: 3406, getoond: 1265, primair: 1813, secundair: 328, exact: 0, verschillen: 0, ingewijde: 0, verborgenWaarde: 0.11 }, redenen: { teWeinigHuishoudens, eenHuishoudenTeGroot: 0, naastEenAnder: 328 } })
  const numbers = (teWeinig: number) => reasonsInWords(report(teWeinig)).map(({ value }) => Number(value.replace('.', '')))
  it('add up to all that is not shown', () => {
    expect(hiddenIn(report(1779))).toEqual({ all: 2141, never: 34 })
    expect(numbers(1779)).toEqual([1779, 0, 328, 34, 2141])
  })
  it('name no reason that hid nothing more', () => expect(numbers(1813)).toEqual([1813, 0, 328, 2141]))
})
