import type { PublishedSignal } from '../../protect/protected.ts'
import { oneDecimal } from '../../release/signals/values.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import type { SignalRow } from '../../release/tables.ts'
import { acrossWijken, markedAcross, strictLimits, type Across } from '../../statistics/signals/across.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { keyOf, totalOf, yearsOf } from './counts.ts'
import { personFigures, type Figures, type Standing } from './figures.ts'
import { pointOf } from './points.ts'
import type { SignalSeries } from './series.ts'
import { flagged } from './verdicts.ts'

/** A signal with what may be seen of it. */
export interface ProtectedSeries extends SignalSeries {
  readonly counts: ReadonlyMap<string, PublishedSignal> | null
}

/** The wijken of every signal beside each other, year by year, judged by published figures alone. What is marked counts all funnels of the year. */
export function funnelRows(all: readonly ProtectedSeries[], gemeente: GemeenteCode, standing: Standing): readonly SignalRow[] {
  const funnels = all.flatMap((series) => funnelsOf(series, gemeente, standing))
  const marks = new Map([...new Set(funnels.map(({ year }) => year))].flatMap((year) => {
    const own = funnels.flatMap(({ across, ...one }) => (one.year === year && across !== null ? [across] : []))
    const marked = markedAcross(own)
    return own.map((across, at) => [across, marked[at]!] as const)
  }))
  return funnels.flatMap((one) => rowsOf(one, (one.across && marks.get(one.across)) ?? [], gemeente))
}

interface FunnelInHand {
  readonly card: SignalCard
  readonly counted: 'cases' | 'events'
  readonly year: number
  /** Null where it is not shown. */
  readonly overall: number | null
  readonly figures: readonly (readonly [area: string, figures: Figures])[]
  /** The wijken that are shown, in their order; null where they make no funnel. */
  readonly across: Across | null
}

/** Fewer wijken make no funnel. */
const FEWEST = 3

function funnelsOf({ card, areas, counts }: ProtectedSeries, gemeente: GemeenteCode, standing: Standing): readonly FunnelInHand[] {
  const { counted } = card
  const whole = areas.find(({ area }) => area === gemeente)
  if (counted === 'money' || counts === null || whole === undefined) return []
  return yearsOf(whole.points.slice(0, whole.closed)).flatMap(([year]) => {
    const totals = areas.flatMap(({ area, points, closed }) => yearsOf(points.slice(0, closed)).filter(([one]) => one === year).map(([, own]) => ({ area, total: totalOf(own) })))
    if (totals.length <= FEWEST || totals.some(({ total }) => total.denominator === null)) return []
    const figures = totals.map(({ area, total }) =>
      [area, standing({ signal: card.code, area, view: 'trechter', year, period: `${year}` }, total, personFigures(total, counts.get(keyOf.year(area, year))!, card))] as const)
    const [centre] = figures.filter(([area]) => area === gemeente).flatMap(([, own]) => pointOf(own))
    const overall = centre === undefined ? null : centre.numerator / centre.denominator
    const shown = figures.filter(([area]) => area !== gemeente).flatMap(([, own]) => pointOf(own))
    return [{ card, counted, year, overall, figures, across: overall === null || shown.length < FEWEST ? null : acrossWijken(counted, shown, overall) }]
  })
}

/** The gemeente and its wijken; `marked`: those that are shown, in their order. A wijk is marked only where it is drawn outside its limits too. */
function rowsOf({ card, counted, year, overall, figures, across }: FunnelInHand, marked: readonly boolean[], gemeente: GemeenteCode): readonly SignalRow[] {
  const scaled = (share: number): number => oneDecimal(card.per * share)
  const shown = figures.filter(([area, { status }]) => area !== gemeente && status === 'shown').map(([area]) => area)
  const standing = across === null ? 'hidden' : across.funnel.dispersion === null ? 'few-areas' : 'full'
  return figures.map(([area, own]): SignalRow => {
    const limits = across === null || overall === null || !shown.includes(area) ? null : strictLimits(counted, overall, own.denominator!, across.funnel.dispersion?.tau2 ?? 0)
    const drawn = { centre: overall === null ? null : scaled(overall), lower: limits && scaled(limits.low), upper: limits && scaled(limits.high) }
    const side = drawn.upper !== null && own.value! > drawn.upper ? 'high' : drawn.lower !== null && own.value! < drawn.lower ? 'low' : null
    return {
      signal: card.code, area, level: area === gemeente ? 'gemeente' : 'wijk', year, view: 'trechter', periodKind: 'jaar', period: `${year}`, ...own, ...drawn,
      chart: 'funnel', standing, ...flagged(side !== null && marked[shown.indexOf(area)] === true ? { rule: 'outside', side } : null), phase: 'definitief',
    }
  })
}
