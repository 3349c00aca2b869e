import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { MicrodataReader } from '../../server/ingest/microdata/reader.ts'
import { DEFAULT_PLAN, planForOnePeriod } from '../../server/release/folder/plan-file.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { crossPlan } from '../../server/tabulate/cross/plan.ts'
import { tabulateCross } from '../../server/tabulate/cross/tabulate-cross.ts'

/** Benchmark gemeente M (folder of open data): gemeente, wijk, buurt by total, wet, taakveld, product for one year. */
export function benchmarkTable(folder: string): CellTable {
  const reader = new MicrodataReader()
  for (const line of gunzipSync(readFileSync(`${folder}/bench/bench-M.csv.gz`)).toString('utf8').split('\n')) reader.line(line)
  const { microdata } = reader.end()
  return tabulateCross(microdata, crossPlan(microdata.dimensions, planForOnePeriod(DEFAULT_PLAN))).table
}
