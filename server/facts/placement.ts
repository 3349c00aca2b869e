import type { Year } from '../units/year.ts'

/**
 * Register of residence of one gemeente as columns: sorted by person, then by delivery from new to old.
 * Dates are days since 2000-01-01; `to` is OPEN_END while a residence lasts.
 */
export interface ResidenceColumns {
  readonly length: number
  readonly person: Int32Array
  readonly household: Int32Array
  readonly buurt: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly delivery: Int32Array
}

export const OPEN_END = 0x7fff_ffff

/** Where everybody belongs in one year, by the numbers of persons and households; -1 where that is not known. */
export interface Placement {
  readonly householdOf: Int32Array
  readonly buurtOf: Int32Array
}

/** Days from 2000-01-01 to 1 January of a year. */
export const firstDayOf = (year: number): number => Math.round((Date.UTC(year, 0, 1) - Date.UTC(2000, 0, 1)) / 86_400_000)

/**
 * The one placement rule for all tables of a year: a household belongs where it lived on 1 January, or where it was first
 * registered that year; a person belongs to a household by the same rule. What a newer delivery says of a person replaces
 * what older ones said from its first date on. Of two residences on one day the newer delivery counts, then the lower person,
 * then the lower household and buurt: the order of the rows never matters.
 */
export function placeAll(rows: ResidenceColumns, year: Year): Placement {
  const householdOf = new Int32Array(highest(rows.person, rows.length) + 1).fill(-1)
  const buurtOf = new Int32Array(highest(rows.household, rows.length) + 1).fill(-1)
  const best = new Int32Array(buurtOf.length).fill(-1)
  const replaced = replacedFrom(rows)
  const days = { first: firstDayOf(year), last: firstDayOf(year + 1) - 1, replaced }
  for (let row = 0; row < rows.length; row++) {
    if (firstDay(rows, row, days) === NEVER) continue
    const [person, household] = [at(rows.person, row), at(rows.household, row)]
    const known = at(best, household)
    if (known < 0 || comesFirst(rows, row, known, days)) best[household] = row
    const own = at(householdOf, person)
    if (own < 0 || comesFirst(rows, row, own, days)) householdOf[person] = row
  }
  for (let person = 0; person < householdOf.length; person++) householdOf[person] = valueAt(rows.household, at(householdOf, person))
  for (let household = 0; household < buurtOf.length; household++) buurtOf[household] = valueAt(rows.buurt, at(best, household))
  return { householdOf, buurtOf }
}

interface Days {
  readonly first: number
  readonly last: number
  readonly replaced: Int32Array
}

const NEVER = 0x7fff_ffff

/** Per row: the first day on which a newer delivery has something to say of the same person. */
function replacedFrom(rows: ResidenceColumns): Int32Array {
  const replaced = new Int32Array(rows.length).fill(OPEN_END)
  for (let start = 0; start < rows.length;) {
    let end = start
    let horizon = OPEN_END
    while (end < rows.length && rows.person[end] === rows.person[start]) {
      const block = end
      let earliest = OPEN_END
      for (; end < rows.length && rows.person[end] === rows.person[block] && rows.delivery[end] === rows.delivery[block]; end++) {
        replaced[end] = horizon
        earliest = Math.min(earliest, at(rows.from, end))
      }
      horizon = Math.min(horizon, earliest)
    }
    start = end
  }
  return replaced
}

/** First day of the year on which a row holds, 1 January for what began earlier; NEVER when it holds on no day of the year. */
function firstDay(rows: ResidenceColumns, row: number, days: Days): number {
  const from = Math.max(at(rows.from, row), days.first)
  const to = Math.min(at(rows.to, row), at(days.replaced, row) - 1, days.last)
  return from <= to ? from : NEVER
}

/** Earlier in the year first; then the newer delivery; then the lower numbers. */
function comesFirst(rows: ResidenceColumns, a: number, b: number, days: Days): boolean {
  const order = firstDay(rows, a, days) - firstDay(rows, b, days)
    || at(rows.delivery, b) - at(rows.delivery, a)
    || at(rows.person, a) - at(rows.person, b)
    || at(rows.household, a) - at(rows.household, b)
    || at(rows.buurt, a) - at(rows.buurt, b)
  return order < 0
}

const at = (column: Int32Array, row: number): number => column[row] as number
const valueAt = (column: Int32Array, row: number): number => (row < 0 ? -1 : at(column, row))

function highest(column: Int32Array, length: number): number {
  let most = -1
  for (let row = 0; row < length; row++) most = Math.max(most, at(column, row))
  return most
}
