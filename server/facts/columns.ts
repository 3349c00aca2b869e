import type { BuurtCode, GemeenteCode, WijkCode } from '../units/areas.ts'
import type { Year } from '../units/year.ts'

/** Where a unit of count lives: a buurt, or only a wijk (buurt null), or neither (both null: "onbekend"). */
export interface Place {
  readonly buurt: BuurtCode | null
  readonly wijk: WijkCode | null
}

/**
 * The facts of one gemeente and one year as columns, the way they leave the database: one entry per cost line.
 * Every household has one place for the whole year (where it lived on 1 January, or was first registered that year).
 */
export interface FactColumns {
  readonly gemeente: GemeenteCode
  readonly year: Year
  readonly length: number
  /** Unit of count per line, 0 to unitCount - 1. A unit is a household, or one person whose household is not known. */
  readonly unit: Int32Array
  /** Index in `places` per line; all lines of one unit share one place. */
  readonly place: Int32Array
  /** Index in PRODUCTS per line. */
  readonly product: Int16Array
  /** Month of delivery, 1 to 12. */
  readonly month: Uint8Array
  /** Signed whole cents per line. */
  readonly amount: Float64Array
  /** Number of the provider that declared the line, -1 where the gemeente pays itself; left out where nobody knows. The numbers mean nothing by themselves. */
  readonly provider?: Int32Array
  /** Day of booking per line, in days since 2000-01-01; left out where nobody knows. */
  readonly booked?: Int32Array
  readonly unitCount: number
  /** 1 where the unit is a household, 0 where the household of a person is not known. */
  readonly unitIsHousehold: Uint8Array
  /** A stable pseudonymous key per unit (the surrogate number in the facts store): sorts the same in every build. */
  readonly unitKey: Float64Array
  /** Age at the end of the year of whoever in the unit most was spent on, -1 where the register does not say; left out where nobody knows. */
  readonly unitAge?: Int16Array
  readonly places: readonly Place[]
}

/** An area as the release needs it. */
export interface Area {
  readonly code: string
  readonly level: 'gemeente' | 'wijk' | 'buurt'
  readonly name: string
  readonly parent: string | null
  readonly inhabitants: number | null
  readonly households: number | null
}
