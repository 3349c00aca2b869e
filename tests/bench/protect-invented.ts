import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { tableOf, type Family, type Line } from '../server/protect/microdata.ts'

const WETTEN = ['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp']
const PRODUCTS = 42

interface Fact { readonly unit: number; readonly buurt: number; readonly product: number; readonly month: number; readonly amount: number }

const wijkOf = (buurt: number): number => Math.floor(buurt / 4)
const wetOf = (product: number): string => WETTEN[Math.min(3, Math.floor(product / 18) + (product >= 36 ? 1 : 0) + (product >= 40 ? 1 : 0))]!
const taakveldOf = (product: number): string => `${wetOf(product)}-${Math.floor(product / 3)}`
const formOf = (product: number): string | null => (product >= 36 ? null : `${wetOf(product)}/${product % 9 === 0 ? 'pgb' : product % 7 === 0 ? 'collectief' : 'zin'}`)
const quarterOf = (month: number): number => Math.ceil(month / 3)

/** The families of a release of one year, with their ranks. */
const PLAN: readonly (Family & { readonly of: (fact: Fact, laws: string) => string | null })[] = [
  { name: 'gemeente-totaal', rank: 0, family: () => '' },
  { name: 'gemeente-wet', rank: 0, family: (f: Fact) => wetOf(f.product) },
  { name: 'gemeente-taakveld', rank: 0, family: (f: Fact) => taakveldOf(f.product) },
  { name: 'gemeente-product', rank: 0, family: (f: Fact) => `${f.product}` },
  { name: 'gemeente-kwartaal', rank: 1, family: (f: Fact) => `${quarterOf(f.month)}` },
  { name: 'gemeente-wet-kwartaal', rank: 1, family: (f: Fact) => `${wetOf(f.product)}|${quarterOf(f.month)}` },
  { name: 'gemeente-maand', rank: 1, family: (f: Fact) => `${f.month}` },
  { name: 'gemeente-wet-maand', rank: 1, family: (f: Fact) => `${wetOf(f.product)}|${f.month}` },
  { name: 'gemeente-taakveld-maand', rank: 1, family: (f: Fact) => `${taakveldOf(f.product)}|${f.month}` },
  { name: 'gemeente-vorm', rank: 1, family: (f: Fact) => formOf(f.product) },
  { name: 'gemeente-stapeling', rank: 1, family: (_: Fact, laws: string) => laws },
  { name: 'wijk-wet', rank: 2, family: (f: Fact) => `${wijkOf(f.buurt)}|${wetOf(f.product)}` },
  { name: 'wijk-totaal', rank: 3, family: (f: Fact) => `${wijkOf(f.buurt)}` },
  { name: 'buurt-totaal', rank: 4, family: (f: Fact) => `${f.buurt}` },
  { name: 'wijk-kwartaal', rank: 5, family: (f: Fact) => `${wijkOf(f.buurt)}|${quarterOf(f.month)}` },
  { name: 'wijk-wet-kwartaal', rank: 5, family: (f: Fact) => `${wijkOf(f.buurt)}|${wetOf(f.product)}|${quarterOf(f.month)}` },
  { name: 'buurt-kwartaal', rank: 6, family: (f: Fact) => `${f.buurt}|${quarterOf(f.month)}` },
  { name: 'wijk-stapeling', rank: 7, family: (f: Fact, laws: string) => `${wijkOf(f.buurt)}|${laws}` },
  { name: 'wijk-vorm', rank: 8, family: (f: Fact) => (formOf(f.product) === null ? null : `${wijkOf(f.buurt)}|${formOf(f.product)}`) },
  { name: 'buurt-wet', rank: 9, family: (f: Fact) => `${f.buurt}|${wetOf(f.product)}` },
  { name: 'wijk-taakveld', rank: 10, family: (f: Fact) => `${wijkOf(f.buurt)}|${taakveldOf(f.product)}` },
  { name: 'wijk-product', rank: 10, family: (f: Fact) => `${wijkOf(f.buurt)}|${f.product}` },
  { name: 'buurt-taakveld', rank: 11, family: (f: Fact) => `${f.buurt}|${taakveldOf(f.product)}` },
  { name: 'buurt-product', rank: 11, family: (f: Fact) => `${f.buurt}|${f.product}` },
].map(({ name, rank, family }) => ({ name, rank, of: family }))

/** An invented year of about 55,000 inhabitants at the size of a real release: some 60,000 lines, 12 wijken, 48 buurten. */
export function inventedTable(households = 6_000, seed = 7): CellTable {
  const facts = invented(households, generator(seed))
  const laws = new Map<number, Set<string>>()
  for (const fact of facts) laws.set(fact.unit, (laws.get(fact.unit) ?? new Set<string>()).add(wetOf(fact.product)))
  const name = new Map([...laws].map(([unit, used]) => [unit, WETTEN.filter((wet) => used.has(wet)).join('+')]))
  const lines: Line[] = facts.map((fact) => ({ unit: fact.unit, amount: fact.amount, cells: PLAN.map(({ of }) => of(fact, name.get(fact.unit)!)) }))
  return tableOf(PLAN, lines)
}

/** Heavy-tailed spending of households with one to four products, most of them all year. */
function invented(households: number, random: () => number): Fact[] {
  const facts: Fact[] = []
  for (let unit = 0; unit < households; unit++) {
    const buurt = Math.floor(48 * random() ** 1.5)
    const products = 1 + Math.floor(random() ** 3 * 4)
    for (let i = 0; i < products; i++) facts.push(...months(unit, buurt, Math.floor(PRODUCTS * random() ** 1.3), random))
  }
  return facts
}

function months(unit: number, buurt: number, product: number, random: () => number): Fact[] {
  const first = random() < 0.6 ? 1 : 1 + Math.floor(random() * 12)
  const last = random() < 0.7 ? 12 : first + Math.floor(random() * (13 - first))
  const amount = Math.round(20_000 / (0.05 + random()) ** 1.2)
  return Array.from({ length: last - first + 1 }, (_, at) => ({ unit, buurt, product, month: first + at, amount: amount + Math.round(random() * 500) }))
}

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
