import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrationFiles } from '../../server/store/sql-files.ts'
import { mixtureOf, REJECTED, writeReference } from '../../server/store/intake/line-reference.ts'
import { inTransaction } from '../../server/store/transaction.ts'
import { testDatabase, type TestDatabase } from './database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const SENDERS = ['kostenregels', 'wmo323 99999901', 'jw323 99999902', 'é']
const HASHES = [...['A', '_', '-'].map((first) => `${first}${'A'.repeat(21)}`), '_'.repeat(21) + 'w', ...Array.from({ length: 40 }, () => randomBytes(16).toString('base64url'))]

function kept(sender: string, rejected: boolean, text: string): string {
  const bytes = new Uint8Array(18)
  writeReference(bytes, 1, text, mixtureOf(sender, rejected))
  expect([bytes[0], bytes[17]]).toEqual([0, 0])
  return asUuid(Buffer.from(bytes.subarray(1, 17)))
}
const asUuid = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

describe('A reference as it is kept', () => {
  it('is its hash, mixed with the first bytes of the hash of its sender', () => {
    const [hash, sender] = [Buffer.from(HASHES.at(-1)!, 'base64url'), createHash('sha256').update('afgewezen kostenregels').digest()]
    expect(kept('kostenregels', true, HASHES.at(-1)!)).toBe(asUuid(Buffer.from(hash.map((byte, at) => byte ^ sender[at]!))))
  })

  it('is the same in the database, where mixing twice gives back the hash', async () => {
    for (const sender of SENDERS) for (const text of HASHES) {
      const hash = asUuid(Buffer.from(text, 'base64url'))
      const [row] = await db.ask(`select facts.mixed($1, $2::uuid)::text as line, facts.mixed($3 || $1, facts.mixed($1, facts.mixed($1, $2::uuid)))::text as rejection,
        facts.mixed($1, facts.mixed($1, $2::uuid))::text as back`, [sender, hash, REJECTED])
      expect(row).toEqual({ line: kept(sender, false, text), rejection: kept(sender, true, text), back: hash })
    }
  })

  it('is what the migration makes of lines that were there before', async () => {
    const [hash, credit] = [HASHES.at(-1)!, HASHES.at(-2)!]
    const rows = [['wmo323 99999901', hash, null, false], ['wmo323 99999901', credit, hash, false], ['wmo323 99999901', `afgewezen ${hash}`, hash, true], ['kostenregels', hash, null, false]] as const
    const migration = (await migrationFiles()).find(({ name }) => name.endsWith('0025-line-reference.sql'))!
    const found = inTransaction(db.pool('migrate'), async (client) => {
      await client.query(`drop function facts.mixed; alter table facts.cost drop constraint cost_pkey, drop constraint cost_year, alter reference type text, alter reverses type text,
        add constraint cost_pkey primary key (gemeente, reference, sender), add constraint cost_check1 check (year::numeric = extract(year from from_date)); alter table facts.cost disable trigger user`)
      for (const [at, [sender, reference, reverses, rejected]] of rows.entries()) {
        await client.query(`insert into facts.cost (gemeente, delivery, record, line, sender, reference, person, year, wet, product, from_date, to_date, booked, amount_cents, reverses, rejected)
          values ('GM9901', 1, $1, 1, $2, $3, 1, 2025, 'wmo', 'wmo-01', '2025-03-01', '2025-03-31', '2025-04-01', 5, $4, $5)`, [at, sender, reference, reverses, rejected])
      }
      await client.query(migration.text)
      const after = await client.query<{ reference: string; reverses: string | null }>('select reference::text, reverses::text from facts.cost order by record')
      throw Object.assign(new Error('seen'), { rows: after.rows })
    })
    await expect(found).rejects.toMatchObject({
      rows: [
        { reference: kept('wmo323 99999901', false, hash), reverses: null },
        { reference: kept('wmo323 99999901', false, credit), reverses: kept('wmo323 99999901', false, hash) },
        { reference: kept('wmo323 99999901', true, hash), reverses: kept('wmo323 99999901', false, hash) },
        { reference: kept('kostenregels', false, hash), reverses: null },
      ],
    })
  })
})
