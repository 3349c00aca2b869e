import type pg from 'pg'
import type { GemeenteCode } from '../../units/areas.ts'

/** Gives pseudonyms that are new the next numbers, in the order of the pseudonyms: the same files give the same numbers. */
export async function numberPseudonyms(client: pg.ClientBase, gemeente: GemeenteCode, { table, staged, column }: { table: string; staged: string; column: string }): Promise<void> {
  const { rows } = await client.query<{ last: number }>(`select coalesce(max(number), 0) as last from ${table} where gemeente = $1`, [gemeente])
  await client.query(`insert into ${table} (gemeente, number, pseudonym)
    select $1, $2 + row_number() over (order by s.pseudonym), s.pseudonym
    from (select distinct ${column} as pseudonym from ${staged}) s
    left join ${table} known on known.gemeente = $1 and known.pseudonym = s.pseudonym
    where known.number is null`, [gemeente, rows[0]?.last ?? 0])
}
