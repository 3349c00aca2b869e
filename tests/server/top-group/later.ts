import type { FactColumns } from '../../../server/facts/columns.ts'
import { year } from '../../../server/units/year.ts'
import { random } from '../release/town.ts'

/** The same town with an age for every unit: many children and adults, few old and very old. */
export const withAges = (facts: FactColumns): FactColumns => ({ ...facts, unitAge: Int16Array.from({ length: facts.unitCount }, (_, unit) => [8, 15, 30, 44, 70, 85][(unit * 7) % 6]!) })

/** The same town a year later: spending goes on with noise, one unit in six stops and one in eight that was not there begins. */
export function yearLater(facts: FactColumns, seed: number): FactColumns {
  const draw = random(seed)
  const factor = Float64Array.from({ length: facts.unitCount }, () => (draw() < 1 / 6 ? 0 : Math.exp(0.8 * (draw() + draw() + draw() - 1.5))))
  const isNew = Uint8Array.from({ length: facts.unitCount }, () => Number(draw() < 1 / 8))
  const kept = Int32Array.from(facts.unit.keys()).filter((line) => factor[facts.unit[line]!]! > 0)
  return {
    ...facts, year: year(facts.year + 1), length: kept.length, unit: kept.map((line) => facts.unit[line]!), place: kept.map((line) => facts.place[line]!),
    product: Int16Array.from(kept, (line) => facts.product[line]!), month: Uint8Array.from(kept, (line) => facts.month[line]!),
    amount: Float64Array.from(kept, (line) => Math.round(facts.amount[line]! * factor[facts.unit[line]!]!)),
    unitKey: facts.unitKey.map((key, unit) => (isNew[unit] === 1 ? key + 100_000_000 : key)),
  }
}
