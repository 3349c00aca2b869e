import { cellText, type Cell } from '../cell.ts'
import { count, eurosInWords, oneIn } from '../numbers.ts'

/** The measures of the map, by their name in the address. */
export const MEASURES = {
  huishouden: { label: 'Uitgaven per huishouden', unit: 'Netto uitgaven per huishouden, alle huishoudens in de wijk' },
  inwoner: { label: 'Uitgaven per inwoner', unit: 'Netto uitgaven per inwoner' },
  gebruik: { label: 'Huishoudens met een voorziening', unit: 'Aandeel van alle huishoudens in de wijk' },
  wmo: { label: 'Wmo per huishouden', unit: 'Netto uitgaven Wmo per huishouden, alle huishoudens in de wijk' },
  jeugdwet: { label: 'Jeugdwet per huishouden', unit: 'Netto uitgaven Jeugdwet per huishouden, alle huishoudens in de wijk' },
  participatiewet: { label: 'Participatiewet per huishouden', unit: 'Netto uitgaven Participatiewet per huishouden, alle huishoudens in de wijk' },
  schuldhulp: { label: 'Schuldhulp per huishouden', unit: 'Netto uitgaven schuldhulp per huishouden, alle huishoudens in de wijk' },
} as const
export type Measure = keyof typeof MEASURES

export const AREAS = {
  title: 'Wijken',
  heading: 'Wat hulp kost en hoeveel huishoudens die krijgen, per wijk',
  lead: 'Kies een wijk op de kaart of in de lijst. Wijken verschillen in leeftijd, gezinnen en inkomen: meer is niet slechter en minder is niet beter.',
  map: [
    'Hoe donkerder de wijk, hoe hoger het cijfer. De grenzen van de klassen zijn ronde getallen.',
    'Een gearceerde wijk is afgeschermd: het cijfer is er wel, maar zou iets over een huishouden kunnen zeggen.',
    'Een grote wijk op de kaart is niet altijd een wijk met veel mensen. Kijk daarom ook in de tabel.',
  ],
  mapNote: (classes: readonly string[]) => `Van licht naar donker: ${classes.join('; ')}. Gearceerd: afgeschermd.`,
  nothing: 'Dit cijfer is voor geen enkele wijk te tonen',
  caveat: ['Niet of een wijk het goed of slecht doet. Wie er woont, bepaalt veel.', 'Niet of mensen de hulp krijgen die ze nodig hebben.', 'Niet hoe het met één straat of één gezin gaat: dat laat Raadszicht nooit zien.'],
  question: 'wat verwachten we van deze wijk, gezien de mensen die er wonen, en wat ziet het wijkteam?',
  unplaced: (amount: Cell) => `Van een deel van het geld is niet bekend in welke wijk het huishouden woont (${cellText(amount, eurosInWords)}). Dat telt mee in de gemeente, niet in een wijk.`,
} as const

export const PROFILE = {
  lead: (inhabitants: Cell, households: Cell, users: Cell, total: Cell, year: number): readonly string[] => [
    [
      inhabitants.kind === 'shown' && households.kind === 'shown' ? `${count(inhabitants.value)} inwoners in ${count(households.value)} huishoudens.` : '',
      users.kind === 'shown' ? `${count(users.value)} huishoudens hadden in ${year} een voorziening${households.kind === 'shown' && households.value > 0 ? `: ${oneIn(users.value / households.value)}` : ''}.` : `Hoeveel huishoudens in ${year} een voorziening hadden, is ${users.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}.`,
      total.kind === 'shown' ? `Samen vroegen zij ${eurosInWords(total.value)}.` : '',
    ].filter((text) => text !== '').join(' '),
  ],
  laws: [
    'Elke staaf is wat een wet in deze wijk kost, gedeeld door alle huishoudens in de wijk. De streep is hetzelfde voor de hele gemeente.',
    'Dit is nog geen eerlijke vergelijking: wijken verschillen in leeftijd, gezinnen en inkomen.',
  ],
  buurtenLead: 'Voor buurten laten we alleen het totaal zien. De aantallen per wet zijn daar vaak te klein.',
  neighbours: 'Buurwijken',
  unknown: { title: 'Deze wijk staat niet in deze publicatie', text: 'Misschien hoort de code bij een ander jaar of een andere gemeente.' },
} as const
