import type { Signaalkaart } from '../../server/contract/rows.ts'
import type { Assurance } from '../../server/statistics/control/assurance.ts'
import type { Display } from '../../server/statistics/control/display.ts'
import { RUN } from '../../server/statistics/control/flags.ts'
import type { Meaning } from '../../server/statistics/control/meaning.ts'
import type { Verdict } from '../../server/statistics/control/verdict.ts'
import type { Because } from '../../server/statistics/undefined.ts'
import { periodsName } from './dates.ts'
import { capital, smallCount } from './numbers.ts'
import { provisionalLimits } from './signal-caveats.ts'
import { missedOnEnd } from './signal-questions.ts'
import { yearsSentence, type YearsCompared, type YearsUnit } from './whole-years.ts'

/** The period of which every point of a chart tells. */
export type Period = 'maand' | 'kwartaal' | 'jaar'

const PERIODS = {
  maand: { the: 'de laatste maand', other: 'Eén hogere of lagere maand', that: 'die maand', many: periodsName('maand') },
  kwartaal: { the: 'het laatste kwartaal', other: 'Eén hoger of lager kwartaal', that: 'dat kwartaal', many: periodsName('kwartaal') },
  jaar: { the: 'het laatste jaar', other: 'Eén hoger of lager jaar', that: 'dat jaar', many: periodsName('jaar') },
} as const

export interface VerdictWords {
  readonly title: string
  /** Which rule fired, or why there is no verdict. */
  readonly why: string
  /** How to read it. */
  readonly meaning: string
}

/**
 * A verdict as it stands beside its chart. `meaning` follows from the agreed direction; text and shape carry it, never colour alone. `beyond`: how
 * many of the last three points lie outside the limit itself on the side of the verdict.
 */
export function verdictWords(verdict: Verdict, period: Period, meaning: Meaning, beyond = 0): VerdictWords {
  if (verdict.kind === 'ordinary') return ordinary(period)
  if (verdict.kind === 'too-few') return { title: 'Geen oordeel', why: NO_VERDICT[verdict.because], meaning: 'Zonder oordeel zegt een hoger of lager punt nog niets.' }
  return {
    title: `Bijzonder: ${sideInWords(verdict)}${AGREED[meaning]}`,
    why: whyOf(verdict, period, beyond),
    meaning: 'Hier is waarschijnlijk iets veranderd. Wat, dat vertelt de grafiek niet.',
  }
}

/** Which way it went, before which way was agreed. */
const sideInWords = ({ kind, rule }: Special): string => (kind === 'special-high' ? (rule === 'trend' ? 'stijgend' : HIGHER) : rule === 'trend' ? 'dalend' : LOWER)

const [HIGHER, LOWER] = ['hoger dan gewoonlijk', 'lager dan gewoonlijk']

const AGREED: Readonly<Record<Meaning, string>> = { ordinary: '', improvement: ', de afgesproken kant op', concern: ', de andere kant op dan afgesproken', 'neutral-high': '', 'neutral-low': '' }

/** What whole years show where the periods by themselves do not: those since against those before. */
export function yearsWords(compared: YearsCompared, meaning: Meaning, unit: YearsUnit): VerdictWords {
  const why = yearsSentence(compared, unit)
  if (!compared.isMarked) return { title: 'Gewone schommeling per jaar', why, meaning: 'Per kortere periode is geen oordeel mogelijk.' }
  return { title: `Bijzonder per jaar: ${compared.since.value > compared.before.value ? HIGHER : LOWER}${AGREED[meaning]}`, why, meaning: 'Hier is waarschijnlijk iets veranderd. Wat, dat vertelt het cijfer niet.' }
}

const NO_VERDICT: Readonly<Record<Because, string>> = {
  'no-data': 'Er zijn nog geen cijfers.',
  'too-few': 'Er zijn te weinig cijfers, of de aantallen zijn te klein, om toeval en verandering uit elkaar te houden.',
  'no-variation': 'Alle cijfers zijn gelijk. Dan is niet te zeggen wat een gewone schommeling is.',
  'zero-total': 'Er is niets om mee te delen: het totaal is nul.',
  'no-basis': 'De cijfers waarop het oordeel zou rusten, ontbreken of kloppen niet met elkaar.',
  suppressed: 'Een deel van de cijfers is afgeschermd.',
}

function ordinary(period: Period): VerdictWords {
  const { other, that } = PERIODS[period]
  return {
    title: 'Gewone schommeling',
    why: 'De cijfers bewegen zoals we op toeval mogen verwachten.',
    meaning: `${other} is geen reden voor vragen over ${that}, wel voor de vraag of het gemiddelde goed genoeg is.`,
  }
}

type Special = Extract<Verdict, { readonly kind: 'special-high' | 'special-low' }>

function whyOf({ kind, rule, points }: Special, period: Period, beyond: number): string {
  const { the, many } = PERIODS[period]
  const high = kind === 'special-high'
  switch (rule) {
    case 'outside': return `${capital(the)} ligt ${high ? 'boven de bovenste' : 'onder de onderste'} grens.`
    case 'shift': return `De cijfers liggen al ${smallCount(Math.max(7, points))} ${many} op rij ${high ? 'boven' : 'onder'} het gemiddelde.`
    case 'trend': return `De cijfers ${high ? 'stijgen' : 'dalen'} al ${smallCount(Math.max(7, points))} ${many} op rij.`
    case 'near-limit': return beyond > 0 ? `Van de laatste drie ${many} liggen er twee dicht bij de ${high ? 'bovenste' : 'onderste'} grens, en één ligt er${high ? 'boven' : 'onder'}.` : `Van de laatste drie ${many} liggen er twee of meer dicht bij de ${high ? 'bovenste' : 'onderste'} grens.`
    default: return rule satisfies never
  }
}

/** What is said of the limits beside a chart that has none, or only provisional ones; nothing where they hold. */
export function displayWords(display: Display, period: Period): string | null {
  const { many } = PERIODS[period]
  switch (display.kind) {
    case 'chart': return null
    case 'provisional': return provisionalLimits(period)
    case 'run-chart': return display.because === 'few-points' ? `Nog geen grenzen: daarvoor zijn twaalf ${many} nodig.` : 'Geen grenzen: de aantallen zijn te klein om toeval en verandering uit elkaar te houden.'
    case 'reason': return display.instead === null ? NO_VERDICT[display.because] : 'Dit komt te weinig voor om per periode te tonen. Kijk naar langere perioden of naar de hele gemeente.'
    default: return display satisfies never
  }
}

const ASSURED: Readonly<Record<Assurance, string>> = {
  meets: 'Als er niets verandert, wordt het doel elke keer gehaald.',
  misses: 'Als er niets verandert, wordt het doel geen enkele keer gehaald.',
  'by-chance': 'Als er niets verandert, wordt het doel de ene keer wel en de andere keer niet gehaald. Dat hangt dan van toeval af.',
}

/**
 * The target beside the limits. These say what comes next only while nothing changed: not beside a special point. Where the limits leave room for
 * both, `missed` in a row say which comes more often.
 */
export const assuranceWords = (assurance: Assurance, missed = 0): string =>
  (assurance === 'by-chance' && missed >= RUN ? 'Als er niets verandert, wordt het doel meestal niet gehaald, en een enkele keer door toeval wel.' : ASSURED[assurance])

/** "Gewone schommeling, maar 33 maanden op rij onder het doel": an ordinary verdict beside a target that was missed for as many periods as make a shift. */
export const missedTitle = (title: string, missed: number | null, period: Period, better: Signaalkaart['beter']): string =>
  (missed === null || missed < RUN ? title : `${title}, maar ${missedOnEnd(missed, period, better)}`)

/** How the newest periods stand beside the target: how many in a row missed it, the newest among them; 0 where that one met it. */
export function missedWords(missed: number, period: Period): string {
  const { the, many } = PERIODS[period]
  if (missed === 0) return `In ${the} is het doel gehaald.`
  return missed === 1 ? `In ${the} is het doel niet gehaald.` : `Het doel is nu ${smallCount(missed)} ${many} op rij niet gehaald.`
}

/** No signal is not: no change. `size` is the smallest change that shows, already written with its unit. */
export const detectableWords = (size: string, period: Period): string =>
  `Een blijvende verandering van ${size} of meer valt meestal binnen zeven ${PERIODS[period].many} op. Geen signaal betekent dus niet dat er niets veranderd is.`
