import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factColumns } from '../../server/store/intake/facts.ts'
import { yearsOf } from '../../server/store/intake/register-questions.ts'
import { year } from '../../server/units/year.ts'
import { answer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { deliver, GEMEENTE } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(() => db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery, facts.person, facts.refusal'))

const DECLARED = declaration({ lines: [{ amount: '5000' }, { amount: '3000' }, { amount: '700', mark: 'C' }] })
const ANSWERED = answer({ submitted: 7300, granted: 4300, lines: [{ reference: 'R-2', amount: '3000' }] })

/** What the figures of 2025 are made of, in cents. */
const paid = async () => (await factColumns(db, GEMEENTE, year(2025))).amount.reduce((sum, amount) => sum + amount, 0)
const landed = async () => (await db.ask<{ total: number }>('select coalesce(sum(amount_cents), 0)::bigint as total from facts.cost'))[0]?.total
const refusalId = async () => (await db.ask<{ id: string }>('select id::text from facts.refusal order by refused_at desc limit 1'))[0]?.id ?? ''

describe('What is paid', () => {
  it('is what was declared minus what was rejected', async () => {
    const first = await deliver(db, DECLARED)
    const second = await deliver(db, ANSWERED)
    expect([first.status, first.total_cents, second.status, second.total_cents]).toEqual(['accepted', 7300, 'accepted', -3000])
    expect([await paid(), await landed()]).toEqual([4300, 4300])
  })
  it('is the same when the answer comes first, and its rejections wait for the declaration', async () => {
    const first = await deliver(db, ANSWERED)
    expect(first).toMatchObject({ status: 'accepted_with_warning', total_cents: -3000, problems: [expect.objectContaining({ code: 'DECLARATION_AWAITED' })] })
    expect([await paid(), await landed(), await yearsOf(db, GEMEENTE)]).toEqual([0, -3000, []])
    expect((await deliver(db, DECLARED)).status).toBe('accepted')
    expect([await paid(), await landed(), await yearsOf(db, GEMEENTE)]).toEqual([4300, 4300, [2025]])
  })
  it('is not changed by an answer that rejects nothing', async () => {
    await deliver(db, DECLARED)
    expect(await deliver(db, answer({ submitted: 7300, granted: 7300, lines: [] }))).toMatchObject({ status: 'accepted', total_cents: 0, records: 0 })
    expect(await paid()).toBe(7300)
  })
  it('keeps declarations of the two laws apart, also with the same references', async () => {
    await deliver(db, DECLARED)
    await deliver(db, declaration({ law: 'jw', lines: [{ category: '45', amount: '900' }] }))
    await deliver(db, answer({ law: 'jw', submitted: 900, granted: 0, lines: [{ category: '45', amount: '900' }] }))
    expect(await paid()).toBe(7300)
  })
  it('is nothing of a declaration that was rejected as a whole', async () => {
    await deliver(db, DECLARED)
    expect(await deliver(db, answer({ answered: false, headerCodes: ['0001'] }))).toMatchObject({ status: 'accepted', total_cents: -7300 })
    expect([await paid(), await landed()]).toEqual([0, 0])
  })
})

describe('Declaration and answer that do not fit', () => {
  it.each([
    ['another amount', { amount: '2900' }, 7300, 4400],
    ['another period', { amount: '3000', from: '2025-02-01', to: '2025-02-28' }, 7300, 4300],
    ['another product', { amount: '3000', category: '01' }, 7300, 4300],
    ['another person', { amount: '3000', bsn: '999993653' }, 7300, 4300],
    ['the other sign', { amount: '3000', mark: 'C' }, 7300, 10_300],
  ])('refuse the one that comes last: %s', async (_what, line, submitted, granted) => {
    const differing = answer({ submitted, granted, lines: [{ reference: 'R-2', ...line }] })
    for (const [before, after] of [[DECLARED, differing], [differing, DECLARED]] as const) {
      await db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery, facts.refusal')
      const first = await deliver(db, before)
      const state = await landed()
      const second = await deliver(db, after)
      expect(second).toMatchObject({ status: 'rejected', problems: [expect.objectContaining({ code: 'REJECTION_CONFLICT' })] })
      expect(second.problems.at(-1)?.message).toContain(first.delivery_id)
      expect(second.problems.at(-1)?.message).toContain(await refusalId())
      expect(await landed()).toBe(state)
    }
  })
  it('refuse a total that is one cent off, whichever comes first', async () => {
    const differing = answer({ submitted: 7301, granted: 4301, lines: [{ reference: 'R-2', amount: '3000' }] })
    await deliver(db, DECLARED)
    expect((await deliver(db, differing)).problems).toEqual([expect.objectContaining({ code: 'ANSWER_CONFLICT' })])
    await db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.delivery')
    await deliver(db, differing)
    expect((await deliver(db, DECLARED)).problems).toEqual([expect.objectContaining({ code: 'ANSWER_CONFLICT' })])
  })
  it('refuse a second answer to one declaration, and name both receipts', async () => {
    const first = await deliver(db, ANSWERED)
    const second = await deliver(db, answer({ id: 'A2', submitted: 7300, granted: 2300, lines: [{ amount: '5000' }] }))
    expect(second.problems).toEqual([expect.objectContaining({ code: 'ANSWER_TWICE' })])
    expect(second.problems[0]?.message).toContain(first.delivery_id)
    expect(second.problems[0]?.message).toContain(await refusalId())
  })
  it('refuse a line that was rejected before, by an answer to another declaration', async () => {
    await deliver(db, ANSWERED)
    const again = answer({ id: 'A2', declaration: 'M2', submitted: 3000, granted: 0, lines: [{ reference: 'R-2', amount: '3000' }] })
    expect((await deliver(db, again)).problems).toContainEqual(expect.objectContaining({ code: 'DUPLICATE_KEY', severity: 'refusal' }))
  })
  it('refuse a declaration that was already rejected as a whole', async () => {
    await deliver(db, answer({ answered: false, headerCodes: ['0001'] }))
    expect((await deliver(db, DECLARED)).problems).toEqual([expect.objectContaining({ code: 'DECLARATION_REJECTED' })])
    expect(await landed()).toBe(0)
  })
  it('never meet across providers', async () => {
    await deliver(db, DECLARED)
    const other = await deliver(db, answer({ provider: '99999902', submitted: 7300, granted: 4300, lines: [{ reference: 'R-2', amount: '3000' }] }))
    expect(other.problems).toEqual([expect.objectContaining({ code: 'DECLARATION_AWAITED' })])
    expect(await paid()).toBe(7300)
  })
})

describe('A credit', () => {
  it('that takes back a line that never came, counts with a warning', async () => {
    expect(await deliver(db, declaration({ lines: [{ amount: '5000' }, { amount: '700', mark: 'C', previous: 'R-9' }] })))
      .toMatchObject({ status: 'accepted_with_warning', total_cents: 4300, problems: [expect.objectContaining({ code: 'CREDIT_ALONE' })] })
  })
  it('finds its line in an earlier delivery of the same provider', async () => {
    await deliver(db, DECLARED)
    expect((await deliver(db, declaration({ id: 'M2', lines: [{ reference: 'R-4', amount: '700', mark: 'C', previous: 'R-2' }] }))).problems).toEqual([])
  })
})

describe('A declaration and its answer at once', () => {
  it('end the same whoever lands first', async () => {
    const receipts = await Promise.all([deliver(db, DECLARED), deliver(db, ANSWERED)])
    expect(receipts.map((receipt) => receipt.total_cents)).toEqual([7300, -3000])
    expect(await paid()).toBe(4300)
  })
})
