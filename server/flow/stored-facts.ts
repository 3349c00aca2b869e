import type { Database } from '../store/database.ts'
import { areasOf, geometriesOf } from '../store/intake/areas.ts'
import { factColumns, factHistory } from '../store/intake/facts.ts'
import { adjustmentsOf, comparedOf, contractsOf, initiativesOf, storiesOf } from '../store/intake/kept-registers.ts'
import { whereaboutsOf } from '../store/intake/residences.ts'
import { asOf, budgetOf, lastDeliveryOf, sourcesOf, yearsOf } from '../store/intake/register-questions.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { year } from '../units/year.ts'
import type { FactSource } from './fact-source.ts'
import { allSignals } from './signals/all-signals.ts'

/** The facts store of one gemeente as a source of releases. Costs and households that come in after its first question are not in it. */
export function storedFacts(db: Pick<Database, 'pool' | 'kysely'>, gemeente: GemeenteCode): FactSource {
  let last: Promise<number> | null = null
  const lastDelivery = (): Promise<number> => (last ??= lastDeliveryOf(db, gemeente))
  return {
    lastDelivery,
    years: () => yearsOf(db, gemeente),
    facts: async (number) => factColumns(db, gemeente, year(number), await lastDelivery()),
    history: async (number, before) => factHistory(db, gemeente, year(number), { lastDelivery: await lastDelivery(), before }),
    whereabouts: async (number, delivery) => whereaboutsOf(db.pool('publish'), gemeente, year(number), delivery ?? (await lastDelivery())),
    areas: async (number) => {
      const [areas, borders] = await Promise.all([areasOf(db, gemeente, year(number)), geometriesOf(db, gemeente, year(number))])
      return areas.map(({ code, ...area }) => ({ area: code, ...area, geometry: borders.get(code) ?? null }))
    },
    budget: async () => (await budgetOf(db, gemeente)).map((row) => ({ ...row, amount: Math.round(row.amount / 100) })),
    contracts: async () => contractsOf(db, gemeente, await lastDelivery()),
    initiatives: async () => initiativesOf(db, gemeente, await lastDelivery()),
    signals: async (before) => allSignals(db, gemeente, { lastDelivery: await lastDelivery(), before }),
    compared: async () => comparedOf(db, gemeente, await lastDelivery()),
    stories: async () => storiesOf(db, gemeente, await lastDelivery()),
    adjustments: async () => adjustmentsOf(db, gemeente, await lastDelivery()),
    sources: () => sourcesOf(db, gemeente),
    asOf: async () => (await asOf(db, gemeente)) ?? '',
  }
}
