import { productIndex } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { firstDayOf } from '../../../server/facts/placement.ts'
import { developmentsOf } from '../../../server/forecast/development.ts'
import { contributionsIn } from '../../../server/protect/contributions.ts'
import { needOf } from '../../../server/protect/intervals/need.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { forecastRows } from '../../../server/release/forecast-rows.ts'
import type { ForecastRow } from '../../../server/release/tables.ts'
import type { Triangle } from '../../../server/statistics/forecast/triangle.ts'
import { asOfDay, delaysOf } from '../../../server/tabulate/delays.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'
import { year as yearOf } from '../../../server/units/year.ts'
import type { Wet } from '../../../server/units/wet.ts'
import { publishedMonths } from '../../server/forecast/lines.ts'

/** The January in which the claims of a drill begin. */
const FIRST = 2018

/** A product of each law that is declared when the care is there. */
const PRODUCT: Partial<Record<Wet, string>> = { wmo: 'wmo-01', jeugdwet: 'jw-51', schuldhulp: 'shv-traject' }

/**
 * What a release says of the claims of these laws (cumulative cents by month from a January on, and age), made at the end of a month
 * (counted from 0): from cost lines over the published months to the rows of table prognose, by the product's own steps and rules. Every claim stands for a household.
 */
export function releasedForecast(laws: ReadonlyMap<Wet, Triangle>, last: number): readonly ForecastRow[] {
  const years = Array.from({ length: Math.floor(last / 12) + 1 }, (_, at) => factsOf(laws, at, last))
  const asOf = asOfDay(new Date(Date.UTC(FIRST, last + 1, 0)).toISOString().slice(0, 10))
  const learnt = developmentsOf(years.flatMap((facts) => delaysOf(facts, asOf)), asOf, (totals) => needOf(contributionsIn(totals), DEFAULT_RULES))
  return forecastRows(learnt, { spending: years.flatMap(publishedMonths), budget: [] }, { newest: FIRST + years.length - 1, throughMonth: (last % 12) + 1 })
}

interface Claimed { readonly product: number; readonly month: number; readonly age: number; readonly amount: number }

/** The cost lines of one year that are booked by the end of month `last`. */
function factsOf(laws: ReadonlyMap<Wet, Triangle>, at: number, last: number): FactColumns {
  const claims = [...laws].flatMap(([wet, rows]) => rows.slice(12 * at, 12 * (at + 1)).flatMap((row, month) =>
    row.map((cell, age): Claimed => ({ product: productIndex(PRODUCT[wet]!), month, age, amount: cell - (row[age - 1] ?? 0) })).filter(({ age, amount }) => amount !== 0 && 12 * at + month + age <= last)))
  const dayIn = (month: number): number => firstDayOf(FIRST + Math.floor(month / 12)) + Math.round((Date.UTC(FIRST, month, 15) - Date.UTC(FIRST + Math.floor(month / 12), 0, 1)) / 86_400_000)
  return {
    gemeente: gemeenteCode('GM9902'), year: yearOf(FIRST + at), length: claims.length, places: [{ buurt: null, wijk: null }], place: new Int32Array(claims.length),
    unit: Int32Array.from(claims.keys()), unitCount: claims.length, unitIsHousehold: new Uint8Array(claims.length).fill(1), unitKey: Float64Array.from(claims.keys(), (key) => 100_000 * at + key),
    product: Int16Array.from(claims, ({ product }) => product), month: Uint8Array.from(claims, ({ month }) => month + 1), amount: Float64Array.from(claims, ({ amount }) => amount),
    booked: Int32Array.from(claims, ({ month, age }) => dayIn(12 * at + month + age)),
  }
}
