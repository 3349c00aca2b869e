import type { FactColumns } from '../../../server/facts/columns.ts'
import type { FactSource } from '../../../server/flow/fact-source.ts'
import type { AreaRow } from '../../../server/release/tables.ts'
import { cents } from '../../../server/units/cents.ts'
import { dateText } from '../../../server/units/period.ts'
import { TOWN } from './town.ts'

/** The facts of a town after each delivery, the first at 0. Lines are only added: those of a standing come first in the next. */
export type Standings = readonly (readonly FactColumns[])[]

/** A source of facts made of columns in memory, one per year, with areas that fit their places. `before` are the standings before now. */
export function memorySource(years: readonly FactColumns[], before: Standings = []): FactSource {
  return {
    lastDelivery: async () => before.length,
    history: async (year, deliveries) => ({
      now: years.find((one) => one.year === year)!,
      earlier: deliveries.map((lastDelivery) => {
        const facts = [...before, years][lastDelivery]!.find((one) => one.year === year)!
        return { lastDelivery, facts, line: Int32Array.from({ length: facts.length }, (_, line) => line) }
      }),
    }),
    whereabouts: async (year) => ({ here: new Set(years.find((one) => one.year === year)?.unitKey ?? []), merged: new Set() }),
    years: async () => years.map(({ year }) => year),
    facts: async (year) => years.find((one) => one.year === year)!,
    areas: async (year) => townAreas(years.find((one) => one.year === year)!),
    budget: async () => [{ year: 2024, report: 'begroting', taakveld: '6.3', amount: 1_000_000, amendment: null, decided: null }, { year: 2024, report: 'begroting', taakveld: '6.1', amount: 500_000, amendment: null, decided: null },
      { year: 2024, report: 'wijziging', taakveld: '6.3', amount: -20_000, amendment: 1, decided: '2024-07-02' }],
    contracts: async () => [{ product: 'wmo-01', year: 2024, volume: 900, unit: 'uur', amount: cents(9_000_000_00) }, { product: 'jw-46', year: 2024, volume: null, unit: null, amount: cents(100_000_00) }],
    stories: async () => [{ story: 'wachten', written: dateText('2025-04-02'), wijk: null, voice: 'clientenraad', theme: 'zorg', title: 'Wachten', body: 'Niet weten is het ergst.' }],
    adjustments: async () => [{ adjustment: 'vervoer', year: 2024, wet: 'wmo', amount: cents(-5_000_00), reason: 'Nieuw contract', owner: 'college', decided: dateText('2024-11-06') }, { adjustment: 'tarief', year: 2024, wet: 'jeugdwet', amount: cents(10_000_49), reason: 'Nieuw tarief', owner: 'concerncontroller', decided: dateText('2024-10-06') }, { adjustment: 'elders', year: 2031, wet: 'wmo', amount: cents(1_00), reason: 'Een jaar dat er niet in staat', owner: 'college', decided: dateText('2024-10-06') }],
    initiatives: async () => [{ initiative: 'buurttafel', name: 'Buurttafel', wijk: null, theme: 'ontmoeting', from: dateText('2023-09-01'), to: null, evidence: 'beschreven', amount: cents(12_500_00) }],
    signals: async () => ({ facts: [], notes: [] }),
    compared: async () => [{ code: 'GM9903', name: 'Elders', year: 2024, indicator: 'jeugd', amount: 300, source: 'CBS, Iv3', lowIncome: 0.3 }, { code: TOWN, name: 'Dorp', year: 2024, indicator: 'jeugd', amount: 310, source: 'eigen jaarrekening', lowIncome: null }],
    sources: async () => [{ kind: 'wmo323', deliveries: 12 }],
    asOf: async () => '2025-02-28',
  }
}

/** The gemeente, its wijken and its buurten, with ten households for every user and round numbers of inhabitants. */
export function townAreas(facts: FactColumns): AreaRow[] {
  const wijken = [...new Set(facts.places.flatMap(({ wijk }) => wijk ?? []))].sort()
  const buurten = [...new Set(facts.places.flatMap(({ buurt }) => buurt ?? []))].sort()
  const area = (code: string, level: AreaRow['level'], parent: string | null, households: number): AreaRow =>
    ({ area: code, level, name: `Gebied ${code}`, parent, inhabitants: households * 2, households, geometry: null })
  return [
    area(TOWN, 'gemeente', null, facts.unitCount * 10),
    ...wijken.map((code) => area(code, 'wijk', TOWN, facts.unitCount * 3)),
    ...buurten.map((code) => area(code, 'buurt', `WK${code.slice(2, 8)}`, facts.unitCount)),
  ]
}
