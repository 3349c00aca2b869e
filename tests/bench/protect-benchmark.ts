import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { tableOf, type Family, type Line } from '../server/protect/microdata.ts'

const LEVELS = ['gemeente', 'wijk', 'buurt'] as const
const DIVISIONS = ['totaal', 'wet', 'taakveld', 'product'] as const
/** Most wanted first: gemeente, wijk by wet, buurt total, buurt by wet, then the rest from coarse to fine. */
const ORDER = ['gemeente-totaal', 'gemeente-wet', 'gemeente-taakveld', 'gemeente-product', 'wijk-wet', 'wijk-totaal', 'buurt-totaal', 'buurt-wet', 'wijk-taakveld', 'wijk-product', 'buurt-taakveld', 'buurt-product']

/** Benchmark gemeente M (folder of open data): gemeente, wijk, buurt by total, wet, taakveld, product for one year. */
export function benchmarkTable(folder: string): CellTable {
  const lines = gunzipSync(readFileSync(`${folder}/bench/bench-M.csv.gz`)).toString('utf8').trim().split('\n').slice(1)
  const units = new Map<string, number>()
  const families: Family[] = LEVELS.flatMap((level) => DIVISIONS.map((division) => ({ name: `${level}-${division}`, rank: ORDER.indexOf(`${level}-${division}`) })))
  return tableOf(families, lines.map((line) => lineOf(line.split(','), units)))
}

function lineOf(fields: readonly string[], units: Map<string, number>): Line {
  const [household, buurt, wijk, gemeente, wet, taakveld, product, , amount] = fields as [string, string, string, string, string, string, string, string, string]
  const unit = units.get(household) ?? units.size
  units.set(household, unit)
  const items = ['', wet, taakveld, `${taakveld}|${product}`]
  return { unit, cells: [gemeente, wijk, buurt].flatMap((area) => items.map((item) => `${area}|${item}`)), amount: Number(amount) }
}
