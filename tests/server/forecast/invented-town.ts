import { bytesOf } from '../../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateVoorbeeldstad, type Options } from '../../../fixtures/voorbeeldstad/generate.ts'
import { productIndex } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { firstDayOf } from '../../../server/facts/placement.ts'
import type { CostRow } from '../../../server/facts/rows.ts'
import { pseudonymiser } from '../../../server/ingest/pseudonym.ts'
import { readDelivery } from '../../../server/ingest/read-delivery.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'
import { year as yearOf } from '../../../server/units/year.ts'

const GEMEENTE = gemeenteCode('GM9901')

/** The deliveries of Voorbeeldstad through the real readers, as columns per year; a person stands for a household. */
export async function inventedTown(options: Options): Promise<{ readonly years: readonly FactColumns[]; readonly asOf: string }> {
  const rows: CostRow[] = []
  const context = { gemeente: GEMEENTE, pseudonymise: pseudonymiser(new Uint8Array(32).fill(1), GEMEENTE), areas: { wijken: new Set<string>(), buurten: new Set<string>() } }
  for (const file of generateVoorbeeldstad(options)) {
    if (file.books.totalCents === null) continue
    for await (const some of readDelivery(bytesOf(file), { ...context, fileName: file.name })) for (const row of some) if (row.kind === 'cost') rows.push(row)
  }
  const persons = new Map<string, number>()
  for (const { person } of rows) persons.set(Buffer.from(person).toString('hex'), persons.size)
  const numbers = new Map([...persons.keys()].sort().map((person, number) => [person, number]))
  const years = [...new Set(rows.map((row) => Number(row.from.slice(0, 4))))].sort()
  return { asOf: rows.map((row) => row.booked).sort().at(-1)!, years: years.map((year) => columnsOf(year, rows.filter((row) => row.from.startsWith(String(year))), numbers)) }
}

function columnsOf(year: number, rows: readonly CostRow[], numbers: ReadonlyMap<string, number>): FactColumns {
  return {
    gemeente: GEMEENTE, year: yearOf(year), length: rows.length, places: [], place: new Int32Array(rows.length),
    unit: Int32Array.from(rows, (row) => numbers.get(Buffer.from(row.person).toString('hex'))!), unitCount: numbers.size,
    unitIsHousehold: new Uint8Array(numbers.size).fill(1), unitKey: Float64Array.from({ length: numbers.size }, (_, at) => at),
    product: Int16Array.from(rows, (row) => productIndex(row.product)), month: Uint8Array.from(rows, (row) => Number(row.from.slice(5, 7))),
    amount: Float64Array.from(rows, (row) => row.amount), provider: Int32Array.from(rows, (row) => Number(row.provider ?? -1)), booked: Int32Array.from(rows, (row) => dayOf(row.booked)),
  }
}

/** Days since 2000-01-01. */
const dayOf = (date: string): number => firstDayOf(Number(date.slice(0, 4))) + Math.round((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000)
