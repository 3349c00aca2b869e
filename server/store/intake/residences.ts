import type pg from 'pg'
import { escapeLiteral } from 'pg'
import { OPEN_END, type ResidenceColumns } from '../../facts/placement.ts'
import { whereaboutsIn, type Whereabouts } from '../../facts/whereabouts.ts'
import { gemeenteCode, type BuurtCode, type GemeenteCode } from '../../units/areas.ts'
import { year as yearOf, type Year } from '../../units/year.ts'
import { copyOut, int32, isNull, text } from './copy-binary.ts'
import { growingInt32 } from './growing.ts'

/** The register of residence up to the end of a year, with the buurten its numbers stand for. */
export interface Register {
  readonly rows: ResidenceColumns
  readonly buurten: readonly BuurtCode[]
  /** Year of birth per row. */
  readonly birthYear: Int32Array
}

/** Loads what is known of residences that began in or before a year. */
export async function loadRegister(pool: pg.Pool, gemeente: GemeenteCode, year: Year): Promise<Register> {
  const buurten = await buurtenOf(pool, gemeente)
  const numbers = new Map<string, number>(buurten.map((buurt, number) => [buurt, number]))
  const columns = Array.from({ length: 7 }, growingInt32)
  await copyOut(pool, registerQuery(gemeente, year), 7, (row) => {
    columns[0]?.push(int32(row, 0))
    columns[1]?.push(int32(row, 1))
    columns[2]?.push(numbers.get(text(row, 2)) ?? -1)
    columns[3]?.push(int32(row, 3))
    columns[4]?.push(isNull(row, 4) ? OPEN_END : int32(row, 4))
    columns[5]?.push(int32(row, 5))
    columns[6]?.push(int32(row, 6))
  })
  const [person, household, buurt, from, to, delivery, birthYear] = columns.map((column) => column.done()) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  return { rows: { length: person.length, person, household, buurt, from, to, delivery }, buurten, birthYear }
}

/** The age of everybody at the end of a year, by what was delivered last; -1 for whom the register does not know. */
export function ageAtEndOf(year: Year, { rows, birthYear }: Register): (person: number) => number {
  const born = new Map<number, number>()
  for (let row = 0; row < rows.length; row++) if (!born.has(rows.person[row]!)) born.set(rows.person[row]!, birthYear[row]!)
  return (person) => Math.max(-1, year - (born.get(person) ?? year + 1))
}

/** The register as it stood after a delivery. */
export function registerUpTo(register: Register, lastDelivery: number): Register {
  const { rows, buurten, birthYear } = register
  if (rows.delivery.every((delivery) => delivery <= lastDelivery)) return register
  const kept = rows.delivery.map((_, row) => row).filter((row) => rows.delivery[row]! <= lastDelivery)
  const { person, household, buurt, from, to, delivery } = rows
  const [a, b, c, d, e, f] = [person, household, buurt, from, to, delivery].map((column) => kept.map((row) => column[row]!)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  return { rows: { length: kept.length, person: a, household: b, buurt: c, from: d, to: e, delivery: f }, buurten, birthYear: kept.map((row) => birthYear[row]!) }
}

/** Where the households of the year before are in a year, by the register as it stood after a delivery. */
export async function whereaboutsOf(pool: pg.Pool, gemeente: GemeenteCode, year: Year, lastDelivery: number): Promise<Whereabouts> {
  return whereaboutsIn(registerUpTo(await loadRegister(pool, gemeente, year), lastDelivery).rows, year, yearOf(year - 1))
}

/** COPY takes no parameters: the gemeente passes its door once more and stands in the text. */
export const registerQuery = (gemeente: GemeenteCode, year: Year): string =>
  `select person, household, buurt, from_date, to_date, delivery, birth_year::integer from facts.residence
  where gemeente = ${escapeLiteral(gemeenteCode(gemeente))} and from_date <= '${year}-12-31' order by person, delivery desc, record`

async function buurtenOf(pool: pg.Pool, gemeente: GemeenteCode): Promise<readonly BuurtCode[]> {
  const { rows } = await pool.query<{ buurt: BuurtCode }>('select distinct buurt from facts.residence where gemeente = $1 order by buurt', [gemeente])
  return rows.map((row) => row.buurt)
}
