import { PRODUCTS, taakveldOf } from '../facts/catalogue.ts'
import type { Place } from '../facts/columns.ts'
import { membersOf, unplacedIn, type CombinationCode, type GemeenteCode, type TableLevel } from '../units/areas.ts'
import { quarterOfMonth } from '../units/period.ts'
import type { Wet } from '../units/wet.ts'
import type { Year } from '../units/year.ts'
import type { Division, PeriodKind } from './plan.ts'
import { combinationName } from './unit-totals.ts'

/** One axis of the tables: its codes in order, and which of them each member (place, product, month or combination) has; -1 for none. */
export interface Axis {
  readonly codes: readonly string[]
  readonly of: Int32Array
}

/** Code of what is known to be in a wijk but in none of its buurten; never published. */
const remainderOf = (wijk: string): string => `${wijk}-onbekend`
export const isRemainder = (area: string): boolean => area.startsWith('WK') && area.endsWith('-onbekend')

/** The axis that gives each member its code; codes are sorted, so that the order never depends on the order of the facts. */
function axis(codeOf: readonly (string | null)[]): Axis {
  const codes = [...new Set(codeOf.filter((code) => code !== null))].sort()
  const index = new Map(codes.map((code, at) => [code, at]))
  return { codes, of: Int32Array.from(codeOf, (code) => (code === null ? -1 : index.get(code)!)) }
}

/**
 * Places by level. A line without a buurt counts in its wijk, one without a wijk in the unplaced rest of the gemeente, which
 * stands beside the wijken under the same rules. Only the members of a combination have a place on that level.
 */
export function areaAxes(places: readonly Place[], gemeente: GemeenteCode, together: readonly CombinationCode[]): Record<TableLevel, Axis> {
  const wijkOf = ({ wijk }: Place): string => wijk ?? unplacedIn(gemeente)
  const combinationOf = new Map(together.flatMap((code) => membersOf(code).map((member): [string, string] => [member, code])))
  return {
    gemeente: axis(places.map(() => gemeente)),
    wijk: axis(places.map(wijkOf)),
    wijkcombinatie: axis(places.map((place) => combinationOf.get(wijkOf(place)) ?? null)),
    buurt: axis(places.map((place) => place.buurt ?? (place.wijk === null ? null : remainderOf(place.wijk)))),
  }
}

/** Products of the catalogue by division, in the scheme of the year. Forms exist for Wmo and Jeugdwet only. */
export function productAxes(inYear: Year): Record<Exclude<Division, 'combinatie'>, Axis> {
  return {
    totaal: axis(PRODUCTS.map(() => '')),
    wet: axis(PRODUCTS.map((item) => item.wet)),
    taakveld: axis(PRODUCTS.map((item) => taakveldOf(item, inYear))),
    product: axis(PRODUCTS.map((item) => item.code)),
    leveringsvorm: axis(PRODUCTS.map((item) => (item.wet === 'wmo' || item.wet === 'jeugdwet' ? `${item.wet}/${item.form}` : null))),
  }
}

/** The law of a taakveld: every product in it has the same one. Null for a taakveld without products. */
export const wetOfTaakveld = (taakveld: string): Wet | null => PRODUCTS.find((item) => item.taakveld.includes(taakveld))?.wet ?? null

/** Combinations of laws (bits) by name. */
export const combinationAxis = (): Axis => axis(Array.from({ length: 16 }, (_, bits) => (bits === 0 ? null : combinationName(bits))))

/** Months 1 to 12 (at 0 to 11) by period. */
export function periodAxes(inYear: Year): Record<PeriodKind, Axis> {
  const months = Array.from({ length: 12 }, (_, at) => at + 1)
  return {
    jaar: axis(months.map(() => `${inYear}`)),
    kwartaal: axis(months.map((month) => `${inYear}-K${quarterOfMonth(month)}`)),
    maand: axis(months.map((month) => `${inYear}-${String(month).padStart(2, '0')}`)),
  }
}
