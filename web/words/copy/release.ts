import type { Publicatie } from '../../../server/contract/releases.ts'
import { dateInWords, periodInWords, yearsInWords } from '../dates.ts'

export interface StripText {
  readonly name: string
  readonly asOf: string
  readonly provisional: string | null
  readonly final: string | null
}

/** The line below the header. */
export function stripText(release: Publicatie): StripText {
  const yearsWith = (status: 'definitief' | 'voorlopig') => release.jaren.filter((year) => year.status === status).map((year) => year.jaar)
  const [open, closed] = [yearsWith('voorlopig'), yearsWith('definitief')]
  return {
    name: `Publicatie ${release.id}`,
    asOf: `stand ${dateInWords(release.standVan)}`,
    provisional: open.length === 0 ? null : `${yearsInWords(open)} voorlopig`,
    final: closed.length === 0 ? null : `${yearsInWords(closed)} definitief`,
  }
}

/** Under a page on paper. */
export const printedFrom = (release: Publicatie, address: string): string => `Raadszicht, ${release.gemeente.naam}, publicatie ${release.id}, stand ${dateInWords(release.standVan)}${release.verzonnen ? ', verzonnen gegevens' : ''}. Deze pagina: ${address}`

interface YearState {
  readonly jaar: number
  readonly status: 'definitief' | 'voorlopig'
  readonly totMaand: number
}

/** What a reader must know about a year that is not closed; null when there is nothing to say. */
export function yearWarning(year: YearState): string | null {
  if (year.totMaand < 12) return `U ziet ${periodInWords(year)}. De laatste maanden zijn nog niet compleet: declaraties komen later binnen. Vergelijk dit jaar niet met een heel jaar.`
  return year.status === 'voorlopig' ? `${year.jaar} is nog voorlopig: er kunnen nog declaraties en correcties komen.` : null
}

/** What an address asks for and is not there, and what stands there instead. Nothing of the address itself is repeated but a year: anyone can make an address. */
export const NOT_THERE = {
  jaar: (asked: string, shown: number) => `${/^\d{4}$/.test(asked) ? `Van ${asked} zijn er geen cijfers` : 'Het jaar in dit adres kennen wij niet'}; u ziet ${shown}.`,
  wet: 'De wet in dit adres kennen wij niet; u ziet de pagina zonder die keuze.',
  wijk: 'De wijk in dit adres staat niet in deze publicatie; u ziet de hele gemeente.',
} as const

/** The year as a label: "januari tot en met september 2026". */
export const yearLabel = (year: YearState): string => (year.totMaand < 12 ? periodInWords(year) : year.status === 'voorlopig' ? `${year.jaar}, voorlopig` : String(year.jaar))
