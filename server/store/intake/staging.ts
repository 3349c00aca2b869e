import type pg from 'pg'
import type { CostRow, DeliveredRow } from '../../facts/rows.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyIn, isStorable, type CopyIn, type CopyValue } from '../copy-in.ts'
import { openCostLanding, type CostLanding } from './cost-landing.ts'
import { shapeOf, valuesOf, type StagedKind, type StagedRow } from './staged-columns.ts'

/** Takes the rows of one delivery: cost lines on their way into the facts, the others into temporary tables of its transaction, kind by kind. */
export interface Staging {
  add(rows: readonly DeliveredRow[]): Promise<void>
  /** Ends the COPY that is under way. */
  finish(): Promise<void>
  abort(): Promise<void>
  /** Kinds that were staged. */
  readonly kinds: ReadonlySet<StagedKind>
  /** The cost lines; null when there are none. */
  readonly costs: CostLanding | null
  /** Line of the first row with text the database cannot keep, or null. */
  readonly unstorable: number | null
}

/** Opens the staging of a delivery; the transaction must have begun. */
export function openStaging(client: pg.ClientBase, gemeente: GemeenteCode): Staging {
  const kinds = new Set<StagedKind>()
  let open: { kind: StagedKind; copy: CopyIn } | null = null
  let costs: CostLanding | null = null
  let record = 0
  let unstorable: number | null = null

  const turnTo = async (kind: StagedKind): Promise<CopyIn> => {
    if (open?.kind === kind) return open.copy
    await finish()
    if (!kinds.has(kind)) await client.query(createTable(kind))
    kinds.add(kind)
    open = { kind, copy: copyIn(client, stagedTable(kind), ['record', ...shapeOf(kind).map(([name]) => name)]) }
    return open.copy
  }
  const finish = async () => {
    const ending = open
    open = null
    await ending?.copy.end()
    await costs?.settled()
  }
  const stage = async (run: readonly StagedRow[]) => {
    const values = run.map((row) => valuesOf(row, ++record))
    unstorable ??= firstUnstorable(run, values)
    if (unstorable === null) await (await turnTo((run[0] as StagedRow).kind)).write(values)
  }
  const land = async (run: readonly CostRow[]) => {
    if (open !== null) await finish()
    costs ??= openCostLanding(client, gemeente)
    for (const row of run) {
      const added = costs.add(row, ++record)
      if (added !== null) await added
    }
  }
  const add = async (rows: readonly DeliveredRow[]) => {
    for (const run of runsOfOneKind(rows)) await (isCost(run) ? land(run) : stage(run as readonly StagedRow[]))
  }
  const abort = async () => {
    await open?.copy.abort()
    await costs?.settled().catch(() => {})
  }
  return { add, finish, abort, kinds, get costs() { return costs }, get unstorable() { return unstorable } }
}

const isCost = (run: readonly DeliveredRow[]): run is readonly CostRow[] => run[0]?.kind === 'cost'

/** Temporary table that holds the staged rows of a kind. */
export const stagedTable = (kind: StagedKind): string => `pg_temp.staged_${kind}`

function createTable(kind: StagedKind): string {
  const columns = shapeOf(kind).map(([name, type]) => `${name} ${type}`)
  return `create temporary table staged_${kind} (record integer, ${columns.join(', ')}) on commit drop`
}

function firstUnstorable(rows: readonly StagedRow[], values: readonly (readonly CopyValue[])[]): number | null {
  const at = values.findIndex((row) => row.some((value) => typeof value === 'string' && !isStorable(value)))
  return rows[at]?.line ?? null
}

function runsOfOneKind(rows: readonly DeliveredRow[]): readonly (readonly DeliveredRow[])[] {
  if (rows.every(({ kind }) => kind === rows[0]?.kind)) return rows.length > 0 ? [rows] : []
  const runs: DeliveredRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === row.kind) last.push(row)
    else runs.push([row])
  }
  return runs
}
