import type pg from 'pg'
import { escapeLiteral } from 'pg'
import { PRODUCTS } from '../../facts/catalogue.ts'
import type { FactColumns, Place } from '../../facts/columns.ts'
import type { YearHistory } from '../../facts/history.ts'
import { leadAges } from '../../facts/lead-age.ts'
import { firstDayOf, placeAll, type Placement } from '../../facts/placement.ts'
import { gemeenteCode, isWijkCode, wijkOfBuurt, type BuurtCode, type GemeenteCode, type WijkCode } from '../../units/areas.ts'
import { daysInMonth } from '../../units/period.ts'
import type { Year } from '../../units/year.ts'
import type { Database } from '../database.ts'
import { copyOut, int32, int64, isNull, text, type BinaryRow } from './copy-binary.ts'
import { growingFloat64, growingInt32 } from './growing.ts'
import { ageAtEndOf, loadRegister, registerUpTo, type Register } from './residences.ts'

/** The number above every delivery: everything that came in. */
export const EVERY_DELIVERY = 2_147_483_647

/**
 * The facts of one gemeente and year as columns, by binary COPY, as they stood after a delivery. The rows come in no particular order;
 * the numbers of units and places do not depend on it.
 */
export async function factColumns(db: Pick<Database, 'pool'>, gemeente: GemeenteCode, year: Year, lastDelivery = EVERY_DELIVERY): Promise<FactColumns> {
  return (await factHistory(db, gemeente, year, { lastDelivery, before: [] })).now
}

/** The same, with how the year stood at earlier deliveries, from one reading of the lines. */
export async function factHistory(db: Pick<Database, 'pool'>, gemeente: GemeenteCode, year: Year, at: { readonly lastDelivery: number; readonly before: readonly number[] }): Promise<YearHistory> {
  const pool = db.pool('publish')
  const register = await loadRegister(pool, gemeente, year)
  const lines = await loadLines(pool, gemeente, year, at.lastDelivery)
  const columnsAt = (some: Lines, lastDelivery: number) => placed(some, registerUpTo(register, lastDelivery), gemeente, year)
  const earlier = at.before.map((lastDelivery) => {
    const line = lines.delivery.map((_, number) => number).filter((number) => lines.delivery[number]! <= lastDelivery)
    return { lastDelivery, facts: columnsAt(linesAt(lines, line), lastDelivery), line }
  })
  return { now: columnsAt(lines, at.lastDelivery), earlier }
}

function placed(lines: Lines, register: Register, gemeente: GemeenteCode, year: Year): FactColumns {
  const { length, product, month, amount, provider, booked } = lines
  const units = unitsOf(lines, placeAll(register.rows, year), register.buurten)
  return { gemeente, year, length, product, month, amount, provider, booked, ...units, unitAge: leadAges({ ...lines, unit: units.unit }, units.unitCount, ageAtEndOf(year, register)) }
}

/** Some of the lines, in the order of their numbers. */
function linesAt({ person, product, month, amount, wijk, delivery, provider, booked, wijken }: Lines, line: Int32Array): Lines {
  return {
    length: line.length, person: line.map((at) => person[at]!), product: Int16Array.from(line, (at) => product[at]!), month: Uint8Array.from(line, (at) => month[at]!),
    amount: Float64Array.from(line, (at) => amount[at]!), wijk: line.map((at) => wijk[at]!), delivery: line.map((at) => delivery[at]!),
    provider: line.map((at) => provider[at]!), booked: line.map((at) => booked[at]!), wijken,
  }
}

/** The cost lines of a year before they are placed. */
interface Lines {
  readonly length: number
  readonly person: Int32Array
  readonly product: Int16Array
  readonly month: Uint8Array
  readonly amount: Float64Array
  /** Index in `wijken` of the wijk the line names itself, -1 for none. */
  readonly wijk: Int32Array
  /** Number of the delivery that each line came in. */
  readonly delivery: Int32Array
  readonly wijken: readonly string[]
  /** Number of the provider, -1 for none. */
  readonly provider: Int32Array
  /** Day of booking, since 2000-01-01. */
  readonly booked: Int32Array
}

/**
 * Fields: person, product (place in the catalogue), first day, cents, wijk, delivery, provider, day of booking. COPY takes no parameters. What is paid is
 * what was declared minus what was rejected; a rejection counts from the delivery in which both it and its declaration are there.
 */
export const linesQuery = (gemeente: GemeenteCode, year: Year, lastDelivery: number): string =>
  `select c.person, p.place, c.from_date, c.amount_cents, c.wijk, greatest(c.delivery, d.delivery), c.provider, c.booked from facts.cost c
  left join (values ${PRODUCTS.map((product, place) => `(${escapeLiteral(product.code)}, ${place})`).join(', ')}) as p (code, place) on p.code = c.product
  left join lateral (select min(o.delivery) as delivery from facts.cost o
    where c.rejected and o.gemeente = c.gemeente and o.sender = c.sender and o.reference = c.reverses) as d on true
  where c.gemeente = ${escapeLiteral(gemeenteCode(gemeente))} and c.year = ${year}
  and (not c.rejected or d.delivery is not null) and greatest(c.delivery, d.delivery) <= ${Math.trunc(lastDelivery)}`

async function loadLines(pool: pg.Pool, gemeente: GemeenteCode, year: Year, lastDelivery: number): Promise<Lines> {
  const [person, product, month, wijk, delivery, provider, booked] = [growingInt32(), growingInt32(), growingInt32(), growingInt32(), growingInt32(), growingInt32(), growingInt32()]
  const amount = growingFloat64()
  const monthOf = monthsOf(year)
  const [wijken, providers] = [numbered(), numbered()]
  await copyOut(pool, linesQuery(gemeente, year, lastDelivery), 8, (row) => {
    person.push(int32(row, 0))
    product.push(productOf(row))
    month.push(monthOf(int32(row, 2)))
    amount.push(int64(row, 3))
    wijk.push(isNull(row, 4) ? -1 : wijken.numberOf(text(row, 4)))
    delivery.push(int32(row, 5))
    provider.push(isNull(row, 6) ? -1 : providers.numberOf(text(row, 6)))
    booked.push(int32(row, 7))
  })
  const persons = person.done()
  return {
    length: persons.length, person: persons, product: Int16Array.from(product.done()), month: Uint8Array.from(month.done()),
    amount: amount.done(), wijk: wijk.done(), delivery: delivery.done(), wijken: wijken.texts, provider: provider.done(), booked: booked.done(),
  }
}

function productOf(row: BinaryRow): number {
  if (isNull(row, 1)) throw new Error('a fact names a product that is not in the catalogue')
  return int32(row, 1)
}

/** From a day (since 2000-01-01) of this year to its month, by a table of the days. */
function monthsOf(year: Year): (day: number) => number {
  const first = firstDayOf(year)
  const months = new Uint8Array(366)
  for (let month = 1, day = 0; month <= 12; month++) {
    for (const end = day + daysInMonth(year, month); day < end; day++) months[day] = month
  }
  return (day) => months[day - first] as number
}

/** Numbers texts in the order they are first seen. */
function numbered(): { numberOf(name: string): number; readonly texts: readonly string[] } {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    numberOf: (name) => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, texts.push(name) - 1)
      return texts.length - 1
    },
  }
}

/** Keys of persons stand above those of households, so that the two never meet. */
const PERSON_KEYS = 2 ** 32

type Units = Pick<FactColumns, 'unit' | 'place' | 'unitCount' | 'unitIsHousehold' | 'unitKey' | 'places'>

/** Turns persons into units of count and gives every unit its one place. */
function unitsOf(lines: Lines, placement: Placement, buurten: readonly BuurtCode[]): Units {
  const keyOfPerson = keysOf(lines, placement)
  const unitKey = Float64Array.from(new Set(keyOfPerson.filter((key) => key >= 0))).sort()
  const numberOf = new Map<number, number>(Array.from(unitKey, (key, number) => [key, number]))
  const unitOfPerson = Int32Array.from(keyOfPerson, (key) => numberOf.get(key) ?? -1)
  const unit = lines.person.map((person) => unitOfPerson[person] as number)
  const unitIsHousehold = Uint8Array.from(unitKey, (key) => (key < PERSON_KEYS ? 1 : 0))
  const { places, placeOfUnit } = placesOf(unitKey, unit, lines, placement, buurten)
  return { unit, unitCount: unitKey.length, unitIsHousehold, unitKey, places, place: unit.map((number) => placeOfUnit[number] as number) }
}

/** Key of the unit of every person with a line, by the number of the person; -1 for a person without one. */
function keysOf(lines: Lines, placement: Placement): Float64Array {
  const most = lines.person.reduce((highest, person) => Math.max(highest, person), -1)
  const keys = new Float64Array(most + 1).fill(-1)
  for (const person of lines.person) keys[person] = keyOf(person, placement)
  return keys
}

function keyOf(person: number, placement: Placement): number {
  const household = placement.householdOf[person] ?? -1
  return household >= 0 ? household : PERSON_KEYS + person
}

/** Places in the order of their codes, "not known" first. */
function placesOf(unitKey: Float64Array, unit: Int32Array, lines: Lines, placement: Placement, buurten: readonly BuurtCode[]) {
  const named = namedWijken(unit, unitKey.length, lines)
  const codes = Array.from(unitKey, (key, number) => {
    if (key >= PERSON_KEYS) return named[number] ?? ''
    return buurten[placement.buurtOf[key] ?? -1] ?? ''
  })
  const sorted = [...new Set(codes)].sort()
  const numbers = new Map(sorted.map((code, number) => [code, number]))
  return { places: sorted.map(placeOf), placeOfUnit: Int32Array.from(codes, (code) => numbers.get(code) as number) }
}

function placeOf(code: string): Place {
  if (code === '') return { buurt: null, wijk: null }
  return isWijkCode(code) ? { buurt: null, wijk: code } : { buurt: code as BuurtCode, wijk: wijkOfBuurt(code as BuurtCode) }
}

/** Per unit the wijk its lines name: that of the earliest month that names one, and of two in one month the lower code. */
function namedWijken(unit: Int32Array, unitCount: number, lines: Lines): readonly (WijkCode | undefined)[] {
  const best: ({ month: number; wijk: WijkCode } | undefined)[] = Array.from({ length: unitCount })
  const codes = lines.wijken.map((code) => (isWijkCode(code) ? code : undefined))
  for (let line = 0; line < lines.length; line++) {
    const wijk = codes[lines.wijk[line] as number]
    if (wijk === undefined) continue
    const month = lines.month[line] as number
    const known = best[unit[line] as number]
    if (!known || month < known.month || (month === known.month && wijk < known.wijk)) best[unit[line] as number] = { month, wijk }
  }
  return best.map((found) => found?.wijk)
}
