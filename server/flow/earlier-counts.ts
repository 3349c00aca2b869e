import type { SeenCounts } from '../protect/counts/earlier.ts'
import { countRelations } from '../protect/counts/relations.ts'
import { keyOf } from '../release/served.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Recall } from './recall-year.ts'

/** The counts that readers may have kept of a year, laid beside the cells of now. */
export function earlierCounts({ standings }: Recall, coordinates: readonly CellCoordinate[]): SeenCounts {
  const [now, ...before] = standings
  const cell = new Map(coordinates.map((at, number) => [keyOf(at), number]))
  return {
    countSeen: now!.countSeen,
    standings: before.map(({ made, seen, countSeen }) => ({
      users: made.table.cells.map(({ users }) => users), seen, countSeen, relations: countRelations(made.coordinates),
      now: made.coordinates.map((at) => cell.get(keyOf(at)) ?? -1),
    })),
  }
}
