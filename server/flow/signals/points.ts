import type { PublishedSignal } from '../../protect/protected.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import { limitsOf, oneDecimal, type Drawn } from '../../release/signals/values.ts'
import type { SignalRow } from '../../release/tables.ts'
import { displayOf, POINTS_FOR_LIMITS } from '../../statistics/control/display.ts'
import type { RateKind } from '../../statistics/control/rate.ts'
import { xmrChart } from '../../statistics/control/xmr.ts'
import { chartOf, type SignalPoint } from '../../statistics/signals/judge.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { periodKind } from '../../units/period.ts'
import { keyOf } from './counts.ts'
import { moneyFigures, personFigures, UNFINISHED, type Figures, type Standing } from './figures.ts'
import { yearOfPeriod, type AreaSeries } from './series.ts'

/** What the rows of one series are made of. */
export interface SeriesInHand {
  readonly card: SignalCard
  readonly gemeente: GemeenteCode
  readonly series: AreaSeries
  /** What may be seen, by key; null for money of the gemeente itself. */
  readonly counts: ReadonlyMap<string, PublishedSignal> | null
  readonly standing: Standing
}

/** The rows of one signal in one area, without verdicts. Chart, limits and standing follow from published figures alone. */
export function pointRows({ card, gemeente, series, counts, standing }: SeriesInHand): readonly SignalRow[] {
  const { area, points, closed, baseline } = series
  const places = points.map(({ period }) => ({ signal: card.code, area, level: area === gemeente ? 'gemeente' as const : 'wijk' as const, year: yearOfPeriod(period), view: 'periode' as const, periodKind: periodKind(period), period }))
  const figures = points.map((point, at) => {
    if (at >= closed) return UNFINISHED
    return counts === null ? moneyFigures(point, card) : standing(places[at]!, point, personFigures(point, counts.get(keyOf.period(area, point.period))!, card))
  })
  const drawing = counts === null ? moneyDrawing(card, series) : personDrawing(card, { total: counts.get(keyOf.series(area))!, figures: figures.slice(0, closed), baseline })
  const isJudged = drawing.standing === 'full' || drawing.standing === 'provisional'
  return places.map((place, at): SignalRow => {
    const own = figures[at]!
    const limits = isJudged && at < closed && own.status === 'shown' ? drawing.limits(own) : NO_LIMITS
    return { ...place, ...own, ...limits, chart: drawing.chart, standing: drawing.standing, rule: null, side: null, phase: at < closed ? 'definitief' : 'voorlopig' }
  })
}

const NO_LIMITS = { centre: null, lower: null, upper: null } as const

/** How a series is drawn. */
interface Drawing {
  readonly chart: SignalRow['chart']
  readonly standing: SignalRow['standing']
  readonly limits: (point: Figures) => Drawn | typeof NO_LIMITS
}

function moneyDrawing({ per }: SignalCard, { points, closed, baseline }: AreaSeries): Drawing {
  const chart = xmrChart(points.slice(0, closed).map(({ numerator, denominator }) => numerator / denominator!), baseline > 0 ? { fixAfter: baseline } : {})
  const own = chart.value?.limits[0]
  const limits = own === undefined ? NO_LIMITS : { centre: oneDecimal(per * own.centre), lower: oneDecimal(per * Math.max(0, own.lower)), upper: oneDecimal(per * own.upper) }
  return { chart: 'xmr', standing: chart.value?.noVariation === true ? 'too-few' : standingOf('xmr', closed), limits: () => limits }
}

/** The figures of the closed periods, and the total of the first `baseline` of them, from which the limits come. */
interface PublishedSeries { readonly total: PublishedSignal; readonly figures: readonly Figures[]; readonly baseline: number }

/** The centre is the published total of the baseline; how wide the limits are follows from those of its periods that are shown. */
function personDrawing({ counted, per }: SignalCard, { total: { numerator, denominator }, figures, baseline }: PublishedSeries): Drawing {
  const kind: RateKind = counted === 'cases' ? 'cases' : 'events'
  const { chart, widening } = chartOf(kind, figures.slice(0, baseline).flatMap(pointOf))
  const found = standingOf(chart, figures.length)
  if (found === 'too-few' || found === 'no-limits') return { chart, standing: found, limits: () => NO_LIMITS }
  if (numerator.kind !== 'shown' || figures.flatMap(pointOf).length < POINTS_FOR_LIMITS) return { chart, standing: 'hidden', limits: () => NO_LIMITS }
  const isCountedOutOf = denominator.kind === 'shown'
  const drawn = { centre: numerator.value / (isCountedOutOf ? denominator.value : baseline), widening: oneDecimal(widening), kind, per: isCountedOutOf ? per : 1 }
  return { chart, standing: drawn.widening === 0 ? 'too-few' : found, limits: (point) => limitsOf(drawn, point.denominator ?? 1) }
}

/** What was counted in a period that is shown; out of 1 where nothing is counted out of anything. */
export const pointOf = ({ numerator, denominator }: Figures): readonly SignalPoint[] => (numerator === null ? [] : [{ numerator, denominator: denominator ?? 1 }])

/** What this many periods may be used for. How large the counts are, hidden ones among them, has no say: that would tell of them. */
function standingOf(chart: SignalRow['chart'], points: number): SignalRow['standing'] {
  const { kind } = displayOf({ chart: chart === 'funnel' ? 'xmr' : chart, points, meanCount: null })
  if (kind === 'reason') return 'too-few'
  return kind === 'run-chart' ? 'no-limits' : kind === 'chart' ? 'full' : 'provisional'
}
