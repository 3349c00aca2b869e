import { count } from '../numbers.ts'
import type { Indeling } from '../../../server/contract/rows.ts'
import type { Findable } from '../search.ts'

export const SEARCH = {
  title: 'Zoeken',
  label: 'Waar zoekt u naar?',
  hint: 'Een wijk, een onderwerp, een signaal of een woord. Het zoeken gebeurt in uw eigen browser.',
  button: 'Zoek',
  whole: 'hele gemeente',
  none: (question: string) => `Niets gevonden voor “${question}”. Probeer een korter woord, of een ander woord voor hetzelfde.`,
  found: (results: number) => `${count(results)} ${results === 1 ? 'resultaat' : 'resultaten'}`,
  all: (results: number) => `Toon alle ${count(results)} resultaten`,
} as const

/** What each kind is called in the list. */
export const KINDS: Readonly<Record<Findable['kind'], string>> = { pagina: 'Pagina', wijk: 'Wijk', signaal: 'Signaal', voorziening: 'Voorziening', begrip: 'Begrip', verhaal: 'Verhaal', taakveld: 'Taakveld' }

/** Products and taakvelden by name, once each: taakvelden keep their names when their codes change. */
export function moneyNames(labels: readonly Indeling[], geld: string): readonly Findable[] {
  const named = (soort: Indeling['soort']): readonly string[] => [...new Set(labels.filter((label) => label.soort === soort && !label.code.startsWith('onbekend')).map(({ naam }) => naam))]
  return [
    ...named('product').map((title): Findable => ({ kind: 'voorziening', title, text: '', place: 'Uitgaven per voorziening, op de pagina Geld', href: `${geld}#producten` })),
    ...named('taakveld').map((title): Findable => ({ kind: 'taakveld', title, text: '', place: 'Uitgaven en begroting per taakveld, op de pagina Geld', href: `${geld}#taakvelden` })),
  ]
}

/** The pages and what a reader may call what stands there. */
export const PAGES: readonly (readonly [href: string, title: string, text: string])[] = [
  ['/', 'Overzicht', 'Wat aandacht vraagt, in het kort: samenvatting, nieuw, begin'],
  ['/geld', 'Geld', 'Uitgaven per wet, taakveld en voorziening: Wmo, jeugdhulp, bijstand en schuldhulp; begroting, begrotingswijziging, jaarrekening, tekort, overschot, prognose, verwachting en bijstelling; pgb en zorg in natura; declaraties, ook die laat binnenkomen'],
  ['/de-10-procent', 'De 10 procent', 'Welk deel van de huishoudens welk deel van de uitgaven heeft, de top 10 procent: concentratie, verdeling, Gini, Lorenz; leeftijd, hoe oud; stapeling; wat als'],
  ['/wijken', 'Wijken', 'Kaart en lijst: uitgaven per huishouden en per inwoner, buurten'],
  ['/signalen', 'Signalen', 'Klachten, bezwaren, wachttijd, doorverwijzen, crisis, preventie: gewone schommeling of bijzonder'],
  ['/aanbod', 'Aanbod en initiatieven', 'Contracten, ingekocht en gebruikt, aanbieders; initiatieven, bewijs, hoe lang zij leven'],
  ['/verhalen', 'Verhalen', 'Wat wijkteams, cliëntenraad en college vertellen'],
  ['/vergelijken', 'Vergelijken', 'Andere gemeenten van dezelfde grootte, lasten per inwoner'],
  ['/briefing', 'Mijn briefing', 'Cijfers verzamelen, eigen tekst en vragen, pdf, op papier meenemen, delen'],
  ['/over-de-cijfers', 'Over de cijfers', 'Bronnen, regels, privacy, afgeschermd, publicaties en verbeteringen, open data en API, toegankelijkheid'],
]
