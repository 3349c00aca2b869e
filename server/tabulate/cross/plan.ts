import type { Dimension } from '../../facts/microdata.ts'
import { RANK_OF_REMAINDERS } from '../plan.ts'

/** One kind of cell of a cross: the place of its level in each dimension. */
export interface CrossFamily {
  readonly levels: readonly number[]
  /** How much readers want it: 0 first. */
  readonly rank: number
  /** False for what nobody publishes, but what must not be worked out either. */
  readonly listed: boolean
}

/** Levels by name, for every dimension: each area level by each product level by each kind of period. */
export interface PlanPart {
  readonly geo: readonly string[]
  readonly product: readonly string[]
  readonly period: readonly string[]
}

/** Most wanted first (DISCLOSURE 3.3): gemeente, wijk by wet, the totals of wijken and buurten, buurt by wet, then from coarse to fine. */
const WANTED = [
  'gemeente totaal', 'gemeente wet', 'gemeente taakveld', 'gemeente product', 'wijk wet', 'wijk totaal',
  'buurt totaal', 'buurt wet', 'wijk taakveld', 'wijk product', 'buurt taakveld', 'buurt product',
]

/** Every family of the full cross. What the plan does not name is protected but not published; without a plan everything is named. */
export function crossPlan(dimensions: readonly Dimension[], parts: readonly PlanPart[] | null): readonly CrossFamily[] {
  const [geo, product, period] = dimensions.map(({ levels }) => [...levels.keys()])
  return geo!.flatMap((g) => product!.flatMap((p) => period!.map((t): CrossFamily => {
    const name = { geo: dimensions[0]!.levels[g]!.name, product: dimensions[1]!.levels[p]!.name, period: dimensions[2]!.levels[t]!.name }
    const listed = parts === null || parts.some((part) => part.geo.includes(name.geo) && part.product.includes(name.product) && part.period.includes(name.period))
    return { levels: [g, p, t], listed, rank: listed ? t * WANTED.length + WANTED.indexOf(`${name.geo} ${name.product}`) : RANK_OF_REMAINDERS }
  })))
}
