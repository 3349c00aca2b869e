import { accent, rich, type Rich } from '../rich.ts'
import { count, euros, NBSP, percentInWords, percentPreciseInWords } from '../numbers.ts'

type Name = 'deelname' | 'effect' | 'kosten'

const NAMES: Readonly<Record<Name, string>> = { deelname: 'Wie doet mee', effect: 'Wat het scheelt', kosten: 'Wat het kost' }

/** What stands between a reader and a result; each says what to do. */
export const problems = {
  missing: (name: Name) => `${NAMES[name]}: vul drie getallen in.`,
  outside: (name: Name, from: number, to: number) => `${NAMES[name]}: gebruik getallen van ${count(from)} tot en met ${count(to)}.`,
  order: (name: Name) => `${NAMES[name]}: het laagste getal komt eerst, het hoogste als laatste.`,
  source: (name: Name) => `${NAMES[name]}: vul in wie dit zegt.`,
} as const

export const WHAT_IF = {
  title: 'Wat als we bij deze huishoudens beginnen?',
  lead: 'Een rekenvoorbeeld, geen prognose. U vult de aannames in, en wie dat zegt. Wij kennen het effect niet: dat weet niemand vooraf.',
  none: 'Voor dit jaar kan dit niet: het begint bij wat de groep van vorig jaar dit jaar kostte, en dat is niet bekend of afgeschermd. Kies een ander jaar.',
  scenarios: { '': 'Scenario A', 2: 'Scenario B' },
  example: 'Probeer het met verzonnen getallen',
  nobody: 'niemand, verzonnen getal',
  madeUp: 'Deze uitkomst komt uit verzonnen getallen en zegt niets over uw gemeente. Vul overal uw eigen getallen in, en wie dat zegt. Dan kan de uitkomst mee in uw briefing.',
  clear: 'Maak leeg',
  add: 'Vergelijk met een tweede scenario',
  remove: 'Laat het tweede scenario weg',
  todo: 'Nog te doen',
  names: NAMES,
  questions: {
    deelname: 'Welk deel van deze huishoudens doet mee?',
    effect: 'Hoeveel minder kost wie meedoet? Begin bij 0: misschien scheelt het niets. Onder 0 kan ook: dan kost het meer.',
    kosten: 'Wat kost de aanpak per huishouden dat meedoet, in een jaar?',
  },
  units: { deelname: 'procent', effect: 'procent', kosten: 'euro' },
  parts: { low: 'Laagste', likely: 'Meest waarschijnlijk', high: 'Hoogste' },
  source: 'Wie zegt dit?',
  result: 'Wat komt eruit?',
  difference: 'Het verschil',
  balance: 'Besparing min kosten',
  minus: 'A min B',
  table: 'Besparing min kosten in euro, afgerond; onder 0 kost het geld',
  seed: (seed: number) => `Wij rekenden dit 20.000 keer door, steeds met andere getallen tussen uw laagste en hoogste. Wie hetzelfde invult, krijgt hetzelfde (startgetal ${seed}).`,
  notCounted: 'Wat hier niet in zit',
  notCountedList: [
    'Besparing die ergens anders landt: bij de zorgverzekeraar, de langdurige zorg (Wlz), de verhuurder of de school.',
    'Hulp die mensen nu missen en dan wel krijgen. Dat kost geld, en is vaak juist de bedoeling.',
    'De tijd tot het werkt. In het eerste jaar zijn er vooral kosten.',
    'Contracten met een vast bedrag: minder hulp geeft dan nog geen lagere rekening.',
    'Geld waarvan het huishouden niet bekend is.',
  ],
  learn: 'Wilt u later weten of het werkte? Begin dan niet bij iedereen tegelijk, en vergelijk met huishoudens die net zo duur waren en nog moesten beginnen.',
} as const

interface BasisWords { readonly year: number; readonly households: number; readonly spending: number }

/** Where the sum starts from, and why not at the amount of the year before. */
export const basisText = ({ year, households, spending }: BasisWords): string =>
  `Wij rekenen met de ongeveer ${count(households)} duurste huishoudens van ${year - 1}. Zij kostten in ${year}, zonder dat dit plan er was, ongeveer ${rough(spending)} per huishouden (wie vertrok, telt als 0). Niet met wat zij in ${year - 1} kostten: een deel van de daling komt vanzelf.`

/** The bound before any model (METHODS 4.1). */
export const boundText = (bound: number, { topShare, reach, effect }: { readonly topShare: number; readonly reach: number; readonly effect: number }): string =>
  `Meer dan ${percentPreciseInWords(bound)} van alle uitgaven kan het nooit schelen: ${percentInWords(topShare)} (het deel van de duurste 10${NBSP}procent) × hoogstens ${percentInWords(reach)} doet mee × hoogstens ${percentInWords(effect)} minder. De kosten gaan daar nog af.`

interface ResultWords {
  readonly reach: { readonly mode: number }
  readonly effect: { readonly mode: number }
  readonly range: { readonly p10: number; readonly p50: number; readonly p90: number }
  readonly chance: number
}

/** The result in words (METHODS 4.4): the middle, what lies around it, the chance in words, and what it is. */
export function resultText({ reach, effect, range, chance }: ResultWords): string {
  const { p10, p50, p90 } = range
  const change = effect.mode === 0 ? 'gelijk blijven' : `met ${percentInWords(Math.abs(effect.mode))} ${effect.mode > 0 ? 'dalen' : 'stijgen'}`
  const between = p10 < 0 && p90 > 0 ? `8 van de 10 uitkomsten liggen tussen ${rough(-p10)} extra kosten en ${rough(p90)} besparing` : p90 <= 0 ? `het kost waarschijnlijk tussen ${rough(-p90)} en ${rough(-p10)}` : `waarschijnlijk tussen ${rough(p10)} en ${rough(p90)}`
  return `Als ongeveer ${percentInWords(reach.mode)} meedoet en de uitgaven voor die huishoudens ${change}, ${p50 >= 0 ? 'scheelt' : 'kost'} het in het midden van de uitkomsten netto ongeveer ${rough(Math.abs(p50))}; ${between}. Kans dat het geld scheelt: ${chanceInWords(chance)}. Dit is een rekenvoorbeeld, geen prognose.`
}

/** Never surer than 95 per cent (METHODS 2.6), and in counts that people can picture. */
export function chanceInWords(chance: number): string {
  if (chance > 0.95) return `zeer waarschijnlijk (meer dan 95${NBSP}procent)`
  if (chance < 0.05) return `zeer onwaarschijnlijk (minder dan 5${NBSP}procent)`
  return `ongeveer ${Math.min(9, Math.max(1, Math.round(chance * 10)))} op de 10`
}

/** What a reader takes along: the middle of the outcomes, and that it is an example. */
export const whatIfFinding = (middle: number): Rich =>
  rich`Rekenvoorbeeld: beginnen bij de duurste huishoudens ${middle >= 0 ? 'scheelt' : 'kost'} in het midden ${accent(rough(Math.abs(middle)))}`

interface AssumptionWords { readonly low: string; readonly likely: string; readonly high: string; readonly source: string }

/** "Wie doet mee: 30 tot 70 procent, meest waarschijnlijk 50 (volgens …)." */
export const assumptionText = (name: Name, { low, likely, high, source }: AssumptionWords): string =>
  `${NAMES[name]}: ${low} tot ${high} ${WHAT_IF.units[name]}, meest waarschijnlijk ${likely} (volgens ${source}).`

interface DifferenceWords { readonly range: ResultWords['range']; readonly chance: number }

/** The difference between two scenarios on the same draws. */
export function differenceText({ range: { p10, p50, p90 }, chance }: DifferenceWords): string {
  const more = (value: number): string => `${rough(Math.abs(value))} ${value >= 0 ? 'meer' : 'minder'}`
  return `Scenario A scheelt in het midden ${more(p50)} dan scenario B; in 8 van de 10 uitkomsten tussen ${more(p10)} en ${more(p90)}. Kans dat A meer scheelt dan B: ${chanceInWords(chance)}.`
}

/** Two digits that count: finer would look like knowledge. */
export function rough(value: number): string {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 1)
  return euros(Math.round(value / size) * size)
}

export const breakEvenText = (effect: number): string => effect > 1 ? 'Ook als alle uitgaven van deze huishoudens wegvallen, kost de aanpak meer dan zij scheelt.' : `Kosten en besparing zijn gelijk als de uitgaven met ${percentInWords(effect)} dalen.`
