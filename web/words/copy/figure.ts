import type { Publicatie } from '../../../server/contract/releases.ts'
import { dateInWords } from '../dates.ts'
import { listed } from '../numbers.ts'

const SOURCES: Readonly<Record<string, string>> = {
  wmo323: 'declaraties Wmo', jw323: 'declaraties Jeugdwet', kostenregels: 'betalingen van de gemeente', huishoudens: 'huishoudens', gebieden: 'wijkgrenzen', begroting: 'begroting en jaarrekening',
}

/** What a kind of delivery is called. */
export const sourceName = (kind: string): string => SOURCES[kind] ?? kind

const MONEY = ['wmo323', 'jw323', 'kostenregels']

/** "Bron: declaraties Wmo, … ; publicatie 2026-3, stand 1 oktober 2026" */
export function sourceLine(release: Publicatie): string {
  const kinds = release.bronnen.map((source) => source.soort).filter((kind) => MONEY.includes(kind))
  const invented = release.verzonnen ? ' Verzonnen gegevens.' : ''
  return `Bron: ${listed([...new Set(kinds)].map(sourceName)) || 'leveringen van de gemeente'}; publicatie ${release.id}, stand ${dateInWords(release.standVan)}.${invented}`
}

/** "raadszicht-gm9901-2026-3-lorenz.csv" */
export const fileName = (release: Publicatie, figure: string, ending: string): string => `raadszicht-${release.gemeente.code.toLowerCase()}-${release.id}-${figure}.${ending}`

export const ACTIONS = {
  saved: 'Het bestand is opgeslagen.',
  copied: 'De link is gekopieerd.',
  copyYourself: 'Kopieer deze link zelf:',
  failed: 'Dat lukte niet. Probeer het opnieuw.',
} as const
