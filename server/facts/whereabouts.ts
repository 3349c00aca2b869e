import type { Year } from '../units/year.ts'
import { placeAll, type ResidenceColumns } from './placement.ts'

/** What the register says of households a year later. A household that is in neither set has left, or everybody in it has died. */
export interface Whereabouts {
  /** Registered on some day of the year. */
  readonly here: ReadonlySet<number>
  /** No longer there as a household, while somebody of the year before lives here in another one. */
  readonly merged: ReadonlySet<number>
}

/** Where the households of the year before are in a year, by the one placement rule. `earlier` is the year before. */
export function whereaboutsIn(rows: ResidenceColumns, year: Year, earlier: Year): Whereabouts {
  const [then, now] = [placeAll(rows, earlier), placeAll(rows, year)]
  const here = new Set(Array.from(now.buurtOf.keys()).filter((household) => now.buurtOf[household]! >= 0))
  const moved = Array.from(then.householdOf.keys()).filter((person) => then.householdOf[person]! >= 0 && (now.householdOf[person] ?? -1) >= 0)
  return { here, merged: new Set(moved.map((person) => then.householdOf[person]!).filter((household) => !here.has(household))) }
}
