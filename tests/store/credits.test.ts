import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer } from '../server/ingest/answer.ts'
import { declaration, type GivenPrestatie } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { deliver } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(() => db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery, facts.person, facts.refusal'))

const DEBIT = declaration({ lines: [{ amount: '5000' }] })
let made = 0
/** A message with one credit on R-1. */
const credit = (line: GivenPrestatie = {}, bsn?: string): string =>
  declaration({ id: `C${++made}`, ...(bsn ? { bsn } : {}), to: '2025-03-31', lines: [{ reference: `C-${made}`, amount: '5000', mark: 'C', ...line }] })
const landed = async () => (await db.ask<{ total: number }>('select coalesce(sum(amount_cents), 0)::bigint as total from facts.cost'))[0]?.total
const refusalId = async () => (await db.ask<{ id: string }>('select id::text from facts.refusal order by refused_at desc limit 1'))[0]?.id ?? ''

/** Delivers one after the other, the last of which must be refused, with both receipts and nothing landed. */
async function refusedLast(code: string, ...texts: readonly string[]): Promise<void> {
  const earlier = []
  for (const text of texts.slice(0, -1)) {
    earlier.push(await deliver(db, text))
    expect(earlier.at(-1)?.status).toMatch(/^accepted/)
  }
  const before = await landed()
  const last = await deliver(db, texts.at(-1) ?? '')
  expect([last.status, last.problems.filter(({ severity }) => severity === 'refusal').map((problem) => problem.code)]).toEqual(['rejected', [code]])
  const { message, line } = last.problems.at(-1)!
  expect([message.includes(earlier.at(-1)?.delivery_id ?? 'none'), message.includes(await refusalId()), line !== null]).toEqual([true, true, true])
  expect(await landed()).toBe(before)
}

describe('A credit and its line', () => {
  it.each([
    ['another person', credit({}, '999993653')], ['another product', credit({ category: '01', code: '01A03' })],
    ['an earlier month', credit({ from: '2025-02-01', to: '2025-02-28' })],
  ])('are not about %s, whichever comes first', async (_what, text) => {
    await refusedLast('CREDIT_CONFLICT', DEBIT, text)
    await db.ask('truncate facts.cost, facts.clearing, facts.delivery, facts.refusal')
    await refusedLast('CREDIT_CONFLICT', text, DEBIT)
  })
  it('begin and end on the same days, or the credit within', async () => {
    const half = declaration({ lines: [{ amount: '5000', from: '2025-03-02', to: '2025-03-30' }] })
    for (const [days, status] of [[['02', '30'], 'accepted'], [['03', '29'], 'accepted'], [['01', '30'], 'rejected'], [['02', '31'], 'rejected']] as const) {
      await db.ask('truncate facts.cost, facts.clearing, facts.delivery')
      await deliver(db, half)
      expect([days, (await deliver(db, credit({ from: `2025-03-${days[0]}`, to: `2025-03-${days[1]}` }))).status]).toEqual([days, status])
    }
  })
  it('may stand in one message', async () => {
    expect(await deliver(db, declaration({ lines: [{ amount: '500' }, { amount: '100', mark: 'C' }] }))).toMatchObject({ status: 'accepted', total_cents: 400 })
    const wrong = await deliver(db, declaration({ id: 'W', lines: [{ reference: 'W-1', amount: '500' }, { reference: 'W-2', amount: '100', mark: 'C', previous: 'W-1', category: '01' }] }))
    expect(wrong.problems).toEqual([expect.objectContaining({ code: 'CREDIT_CONFLICT', message: expect.stringContaining(await refusalId()) })])
  })
  it('of another provider or the other law do not meet', async () => {
    await deliver(db, DEBIT)
    const other = declaration({ id: 'J', law: 'jw', lines: [{ reference: 'J-1', category: '45', amount: '9000', mark: 'C', previous: 'R-1' }] })
    expect((await deliver(db, other)).problems).toEqual([expect.objectContaining({ code: 'CREDIT_ALONE' })])
  })
})

describe('What credits take back of a line', () => {
  it.each([['4999', 'accepted'], ['5000', 'accepted'], ['5001', 'rejected']])('is at most all of it: %s of 5000 is %s', async (amount, status) => {
    await deliver(db, DEBIT)
    expect((await deliver(db, credit({ amount }))).status).toBe(status)
  })
  it('counts over every delivery', async () => {
    await deliver(db, DEBIT)
    await deliver(db, credit({ amount: '3000' }))
    expect((await deliver(db, credit({ amount: '2000' }))).status).toBe('accepted')
    await refusedLast('CREDIT_EXCEEDS', credit({ previous: 'R-9' }), credit({ previous: 'R-9' }), declaration({ id: 'late', lines: [{ reference: 'R-9', amount: '9999' }] }))
  })
  it('is not taken back twice', () => refusedLast('CREDIT_EXCEEDS', DEBIT, credit(), credit({ amount: '1' })))
  it('is nothing of a credit', async () => {
    await deliver(db, DEBIT)
    await refusedLast('CREDIT_EXCEEDS', credit({ reference: 'C-own' }), credit({ previous: 'C-own' }))
  })
  it('is nothing of a line that was rejected, whichever comes first', async () => {
    const rejecting = answer({ submitted: 5000, granted: 0, lines: [{ amount: '5000' }] })
    await refusedLast('CREDIT_EXCEEDS', DEBIT, rejecting, credit({ amount: '1' }))
    await db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery')
    await refusedLast('CREDIT_EXCEEDS', DEBIT, credit({ amount: '1' }), rejecting)
  })
  it('is nothing of a declaration that was rejected as a whole, but the credit in it goes with it', async () => {
    await refusedLast('CREDIT_EXCEEDS', DEBIT, credit({ amount: '1' }), answer({ answered: false, headerCodes: ['0001'] }))
    await db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery')
    await deliver(db, declaration({ lines: [{ amount: '5000' }, { amount: '700', mark: 'C' }] }))
    expect(await deliver(db, answer({ answered: false, headerCodes: ['0001'] }))).toMatchObject({ status: 'accepted', total_cents: -4300 })
  })
  it('leaves out a credit that was rejected itself', async () => {
    await deliver(db, DEBIT)
    await deliver(db, declaration({ id: 'once', lines: [{ reference: 'once', amount: '5000', mark: 'C' }] }))
    expect((await deliver(db, answer({ id: 'A9', declaration: 'once', submitted: -5000, granted: 0, lines: [{ reference: 'once', amount: '5000', mark: 'C' }] }))).status).toBe('accepted')
    expect((await deliver(db, credit())).status).toBe('accepted')
    expect(await landed()).toBe(0)
  })
})
