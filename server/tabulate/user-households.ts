import type { FactColumns } from '../facts/columns.ts'
import type { WijkCode } from '../units/areas.ts'
import { ageClassOf, type AgeClass } from '../units/age.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import type { UnitTotals } from './unit-totals.ts'

/** Households of the gemeente with net spending above 0, from dear to cheap, of equal ones the lowest key first. All columns have that order. */
export interface UserHouseholds {
  /** Stable key of the household. */
  readonly key: Float64Array
  /** Net cents of all laws together, above 0. */
  readonly total: Float64Array
  /** Net cents per law; below 0 where credits are larger. */
  readonly byLaw: ReadonlyMap<Wet, Float64Array>
  /** Number of laws with net spending above 0. */
  readonly laws: Uint8Array
  /** Null for a household that could not be placed. */
  readonly wijk: readonly (WijkCode | null)[]
  /** Class of age of whoever in it most was spent on; null where it is not known. */
  readonly age: readonly (AgeClass | null)[]
}

/** What every user household spends in the year by law, and where it lives: what the group of the dearest is drawn from. */
export function userHouseholds(facts: FactColumns, { byWet, place }: UnitTotals): UserHouseholds {
  const totalOf = (unit: number): number => WETTEN.reduce((sum, _, wet) => sum + byWet[unit * WETTEN.length + wet]!, 0)
  const total = Float64Array.from({ length: facts.unitCount }, (_, unit) => totalOf(unit))
  const units = Int32Array.from(total.keys()).filter((unit) => facts.unitIsHousehold[unit] === 1 && total[unit]! > 0)
  units.sort((a, b) => total[b]! - total[a]! || facts.unitKey[a]! - facts.unitKey[b]!)
  const lawOf = (unit: number, wet: number): number => byWet[unit * WETTEN.length + wet]!
  return {
    key: Float64Array.from(units, (unit) => facts.unitKey[unit]!),
    total: Float64Array.from(units, (unit) => total[unit]!),
    byLaw: new Map(WETTEN.map((name, wet) => [name, Float64Array.from(units, (unit) => lawOf(unit, wet))])),
    laws: Uint8Array.from(units, (unit) => WETTEN.filter((_, wet) => lawOf(unit, wet) > 0).length),
    wijk: Array.from(units, (unit) => facts.places[place[unit]!]!.wijk),
    age: Array.from(units, (unit) => ageClassOf(facts.unitAge?.[unit] ?? -1)),
  }
}
