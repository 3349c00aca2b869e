import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, bsn, costs, deliver, GEMEENTE, households, KEY, pieces } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2024.csv' })
})
afterAll(() => db.close())

const FACTS = ['facts.delivery', 'facts.person', 'facts.household', 'facts.residence', 'facts.cost', 'facts.area', 'facts.budget'] as const

/** Rows and money in every table of the facts, and nothing of the receipts. */
async function state(): Promise<Record<string, number>> {
  const counts = await Promise.all(FACTS.map(async (table) => [table, (await db.ask<{ rows: number }>(`select count(*)::int as rows from ${table}`))[0]?.rows ?? 0] as const))
  const [sum] = await db.ask<{ cents: number }>('select coalesce(sum(amount_cents), 0)::bigint as cents from facts.cost')
  return { ...Object.fromEntries(counts), cents: sum?.cents ?? 0 }
}

const many = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, person: at % 90, cents: 100 + at }))

describe('A delivery', () => {
  it('lands whole, and its total is the total of the facts', async () => {
    const before = await state()
    const receipt = await deliver(db, costs(many('whole-', 2500)))
    const after = await state()
    expect(receipt).toMatchObject({ status: 'accepted', kind: 'kostenregels', records: 2500, problems: [] })
    expect(after['cents']! - before['cents']!).toBe(receipt.total_cents)
    expect(after['facts.cost']! - before['facts.cost']!).toBe(2500)
  })

  it('leaves a receipt that can be found again', async () => {
    const text = costs([{ id: 'receipt-1', person: 1, cents: 12_345 }])
    const receipt = await deliver(db, text, { fileName: '/thuis/map/kosten-maart.csv', actor: 'adviseur' })
    const [row] = await db.ask('select * from facts.delivery where id = $1', [receipt.delivery_id])
    expect(row).toMatchObject({ gemeente: GEMEENTE, kind: 'kostenregels', file: 'kosten-maart.csv', records: 1, total_cents: 12_345, unknown_cents: 0,
      sha256: createHash('sha256').update(text).digest('hex') })
    const [event] = await db.ask('select login, actor, action from audit.event where subject = $1', [receipt.delivery_id])
    expect(event).toEqual({ login: 'raadszicht_ingest', actor: 'adviseur', action: 'delivery-landed' })
  })

  it('lands nothing when its last line is wrong', async () => {
    const before = await state()
    const text = costs(many('late-', 3000)).replace(/\n[^\n]*\n$/, '\nlate-x;123456789;WK990101;PW;2024-03;2024-03-28;1,00;Bijstand\n')
    const receipt = await deliver(db, text)
    expect(receipt).toMatchObject({ status: 'rejected', delivery_id: null })
    expect(receipt.problems[0]?.line).toBe(3001)
    expect(await state()).toEqual(before)
  })

  it('lands nothing when the stream of bytes breaks off with an error', async () => {
    const before = await state()
    async function* broken() {
      yield* pieces(Buffer.from(costs(many('broken-', 3000))).subarray(0, 60_000))
      throw new Error('the disk of the sender is gone')
    }
    await expect(receiveDelivery(db, broken(), { gemeente: GEMEENTE, fileName: 'x.csv', key: KEY })).rejects.toThrow('the disk of the sender is gone')
    expect(await state()).toEqual(before)
  })

  it('keeps the receipt of a refusal, without content', async () => {
    const receipt = await deliver(db, costs([{ id: 'refused-1', person: 1, cents: 1 }]).replace(bsn(1), '111222334'), { fileName: 'van 111222334.csv' })
    expect(receipt.status).toBe('rejected')
    const rows = await db.ask('select * from facts.refusal where file like $1', ['van %'])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('111222334')
    expect(JSON.stringify(receipt)).not.toContain('111222334')
    const events = await db.ask(`select detail from audit.event where action = 'delivery-refused'`)
    expect(JSON.stringify(events)).not.toContain('111222334')
  })

  it('lands once: the same bytes under another name add nothing', async () => {
    const text = costs([{ id: 'once-1', person: 3, cents: 777 }])
    const first = await deliver(db, text)
    const before = await state()
    const second = await deliver(db, text, { fileName: 'nog-een-keer.csv' })
    expect(second).toEqual({ ...first, file: 'nog-een-keer.csv', status: 'already_imported', problems: [expect.objectContaining({ code: 'ALREADY_IMPORTED', severity: 'warning' })] })
    expect(await state()).toEqual(before)
  })

  it('is refused when a reference was used before, and names line and receipt', async () => {
    const first = await deliver(db, costs([{ id: 'reference-1', person: 3, cents: 1 }]))
    const before = await state()
    const second = await deliver(db, costs([{ id: 'reference-0', person: 3, cents: 5 }, { id: 'reference-1', person: 3, cents: 2 }]))
    expect(second.problems).toEqual([expect.objectContaining({ code: 'DUPLICATE_KEY', line: 3, message: expect.stringContaining(first.delivery_id as string) as string })])
    const [refusal] = await db.ask<{ id: string }>('select id::text from facts.refusal order by refused_at desc limit 1')
    expect(second.problems[0]?.message).toContain(refusal?.id)
    expect(second.status).toBe('rejected')
    expect(await state()).toEqual(before)
  })

  it('keeps a credit as a line with a minus', async () => {
    const receipt = await deliver(db, costs([{ id: 'credit-1', person: 3, cents: 10_000 }, { id: 'credit-2', person: 3, cents: -2_500 }]))
    expect(receipt.total_cents).toBe(7_500)
  })

  it('of another gemeente has its own references, persons and numbers', async () => {
    const other = gemeenteCode('GM9902')
    const text = costs([{ id: 'once-1', person: 3, wijk: '', cents: 777 }])
    const receipt = await deliver(db, text, { gemeente: other })
    expect(receipt.status).toMatch(/^accepted/)
    const [row] = await db.ask('select delivery, person from facts.cost where gemeente = $1', [other])
    expect(row).toEqual({ delivery: 1, person: 1 })
    const shared = await db.ask(`select 1 from facts.person a join facts.person b on b.pseudonym = a.pseudonym and b.gemeente <> a.gemeente`)
    expect(shared).toEqual([])
  })

  it('with another key than before is refused, for it would split every household in two', async () => {
    const before = await state()
    await expect(deliver(db, costs([{ id: 'key-1', person: 3, cents: 1 }]), { key: KEY.map((byte) => byte ^ 1) })).rejects.toMatchObject({ code: 'KEY_WRONG' })
    expect(await state()).toEqual(before)
  })

  it('with a NUL in its text is refused and leaves the connection usable', async () => {
    const receipt = await deliver(db, costs([{ id: 'nul-\u0000-1', person: 3, cents: 1 }]))
    expect(receipt.status).toBe('rejected')
    expect((await deliver(db, costs([{ id: 'after-nul', person: 3, cents: 1 }]))).status).toBe('accepted')
  })
})

describe('A message with an identification of its sender', () => {
  const openData = process.env['RAADSZICHT_OPEN_DATA']

  it.skipIf(!openData)('is refused when it comes again with other content, naming both receipts', async () => {
    const files = ['x01-control-valid.xml', 'x52-same-bytes-as-x01.xml', 'x53-same-id-other-amount.xml']
    const [first, same, other] = await Promise.all(files.map((name) => readFile(`${openData}/badinputs/${name}`, 'utf8')))
    const landed = await deliver(db, first as string, { fileName: 'x01-control-valid.xml' })
    expect(landed).toMatchObject({ total_cents: 188_888, records: 2 })
    expect((await deliver(db, same as string)).status).toBe('already_imported')
    const before = await state()
    const refused = await deliver(db, other as string)
    expect(refused.status).toBe('rejected')
    const [refusal] = await db.ask<{ id: string }>('select id::text from facts.refusal order by refused_at desc limit 1')
    expect(refused.problems[0]).toMatchObject({ code: 'MESSAGE_ID_CONFLICT' })
    expect(refused.problems[0]?.message).toContain(landed.delivery_id)
    expect(refused.problems[0]?.message).toContain(refusal?.id)
    expect(await state()).toEqual(before)
  })
})

describe('Two deliveries at once', () => {
  it('both land when they have nothing in common', async () => {
    const before = await state()
    const receipts = await Promise.all(['left', 'right', 'third'].map((side) => deliver(db, costs(many(`${side}-`, 1500)))))
    const after = await state()
    expect(receipts.map((receipt) => receipt.status)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(after['cents']! - before['cents']!).toBe(receipts.reduce((sum, receipt) => sum + (receipt.total_cents ?? 0), 0))
  })

  it('with the same bytes land once', async () => {
    const text = costs(many('race-', 1500))
    const receipts = await Promise.all([deliver(db, text), deliver(db, text), deliver(db, text)])
    expect(receipts.map((receipt) => receipt.status).sort()).toEqual(['accepted', 'already_imported', 'already_imported'])
    expect(new Set(receipts.map((receipt) => receipt.delivery_id)).size).toBe(1)
  })

  it('with one line in common land one, and refuse the other', async () => {
    const receipts = await Promise.all([
      deliver(db, costs([...many('common-a-', 500), { id: 'common', person: 1, cents: 1 }])),
      deliver(db, costs([...many('common-b-', 500), { id: 'common', person: 1, cents: 1 }])),
    ])
    expect(receipts.map((receipt) => receipt.status).sort()).toEqual(['accepted', 'rejected'])
  })
})

describe('A person without a household', () => {
  it('is no warning while no register of households has come', async () => {
    expect((await deliver(db, costs([{ id: 'before-register', person: 50, cents: 100 }]))).status).toBe('accepted')
  })

  it('is a warning afterwards, and its money counts as onbekend', async () => {
    await deliver(db, households([{ person: 1, household: 'h1', buurt: 'BU99010101', from: '2020-01-01' }]))
    const receipt = await deliver(db, costs([{ id: 'known', person: 1, cents: 1000 }, { id: 'homeless', person: 51, cents: 2345 }]))
    expect(receipt).toMatchObject({ status: 'accepted_with_warning', total_cents: 3345, unknown_cents: 2345 })
    expect(receipt.problems).toEqual([expect.objectContaining({ code: 'HOUSEHOLD_UNKNOWN', severity: 'warning' })])
    expect(receipt.problems[0]?.message).toContain('€ 23,45')
  })

  it('is told when their line names another wijk than their address, and the address counts', async () => {
    const receipt = await deliver(db, costs([{ id: 'elsewhere', person: 1, wijk: 'WK990102', cents: 500 }, { id: 'at-home', person: 1, cents: 500 }, { id: 'not-known', person: 53, wijk: 'WK990102', cents: 500 }]))
    expect(receipt.problems).toEqual([expect.objectContaining({ code: 'HOUSEHOLD_UNKNOWN' }), expect.objectContaining({ code: 'WIJK_ELSEWHERE', message: expect.stringContaining('Van 1 regel ') as string })])
    expect(receipt.unknown_cents).toBe(500)
  })

  it('is counted as onbekend once when the wijk is not known either', async () => {
    const receipt = await deliver(db, costs([{ id: 'nowhere', person: 52, wijk: 'WK990199', cents: 500 }]))
    expect(receipt.unknown_cents).toBe(500)
  })
})

describe('No BSN', () => {
  it('stands in any table, as text or as bytes', async () => {
    const tables = await db.ask<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('app', 'facts', 'concept', 'released', 'audit')`)
    for (const { name } of tables) {
      const found = await db.ask<{ rows: number }>(`select count(*)::int as rows from ${name} t where t::text ~ $1`, [`(${bsn(1)}|${bsn(3)}|${Buffer.from(bsn(1)).toString('hex')})`])
      expect([name, found[0]?.rows]).toEqual([name, 0])
    }
  })
})
