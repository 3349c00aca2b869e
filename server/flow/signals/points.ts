import type { SignalFact } from '../../facts/signals.ts'
import type { PublishedSignal } from '../../protect/protected.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import { limitsOf, oneDecimal, valueOf, type Drawn, type DrawnSeries } from '../../release/signals/values.ts'
import type { SignalRow } from '../../release/tables.ts'
import { POINTS_FOR_LIMITS } from '../../statistics/control/display.ts'
import type { Flag } from '../../statistics/control/flags.ts'
import { judgeSeries, type Judged, type SignalPoint } from '../../statistics/signals/judge.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { keyOf } from './counts.ts'
import { periodKind } from '../../units/period.ts'
import { yearOfPeriod, type AreaSeries } from './series.ts'

/** What the rows of one series are made of. */
export interface SeriesInHand {
  readonly card: SignalCard
  readonly gemeente: GemeenteCode
  readonly series: AreaSeries
  /** What may be seen, by key; null for money of the gemeente itself. */
  readonly counts: ReadonlyMap<string, PublishedSignal> | null
}

/** The rows of one signal in one area: judged by exact figures, drawn from published ones. */
export function pointRows({ card, gemeente, series, counts }: SeriesInHand): readonly SignalRow[] {
  const { area, points, closed, baseline } = series
  const judged = judgeSeries(card.counted, points.slice(0, closed).map(exactOf), baseline)
  const figures = points.map((point, at) => (at >= closed ? UNFINISHED : counts === null ? moneyFigures(point, card) : personFigures(point, counts.get(keyOf.period(area, point.period))!, card)))
  const drawn = counts === null ? null : drawnSeries(card, counts.get(keyOf.series(area))!, judged)
  const isHidden = counts !== null && (drawn === null || figures.slice(0, closed).filter(({ status }) => status === 'shown').length < POINTS_FOR_LIMITS)
  const standing = standingOf(judged, isHidden)
  return points.map((point, at): SignalRow => {
    const own = figures[at]!
    const isJudged = at < closed && own.status === 'shown' && (standing === 'full' || standing === 'provisional')
    const limits = isJudged ? (drawn === null ? exactLimits(judged, at, card) : limitsOf(drawn, own.denominator ?? 1)) : NO_LIMITS
    return {
      signal: card.code, area, level: area === gemeente ? 'gemeente' : 'wijk', year: yearOfPeriod(point.period), view: 'periode', periodKind: periodKind(point.period), period: point.period,
      ...own, ...limits, chart: judged.chart as SignalRow['chart'], standing, ...flagged(isJudged ? judged.flags[at]! : null), phase: at < closed ? 'definitief' : 'voorlopig', asOf: null,
    }
  })
}

type Figures = Pick<SignalRow, 'numerator' | 'denominator' | 'value' | 'status'>

/** More is still to come: no figure yet, rather than one that has to change. */
const UNFINISHED: Figures = { numerator: null, denominator: null, value: null, status: 'absent' }
const NO_LIMITS = { centre: null, lower: null, upper: null } as const
const THOUSAND = 1_000

export const exactOf = ({ numerator, denominator }: Pick<SignalFact, 'numerator' | 'denominator'>): SignalPoint => ({ numerator, denominator: denominator ?? 1 })

/** Both counts and what follows from them, or nothing. */
export function personFigures({ denominator }: Pick<SignalFact, 'denominator'>, seen: PublishedSignal, { per }: SignalCard): Figures {
  if (seen.numerator.kind !== 'shown') return { numerator: null, denominator: null, value: null, status: 'suppressed' }
  return {
    numerator: seen.numerator.value, denominator: denominator !== null && seen.denominator.kind === 'shown' ? seen.denominator.value : null,
    value: valueOf(seen.numerator, seen.denominator, per), status: 'shown',
  }
}

/** Money of the gemeente, in whole thousands of euros. */
const moneyFigures = ({ numerator, denominator }: SignalFact, { per }: SignalCard): Figures =>
  ({ numerator: Math.round(numerator / THOUSAND), denominator: Math.round(denominator! / THOUSAND), value: oneDecimal((per * numerator) / denominator!), status: 'shown' })

/** How the limits are drawn: null where the totals may not be seen, or there are no limits. */
function drawnSeries({ counted, per }: SignalCard, { numerator, denominator }: PublishedSignal, { limits, widening }: Judged): DrawnSeries | null {
  if (limits.value === null || numerator.kind !== 'shown') return null
  const centre = numerator.value / (denominator.kind === 'shown' ? denominator.value : 1)
  return { centre, widening: oneDecimal(widening), isShare: counted === 'cases', per: denominator.kind === 'shown' ? per : 1 }
}

function exactLimits({ limits }: Judged, at: number, { per }: SignalCard): Drawn | typeof NO_LIMITS {
  const own = limits.value?.limits[at]
  return own === undefined ? NO_LIMITS : { centre: oneDecimal(per * own.centre), lower: oneDecimal(per * Math.max(0, own.lower)), upper: oneDecimal(per * own.upper) }
}

function standingOf({ display, limits }: Judged, isHidden: boolean): SignalRow['standing'] {
  if (display.kind === 'reason' || limits.value?.noVariation === true) return 'too-few'
  if (display.kind === 'run-chart') return 'no-limits'
  return isHidden ? 'hidden' : display.kind === 'chart' ? 'full' : 'provisional'
}

export const flagged = (flag: Flag | null): Pick<SignalRow, 'rule' | 'side'> => (flag === null ? { rule: null, side: null } : { rule: flag.rule, side: flag.side })
