import type { FactColumns } from '../facts/columns.ts'
import type { WijkCode } from '../units/areas.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import type { UnitTotals } from './unit-totals.ts'

/** The net spending of every household of an area under one law, or under all. Units whose household is not known are left out. */
export interface HouseholdGroup {
  readonly area: string
  readonly level: 'gemeente' | 'wijk'
  readonly wet: Wet | 'alle'
  /** Whole cents, one entry per household with a line, in no particular order. */
  readonly net: Float64Array
  /** Stable key of each of these households. */
  readonly key: Float64Array
}

/** Household totals per gemeente and wijk, for all laws and each law: what concentration is made of. Never per buurt. */
export function householdGroups(facts: FactColumns, totals: UnitTotals): readonly HouseholdGroup[] {
  const areas = [{ area: facts.gemeente as string, level: 'gemeente' as const, units: householdsIn(facts, totals, null) },
    ...wijkenOf(facts).map((wijk) => ({ area: wijk as string, level: 'wijk' as const, units: householdsIn(facts, totals, wijk) }))]
  return areas.flatMap(({ area, level, units }) => (['alle', ...WETTEN] as const).map((wet) => {
    const users = wet === 'alle' ? units : underLaw(units, wet, totals)
    return { area, level, wet, net: netOf(users, wet, totals), key: Float64Array.from(users, (unit) => facts.unitKey[unit]!) }
  }))
}

const wijkenOf = (facts: FactColumns): WijkCode[] =>
  [...new Set(facts.places.map((place) => place.wijk).filter((wijk) => wijk !== null))].sort()

function householdsIn(facts: FactColumns, totals: UnitTotals, wijk: WijkCode | null): Int32Array {
  const inside = facts.places.map((place) => wijk === null || place.wijk === wijk)
  return Int32Array.from({ length: facts.unitCount }, (_, unit) => unit)
    .filter((unit) => facts.unitIsHousehold[unit] === 1 && totals.place[unit]! >= 0 && inside[totals.place[unit]!]!)
}

/** Households with a line under the law. */
const underLaw = (units: Int32Array, wet: Wet, totals: UnitTotals): Int32Array =>
  units.filter((unit) => (totals.touched[unit]! >> WETTEN.indexOf(wet)) & 1)

function netOf(units: Int32Array, wet: Wet | 'alle', { byWet }: UnitTotals): Float64Array {
  const laws = WETTEN.length
  if (wet !== 'alle') return Float64Array.from(units, (unit) => byWet[unit * laws + WETTEN.indexOf(wet)]!)
  return Float64Array.from(units, (unit) => byWet.subarray(unit * laws, (unit + 1) * laws).reduce((sum, amount) => sum + amount, 0))
}
