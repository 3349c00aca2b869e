import { dateInWords } from '../dates.ts'
import { capital, listed } from '../numbers.ts'

/** The fixed words of a briefing on paper. */
export const PAPER = {
  kind: { leden: 'Briefing', bewoners: 'In het kort' },
  questions: 'Vragen',
  ownQuestions: 'Vraag bij dit cijfer',
  more: (rows: number): string => `Nog ${rows} rijen staan op de pagina van dit cijfer.`,
  ownText: 'Toelichting van de maker',
  tableOf: (title: string): string => `Tabel bij “${title}”. Bron en adres staan bij de grafiek.`,
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

/** What the maker of a briefing wrote in it, and whether it has a what-if. */
interface Written {
  readonly hasIntro: boolean
  readonly texts: number
  readonly questions: number
  readonly hasExample: boolean
}

/** "De inleiding en de vragen zijn van wie deze briefing maakte.", of what is really there. */
function ownWords({ hasIntro, texts, questions }: Written): readonly string[] {
  const parts = [...(hasIntro ? ['de inleiding'] : []), ...(texts === 0 ? [] : [texts === 1 ? 'de toelichting' : 'de toelichtingen']), ...(questions === 0 ? [] : [questions === 1 ? 'de vraag' : 'de vragen'])]
  if (parts.length === 0) return []
  const isOne = parts.length === 1 && texts < 2 && questions < 2
  return [`${capital(listed(parts))} ${isOne ? 'is' : 'zijn'} van wie deze briefing maakte.`]
}

/** What a reader of the paper has to know, whoever put it together. */
export const aboutPaper = (release: Told, written: Written): readonly string[] => [
  `Alle cijfers komen uit publicatie ${release.id} van Raadszicht en staan daar precies zo. De titels boven de cijfers zijn uit de cijfers berekend.`,
  ...ownWords(written),
  ...(written.hasExample ? ['Een rekenvoorbeeld staat niet in de publicatie: wie deze briefing maakte, koos de aannames, en de uitkomst volgt daaruit.'] : []),
  'Afgeschermd betekent: het cijfer is er wel, maar zou iets over een huishouden kunnen zeggen. Het is nooit nul. Getoonde cijfers zijn afgerond.',
  ...(release.verzonnen ? ['De gemeente in deze briefing bestaat niet. Haar gegevens zijn verzonnen.'] : []),
]

/** Left out to keep a handout on one sheet. */
export const leftOut = (figures: number): string => (figures === 1 ? 'Nog één cijfer uit deze briefing paste niet op dit blad.' : `Nog ${figures} cijfers uit deze briefing pasten niet op dit blad.`)
