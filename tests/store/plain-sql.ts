import type pg from 'pg'
import { PRODUCTS, taakveldOf } from '../../server/facts/catalogue.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import type { CellFamily, TablePlan } from '../../server/tabulate/plan.ts'

/** What plain SQL finds of one cell. */
export interface SqlCell {
  readonly area: string
  readonly item: string
  readonly period: string
  readonly sum: number
  readonly contributors: number
  readonly users: number
  readonly top1: number
  readonly top2: number
}

/** Puts facts in a temporary table with a column per level, by COPY-like arrays, and analyses it. */
export async function loadPlain(client: pg.ClientBase, facts: FactColumns): Promise<void> {
  await client.query(`create temporary table plain (unit int, gemeente text, wijk text, buurt text, wet text, taakveld text, product text, form text, month int, amount bigint)`)
  const line = { unit: [...facts.unit], place: [...facts.place], product: [...facts.product], month: [...facts.month], amount: [...facts.amount] }
  await client.query(`insert into plain select l.unit, $6, coalesce(p.wijk, $6 || '-onbekend'), p.buurt, c.wet, c.taakveld, c.product, c.form, l.month, l.amount
    from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::bigint[]) as l (unit, place, product, month, amount)
    join unnest($7::int[], $8::text[], $9::text[]) as p (place, wijk, buurt) on p.place = l.place
    join unnest($10::int[], $11::text[], $12::text[], $13::text[], $14::text[]) as c (number, wet, taakveld, product, form) on c.number = l.product`,
  [line.unit, line.place, line.product, line.month, line.amount, facts.gemeente,
    facts.places.map((_, at) => at), facts.places.map(({ wijk }) => wijk), facts.places.map(({ buurt }) => buurt),
    PRODUCTS.map((_, at) => at), PRODUCTS.map(({ wet }) => wet), PRODUCTS.map((item) => taakveldOf(item, facts.year)), PRODUCTS.map(({ code }) => code),
    PRODUCTS.map(({ wet, form }) => (wet === 'wmo' || wet === 'jeugdwet' ? `${wet}/${form}` : null))])
  await client.query('analyze plain')
}

const ITEM = { totaal: `''`, wet: 'wet', taakveld: 'taakveld', product: 'product', leveringsvorm: 'form' } as const
const period = (kind: CellFamily['period'], year: number): string =>
  ({ jaar: `'${year}'`, kwartaal: `'${year}-K' || ceil(month / 3.0)::int`, maand: `'${year}-' || lpad(month::text, 2, '0')` })[kind]

/** All cells of one family, in two stages of grouping: first per unit, then over units. */
export async function cellsBySql(client: pg.ClientBase, { level, division, period: kind }: CellFamily, year: number): Promise<SqlCell[]> {
  if (division === 'combinatie') throw new RangeError('combinations are checked elsewhere')
  const { rows } = await client.query<SqlCell>(`select area, item, period, sum(net)::bigint as sum, count(*)::int as contributors, (count(*) filter (where net > 0))::int as users,
      coalesce((array_agg(abs(net) order by abs(net) desc))[1], 0)::bigint as top1, coalesce((array_agg(abs(net) order by abs(net) desc))[2], 0)::bigint as top2
    from (select ${level} as area, ${ITEM[division]} as item, ${period(kind, year)} as period, unit, sum(amount) as net from plain
      where ${level} is not null and ${ITEM[division]} is not null group by 1, 2, 3, 4) per_unit group by 1, 2, 3`)
  return rows
}

/** The families plain SQL can answer here: without combinations of laws, and of wijken, which this town has none of. */
export const sqlFamilies = (plan: TablePlan): TablePlan => plan.filter(({ division, level }) => division !== 'combinatie' && level !== 'wijkcombinatie')
