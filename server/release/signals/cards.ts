import type { SignalCode } from '../../facts/signal-codes.ts'

/** What everyone must know of a signal before they read its figures. All texts stand on the page as they are. */
export interface SignalCard {
  readonly code: string
  readonly name: string
  /** Richtinggevend principe that the signal belongs to. */
  readonly principle: string
  /** Cases out of cases, events per exposure, or money out of money. */
  readonly counted: 'cases' | 'events' | 'money'
  readonly numerator: string
  readonly denominator: string
  readonly source: string
  /** Figures are per so many: 100 or 1.000. */
  readonly per: number
  /** Which way is better; `none` where no direction was agreed. */
  readonly better: 'increase' | 'decrease' | 'none'
  /** The newest periods that are not complete yet: they are shown, and not judged. */
  readonly unfinished: number
  readonly notSaid: string
  readonly question: string
}

const card = (code: SignalCode, name: string, is: Omit<SignalCard, 'code' | 'name' | 'unfinished'> & { readonly unfinished?: number }): SignalCard => ({
  unfinished: 0, ...is, notSaid: is.counted === 'money' || countsPeople(code) ? is.notSaid : `${is.notSaid} ${CASES}`, code, name,
})

/** True where everyone counts once. Of all other signals that are not money the cases are counted, and one household may have more of them. */
export const countsPeople = (code: string): boolean => code === 'pgb-aandeel'

const CASES = 'Eén huishouden kan vaker meetellen: een geval is geen huishouden.'

const NEAR = 'Hulp is dichtbij en op tijd'
const WHOLE = 'Eén huishouden, één plan'
const FAIR = 'De gemeente is duidelijk en eerlijk'
const EARLY = 'Voorkomen gaat voor'

/** The signals that a release may hold (METHODS 3.5), by principle. What is delivered under another code has no card, and is not published. */
export const SIGNAL_CARDS: readonly SignalCard[] = [
  card('wachttijd-binnen-termijn', 'Hulp binnen de afgesproken termijn', {
    principle: NEAR, counted: 'cases', per: 100, better: 'increase', source: 'Meldingen en toewijzingen van het wijkteam',
    numerator: 'Aanvragen waarvoor de hulp binnen de termijn begon', denominator: 'Alle aanvragen van die maand, ook die nog wachten',
    notSaid: 'Of de hulp die op tijd begon, ook de goede hulp was. En niet hoe lang de anderen wachten. “Hulp begonnen binnen zes weken” is iets anders: dat zijn toewijzingen aan aanbieders, met een termijn van zes weken.',
    question: 'Wie wacht het langst, en weten zij waarom?',
  }),
  card('begin-op-tijd', 'Hulp begonnen binnen zes weken', {
    principle: NEAR, counted: 'cases', per: 100, better: 'increase', source: 'Berichten tussen gemeente en aanbieders over toewijzing en begin van hulp (Wmo en Jeugdwet)',
    numerator: 'Toegewezen hulp die binnen zes weken begon', denominator: 'Alle toewijzingen met berichten, ook van hulp die nog niet begon',
    notSaid: 'Meldt een aanbieder het begin niet, dan telt die hulp als niet begonnen. Van hulp zonder berichten is niets bekend; dat kan veel hulp zijn. Hoe lang iemand al wachtte op het besluit. Is afgesproken dat de hulp later begint, dan telt de wachttijd vanaf die dag. “Hulp binnen de afgesproken termijn” is iets anders: dat zijn aanvragen bij het wijkteam, met de termijn die daar geldt.',
    question: 'Bij welke hulp wachten mensen het langst, en wat krijgen zij in die tijd?',
  }),
  card('doorverwijzingen', 'Meer dan twee keer doorverwezen', {
    principle: WHOLE, counted: 'cases', per: 100, better: 'decrease', source: 'Registratie van het wijkteam',
    numerator: 'Hulpvragen die meer dan twee keer zijn doorverwezen', denominator: 'Alle hulpvragen',
    notSaid: 'Of een doorverwijzing nodig was. Soms hoort een vraag echt ergens anders thuis.',
    question: 'Waar gaat een vraag van hand tot hand, en wie pakt hem op?',
  }),
  card('volgens-plan-beeindigd', 'Hulp volgens plan beëindigd', {
    principle: WHOLE, counted: 'cases', per: 100, better: 'increase', source: 'Berichten tussen gemeente en aanbieders over het einde van hulp (Wmo en Jeugdwet)',
    numerator: 'Hulp die is beëindigd zoals in het plan stond', denominator: 'Alle keren dat een aanbieder meldde dat hulp is beëindigd, niet bij overlijden, verhuizing, een pauze, een nieuw besluit of een andere aanbieder',
    notSaid: 'Of het plan goed was, en hoe het daarna ging. Meldt een aanbieder het einde niet, dan telt die hulp niet mee.',
    question: 'Wat is de meest genoemde reden om eerder te stoppen?',
  }),
  card('terugkeer-binnen-jaar', 'Terug binnen een jaar', {
    principle: WHOLE, counted: 'cases', per: 100, better: 'decrease', source: 'Toewijzingen Wmo en Jeugdwet',
    numerator: 'Beëindigde hulp waarna binnen een jaar opnieuw hulp begon', denominator: 'Alle keren dat hulp een jaar eerder is beëindigd',
    notSaid: 'Of terugkomen slecht is. Op tijd terugkomen kan ook goed zijn.',
    question: 'Komen mensen terug met dezelfde vraag, of met een andere?',
  }),
  card('vrije-ruimte', 'Geld dat nog vrij te besteden is', {
    principle: WHOLE, counted: 'money', per: 100, better: 'none', source: 'Begroting van de gemeente, eigen indeling',
    numerator: 'Begroot geld dat nog aan geen voorziening, aanbieder of plan is toegewezen, in euro’s', denominator: 'De begroting van het sociaal domein, in euro’s',
    notSaid: 'Of het geld goed wordt besteed. Meer is niet vanzelf beter: vaak spreekt een raad een band af, zoals 5 tot 10 van elke 100 euro. Elke gemeente kiest zelf wat zij vrij noemt.',
    question: 'Wie mag over dit geld beslissen, en waaraan ging het vorig jaar?',
  }),
  card('bezwaren', 'Bezwaren tegen besluiten', {
    principle: FAIR, counted: 'events', per: 100, better: 'none', unfinished: 2, source: 'Bezwarenadministratie van de gemeente',
    numerator: 'Bezwaarschriften, geteld in de maand van het besluit', denominator: 'Besluiten in het sociaal domein',
    notSaid: 'Of de bezwaren terecht zijn. Minder bezwaren is niet vanzelf beter: mensen kunnen het ook hebben opgegeven.',
    question: 'Waar gaan de bezwaren over, en hoeveel krijgen gelijk?',
  }),
  card('klachten', 'Klachten', {
    principle: FAIR, counted: 'events', per: 1_000, better: 'none', source: 'Klachtenregistratie en ombudsman, één telpunt',
    numerator: 'Klachten, ook die bij de ombudsman', denominator: 'Huishoudens met een voorziening',
    notSaid: 'Of mensen tevreden zijn. Wie een klacht makkelijker kan indienen, klaagt vaker.',
    question: 'Wat doet de gemeente met een klacht die gegrond is?',
  }),
  card('incidenten', 'Incidenten aan de balie', {
    principle: FAIR, counted: 'events', per: 1_000, better: 'none', source: 'Meldingen van medewerkers aan de balie en in de spreekkamer',
    numerator: 'Keren dat een medewerker agressie of een ander incident meldde', denominator: 'Bezoeken aan de balie',
    notSaid: 'Hoe ernstig een incident was, en waardoor het kwam. Niet elk incident wordt gemeld: wie melden makkelijker maakt, krijgt een hoger cijfer.',
    question: 'Wat zeggen medewerkers en bezoekers zelf over deze incidenten?',
  }),
  card('crisisplaatsingen', 'Crisishulp voor kinderen', {
    principle: EARLY, counted: 'events', per: 1_000, better: 'decrease', source: 'Registratie van crisishulp jeugd',
    numerator: 'Keren dat een kind met spoed hulp kreeg of met spoed uit huis ging', denominator: 'Kinderen tot 18 jaar',
    notSaid: 'Waardoor het aantal verandert. En niet hoe het met deze kinderen gaat.',
    question: 'Was er eerder een moment waarop hulp nog gewoon had gekund?',
  }),
  card('mantelzorgondersteuning', 'Mantelzorgers met ondersteuning', {
    principle: EARLY, counted: 'cases', per: 100, better: 'none', source: 'Steunpunt mantelzorg; het aantal mantelzorgers is een schatting uit een enquête',
    numerator: 'Mantelzorgers die dat jaar respijtzorg of andere ondersteuning kregen', denominator: 'Alle mantelzorgers, naar schatting',
    notSaid: 'Of de ondersteuning genoeg was. Het aantal mantelzorgers is een schatting met een ruime marge: een verschil van enkele punten kan daaruit komen. Niet elke mantelzorger wil ondersteuning.',
    question: 'Welke mantelzorgers bereiken wij niet, en weten wij waarom?',
  }),
  card('preventie-aandeel', 'Deel van het geld voor preventie', {
    principle: EARLY, counted: 'money', per: 100, better: 'none', source: 'Jaarrekening van de gemeente, eigen indeling',
    numerator: 'Uitgaven die de gemeente preventie noemt, in euro’s', denominator: 'Alle uitgaven in het sociaal domein, in euro’s',
    notSaid: 'Of de preventie werkt. Elke gemeente kiest zelf wat zij preventie noemt: wie meer zo noemt, krijgt een hoger cijfer.',
    question: 'Welke uitgaven noemen wij preventie, en waarom?',
  }),
  card('pgb-aandeel', 'Cliënten met een persoonsgebonden budget', {
    principle: 'Inwoners hebben zelf de regie', counted: 'cases', per: 100, better: 'none', source: 'Toewijzingen Wmo en de SVB',
    numerator: 'Cliënten van de Wmo met een pgb', denominator: 'Alle cliënten van de Wmo',
    notSaid: 'Of mensen vrij konden kiezen. Meer of minder pgb is niet vanzelf beter.',
    question: 'Weten mensen dat zij kunnen kiezen?',
  }),
]

export const cardOf = (code: string): SignalCard | undefined => SIGNAL_CARDS.find((one) => one.code === code)
