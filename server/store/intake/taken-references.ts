import type pg from 'pg'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyRows, type CopyValue } from '../copy-in.ts'
import { binaryParser, int32, type BinaryRow } from './copy-binary.ts'
import { COST_COLUMNS } from './cost-rows.ts'
import { REFERENCE_BYTES } from './line-reference.ts'

/** A line whose reference is taken: by an earlier delivery, or (null) by a line before it in the same file. */
export interface TakenReference {
  readonly line: number
  readonly takenBy: string | null
}

const KEPT = ['record', 'line', 'reference'] as const

/** The first lines of a part of a delivery (the bytes of a COPY into facts.cost) whose reference is taken. */
export async function takenReferences(client: pg.ClientBase, gemeente: GemeenteCode, part: Iterable<Uint8Array>, limit: number): Promise<readonly TakenReference[]> {
  await client.query('create temporary table if not exists staged_reference (record integer, line integer, reference uuid) on commit drop')
  await client.query('truncate pg_temp.staged_reference')
  await copyRows(client, 'pg_temp.staged_reference', KEPT, referencesOf(part))
  await client.query('analyze pg_temp.staged_reference')
  const { rows } = await client.query<TakenReference>(`select s.line, d.id::text as "takenBy"
    from (select *, row_number() over (partition by reference order by record) as turn from pg_temp.staged_reference) s
    left join facts.cost c on c.gemeente = $1 and c.reference = s.reference
    left join facts.delivery d on d.gemeente = $1 and d.number = c.delivery
    where c.reference is not null or s.turn > 1 order by s.record limit $2`, [gemeente, limit])
  return rows
}

function referencesOf(part: Iterable<Uint8Array>): readonly (readonly CopyValue[])[] {
  const [record, line, reference] = KEPT.map((name) => COST_COLUMNS.indexOf(name)) as [number, number, number]
  const rows: CopyValue[][] = []
  const take = (row: BinaryRow): void => { rows.push([int32(row, record), int32(row, line), row.bytes.toString('hex', row.start[reference], row.start[reference]! + REFERENCE_BYTES)]) }
  const parse = binaryParser(COST_COLUMNS.length, take)
  for (const piece of part) parse(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
  return rows
}
