import type { AreaLevel, BuurtCode, GemeenteCode, WijkCode } from '../units/areas.ts'
import type { Cents } from '../units/cents.ts'
import type { DateText } from '../units/period.ts'
import type { Wet } from '../units/wet.ts'
import type { Year } from '../units/year.ts'
import type { AssignmentRow, CareStartRow, CareStopRow } from './care-rows.ts'

/** Keyed HMAC-SHA-256 of a BSN, 32 bytes. The BSN itself exists only in the memory of a reader. */
export type Pseudonym = Uint8Array

/** One cost line about one person, as it leaves a reader. */
export interface CostRow {
  readonly kind: 'cost'
  /** Line in the file where it stands, from 1. */
  readonly line: number
  /** Within which references are unique: `wmo323 99999901` for a declaration and for its answer, `kostenregels` for cost lines. */
  readonly sender: string
  /** Keyed hash of the reference a later credit or rejection points to, unique within (gemeente, sender); of a rejection that of the line it rejects. */
  readonly reference: string
  readonly person: Pseudonym
  readonly wet: Wet
  /** Code in the product catalogue, `wmo-onbekend` and the like where the source's own code is not in it. */
  readonly product: string
  /** First day of the period of delivery; the month of a cost is the month of this date. */
  readonly from: DateText
  readonly to: DateText
  /** Day of booking or declaration: with `from` it gives the lag of a declaration. */
  readonly booked: DateText
  /** Signed: a credit is negative. */
  readonly amount: Cents
  /** AGB code of the provider, or null where the gemeente pays itself. */
  readonly provider: string | null
  /** Wijk named by the line itself, used only when the household is unknown. */
  readonly wijk: WijkCode | null
  /** Keyed hash of the reference of the line this one takes back; null where it names none. */
  readonly reverses: string | null
  /** True for a declared line that the gemeente rejected: it has the opposite amount. */
  readonly rejected: boolean
}

/** What the gemeente answered to one declaration. */
export interface AnswerRow {
  readonly kind: 'answer'
  readonly line: number
  /** The message that was answered. */
  readonly declared: 'wmo323' | 'jw323'
  /** AGB code of the provider who declared. */
  readonly provider: string
  /** Keyed hash of the identification of the declaration. */
  readonly declaration: string
  /** What the declaration came to; null where the answer does not say. */
  readonly submitted: Cents | null
  /** What was granted of it; null where the answer does not say. */
  readonly granted: Cents | null
  /** True when the declaration was rejected as a whole, without naming its lines. */
  readonly whole: boolean
}

/** Where a person lived, with whom, from when to when (both days included; `to` null is still there). */
export interface ResidenceRow {
  readonly kind: 'residence'
  readonly line: number
  readonly person: Pseudonym
  /** Keyed HMAC of the household key in the source. */
  readonly household: Pseudonym
  readonly buurt: BuurtCode
  readonly birthYear: number
  readonly from: DateText
  readonly to: DateText | null
}

/** An area of one vintage, with what CBS counts in it. */
export interface AreaRow {
  readonly kind: 'area'
  readonly line: number
  readonly vintage: Year
  readonly level: AreaLevel
  readonly code: GemeenteCode | WijkCode | BuurtCode
  readonly name: string
  readonly parent: GemeenteCode | WijkCode | null
  readonly inhabitants: number | null
  readonly households: number | null
  /** GeoJSON geometry (Polygon or MultiPolygon, WGS84), or null from a CSV. */
  readonly geometry: AreaGeometry | null
}

export interface AreaGeometry {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** What an amount of a taakveld stands in: the begroting as it was first adopted, a change of it during the year, or the jaarrekening. */
export type BudgetReport = 'begroting' | 'wijziging' | 'realisatie'

/** Which change of a begroting: its number within the year, and the day on which the council decided. */
export interface Amendment {
  readonly number: number
  readonly decided: DateText
}

/** Begroting, what a wijziging adds to it, or jaarrekening of one taakveld in one year (Iv3, lasten). */
export interface BudgetRow {
  readonly kind: 'budget'
  readonly line: number
  readonly year: Year
  readonly report: BudgetReport
  /** Null but for a wijziging. */
  readonly amendment: Amendment | null
  readonly taakveld: string
  /** Category of Iv3 without its letter (`4.1.2`); null where the source gives the taakveld as a whole. */
  readonly category: string | null
  readonly amount: Cents
}

/** One line of a register that a gemeente keeps itself: a signal, what stands beside one, a contract, an initiative, a figure to compare with, a story or an adjustment of the forecast. No persons. */
export interface RegisterRow {
  readonly kind: 'signal' | 'signal_note' | 'contract' | 'initiative' | 'comparison' | 'story' | 'adjustment'
  readonly line: number
  /** By the name of the column in the facts. */
  readonly values: Readonly<Record<string, string | number | null>>
}

/** One key figure of one area and year, as CBS counts it. */
export interface FigureRow {
  readonly kind: 'figure'
  readonly line: number
  readonly year: Year
  readonly area: string
  readonly level: AreaLevel
  readonly measure: string
  readonly value: number
}

export type DeliveredRow = CostRow | AnswerRow | AssignmentRow | CareStartRow | CareStopRow | ResidenceRow | AreaRow | BudgetRow | FigureRow | RegisterRow
