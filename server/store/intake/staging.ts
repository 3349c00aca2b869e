import type pg from 'pg'
import type { DeliveredRow } from '../../facts/rows.ts'
import { copyIn, isStorable, type CopyIn, type CopyValue } from '../copy-in.ts'
import { shapeOf, valuesOf, type Kind } from './staged-columns.ts'

/** Takes the rows of one delivery into temporary tables of its transaction, kind by kind. */
export interface Staging {
  add(rows: readonly DeliveredRow[]): Promise<void>
  /** Ends the COPY that is under way. */
  finish(): Promise<void>
  abort(): Promise<void>
  /** Kinds that occurred. */
  readonly kinds: ReadonlySet<Kind>
  /** Line of the first row with text the database cannot keep, or null. */
  readonly unstorable: number | null
}

/** Opens the staging of a delivery; the transaction must have begun. */
export function openStaging(client: pg.ClientBase): Staging {
  const kinds = new Set<Kind>()
  let open: { kind: Kind; copy: CopyIn } | null = null
  let record = 0
  let unstorable: number | null = null

  const turnTo = async (kind: Kind): Promise<CopyIn> => {
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
  }
  const add = async (rows: readonly DeliveredRow[]) => {
    for (const run of runsOfOneKind(rows)) {
      const values = run.map((row) => valuesOf(row, ++record))
      unstorable ??= firstUnstorable(run, values)
      if (unstorable === null) await (await turnTo((run[0] as DeliveredRow).kind)).write(values)
    }
  }
  const abort = async () => { await open?.copy.abort() }
  return { add, finish, abort, kinds, get unstorable() { return unstorable } }
}

/** Temporary table that holds the staged rows of a kind. */
export const stagedTable = (kind: Kind): string => `pg_temp.staged_${kind}`

function createTable(kind: Kind): string {
  const columns = shapeOf(kind).map(([name, type]) => `${name} ${type}`)
  return `create temporary table staged_${kind} (record integer, ${columns.join(', ')}) on commit drop`
}

function firstUnstorable(rows: readonly DeliveredRow[], values: readonly (readonly CopyValue[])[]): number | null {
  const at = values.findIndex((row) => row.some((value) => typeof value === 'string' && !isStorable(value)))
  return rows[at]?.line ?? null
}

function runsOfOneKind(rows: readonly DeliveredRow[]): readonly (readonly DeliveredRow[])[] {
  const runs: DeliveredRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === row.kind) last.push(row)
    else runs.push([row])
  }
  return runs
}
