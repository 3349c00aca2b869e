import type { Signaal, Signaalkaart } from '../../../server/contract/rows.ts'
import { RUN } from '../../../server/statistics/control/flags.ts'
import type { Wet } from '../../../server/units/wet.ts'
import { movedInWords, type Moved } from '../findings/moved.ts'
import { wetName, type WetOfAlle } from '../names.ts'
import { monthName, periodsName, thePeriod, yearsInWords } from '../dates.ts'
import { signalCaveats } from '../signal-caveats.ts'
import { missedOnEnd, questionOf } from '../signal-questions.ts'
import type { YearsCompared } from '../whole-years.ts'
import { whichBudget } from './budget.ts'
import { capital, count, eurosInWords, percentInWords, smallCount } from '../numbers.ts'

/** A note of a good clerk: what is the matter, how sure that is, and what to ask. */
export interface Note {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly question: string
  /** Where more is told. */
  readonly href: string
}

export const ATTENTION = {
  title: 'Wat vraagt aandacht?',
  moment: (year: number, whole: number, isEarlier: boolean) =>
    (isEarlier ? `U koos ${year}: dit is de lijst van dat jaar, niet die van nu.` : year === whole ? `De nieuwste cijfers, tot en met ${year}.` : `De nieuwste cijfers: ${year}, en ${whole} waar een heel jaar nodig is.`),
  none: (looked: number) => `We keken naar ${count(looked)} cijfers: geld, signalen en hun doelen. Geen ervan springt eruit. Verschillen die er zijn, passen bij toeval.`,
  nothingToLookAt: 'Er zijn nog te weinig jaren om te zeggen wat er opvalt.',
  rest: (many: number) => `Wat ook opvalt (${count(many)})`,
  some: (chosen: number, looked: number, standingOut: number) =>
    `We keken naar ${count(looked)} cijfers. ${capital(smallCount(standingOut))} ${standingOut === 1 ? 'valt' : 'vallen'} op${standingOut > chosen ? `; ${smallCount(chosen)} ${chosen === 1 ? 'staat' : 'staan'} hier, van elke soort hoogstens twee` : ''}. Wie veel bekijkt, vindt altijd wel iets; daar houden we rekening mee. Van wat opvalt, is naar verwachting hooguit één op de vijf toch toeval.`,
} as const

/** What to ask where the costs of a law moved: who and what it was about, and never a cause that the figure does not know. */
const wijkQuestion = (wet: Wet): string =>
  (wet === 'participatiewet' ? 'Hoeveel mensen kwamen hier in de bijstand, en hoeveel gingen eruit?' : 'Hoeveel huishoudens kregen hier hulp en welke, en wat veranderde er volgens het wijkteam?')

/** A wijk whose spending moved apart from that of the others. */
export function wijkNote(area: { readonly code: string; readonly name: string }, moved: Moved, chance: number, href: string): Note {
  return {
    key: `wijk ${area.code} ${moved.wet}`,
    title: `${area.name}: ${movedInWords(moved)}`,
    text: `Prijzen en regels gelden in elke wijk; daarom staat de middelste wijk ernaast. Het gaat om het verschil daarmee. ${howOften(chance)} Wat er veranderde, vertelt het cijfer niet.`,
    question: wijkQuestion(moved.wet),
    href,
  }
}

/** Concentration that differs from earlier years. */
export function concentrationNote(area: { readonly code: string; readonly name: string }, { year, now, yearBefore, before }: { readonly year: number; readonly now: number; readonly yearBefore: number; readonly before: number }, chance: number, href: string): Note {
  return {
    key: `concentratie ${area.code}`,
    title: `${area.name}: in ${year} ging ${percentInWords(now)} van het geld naar de duurste 10\u00a0procent, in ${yearBefore} was dat ${percentInWords(before)}`,
    text: `Het gaat om huishoudens met een voorziening. Dit ligt buiten wat eerdere jaren lieten zien. ${howOften(chance)}`,
    question: 'Hebben deze huishoudens één aanspreekpunt, en is gevraagd wat zij zelf belangrijk vinden?',
    href,
  }
}

/** A forecast that lies clearly beside the budget. */
export function forecastNote({ year, wet, forecast, low, high, budget, isAmended }: { readonly year: number; readonly wet: WetOfAlle; readonly forecast: number; readonly low: number; readonly high: number; readonly budget: number; readonly isAmended: boolean }, href: string): Note {
  const over = forecast > budget
  return {
    key: `prognose ${wet}`,
    title: `${wetName(wet)}: we verwachten in ${year} ${eurosInWords(forecast)}, begroot is ${isAmended ? 'na wijziging ' : ''}${eurosInWords(budget)}`,
    text: `Ongeveer drie op de vier keer komt het uit tussen ${eurosInWords(low)} en ${eurosInWords(high)}.`,
    question: over ? `Waar zit het verschil volgens het college? ${isAmended ? 'En wat verwachtte het college toen de begroting werd gewijzigd?' : 'En is de begroting al aangepast?'}` : 'Krijgt iedereen de hulp die nodig is, en hoe lang wachten mensen?',
    href,
  }
}

interface Accounts {
  readonly year: number
  readonly spent: number
  readonly budget: number
  readonly amendments: number
  readonly largest: { readonly amount: number }
}

/** Accounts that closed far from the budget, and the law or taakveld where most of that is. */
export function accountsNote({ year, spent, budget, amendments, largest }: Accounts, where: string, href: string): Note {
  const over = spent > budget
  return {
    key: `jaarrekening ${year}`,
    title: `Jaarrekening ${year}: ${eurosInWords(Math.abs(spent - budget))} ${over ? 'meer' : 'minder'} dan begroot`,
    text: `Dat is ${percentInWords(Math.abs(spent / budget - 1))} van de ${whichBudget(amendments)}, voor het hele sociaal domein. Het grootste verschil zit bij ${where}: ${eurosInWords(Math.abs(largest.amount))}. Het gaat niet om toeval, maar het cijfer zegt niet waarom.`,
    question: over ? 'Wanneer wist het college dit, en is de begroting van dit jaar erop aangepast?' : 'Waar zit het verschil volgens het college, en hoe lang wachten mensen?',
    href,
  }
}

/** A month of which most is still to come. */
export function completenessNote({ year, wet, month, share }: { readonly year: number; readonly wet: WetOfAlle; readonly month: number; readonly share: number }, href: string): Note {
  return {
    key: `compleet ${wet}`,
    title: `${wetName(wet)}: van ${monthName(month)} ${year} is nog maar ongeveer ${percentInWords(share)} binnen`,
    text: 'Aanbieders declareren later. Lees de laatste maanden niet als een daling.',
    question: 'Wanneer is deze maand compleet, en welke aanbieder is laat?',
    href,
  }
}

/** Care that was bought and hardly used. */
export function supplyNote(code: string, name: string, year: number, share: number, href: string): Note {
  return {
    key: `aanbod ${code}`,
    title: `${name}: van wat is ingekocht, is in ${year} ${percentInWords(share)} gebruikt`,
    text: 'Dit is geteld uit de contracten en de declaraties; toeval speelt geen rol. Het zegt niet of er minder behoefte is, of dat mensen de hulp niet vinden.',
    question: 'Waarop rustte wat is ingekocht, en wat zien verwijzers?',
    href,
  }
}

type Special = Pick<Signaal, 'signaal' | 'gebied' | 'periode' | 'periodeSoort' | 'kant' | 'regel' | 'stand'> & {
  /** So many of the newest periods in a row say the same. */
  readonly run: number
  /** The furthest of the last three, and how many of these lie outside the limit itself. */
  readonly peak: string
  readonly beyond: number
}

/** A signal whose newest period is special: by which rule, and when. */
export function signalNote(row: Special, card: Pick<Signaalkaart, 'naam' | 'vraag' | 'beter'> | undefined, area: { readonly name: string }, chance: number, href: string): Note {
  return {
    key: `signaal ${row.signaal} ${row.gebied}`,
    title: `${card?.naam ?? row.signaal}, ${area.name}: ${specialInWords(row)}`,
    text: `${beyondLimits(row)}Hier is waarschijnlijk iets veranderd. Wat, dat vertelt de grafiek niet. ${howOften(chance)}${signalCaveats(row)}`,
    question: questionOf(card, row.kant === 'laag' ? 'low' : 'high'),
    href,
  }
}

/** A target that was missed time after time; `missed` periods in a row, this one the last. */
export function targetNote(row: Pick<Signaal, 'signaal' | 'gebied' | 'periode' | 'periodeSoort'> & { readonly missed: number; readonly target: string }, card: Pick<Signaalkaart, 'naam' | 'beter'> | undefined, area: { readonly name: string }, href: string): Note {
  return {
    key: `doel ${row.signaal} ${row.gebied}`,
    title: `${card?.naam ?? row.signaal}, ${area.name}: ${missedOnEnd(row.missed, row.periodeSoort, card?.beter ?? 'hoger')}, tot en met ${thePeriod(row.periode)}`,
    text: `${row.target}. Waarom het doel niet is gehaald, zegt het cijfer niet.`,
    question: 'Wat is er nodig om het doel wel te halen?',
    href,
  }
}

/** The rule that marked the newest period, and the periods that it is about. */
function specialInWords({ periode, periodeSoort, kant, regel, run, peak }: Special): string {
  const [many, low, until] = [periodsName(periodeSoort), kant === 'laag', `tot en met ${thePeriod(periode)}`]
  const beside = `op rij ${low ? 'onder' : 'boven'} het gemiddelde`
  if (regel === 'trend') return `${count(run)} ${many} op rij ${low ? 'gedaald' : 'gestegen'}, ${until}`
  if (run >= RUN) return `${count(run)} ${many} ${beside}, ${until}`
  return regel === 'bijGrens' ? `drie ${many} ${beside}, het ${low ? 'laagst' : 'hoogst'} in ${thePeriod(peak)}` : `${low ? 'lager' : 'hoger'} dan gewoonlijk in ${thePeriod(periode)}`
}

/** What lies at or beyond the limits, where that is the rule. */
function beyondLimits({ periode, periodeSoort, kant, regel, beyond }: Special): string {
  const limit = `de ${kant === 'laag' ? 'onderste' : 'bovenste'} grens van gewone schommeling`
  if (regel === 'buitenGrens') return `${capital(thePeriod(periode))} ligt ${kant === 'laag' ? 'onder' : 'boven'} ${limit}. `
  return regel === 'bijGrens' ? `Van de laatste drie ${periodsName(periodeSoort)} liggen er twee ${beyond > 0 ? `dicht bij ${limit}, en één ligt er${kant === 'laag' ? 'onder' : 'boven'}` : `of meer dicht bij ${limit}`}. ` : ''
}

/** A signal whose whole years differ in a wijk. */
export function yearsNote(move: Omit<YearsCompared, 'isMarked'> & { readonly side: 'high' | 'low'; readonly chance: number }, card: Pick<Signaalkaart, 'code' | 'naam' | 'vraag' | 'beter'> | undefined, area: { readonly code: string; readonly name: string }, href: string): Note {
  return {
    key: `jaren ${card?.code ?? ''} ${area.code}`,
    title: `${card?.naam ?? 'Signaal'}, ${area.name}: ${move.side === 'low' ? 'lager' : 'hoger'} in ${yearsInWords(move.since.years)} dan in ${yearsInWords(move.before.years)}`,
    text: `Hele jaren bij elkaar geteld is het verschil groter dan toeval. Wat er veranderde, vertelt het cijfer niet. ${howOften(move.chance)}`,
    question: questionOf(card, move.side),
    href,
  }
}

/** How often chance alone does this, in words a reader can weigh. */
function howOften(chance: number): string {
  return chance < 0.001 ? 'Door toeval alleen komt dit bijna nooit voor.' : `Door toeval alleen komt dit ongeveer 1 op de ${count(onceIn(chance))} keer voor.`
}

/** A chance of 0.0021 is once in about 500; from a hundred on in hundreds. */
export function onceIn(chance: number): number {
  const once = Math.round(1 / chance)
  return once < 100 ? once : Math.round(once / 100) * 100
}
