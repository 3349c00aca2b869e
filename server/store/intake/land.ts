import type pg from 'pg'
import type { GemeenteCode } from '../../units/areas.ts'
import { StoreError, TOTAL_DIFFERS } from '../errors.ts'
import { numberPseudonyms } from './number-pseudonyms.ts'
import { shapeOf, TABLES, type StagedKind } from './staged-columns.ts'
import { stagedTable } from './staging.ts'

/** Where the rows of a delivery go. */
export interface LandingPlace {
  readonly gemeente: GemeenteCode
  /** Number of the delivery. */
  readonly delivery: number
  /** Within which references are unique. */
  readonly stream: string
}

/** Moves what was staged into the facts. The caller holds the lock of the gemeente, so numbers are given out once. */
export async function landStaged(client: pg.ClientBase, kinds: ReadonlySet<StagedKind>, place: LandingPlace): Promise<void> {
  for (const kind of kinds) {
    await client.query(`analyze ${stagedTable(kind)}`)
    await landKind(client, kind, place)
  }
}

/** Compares the budget that landed with the total of its file: a difference is a broken promise of ours, and nothing stays. Cost lines are compared per law and month by the database itself. */
export async function checkLandedBudget(client: pg.ClientBase, place: LandingPlace, total: number | null): Promise<void> {
  const { rows } = await client.query<{ total: number }>(
    `select coalesce(sum(amount_cents), 0)::bigint as total from facts.budget where gemeente = $1 and delivery = $2`, [place.gemeente, place.delivery])
  if (rows[0]?.total === total) return
  throw new StoreError('TOTAL_DIFFERS', TOTAL_DIFFERS)
}

/** Moves the rows of one kind: pseudonyms become numbers, all other columns are as they were staged. */
async function landKind(client: pg.ClientBase, kind: StagedKind, { gemeente, delivery }: LandingPlace): Promise<void> {
  const names = shapeOf(kind).map(([name]) => name)
  const numbered = (['person', 'household'] as const).filter((name) => names.includes(name))
  for (const name of numbered) await numberPseudonyms(client, gemeente, { table: `facts.${name}`, staged: stagedTable(kind), column: name })
  const joins = numbered.map((name) => `join facts.${name} n_${name} on n_${name}.gemeente = $1 and n_${name}.pseudonym = s.${name}`)
  const sources = names.map((name) => (name === 'person' || name === 'household' ? `n_${name}.number` : `s.${name}`))
  await client.query(`insert into ${TABLES[kind]} (${['gemeente', 'delivery', 'record', ...names].join(', ')})
    select ${['$1', '$2', 's.record', ...sources].join(', ')}
    from ${stagedTable(kind)} s ${joins.join(' ')} order by s.record`, [gemeente, delivery])
}
