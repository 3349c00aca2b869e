import { cellText, type Cell } from '../cell.ts'
import { duringPeriod, periodInWords } from '../dates.ts'
import { count, eurosInWords, listed, ofHundred } from '../numbers.ts'

/** What amounts and counts are divided by: one count for all years. */
export const HOUSEHOLDS = 'alle huishoudens volgens de kaart van wijken en buurten'
export const VINTAGE = 'De aantallen inwoners en huishoudens komen van één kaart van wijken en buurten. Ze zijn voor elk jaar dezelfde.'

/** The measures of the map, by their name in the address. */
export const MEASURES = {
  huishouden: { label: 'Uitgaven per huishouden', unit: `Uitgaven per huishouden, ${HOUSEHOLDS}`, subject: 'het bedrag per huishouden' },
  inwoner: { label: 'Uitgaven per inwoner', unit: 'Uitgaven per inwoner, inwoners volgens de kaart van wijken en buurten', subject: 'het bedrag per inwoner' },
  gebruik: { label: 'Huishoudens met een voorziening', unit: `Aandeel van ${HOUSEHOLDS}`, subject: 'het aandeel huishoudens met een voorziening' },
  wmo: { label: 'Wmo per huishouden', unit: `Uitgaven Wmo per huishouden, ${HOUSEHOLDS}`, subject: 'het bedrag voor de Wmo per huishouden' },
  jeugdwet: { label: 'Jeugdwet per huishouden', unit: `Uitgaven Jeugdwet per huishouden, ${HOUSEHOLDS}`, subject: 'het bedrag voor de Jeugdwet per huishouden' },
  participatiewet: { label: 'Participatiewet per huishouden', unit: `Uitgaven Participatiewet per huishouden, ${HOUSEHOLDS}`, subject: 'het bedrag voor de Participatiewet per huishouden' },
  schuldhulp: { label: 'Schuldhulp per huishouden', unit: `Uitgaven schuldhulp per huishouden, ${HOUSEHOLDS}`, subject: 'het bedrag voor schuldhulp per huishouden' },
} as const
export type Measure = keyof typeof MEASURES

export const AREAS = {
  title: 'Wijken',
  heading: 'Wat hulp kost en hoeveel huishoudens die krijgen, per wijk',
  lead: 'Kies een wijk op de kaart of in de lijst. Wijken verschillen in leeftijd, gezinnen en inkomen: meer is niet slechter en minder is niet beter.',
  map: [
    'Hoe donkerder de wijk, hoe hoger het cijfer. De grenzen van de klassen zijn ronde getallen.',
    'Een gearceerde wijk is afgeschermd: het cijfer is er wel, maar zou iets over een huishouden kunnen zeggen.',
    VINTAGE,
    'Een grote wijk op de kaart is niet altijd een wijk met veel mensen. Kijk daarom ook in de tabel.',
  ],
  usersTold: (share: string) => `had ${share} van de huishoudens een voorziening`,
  mapNote: (classes: readonly string[]) => `Van licht naar donker: ${classes.join('; ')}. Gearceerd: afgeschermd.`,
  caveat: ['Niet of een wijk het goed of slecht doet. Wie er woont, bepaalt veel.', 'Niet of mensen de hulp krijgen die ze nodig hebben.', 'Niet hoe het met één straat of één gezin gaat: dat laat Raadszicht nooit zien.'],
  question: 'wat verwachten we van deze wijk, gezien de mensen die er wonen, en wat ziet het wijkteam?',
  unplaced: (amount: Cell) => `Van een deel van het geld is niet bekend in welke wijk het huishouden woont (${cellText(amount, eurosInWords)}). Dat telt mee in de gemeente, niet in een wijk.`,
} as const

/** What could not be placed in a wijk, as in the middle of a sentence. */
export const UNPLACED = 'wijk niet bekend'

/** Areas that are shown together because one of them is too small. */
export const TOGETHER = {
  title: 'Samen getoond',
  lead: 'Sommige wijken zijn te klein om alles apart te tonen. Daarom staat hier ook wat er samen met buurwijken is uitgegeven, of met geld waarvan we de wijk niet weten.',
  note: 'Tel deze bedragen niet op bij die van de wijken: het is hetzelfde geld. “Wijk niet bekend” is geld waarvan we niet weten in welke wijk het huishouden woont.',
  /** For the map: what the total of a hidden wijk is together with others. */
  onMap: (others: readonly string[], amount: Cell) => (amount.kind === 'shown' ? `; samen met ${listed(others)} ${eurosInWords(amount.value)}` : ''),
  wijkTitle: 'Samen met andere wijken',
  wijkLead: (others: readonly string[], amount: Cell, period: string) =>
    `Deze wijk is te klein om alles apart te tonen. Samen met ${listed(others)}: ${cellText(amount, eurosInWords)}, in ${period}.`,
  wijkNote: 'Hierboven staat per wet wat er in deze wijk alleen is uitgegeven, als dat te tonen is, en wat er in de wijken samen is uitgegeven.',
} as const

export const PROFILE = {
  notExpected: 'Hoeveel te verwachten is bij de mensen die hier wonen, zit niet in dit cijfer.',
  lead: (inhabitants: Cell, households: Cell, users: Cell, total: Cell, period: { readonly jaar: number; readonly totMaand: number }): readonly string[] => [
    [
      inhabitants.kind === 'shown' && households.kind === 'shown' ? `${count(inhabitants.value)} inwoners in ${count(households.value)} huishoudens, volgens de kaart van wijken en buurten.` : '',
      users.kind === 'shown' ? `${duringPeriod(period)} hadden ${count(users.value)} huishoudens een voorziening${households.kind === 'shown' && households.value > 0 ? `: ${ofHundred(users.value / households.value)}` : ''}.` : `Hoeveel huishoudens een voorziening hadden in ${periodInWords(period)}, is ${users.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}.`,
      total.kind === 'shown' ? `De uitgaven waren samen ${eurosInWords(total.value)}.` : '',
    ].filter((text) => text !== '').join(' '),
  ],
  along: {
    section: 'Beweegt deze wijk mee met de andere?',
    unit: (wet: string, name: string) => `Uitgaven per jaar, ${wet}, ${name}`,
    others: 'met de middelste wijk meegegaan',
    legend: 'elk jaar apart: als de wijk sinds het jaar ervoor met de middelste wijk was meegegaan',
    head: 'Met de middelste wijk meegegaan',
    notSaid: 'Wat zegt het niet? Wat er veranderde, en of dat goed is. Kleine wijken gaan ook door toeval op en neer.',
    note: (name: string) => `Gekleurde lijn: ${name}. Grijs punt: als de wijk sinds het jaar ervoor met de middelste wijk was meegegaan. Open punt: jaar dat nog niet compleet is.`,
    explanation: [
      'De gekleurde lijn is wat er in deze wijk aan de wet is uitgegeven. Een grijs punt is wat het was geworden als de wijk sinds het jaar ervoor net zo veel was gegroeid als de middelste wijk, afgerond op 100 euro. Prijzen en regels die overal gelden, vallen zo weg. De grijze punten horen elk bij hun eigen jaar ervoor; daarom loopt er geen lijn tussen.',
      'Het eerste jaar heeft geen jaar ervoor. Met minder dan 30 huishoudens, met een afgeschermd cijfer of met te weinig andere wijken zeggen wij niets.',
      'Bijzonder is een verschil dat te groot is voor toeval, ook als u meetelt naar hoeveel wijken en wetten wij keken.',
    ],
  },
  laws: [
    VINTAGE,
    'Elke staaf is wat er in deze wijk aan een wet is uitgegeven, gedeeld door alle huishoudens in de wijk. De streep is hetzelfde voor de hele gemeente.',
    'Dit is nog geen eerlijke vergelijking: wijken verschillen in leeftijd, gezinnen en inkomen.',
  ],
  buurtenRest: 'In het totaal van de wijk kunnen ook mensen zitten van wie wij de wijk kennen, maar niet de buurt. Wie de getoonde buurten van het totaal aftrekt, weet dus niet precies wat bij een afgeschermde buurt hoort.',
  buurtenLead: 'Voor buurten laten we alleen het totaal zien. De aantallen per wet zijn daar vaak te klein.',
  neighbours: 'Buurwijken',
  signals: {
    title: 'Signalen',
    lead: (year: number) => `Het hele jaar ${year}. Een kleine wijk schommelt meer; daarom valt zij minder snel op. Dat een wijk opvalt, zegt niet waarom.`,
    all: (name: string) => `Alle signalen van ${name}, per kwartaal of maand`,
  },
  unknown: { title: 'Deze wijk staat niet in deze publicatie', text: 'Misschien hoort de code bij een ander jaar of een andere gemeente.' },
} as const
