import { MicrodataReader } from '../../server/ingest/microdata/reader.ts'
import { DEFAULT_PLAN } from '../../server/release/folder/plan-file.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { crossPlan } from '../../server/tabulate/cross/plan.ts'
import { tabulateCross } from '../../server/tabulate/cross/tabulate-cross.ts'
import { hardTown, type TownSize } from './hard-town.ts'

/** A hard town as the tool tabulates it. */
export function tableOfTown(size: TownSize): CellTable {
  const reader = new MicrodataReader()
  for (const line of [...hardTown(size)].join('').split('\n')) reader.line(line)
  const { microdata } = reader.end()
  return tabulateCross(microdata, crossPlan(microdata.dimensions, DEFAULT_PLAN)).table
}
