import type { PublishedSignal } from '../../protect/protected.ts'
import { oneDecimal } from '../../release/signals/values.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import type { SignalRow } from '../../release/tables.ts'
import { acrossWijken, markedAcross, strictLimits, type Across } from '../../statistics/signals/across.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { keyOf, totalOf, yearsOf } from './counts.ts'
import { exactOf, flagged, personFigures } from './points.ts'
import type { SignalSeries } from './series.ts'

/** A signal with what may be seen of it. */
export interface ProtectedSeries extends SignalSeries {
  readonly counts: ReadonlyMap<string, PublishedSignal> | null
}

/** The wijken of every signal beside each other, year by year. What is marked counts all funnels of the year. */
export function funnelRows(all: readonly ProtectedSeries[], gemeente: GemeenteCode): readonly SignalRow[] {
  const funnels = all.flatMap((series) => funnelsOf(series, gemeente))
  const years = [...new Set(funnels.map(({ year }) => year))].sort((a, b) => a - b)
  const marks = new Map(years.flatMap((year) => {
    const own = funnels.filter((one) => one.year === year)
    return markedAcross(own.map(({ across }) => across)).map((marked, at) => [own[at]!, marked] as const)
  }))
  return funnels.flatMap((one) => rowsOf(one, marks.get(one)!, gemeente))
}

interface FunnelInHand {
  readonly card: SignalCard
  readonly counts: ReadonlyMap<string, PublishedSignal>
  readonly year: number
  readonly wijken: readonly string[]
  readonly isCountedOutOf: boolean
  readonly across: Across
}

/** Fewer wijken make no funnel. */
const FEWEST = 3

function funnelsOf({ card, areas, counts }: ProtectedSeries, gemeente: GemeenteCode): readonly FunnelInHand[] {
  const { counted } = card
  const whole = areas.find(({ area }) => area === gemeente)
  if (counted === 'money' || counts === null || whole === undefined) return []
  return yearsOf(whole.points.slice(0, whole.closed)).flatMap(([year]) => {
    const wijken = areas.filter(({ area }) => area !== gemeente).flatMap(({ area, points, closed }) => {
      const own = yearsOf(points.slice(0, closed)).find(([one]) => one === year)?.[1]
      return own === undefined ? [] : [{ area, total: totalOf(own) }]
    })
    const isCountedOutOf = wijken.every(({ total }) => total.denominator !== null)
    const across = wijken.length < FEWEST || !isCountedOutOf ? null : acrossWijken(counted, wijken.map(({ total }) => exactOf(total)))
    return across === null ? [] : [{ card, counts, year, wijken: wijken.map(({ area }) => area), isCountedOutOf, across }]
  })
}

/** The gemeente and its wijken; limits follow from rounded counts, the gemeente's own rate among them. */
function rowsOf({ card, counts, year, wijken, across }: FunnelInHand, marked: readonly boolean[], gemeente: GemeenteCode): readonly SignalRow[] {
  const { points, dispersion } = across.funnel
  const figures = (area: string) => personFigures({ denominator: 0 }, counts.get(keyOf.year(area, year))!, card)
  const whole = figures(gemeente)
  const overall = whole.numerator === null || whole.denominator === null ? null : whole.numerator / whole.denominator
  const tau2 = Number((dispersion?.tau2 ?? 0).toPrecision(1))
  const row = (area: string, isMarked: boolean, side: 'high' | 'low'): SignalRow => {
    const own = figures(area)
    const limits = area === gemeente || overall === null || own.denominator === null || card.counted === 'money' ? null : strictLimits(card.counted, overall, own.denominator, tau2)
    return {
      signal: card.code, area, level: area === gemeente ? 'gemeente' : 'wijk', year, view: 'trechter', periodKind: 'jaar', period: `${year}`, ...own,
      centre: overall === null ? null : oneDecimal(card.per * overall), lower: limits && oneDecimal(card.per * limits.low), upper: limits && oneDecimal(card.per * limits.high),
      chart: 'funnel', standing: dispersion === null ? 'few-areas' : 'full', ...flagged(isMarked && own.status === 'shown' ? { rule: 'outside', side } : null), phase: 'definitief', asOf: null,
    }
  }
  return [row(gemeente, false, 'high'), ...wijken.map((area, at) => row(area, marked[at]!, points[at]!.side))]
}
