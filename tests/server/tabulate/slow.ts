import { PRODUCTS, taakveldOf } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { WETTEN } from '../../../server/units/wet.ts'

/** One fact line with all its columns spelled out, as a table in a database would have them. */
interface Row { readonly unit: number; readonly amount: number; readonly columns: Readonly<Record<string, string | null>> }
export interface SlowCell { readonly sum: number; readonly contributors: number; readonly users: number; readonly top1: number; readonly top2: number; readonly absolute: number }

/** The cells of the plan, written out a second time as plain `group by`: level, division and period of every table. */
const QUERIES: readonly (readonly [table: string, level: string, division: string, period: string])[] = [
  ...['gemeente', 'wijk', 'buurt'].flatMap((level) => ['totaal', 'wet', 'taakveld', 'product'].map((division) => ['uitgaven', level, division, 'jaar'] as const)),
  ...['gemeente', 'wijk', 'buurt'].map((level) => ['uitgaven', level, 'totaal', 'kwartaal'] as const),
  ...['gemeente', 'wijk'].map((level) => ['uitgaven', level, 'wet', 'kwartaal'] as const),
  ...['totaal', 'wet', 'taakveld'].map((division) => ['uitgaven', 'gemeente', division, 'maand'] as const),
  ...['gemeente', 'wijk'].flatMap((level) => [['leveringsvorm', level, 'leveringsvorm', 'jaar'] as const, ['stapeling', level, 'combinatie', 'jaar'] as const]),
]

/** Every cell the slow way: two-stage grouping, first by household, then over households (PERFORMANCE 2). */
export function slowCells(facts: FactColumns): Map<string, SlowCell> {
  const rows = spelledOut(facts)
  const cells = new Map<string, SlowCell>()
  for (const [table, level, division, period] of QUERIES) {
    const perUnit = new Map<string, Map<number, number>>()
    for (const { unit, amount, columns } of rows) {
      const [area, item, when] = [columns[level], columns[division], columns[period]]
      if (area == null || item == null) continue
      const key = `${table}/${level}/${area}/${division}/${item}/${when}`
      if (!perUnit.has(key)) perUnit.set(key, new Map())
      perUnit.get(key)!.set(unit, (perUnit.get(key)!.get(unit) ?? 0) + amount)
    }
    for (const [key, units] of perUnit) cells.set(key, summary([...units.values()]))
  }
  return cells
}

function summary(totals: readonly number[]): SlowCell {
  const sizes = totals.map(Math.abs).sort((a, b) => b - a)
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return { sum: add(totals), contributors: totals.length, users: totals.filter((total) => total > 0).length, top1: sizes[0] ?? 0, top2: sizes[1] ?? 0, absolute: add(sizes) }
}

function spelledOut(facts: FactColumns): Row[] {
  const rows: Row[] = []
  for (let i = 0; i < facts.length; i++) {
    const product = PRODUCTS[facts.product[i]!]!
    const place = facts.places[facts.place[i]!]!
    const month = facts.month[i]!
    const hasForm = product.wet === 'wmo' || product.wet === 'jeugdwet'
    rows.push({
      unit: facts.unit[i]!, amount: facts.amount[i]!,
      columns: {
        gemeente: facts.gemeente, wijk: place.wijk ?? `${facts.gemeente}-onbekend`, buurt: place.buurt ?? (place.wijk && `${place.wijk}-onbekend`),
        totaal: '', wet: product.wet, taakveld: taakveldOf(product, facts.year), product: product.code, leveringsvorm: hasForm ? `${product.wet}/${product.form}` : null,
        combinatie: combinationOf(facts, facts.unit[i]!),
        jaar: `${facts.year}`, kwartaal: `${facts.year}-K${1 + Math.floor((month - 1) / 3)}`, maand: `${facts.year}-${month < 10 ? '0' : ''}${month}`,
      },
    })
  }
  return rows
}

const remembered = new WeakMap<FactColumns, Map<number, string>>()

function combinationOf(facts: FactColumns, unit: number): string {
  if (!remembered.has(facts)) remembered.set(facts, new Map())
  const known = remembered.get(facts)!
  if (!known.has(unit)) known.set(unit, slowCombination(facts, unit))
  return known.get(unit)!
}

function slowCombination(facts: FactColumns, unit: number): string {
  const net = new Map<string, number>()
  for (let i = 0; i < facts.length; i++) {
    const wet = PRODUCTS[facts.product[i]!]!.wet
    if (facts.unit[i] === unit) net.set(wet, (net.get(wet) ?? 0) + facts.amount[i]!)
  }
  const used = WETTEN.filter((wet) => (net.get(wet) ?? 0) > 0)
  return (used.length > 0 ? used : WETTEN.filter((wet) => net.has(wet))).join('+')
}
