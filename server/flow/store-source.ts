import { areasOf, geometriesOf } from '../store/intake/areas.ts'
import type { Database } from '../store/database.ts'
import { factColumns } from '../store/intake/facts.ts'
import { asOf, budgetOf, sourcesOf, yearsOf } from '../store/intake/register-questions.ts'
import type { AreaRow } from '../release/tables.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { roundCents, cents } from '../units/cents.ts'
import { year } from '../units/year.ts'
import type { FactSource } from './fact-source.ts'

/** The facts store of one gemeente as the source of a release. */
export function storeSource(db: Pick<Database, 'pool' | 'kysely'>, gemeente: GemeenteCode): FactSource {
  return {
    years: () => yearsOf(db, gemeente),
    facts: (inYear) => factColumns(db, gemeente, year(inYear)),
    areas: (inYear) => areaRows(db, gemeente, inYear),
    budget: async () => (await budgetOf(db, gemeente)).map((row) => ({ ...row, amount: roundCents(row.amount, cents(100)) / 100 })),
    sources: () => sourcesOf(db, gemeente),
    asOf: () => asOf(db, gemeente),
  }
}

async function areaRows(db: Pick<Database, 'pool' | 'kysely'>, gemeente: GemeenteCode, inYear: number): Promise<AreaRow[]> {
  const [areas, geometries] = [await areasOf(db, gemeente, year(inYear)), await geometriesOf(db, gemeente, year(inYear))]
  return areas.map(({ code, ...area }) => ({ ...area, area: code, geometry: geometries.get(code) ?? null }))
}
