import { dateInWords } from '../dates.ts'

/** The fixed words of a briefing on paper. */
export const PAPER = {
  kind: { leden: 'Briefing', bewoners: 'In het kort' },
  questions: 'Vragen',
  ownQuestions: 'Vraag bij dit cijfer',
  more: (rows: number): string => `Nog ${rows} rijen staan op de pagina van dit cijfer.`,
  onPage: 'Bekijk dit cijfer met uitleg',
  about: 'Over deze briefing',
  invented: 'Verzonnen gegevens',
  page: 'Bladzijde', of: 'van',
} as const

interface Told {
  readonly id: string
  readonly standVan: string
  readonly gemeente: { readonly naam: string }
  readonly verzonnen: boolean
}

/** "Gemeente Voorbeeldstad, publicatie 2026-2, stand 1 oktober 2026" */
export const paperRelease = ({ id, standVan, gemeente }: Told): string => `Gemeente ${gemeente.naam}, publicatie ${id}, stand ${dateInWords(standVan)}`

/** What a reader of the paper has to know, whoever put it together; and whether it has a what-if. */
export const aboutPaper = (release: Told, hasExample: boolean): readonly string[] => [
  `Alle cijfers komen uit publicatie ${release.id} van Raadszicht en staan daar precies zo. De titels boven de cijfers zijn uit de cijfers berekend. De inleiding, de toelichtingen en de vragen zijn van wie deze briefing maakte.`,
  ...(hasExample ? ['Een rekenvoorbeeld staat niet in de publicatie: de aannames zijn van wie deze briefing maakte, de uitkomst volgt daaruit.'] : []),
  'Afgeschermd betekent: het cijfer is er wel, maar zou iets over een huishouden kunnen zeggen. Het is nooit nul. Getoonde cijfers zijn afgerond.',
  ...(release.verzonnen ? ['De gemeente in deze briefing bestaat niet. Haar gegevens zijn verzonnen.'] : []),
]

/** Left out to keep a handout on one sheet. */
export const leftOut = (figures: number): string => (figures === 1 ? 'Nog één cijfer uit deze briefing paste niet op dit blad.' : `Nog ${figures} cijfers uit deze briefing pasten niet op dit blad.`)
