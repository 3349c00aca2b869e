import type { SafeTopFigures } from '../concentration/top/figure.ts'
import type { SafeFigures } from '../concentration/figures.ts'
import type { Protected, PublishedCell } from '../protect/protected.ts'
import type { Visibility } from '../protect/visibility.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Wet } from '../units/wet.ts'
import type { AreaRow, Measures } from './tables.ts'

/** The concentration of one group, safe to publish. */
export interface ConcentrationGroup {
  readonly area: string
  readonly level: 'gemeente' | 'wijk'
  readonly wet: Wet | 'alle'
  readonly figures: SafeFigures
}

/** The dearest tenth of the households of a gemeente, safe to publish. */
export interface TopGroup {
  readonly area: string
  readonly figures: SafeTopFigures
}

/** All that a release takes from one year: protected figures only, never a truth. */
export interface ProtectedYear {
  readonly year: number
  /** Last month with deliveries, 1 to 12. */
  readonly throughMonth: number
  /** Where each cell stands, in the order of `cells`. */
  readonly coordinates: readonly CellCoordinate[]
  readonly cells: Protected<readonly PublishedCell[]>
  /** 1 where the count of a shown cell may be shown too. */
  readonly countShown: Uint8Array
  /** Cells whose figure of now may not be shown beside an earlier one: what readers saw of them before, by place in `cells`. */
  readonly kept: ReadonlyMap<number, Measures>
  /** The areas that are shown together this year. */
  readonly combinations: readonly AreaRow[]
  readonly concentration: readonly ConcentrationGroup[]
  readonly topGroup: TopGroup
  readonly visible: Visibility
}
