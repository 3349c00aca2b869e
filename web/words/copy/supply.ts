import type { Aanbod, Initiatief } from '../../../server/contract/rows.ts'
import { count } from '../numbers.ts'

export const SUPPLY = {
  title: 'Aanbod en initiatieven',
  lead: 'Wat de gemeente heeft ingekocht, en wat daarvan is gebruikt. En wat er in de wijken is begonnen: hoe lang bleef het, en weten we of het werkt?',
  withoutDemand: 'minder dan de helft gebruikt',
  legend: 'Lichte staaf met streep: alles wat is ingekocht. Donkere staaf: wat daarvan is gebruikt.',
  none: 'Van dit jaar zijn geen contracten aangeleverd.',
  running: 'Dit jaar loopt nog. Een deel van een jaar zetten we niet naast een contract voor het hele jaar. De bedragen tot nu toe staan in de tabel.',
  explanation: [
    'Per voorziening: het bedrag in de contracten van dat jaar, over alle aanbieders samen, en wat er in dat jaar is uitgegeven. Een staaf voorbij de streep betekent dat er meer is gebruikt dan afgesproken.',
    '“Minder dan de helft gebruikt” staat er in woorden bij. Die grens hebben wij gekozen.',
    'Crisishulp en spoedopvang tellen niet mee. Daar betaalt de gemeente om klaar te staan. Een leeg crisisbed is geen bed te veel.',
    'Wat is gebruikt, is het cijfer van de pagina Geld. Is het daar afgeschermd, dan ook hier. De volgorde is die van de wetten en de lijst van voorzieningen.',
  ],
  caveat: [
    'Niet of er te veel of te weinig hulp is. Ongebruikt aanbod kan betekenen dat mensen de weg niet weten, of dat het niet past.',
    'Niet hoe een aanbieder het doet: de cijfers zijn van alle aanbieders samen.',
    'Niet dat er geld over is. Veel contracten betaalt de gemeente alleen voor wat is gebruikt.',
  ],
  question: 'waarom kopen we in wat weinig wordt gebruikt, en wie hebben we daarover gesproken?',
} as const

/** In place of a share. */
export const NO_SHARE: Readonly<Record<NonNullable<Aanbod['reden']>, string>> = {
  beschikbaarheid: 'staat klaar, telt niet mee',
  jaarLoopt: 'het jaar loopt nog',
  geenBedrag: 'geen bedrag in het contract',
  bedragNul: 'het contract is nul euro',
  afgeschermd: 'afgeschermd',
  nietTeBepalen: 'niet te bepalen',
}

const UNITS: Readonly<Record<NonNullable<Aanbod['eenheid']>, readonly [one: string, more: string]>> = {
  minuut: ['minuut', 'minuten'], uur: ['uur', 'uur'], etmaal: ['etmaal', 'etmalen'], dagdeel: ['dagdeel', 'dagdelen'], stuk: ['stuk', 'stuks'], traject: ['traject', 'trajecten'], plek: ['plek', 'plekken'],
}
export const unitName = (unit: NonNullable<Aanbod['eenheid']>, volume: number): string => UNITS[unit][volume === 1 ? 0 : 1]

export const INITIATIVES = {
  section: 'Initiatieven',
  lead: 'Alles wat de gemeente in haar register van initiatieven heeft staan.',
  none: 'Er is geen register van initiatieven aangeleverd.',
  heard: 0.2,
  heardText: 'veelgehoord: 20%',
  heardNote: 'Het kruisje is geen norm. Vaak wordt gezegd dat 80 procent van de initiatieven binnen een jaar stopt. De bron van die uitspraak is niet bekend. Daarom staat hier het cijfer van uw eigen gemeente.',
  survival: [
    'De lijn begint bij 100 procent: alles wat begon. Bij elk initiatief dat stopt, gaat zij een stap omlaag. De lichte band is de marge: met zo weinig initiatieven kan het echte cijfer daar overal liggen. Zo’n band klopt ongeveer 19 van de 20 keer.',
    'Een jong initiatief telt mee zolang we het hebben kunnen volgen. Wat vijf maanden loopt, telt dus niet als “loopt na een jaar”, en ook niet als gestopt.',
    'Wat precies een jaar duurde en toen stopte, loopt na een jaar niet meer. De lijn houdt op waar nog maar vier initiatieven zo lang zijn gevolgd.',
  ],
  half: (months: number) => `Na ${count(months)} maanden is de helft gestopt.`,
  survivalCaveat: [
    'Niet dat stoppen slecht is. Soms is iets klaar, of gaat het op in gewoon werk.',
    'Niet waarom iets stopte.',
  ],
  question: 'wat hebben we geleerd van wat stopte, en wie besluit of iets dat werkt blijft?',
  evidence: [
    'Elke staaf is het deel van het geld voor initiatieven in dit jaar. Liep iets een half jaar, dan telt de helft van het jaarbedrag.',
    '“Aanwijzingen” betekent dat er onderzoek is dat erop wijst dat het werkt: eerste, goede of sterke aanwijzingen. “Onderbouwd” en “beschreven” betekenen dat duidelijk is wat de bedoeling is, maar niet of het werkt.',
    '“Onbekend” is een eigen groep. Onbekend is niet hetzelfde als: het werkt niet.',
  ],
  rounded: 'Elk percentage is apart afgerond. Opgeteld komt u daarom soms iets anders uit.',
  order: 'op volgorde van begin',
  register: [
    'Elke streep is een initiatief, van begin tot einde. Een pijl betekent: loopt nog.',
    'De kleur zegt hoe zeker het is dat het werkt. De tabel noemt de mate van bewijs, de plaats en het bedrag.',
  ],
} as const

/** Levels of evidence, from strong to weak: three kinds of indications count as indications. */
export const EVIDENCE_ORDER: readonly Initiatief['bewijs'][] = ['sterke aanwijzingen', 'goede aanwijzingen', 'eerste aanwijzingen', 'onderbouwd', 'beschreven', 'onbekend']
export const showsItWorks = (level: Initiatief['bewijs'] | null): boolean => level?.endsWith('aanwijzingen') ?? false

/** The name of a product; with the words that mark it where too little was used. */
export const supplyName = (name: string, marked: boolean): string => (marked ? `${name}: onder de helft` : name)
