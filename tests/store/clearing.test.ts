import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clearDeliveries } from '../../server/flow/clear-deliveries.ts'
import { answer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE, households } from './deliveries.ts'
import { addUp, rejectedLines, xmlLines } from './second-road.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(() => db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.area, facts.residence, facts.delivery, facts.person, facts.refusal'))

const DECLARED = declaration({ lines: [{ amount: '5000' }, { amount: '3000', from: '2025-02-01', to: '2025-02-28' }, { amount: '700', mark: 'C', previous: 'R-1' }] })
const ANSWERED = answer({ submitted: 7300, granted: 4300, lines: [{ reference: 'R-2', amount: '3000', from: '2025-02-01', to: '2025-02-28' }] })
const FEB_AND_MARCH = [{ year: 2025, month: 2, wet: 'wmo' }, { year: 2025, month: 3, wet: 'wmo' }]

describe('Clearing', () => {
  it('is per law and month what a second reader finds in the files', async () => {
    await deliver(db, DECLARED)
    await deliver(db, ANSWERED)
    const { months, balances } = await clearDeliveries(db, GEMEENTE)
    const found = addUp([...xmlLines('323', DECLARED, 'wmo'), ...rejectedLines('325', ANSWERED, 'wmo')], (line) => `${line.month} ${line.wet}`)
    expect(new Map(months.map((row) => [`${row.year}-0${row.month} ${row.wet}`, row.facts]))).toEqual(new Map([...found].sort()))
    expect([balances, months.map((row) => row.facts)]).toEqual([true, [0, 4300]])
  })
  it('counts a rejection with a minus, as waiting until its declaration is there', async () => {
    await deliver(db, ANSWERED)
    expect((await clearDeliveries(db, GEMEENTE)).total).toMatchObject({ received: -3000, facts: -3000, waiting: -3000, difference: 0 })
    await deliver(db, DECLARED)
    expect((await clearDeliveries(db, GEMEENTE)).total).toMatchObject({ received: 4300, facts: 4300, waiting: 0, difference: 0 })
  })
  it('counts a declaration that was rejected as a whole back to nothing, month by month', async () => {
    await deliver(db, DECLARED)
    await deliver(db, answer({ answered: false, headerCodes: ['0001'] }))
    const { months, deliveries, balances } = await clearDeliveries(db, GEMEENTE)
    expect(months).toMatchObject(FEB_AND_MARCH.map((month) => ({ ...month, facts: 0 })))
    expect([balances, deliveries.map((item) => [item.kind, item.total, item.receivedLines])]).toEqual([true, [['wmo323', 7300, 3], ['wmo325', -7300, 3]]])
  })
  it('says how much is onbekend now: of a person without a household until the register knows one', async () => {
    await deliver(db, AREAS, { fileName: 'gebieden-2024.csv' })
    await deliver(db, households([{ person: 1, household: 'a', buurt: 'BU99010101', from: '2020-01-01' }]))
    await deliver(db, costs([{ id: 'a', person: 1, cents: 1000 }, { id: 'b', person: 2, cents: 200 }, { id: 'c', person: 3, cents: 30 }]))
    expect((await clearDeliveries(db, GEMEENTE)).total).toMatchObject({ facts: 1230, unknown: 230 })
    await deliver(db, households([{ person: 2, household: 'b', buurt: 'BU99010101', from: '2020-01-01' }]))
    expect((await clearDeliveries(db, GEMEENTE)).total).toMatchObject({ facts: 1230, unknown: 30 })
  })
  it('says what was removed after its term, and still adds up', async () => {
    await deliver(db, DECLARED)
    await db.ask(`delete from facts.cost where from_date < '2025-03-01'`)
    const { months, total, balances } = await clearDeliveries(db, GEMEENTE)
    expect([balances, months.map((row) => [row.received, row.facts, row.removed])]).toEqual([true, [[3000, 0, 3000], [4300, 4300, 0]]])
    expect(total).toMatchObject({ receivedLines: 3, factLines: 2, removedLines: 1, difference: 0 })
  })
  it('has nothing of a delivery that was refused', async () => {
    await deliver(db, DECLARED.replace('7300', '7301'))
    expect(await clearDeliveries(db, GEMEENTE)).toMatchObject({ deliveries: [], months: [], balances: true })
  })
})

describe('What does not add up', () => {
  const line = (is: string) => `insert into facts.cost (gemeente, delivery, record, line, sender, reference, person, year, wet, product, from_date, to_date, booked, amount_cents)
    select gemeente, delivery, 99, 1, sender, gen_random_uuid(), person, year, wet, product, from_date, to_date, booked, ${is} from facts.cost where record = 1`
  it('cannot be committed: a line by hand', async () => {
    await deliver(db, DECLARED)
    await expect(db.ask(line('1'))).rejects.toMatchObject({ code: 'RZ002' })
    await expect(db.ask(line('0'))).rejects.toMatchObject({ code: 'RZ002' })
  })
  it('cannot be committed: a delivery with another total, or with a clearing and no facts', async () => {
    const delivered = (number: number, total: number) => `insert into facts.delivery (gemeente, number, id, kind, sha256, file, bytes, records, total_cents, unknown_cents, problems)
      values ('GM9901', ${number}, gen_random_uuid(), 'kostenregels', repeat('${number}', 64), 'x', 1, 1, ${total}, 0, '[]')`
    await expect(db.ask(delivered(1, 1))).rejects.toMatchObject({ code: 'RZ002' })
    await expect(db.ask(`do $$ begin insert into facts.clearing values ('GM9901', 2, 'wmo', 2025, 3, 1, 5); ${delivered(2, 5)}; end $$`)).rejects.toMatchObject({ code: 'RZ002' })
    await db.ask(delivered(3, 0))
  })
  it('is found when it came about behind our back', async () => {
    await deliver(db, DECLARED)
    await db.ask('update facts.cost set amount_cents = amount_cents + 1 where record = 2')
    const { balances, deliveries, months } = await clearDeliveries(db, GEMEENTE)
    expect([balances, deliveries[0]?.balances, months.map((row) => row.difference)]).toEqual([false, false, [-1, 0]])
  })
})
