import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import type { FactColumns, Place } from '../../../server/facts/columns.ts'
import { buurtCode, gemeenteCode, wijkCode } from '../../../server/units/areas.ts'
import { year } from '../../../server/units/year.ts'

/** How a small invented town is drawn. Everything follows from the seed. */
export interface TownOptions {
  readonly seed?: number
  readonly year?: number
  readonly wijken?: number
  readonly buurtenPerWijk?: number
  /** User units: most are households, 2 in 100 are persons whose household is not known. */
  readonly units?: number
  /** Mean number of lines per unit. */
  readonly lines?: number
  /** Only these products; all of the catalogue by default. */
  readonly products?: readonly string[]
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const TOWN = gemeenteCode('GM9902')

/** Codes of the wijken of a town. */
export const townWijken = (wijken: number): string[] => Array.from({ length: wijken }, (_, w) => `WK9902${String(w + 1).padStart(2, '0')}`)

/** A small town with all that makes tables hard: heavy tails, stacked laws, credits, unplaced lines, unknown households, tiny buurten. */
export function town(options: TownOptions = {}): FactColumns {
  const { seed = 1, units = 600, wijken = 4, buurtenPerWijk = 3, lines = 6 } = options
  const draw = random(seed)
  const places = townPlaces(wijken, buurtenPerWijk)
  const products = productsOf(options.products)
  const rows: { unit: number; place: number; product: number; month: number; amount: number }[] = []
  const unitIsHousehold = Uint8Array.from({ length: units }, () => (draw() < 0.98 ? 1 : 0))
  for (let unit = 0; unit < units; unit++) {
    const place = drawPlace(draw, places.length, unitIsHousehold[unit] === 1)
    const own = Array.from({ length: 1 + Math.floor(draw() ** 2 * 4) }, () => products[Math.floor(draw() ** 2 * products.length)]!)
    const size = Math.exp(10 + 1.1 * normal(draw))
    const many = 1 + Math.floor(draw() * 2 * (lines - 1))
    for (let line = 0; line < many; line++) {
      const amount = Math.round((size * (0.2 + draw())) / many)
      rows.push({ unit, place, product: own[line % own.length]!, month: 1 + Math.floor(draw() * 12), amount: draw() < 0.02 ? -amount : amount })
    }
  }
  return { gemeente: TOWN, year: year(options.year ?? 2024), unitCount: units, unitIsHousehold, unitKey: Float64Array.from({ length: units }, (_, u) => 1000 + u * 7), places, ...columns(rows) }
}

/** The same facts in another order: lines, units and places all shuffled. */
export function shuffled(facts: FactColumns, seed: number): FactColumns {
  const draw = random(seed)
  const [line, unit, place] = [permutation(draw, facts.length), permutation(draw, facts.unitCount), permutation(draw, facts.places.length)]
  const newUnit = inverse(unit)
  const newPlace = inverse(place)
  return {
    ...facts,
    unit: Int32Array.from(line, (i) => newUnit[facts.unit[i]!]!),
    place: Int32Array.from(line, (i) => newPlace[facts.place[i]!]!),
    product: Int16Array.from(line, (i) => facts.product[i]!),
    month: Uint8Array.from(line, (i) => facts.month[i]!),
    amount: Float64Array.from(line, (i) => facts.amount[i]!),
    unitIsHousehold: Uint8Array.from(unit, (u) => facts.unitIsHousehold[u]!),
    unitKey: Float64Array.from(unit, (u) => facts.unitKey[u]!),
    places: place.map((p) => facts.places[p]!),
  }
}

function townPlaces(wijken: number, buurtenPerWijk: number): Place[] {
  const codes = townWijken(wijken)
  const buurten = codes.flatMap((code) => Array.from({ length: buurtenPerWijk }, (_, b) => ({ wijk: wijkCode(code), buurt: buurtCode(`BU${code.slice(2)}${String(b).padStart(2, '0')}`) })))
  return [...buurten, ...codes.map((code) => ({ wijk: wijkCode(code), buurt: null })), { wijk: null, buurt: null }]
}

/** Early buurten are large, late ones tiny; unknown households stand in a wijk only, or nowhere. */
function drawPlace(draw: () => number, places: number, household: boolean): number {
  if (!household) return places - 1 - Math.floor(draw() * 3)
  return draw() < 0.01 ? places - 1 : Math.floor(draw() ** 1.6 * (places * 0.75))
}

function productsOf(codes: readonly string[] | undefined): number[] {
  return PRODUCTS.map((item, index) => ({ item, index })).filter(({ item }) => !codes || codes.includes(item.code)).map(({ index }) => index)
}

const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

const columns = (rows: readonly { unit: number; place: number; product: number; month: number; amount: number }[]) => ({
  length: rows.length,
  unit: Int32Array.from(rows, (row) => row.unit),
  place: Int32Array.from(rows, (row) => row.place),
  product: Int16Array.from(rows, (row) => row.product),
  month: Uint8Array.from(rows, (row) => row.month),
  amount: Float64Array.from(rows, (row) => row.amount),
})

function permutation(draw: () => number, length: number): number[] {
  const order = Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

function inverse(order: readonly number[]): number[] {
  const back = order.map(() => 0)
  order.forEach((from, to) => { back[from] = to })
  return back
}
