import type { Flag } from '../../server/statistics/control/flags.ts'
import type { Limits } from '../../server/statistics/control/limits.ts'
import { meaningOf } from '../../server/statistics/control/meaning.ts'
import { verdictOf, type Verdict } from '../../server/statistics/control/verdict.ts'
import type { Signaal, Signaalafspraak, Signaalkaart } from '../data/rows.ts'
import { directionOf, missedSince } from '../data/targets.ts'
import { missedTitle, verdictWords, yearsWords, type Period, type VerdictWords } from '../words/signals.ts'
import { averaged, type YearsUnit } from '../words/whole-years.ts'
import type { YearsMove } from '../data/years.ts'

/** One signal in one area, as the page tells of it. `rows` oldest first. */
export interface SignalSeries {
  readonly card: Signaalkaart
  readonly rows: readonly Signaal[]
  readonly period: Period
  readonly verdict: Verdict
  /** The newest period with a figure. */
  readonly newest: Signaal | undefined
  readonly target: Signaalafspraak | undefined
  readonly events: readonly Signaalafspraak[]
  /** Whole years of this wijk against those before; null where these are not to be compared. */
  readonly years: YearsMove | null
}

/** The series of an area, in the order of the cards; beside them what the whole years of all wijken say. */
export function seriesOf(cards: readonly Signaalkaart[], rows: readonly Signaal[], notes: readonly Signaalafspraak[], moves: readonly YearsMove[] = []): readonly SignalSeries[] {
  return cards.flatMap((card) => {
    const own = rows.filter((row) => row.signaal === card.code)
    const first = own[0]
    if (first === undefined) return []
    const beside = notes.filter((note) => note.signaal === card.code && note.gebied === first.gebied)
    return [{
      card, rows: own, period: first.periodeSoort, verdict: verdictIn(own), newest: own.findLast(({ status }) => status === 'getoond'),
      target: beside.findLast(({ soort }) => soort === 'doel'), events: beside.filter(({ soort }) => soort === 'gebeurtenis'),
      years: moves.find(({ signal, area }) => signal === card.code && area === first.gebied) ?? null,
    }]
  })
}

/** What the published rows say of the newest period that is shown. */
function verdictIn(rows: readonly Signaal[]): Verdict {
  if (rows[0]!.stand === 'afgeschermd') return { kind: 'too-few', because: 'suppressed' }
  if (!isJudged(rows)) return { kind: 'too-few', because: 'too-few' }
  const until = rows.slice(0, 1 + rows.findLastIndex(({ status }) => status === 'getoond'))
  return verdictOf(until.map((row) => ({ value: row.waarde, centre: row.midden, flag: flagOf(row) })))
}

/** How many of the newest three points that are shown lie outside the limit itself, on one side. */
const beyondOf = (rows: readonly Signaal[], kant: Signaal['kant']): number =>
  rows.filter(({ status }) => status === 'getoond').slice(-3).filter((row) => row.regel === 'buitenGrens' && row.kant === kant).length

/** True where the series has limits and so a verdict. */
export const isJudged = (rows: readonly Signaal[]): boolean => rows[0]?.stand === 'volledig' || rows[0]?.stand === 'voorlopig'

/** True where its periods or its years can be told from chance. */
export const hasVerdict = ({ rows, years }: SignalSeries): boolean => isJudged(rows) || years !== null

/** True where its newest period is special, or its whole years are. */
export const standsOut = ({ verdict, years }: SignalSeries): boolean => isSpecial(verdict) || years?.isMarked === true

/** The side on which it stands out: that of its newest period, else of its whole years. */
export const sideOf = ({ verdict, years }: SignalSeries): 'high' | 'low' => (verdict.kind === 'special-high' ? 'high' : verdict.kind === 'special-low' ? 'low' : years?.side ?? 'high')

/** What stands above the chart: the verdict of the newest period, or that of whole years where only they show something, or only they can; a target that is missed on end stands beside "ordinary". */
export function headOf(series: SignalSeries): VerdictWords {
  const { card, rows, period, verdict, newest, years } = series
  if (years !== null && !isSpecial(verdict) && (years.isMarked || !isJudged(rows))) return yearsWords(years, meaningOf({ rule: 'shift', side: years.side }, directionOf(card)), yearsUnit(series))
  const words = verdictWords(verdict, period, meaningOf(newest && isJudged(rows) ? flagOf(newest) : null, directionOf(card)), beyondOf(rows, newest?.kant ?? null))
  return verdict.kind === 'ordinary' ? { ...words, title: missedTitle(words.title, missedSince(series), period, card.beter) } : words
}

/** In what the whole years of a signal are told. */
export const yearsUnit = ({ card, period }: Pick<SignalSeries, 'card' | 'period'>): YearsUnit => ({ per: card.per, each: averaged(card.code, period) })

export const isSpecial = ({ kind }: Verdict): boolean => kind === 'special-high' || kind === 'special-low'

const RULES = { buitenGrens: 'outside', verschuiving: 'shift', trend: 'trend', bijGrens: 'near-limit' } as const

export const flagOf = ({ regel, kant }: Signaal): Flag | null => (regel === null || kant === null ? null : { rule: RULES[regel], side: kant === 'hoog' ? 'high' : 'low' })

/** The drawn limits of the newest judged period; the near ones follow from the upper, which is never cut off. */
export function lastLimits(rows: readonly Signaal[]): Limits | null {
  const row = rows.findLast(({ bovengrens }) => bovengrens !== null)
  if (row === undefined || row.midden === null || row.ondergrens === null || row.bovengrens === null) return null
  const sigma = (row.bovengrens - row.midden) / 3
  return { centre: row.midden, lower: row.ondergrens, upper: row.bovengrens, nearLower: row.midden - 2 * sigma, nearUpper: row.midden + 2 * sigma }
}

/** The first point of the row of marked points that the newest one ends, where a run marked it: a rule that looks back over points that seemed ordinary when they were new. */
export function runStart({ rows }: Pick<SignalSeries, 'rows'>): Signaal | null {
  const judged = rows.filter(({ status }) => status === 'getoond')
  const side = judged.at(-1)?.kant ?? null
  const row = judged.slice(1 + judged.findLastIndex(({ kant }) => kant !== side))
  return side !== null && row.length > 1 && (row[0]!.regel === 'verschuiving' || row[0]!.regel === 'trend') ? row[0]! : null
}

/** Periods in a row that carry a mark, before the newest one. */
export function earlierSpecial(rows: readonly Signaal[]): readonly Signaal[] {
  const judged = rows.filter(({ status }) => status === 'getoond')
  const lastOrdinary = judged.findLastIndex(({ regel }) => regel === null)
  return judged.slice(0, Math.max(0, lastOrdinary)).filter(({ regel }) => regel !== null)
}
