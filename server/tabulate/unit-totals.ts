import { PRODUCTS } from '../facts/catalogue.ts'
import type { FactColumns } from '../facts/columns.ts'
import { WETTEN } from '../units/wet.ts'

const LAWS = WETTEN.length
/** Place in WETTEN of every product of the catalogue. */
export const WET_OF_PRODUCT = Uint8Array.from(PRODUCTS, (item) => WETTEN.indexOf(item.wet))

/** What every unit spends in the year by law, and where it lives. */
export interface UnitTotals {
  /** Net cents, by `unit * 4 + law` in the order of WETTEN. */
  readonly byWet: Float64Array
  /** Bit per law with any line. */
  readonly touched: Uint8Array
  /** Index in the places of the facts; -1 for a unit without a line. */
  readonly place: Int32Array
}

/** Adds the lines of each unit up by law: one pass. */
export function unitTotals(facts: FactColumns): UnitTotals {
  const byWet = new Float64Array(facts.unitCount * LAWS)
  const touched = new Uint8Array(facts.unitCount)
  const place = new Int32Array(facts.unitCount).fill(-1)
  for (let i = 0; i < facts.length; i++) {
    const unit = facts.unit[i]!
    const wet = WET_OF_PRODUCT[facts.product[i]!]!
    byWet[unit * LAWS + wet]! += facts.amount[i]!
    touched[unit]! |= 1 << wet
    place[unit] = facts.place[i]!
  }
  return { byWet, touched, place }
}

/**
 * The combination of laws that each unit uses, as bits in the order of WETTEN: laws with net spending above 0, and for a unit
 * that has none (only credits) the laws of its lines. So every unit has one combination and the combinations add up.
 */
export function combinations(totals: UnitTotals): Uint8Array {
  return totals.touched.map((touched, unit) => {
    let used = 0
    for (let wet = 0; wet < LAWS; wet++) if (totals.byWet[unit * LAWS + wet]! > 0) used |= 1 << wet
    return used === 0 ? touched : used
  })
}

/** The laws of a combination joined by a plus, in the order of WETTEN: `wmo+jeugdwet`. */
export const combinationName = (bits: number): string => WETTEN.filter((_, wet) => (bits >> wet) & 1).join('+')
