import type { Signaal, Signaalkaart } from '../../../server/contract/rows.ts'
import type { RunDiagnostics } from '../../../server/statistics/control/runs.ts'
import { thePeriod } from '../dates.ts'
import { asFarAsKnown, capital, count, listed, NBSP, smallCount } from '../numbers.ts'
import { accent, type Rich } from '../rich.ts'
import { fromMessages } from '../signal-caveats.ts'
import { averaged } from '../whole-years.ts'

interface PeriodsOfYear { readonly many: number; readonly kind: 'jaar' | 'kwartaal' | 'maand' }

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('nl-NL') + text.slice(1)

export const SIGNALS = {
  title: 'Signalen',
  whole: 'Hele gemeente',
  reading: 'Zo leest u deze bladzijde',
  lead: 'Een cijfer beweegt altijd. Hier ziet u wanneer een beweging groter is dan toeval, en wanneer niet. Bij elk signaal staat wat het niet zegt.',
  caveat: [
    'Niet waardoor iets verandert. Een streep in de grafiek zegt wanneer iets gebeurde, niet dat het daardoor kwam.',
    'Niet dat er niets verandert als er geen signaal is. Kleine veranderingen vallen pas na lange tijd op.',
    'Niet welke wijk het beste of het slechtste is. Wijken zijn verschillend; hier staat geen ranglijst.',
  ],
  question: 'wat zagen de mensen die dit werk doen, en past dat bij wat de grafiek laat zien?',
  none: 'Over dit gebied zijn er geen signalen.',
  line: 'De lijn is het cijfer per periode. Er is geen band: daarvoor is hier te weinig bekend.',
  chart: [
    'De lijn is het cijfer per periode. Een cijfer gaat altijd op en neer. De lichte band laat zien hoe ver dat door toeval al gaat.',
    'Een punt in de band is gewone schommeling, ook als het hoger of lager is dan de vorige keer. Behalve als het een driehoek is: dan hoort het bij een rij punten die te lang dezelfde kant op wijst voor toeval.',
    'Een driehoek is een bijzonder punt: omhoog is hoger dan gewoonlijk, omlaag is lager. Hier is waarschijnlijk iets veranderd. De driehoek zegt niet wat, en niet waarom.',
  ],
  rulesTitle: 'Wanneer is een punt bijzonder?',
  rules: [
    'Het ligt buiten de band.',
    'Zeven of meer punten op rij liggen aan dezelfde kant van het midden.',
    'Zeven punten op rij gaan omhoog, of zeven op rij gaan omlaag.',
    'Van de laatste drie punten liggen er twee dicht bij dezelfde rand van de band.',
  ],
  rulesMore: [
    'We rekenen met de afgeronde cijfers die u ziet. Is een periode afgeschermd, dan begint het tellen daarna opnieuw. Ligt een punt bijna op het midden, dan telt het voor geen van beide kanten.',
    'Staat er een gebeurtenis in de grafiek, met minstens twaalf periodes ervoor, dan komen band en midden uit de tijd ervoor.',
    'Van een wijk tellen we ook hele jaren bij elkaar: de jaren na een gebeurtenis tegen die ervoor, of het nieuwste jaar tegen alle eerdere. Dan is minder afgeschermd en valt een verandering eerder op. “Bijzonder per jaar” betekent dat toeval zo’n verschil minder dan 1 op de 500 keer geeft.',
  ],
  funnel: [
    'Elk punt is een wijk. Hoe verder naar rechts, hoe groter. Een kleine wijk schommelt meer; daarom is de band links breder.',
    'Vergelijk een wijk met de band, niet met een andere wijk.',
    'Alleen een wijk ver buiten de band krijgt een naam. Daarbij is meegeteld dat er naar veel wijken tegelijk is gekeken.',
    'Dat een wijk opvalt, zegt niet waarom. Het kan aan de wijk liggen, aan de hulp, of aan hoe er is geteld.',
  ],
  notSaid: 'Wat zegt het niet?',
  runs: ({ longestRun, longestRunMax, crossings, crossingsMin }: RunDiagnostics) => `De langste rij punten aan één kant van het midden is hier ${count(longestRun)}; bij toeval is dat bijna nooit meer dan ${count(longestRunMax)}. De lijn gaat ${count(crossings)} keer over het midden; bij toeval is dat bijna altijd ten minste ${count(crossingsMin)} keer. Dit is een tweede blik: het oordeel komt alleen van de regels hierboven.`,
  reported: (least: number, most: number, many: string) => fromMessages(`: ${least === most ? count(least) : `${count(least)} tot ${count(most)}`} keer per ${many}`),
  runSince: (period: string) => `Driehoeken vanaf ${period}: blijkt een rij te lang voor toeval, dan krijgt de hele rij een driehoek, ook de eerste punten. Het begin van de rij is dus niet het moment waarop iets veranderde.`,
  unfinished: 'De nieuwste periodes zijn nog niet compleet en hebben nog geen cijfer.',
  hiddenPeriods: 'afgeschermd: het aantal is te klein om te tonen',
  marks: { hoog: 'bijzonder punt: hoger dan gewoonlijk', laag: 'bijzonder punt: lager dan gewoonlijk' },
  besideMarks: { hoog: 'hoger dan elders', laag: 'lager dan elders' },
  funnelAxes: (per: string, size: string, { many, kind }: PeriodsOfYear) => `Van onder naar boven: hoe vaak, ${per}. Van links naar rechts: ${lowerFirst(size)}${many === 1 ? '' : `, gemiddeld per ${kind}`}.`,
  addedUp: ({ many, kind }: PeriodsOfYear) => (many === 1 ? 'Noemer' : `Noemer, ${smallCount(many)} ${kind === 'maand' ? 'maanden' : 'kwartalen'} opgeteld`),
  heads: { period: 'Periode', value: 'Waarde', numerator: 'Teller', denominator: 'Noemer', lower: 'Ondergrens', upper: 'Bovengrens', verdict: 'Oordeel', wijk: 'Wijk' },
} as const

/** "per 100", "per 1.000". */
export const perWords = (per: number): string => `per${NBSP}${count(per)}`

/** "per 1.000 kinderen tot 18 jaar": per so many of what; a card names first what is counted, with "alle" before it or not. */
export function perOf({ per, noemer, soort }: Pick<Signaalkaart, 'per' | 'noemer' | 'soort'>): string {
  const [what = ''] = noemer.replace(/^Alle /u, '').split(',')
  return `${perWords(per)} ${soort === 'geld' ? 'euro ' : ''}${lowerFirst(what)}`
}

/** What the figure of a whole year is per: "per 1.000 kinderen tot 18 jaar, gemiddeld per kwartaal" where each quarter counts the same children anew. */
export function perInYear(card: Pick<Signaalkaart, 'code' | 'per' | 'noemer' | 'soort'>, period: 'jaar' | 'kwartaal' | 'maand'): string {
  const each = averaged(card.code, period)
  return `${perOf(card)}${each === '' ? '' : `, ${each}`}`
}

/** Published counts may lie this far from what was counted. */
const HALF_OF_ROUNDING = 2

type Row = Pick<Signaal, 'teller' | 'noemer'>
type Card = Pick<Signaalkaart, 'per' | 'soort'>

/** The value of a row as far as its rounded counts tell it: 8.4 → "8,4", 20 of 35 → "ongeveer 57". */
export const signalValue = (value: number, row: Row, card: Card): string => asFarAsKnown(value, marginOf(row, card))

/** What is computed beside the value of a row, such as a limit: no finer than that value. */
export const signalLimit = (value: number, row: Row, card: Card): string => asFarAsKnown(value, Math.min(1, marginOf(row, card)))

/** "Ongeveer 54 per 100 in het 2e kwartaal van 2026; het doel is 80": the newest value, and its target where there is one. */
export const newestInWords = (row: Row & Pick<Signaal, 'periode'>, value: number, card: Card, target: number | null): string =>
  `${capital(signalValue(value, row, card))} ${perWords(card.per)} in ${thePeriod(row.periode)}${target === null ? '' : `; het doel is ${asFarAsKnown(target, 0)}`}`

/** What rounding may have moved a value at most; money is not rounded to fives. */
function marginOf({ teller, noemer }: Row, { per, soort }: Card): number {
  if (soort === 'geld' || teller === null || noemer === null) return 0
  return per * ((teller + HALF_OF_ROUNDING) / (noemer - HALF_OF_ROUNDING) - teller / noemer)
}

/** The signals of a place: all of them, those with a verdict over time and those of them that are special; `beside`: on which a wijk stands out beside the others. */
interface SignalsSeen { readonly all: number; readonly judged: number; readonly special: number; readonly beside: readonly string[] }

/** How many signals stand out, as the heading of the page; of those without a verdict nothing is said to be as usual. */
export function signalsHeading(place: string, { all, judged, special, beside }: SignalsSeen): Rich {
  const overTime = timeHeading(place, all, judged, special)
  return beside.length === 0 ? overTime : [...overTime, `. Naast de andere wijken valt ${place} `, ...(special === 0 ? ['wel '] : ['ook ']), 'op: ', accent(listed(beside))]
}

function timeHeading(place: string, all: number, judged: number, special: number): Rich {
  if (judged === 0) return [`Over ${place} is nog geen oordeel mogelijk`]
  if (special === 0 && judged < all) return ['In ', place, ' is bij ', accent(`${smallCount(judged)} van de ${smallCount(all)} signalen`), ` een oordeel mogelijk; ${judged === 1 ? 'dat beweegt' : 'die bewegen'} als gewoonlijk`]
  if (special === 0) return ['In ', place, ' is er ', accent('geen bijzonder signaal'), ': alles beweegt als gewoonlijk']
  if (judged === 1) return ['In ', place, ' is ', accent('het ene signaal met een oordeel'), ' bijzonder']
  return ['In ', place, ' ', special === 1 ? 'is' : 'zijn', ' ', accent(`${smallCount(special)} van de ${smallCount(judged)} signalen met een oordeel`), ' bijzonder']
}

/** What chance alone is expected to give, beside what was found. */
export const chanceSentence = (charts: number, expected: number, found: number): string =>
  `U ziet hier ${charts === 1 ? 'één grafiek' : `${smallCount(charts)} grafieken`} over de tijd met een oordeel. Door toeval alleen is daarvan ${expected < 0.05 ? 'bijna nooit iets' : expected < 0.95 ? 'meestal niets' : `ongeveer ${smallCount(Math.round(expected))}`} bijzonder. Gevonden: ${found === 0 ? 'geen' : smallCount(found)}.`

/** What a funnel shows: the wijken outside it, and of how many wijken something can be said. */
interface FunnelWords { readonly name: string; readonly year: number; readonly high: readonly string[]; readonly low: readonly string[]; readonly judged: number; readonly wijken: number }

/** Wijken that stand out in a funnel, by name: never in an order of their values. */
export function funnelTitle({ name, year, high, low, judged, wijken }: FunnelWords): Rich {
  if (judged === 0) return [`${name}, ${year}. Te weinig wijken getoond voor een oordeel`]
  if (high.length + low.length === 0) return [`${name}, ${year}. ${judged === wijken ? 'Geen wijk valt op' : `Van ${smallCount(judged)} wijken met een oordeel valt er geen op; over ${smallCount(wijken - judged)} is geen oordeel mogelijk`}`]
  const parts = [...(high.length === 0 ? [] : [`${listed(high)} hoger dan elders`]), ...(low.length === 0 ? [] : [`${listed(low)} lager dan elders`])]
  return [`${name}, ${year}. `, accent(parts.join('; '))]
}

/** "Eerder bijzonder: juli 2022 (laag)." */
export function earlierSentence(periods: readonly { readonly period: string; readonly side: 'hoog' | 'laag' }[]): string {
  const [first] = periods
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return ''
  if (periods.length === 1) return `Eerder bijzonder: ${thePeriod(first.period)} (${first.side}).`
  return `Eerder bijzonder: ${smallCount(periods.length)} punten, van ${thePeriod(first.period)} tot en met ${thePeriod(last.period)}.`
}

export const RULE_WORDS = { buitenGrens: 'buiten de grens', verschuiving: 'zeven of meer op rij aan één kant', trend: 'zeven of meer op rij dezelfde kant op', bijGrens: 'dicht bij de grens' } as const
export const BETTER_WORDS = { hoger: 'Hoger is beter: dat is afgesproken.', lager: 'Lager is beter: dat is afgesproken.', nietAfgesproken: 'Er is niet afgesproken welke kant beter is.' } as const
