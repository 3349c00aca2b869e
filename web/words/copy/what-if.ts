import { accent, rich, type Rich } from '../rich.ts'
import { count, euros, listed, NBSP, percentInWords, percentPreciseInWords } from '../numbers.ts'

type Name = 'deelname' | 'effect' | 'kosten'

const NAMES: Readonly<Record<Name, string>> = { deelname: 'Wie doet mee', effect: 'Wat het scheelt', kosten: 'Wat het kost' }

/** What stands between a reader and a result; each says what to do. */
export const problems = {
  missing: (name: Name) => `${NAMES[name]}: vul drie getallen in.`,
  unclear: (name: Name) => `${NAMES[name]}: wij kunnen een getal niet zeker lezen. ${name === 'kosten' ? 'Schrijf vijftienhonderd euro als 1500 of 1.500; centen komen na een komma.' : 'Schrijf het als 12 of 12,5.'}`,
  outside: (name: Name, from: number, to: number) => `${NAMES[name]}: gebruik getallen van ${count(from)} tot en met ${count(to)}.`,
  order: (name: Name) => `${NAMES[name]}: het laagste getal komt eerst, het hoogste als laatste.`,
  source: (name: Name) => `${NAMES[name]}: vul in wie dit zegt.`,
} as const

export const WHAT_IF = {
  title: 'Wat als we bij deze huishoudens beginnen?',
  lead: 'Een rekenvoorbeeld, geen prognose. U vult de aannames in, en wie dat zegt. Wij kennen het effect niet: dat weet niemand vooraf.',
  none: 'Voor dit jaar kan dit niet: het begint bij wat de groep van vorig jaar dit jaar kostte, en dat is niet bekend of afgeschermd. Kies een ander jaar.',
  scenarios: { '': 'Scenario A', 2: 'Scenario B' },
  tryOut: 'Probeer het met verzonnen getallen',
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
  notCountedInShort: 'Niet meegeteld: besparing die ergens anders landt, hulp die mensen nu missen, de tijd tot het werkt, contracten met een vast bedrag, en geld waarvan het huishouden niet bekend is.',
  example: 'Dit is een rekenvoorbeeld, geen prognose.',
  learn: 'Wilt u later weten of het werkte? Begin dan niet bij iedereen tegelijk, en vergelijk met huishoudens die net zo duur waren en nog moesten beginnen.',
} as const

interface BasisWords { readonly year: number; readonly households: number; readonly spending: number }

/** Where the sum starts from, and why not at the amount of the year before. */
export const basisText = ({ year, households, spending }: BasisWords): string =>
  `Wij rekenen met de ongeveer ${count(households)} duurste huishoudens van ${year - 1}, alle wetten samen. Zij kostten in ${year}, zonder dat dit plan er was, ongeveer ${rough(spending)} per huishouden (wie vertrok, telt als 0). Niet met wat zij in ${year - 1} kostten: een deel van de daling komt vanzelf.`

interface BoundWords { readonly year: number; readonly share: number; readonly reach: number; readonly effect: number }

/** The same in one sentence, for a sheet of one page. */
export const basisInShort = ({ year, households, spending }: BasisWords): string =>
  `Gerekend met de ongeveer ${count(households)} duurste huishoudens van ${year - 1}. Zij kostten in ${year} ongeveer ${rough(spending)} per huishouden.`

/** Where the figures of an example come from, before the source of what it is worked out from. */
export const assumedBy = (sources: readonly string[]): string =>
  `Aannames van: ${listed([...new Set(sources)])}. Zij staan niet in de publicatie. Wat deze huishoudens kosten, komt wel uit de publicatie.`

/** The bound before any model (METHODS 4.1), on the base of the model: what last year's group takes of this year's spending. */
export const boundText = (bound: number, { year, share, reach, effect }: BoundWords): string =>
  `Meer dan ${percentPreciseInWords(bound)} van alle uitgaven kan het niet schelen: ${percentInWords(share)} (het deel van de uitgaven van ${year} voor de duurste huishoudens van ${year - 1}) × hoogstens ${percentPreciseInWords(reach)} doet mee × hoogstens ${percentPreciseInWords(effect)} minder. De kosten gaan daar nog af.`

interface ResultWords {
  readonly range: { readonly p10: number; readonly p50: number; readonly p90: number }
  readonly chance: number
}

/** The result in words: the middle of all ranges together, what lies around it, the chance in words, and what it is. Never as if the most likely values gave it (METHODS 4.3). */
export function resultText({ range: { p10, p50, p90 }, chance }: ResultWords): string {
  const between = p10 < 0 && p90 > 0 ? `8 van de 10 uitkomsten liggen tussen ${rough(-p10)} extra kosten en ${rough(p90)} besparing` : p90 <= 0 ? `het kost waarschijnlijk tussen ${rough(-p90)} en ${rough(-p10)}` : `waarschijnlijk tussen ${rough(p10)} en ${rough(p90)}`
  return `Met al deze aannames ${savesOrCosts(p50)} het in de middelste uitkomst netto ongeveer ${rough(Math.abs(p50))}; ${between}. Kans dat het geld scheelt: ${chanceInWords(chance)}. ${WHAT_IF.example}`
}

interface ModesWords { readonly reach: { readonly mode: number }; readonly effect: { readonly mode: number }; readonly cost: { readonly mode: number }; readonly atModes: number }

/** What anybody can work out by hand from the most likely values, and why the middle is something else. */
export const modesText = ({ reach, effect, cost, atModes }: ModesWords): string =>
  `Alleen met de meest waarschijnlijke getallen (${percentPreciseInWords(reach.mode)} doet mee, ${percentPreciseInWords(Math.abs(effect.mode))} ${effect.mode < 0 ? 'meer' : 'minder'} uitgaven, ${eurosTyped(cost.mode)} per huishouden) ${savesOrCosts(atModes)} het ongeveer ${rough(Math.abs(atModes))}. De middelste uitkomst telt ook mee hoe ver de laagste en hoogste getallen daarvan af liggen.`

const savesOrCosts = (value: number): string => (value >= 0 ? 'scheelt' : 'kost')

/** Never surer than 95 per cent (METHODS 2.6), and in counts that people can picture. */
export function chanceInWords(chance: number): string {
  if (chance > 0.95) return `zeer waarschijnlijk (meer dan 95${NBSP}procent)`
  if (chance < 0.05) return `zeer onwaarschijnlijk (minder dan 5${NBSP}procent)`
  return `ongeveer ${Math.min(9, Math.max(1, Math.round(chance * 10)))} op de 10`
}

/** What a reader takes along: the middle of the outcomes, and that it is an example. */
export const whatIfFinding = (middle: number): Rich =>
  rich`Rekenvoorbeeld: beginnen bij de duurste huishoudens ${savesOrCosts(middle)} in het midden ${accent(rough(Math.abs(middle)))}`

/** The same of two scenarios: how much more the first saves. */
export const twoScenariosFinding = (middle: number): Rich =>
  rich`Rekenvoorbeeld: beginnen bij de duurste huishoudens scheelt in scenario A in het midden ${accent(moreOrLess(middle))} dan in scenario B`

/** "Wie doet mee: 30 tot 70 procent, meest waarschijnlijk 50 (volgens …).", as it was read and not as it was typed. */
export function assumptionText(name: Name, numbers: readonly number[], source: string): string {
  const [low, likely, high] = numbers.map(typedNumber)
  return `${NAMES[name]}: ${low} tot ${high}${NBSP}${WHAT_IF.units[name]}, meest waarschijnlijk ${likely} (volgens ${source}).`
}

/** 1500 → "1.500", 12.5 → "12,5", -5 → "−5" */
export const typedNumber = (value: number): string => value.toLocaleString('nl-NL', { maximumFractionDigits: 2 }).replace('-', '−')

const eurosTyped = (value: number): string => `€${NBSP}${typedNumber(value)}`

interface DifferenceWords { readonly range: ResultWords['range']; readonly chance: number }

/** The difference between two scenarios on the same draws. */
export function differenceText({ range: { p10, p50, p90 }, chance }: DifferenceWords): string {
  return `Scenario A scheelt in het midden ${moreOrLess(p50)} dan scenario B; in 8 van de 10 uitkomsten tussen ${moreOrLess(p10)} en ${moreOrLess(p90)}. Kans dat A meer scheelt dan B: ${chanceInWords(chance)}.`
}

const moreOrLess = (value: number): string => `${rough(Math.abs(value))} ${value >= 0 ? 'meer' : 'minder'}`

/** Two digits that count: finer would look like knowledge. */
export function rough(value: number): string {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 1)
  return euros(Math.round(value / size) * size)
}

export const breakEvenText = (effect: number): string => `Bij de meest waarschijnlijke kosten ${effect > 1 ? 'kost de aanpak meer dan zij scheelt, ook als alle uitgaven van deze huishoudens wegvallen' : `zijn kosten en besparing gelijk als de uitgaven met ${percentInWords(effect)} dalen`}.`
