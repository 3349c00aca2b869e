import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CellCoordinate } from '../../../server/tabulate/plan.ts'
import { RELEASE_PLAN } from '../../../server/release/plan.ts'
import { openPools } from '../../../server/store/connect.ts'
import { factColumns } from '../../../server/store/intake/facts.ts'
import type { Credentials } from '../../../server/store/logins.ts'
import { tabulate } from '../../../server/tabulate/tabulate.ts'
import { isCombinationCode, type GemeenteCode } from '../../../server/units/areas.ts'
import { year as yearOf } from '../../../server/units/year.ts'

/** A figure of a release beside what it really is, in cents. Published is in whole euros, null where it is hidden. */
export interface TrueCell {
  readonly key: string
  readonly year: number
  readonly cents: number
  readonly published: number | null
  /** Kept from an earlier release: published of other facts. */
  readonly isKept: boolean
}

export interface Truth {
  readonly cells: readonly TrueCell[]
  /** Every number that the release publishes, in any of its tables, its manifest and the report of its gate. */
  readonly published: ReadonlySet<number>
}

interface Row { readonly area: string; readonly year: number; readonly division: string; readonly period: string; readonly item: string; readonly amount: number | null; readonly status: string; readonly kept: boolean }

/**
 * What is published of spending, by law, taakveld, product, form of delivery and combination of laws, beside what it really is: added up anew from the facts in the
 * database of a running program, past its walls, with the passwords in its data folder.
 */
export async function truthBehind(dataFolder: string, gemeente: GemeenteCode, release: string): Promise<Truth> {
  const [, , , port, host] = (await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n').map((line) => line.trim())
  const { credentials } = JSON.parse(await readFile(join(dataFolder, 'postgres.secrets'), 'utf8')) as { readonly credentials: Credentials }
  const pools = openPools(() => ({ host: host!, port: Number(port), database: 'raadszicht', ssl: false }), credentials)
  try {
    const rows = await pools.pool('publish').query<Row>(ROWS, [gemeente, release])
    const truth = new Map<string, number>()
    for (const year of new Set(rows.rows.map((row) => row.year))) {
      const together = [...new Set(rows.rows.filter((row) => row.year === year).map(({ area }) => area))].filter(isCombinationCode)
      const { table, coordinates } = tabulate(await factColumns(pools, gemeente, yearOf(year)), RELEASE_PLAN, together)
      for (const [at, cell] of table.cells.entries()) if (coordinates[at]!.published) truth.set(keyOf(coordinates[at]!), cell.sum)
    }
    const cells = rows.rows.flatMap((row): TrueCell[] => {
      const key = `${row.division} ${row.area} ${row.item} ${row.period}`
      const cents = truth.get(key)
      return cents === undefined ? [] : [{ key, year: row.year, cents, published: row.status === 'shown' ? row.amount : null, isKept: row.kept }]
    })
    const questions = [...(await tablesOf(pools.pool('publish'))).map((name) => `select to_jsonb(t) - 'geometry' - 'row_order' as row from released.${name} t where gemeente = $1 and release = $2`), COUNTS]
    const tables = await pools.pool('publish').query<{ row: unknown }>(questions.join(' union all '), [gemeente, release])
    return { cells, published: new Set(tables.rows.flatMap(({ row }) => numbersIn(row))) }
  } finally {
    await pools.close()
  }
}

const keyOf = ({ family, area, item, period }: CellCoordinate): string => `${family.division} ${area} ${item} ${period}`

const ROWS = `
  select area, year, division, period, coalesce(product, taakveld, wet, '') as item, amount, amount_status as status, as_of is not null as kept from released.spending where gemeente = $1 and release = $2
  union all select area, year, 'leveringsvorm', year::text, wet || '/' || form, amount, amount_status, as_of is not null from released.form where gemeente = $1 and release = $2
  union all select area, year, 'combinatie', year::text, combination, amount, amount_status, as_of is not null from released.stacking where gemeente = $1 and release = $2`

/** What a release says of itself: how many rows and cells it has, and how often an attack was tried. */
const COUNTS = `select manifest::jsonb from released.release where gemeente = $1 and id = $2 union all select rows::jsonb from released.release where gemeente = $1 and id = $2 union all select report::jsonb from released.report where gemeente = $1 and release = $2`

const tablesOf = async (pool: { query(text: string): Promise<{ rows: { name: string }[] }> }): Promise<readonly string[]> =>
  (await pool.query(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'released' and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'row_order')`)).rows.map(({ name }) => name)

function numbersIn(part: unknown): number[] {
  if (typeof part === 'number') return [Math.abs(part)]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : []
}
