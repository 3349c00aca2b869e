import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConcept } from '../../server/cli/build.ts'
import { checkRelease } from '../../server/flow/check-release.ts'
import { judgeCompleteness } from '../../server/flow/judge-completeness.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { signGaps } from '../../server/flow/sign-gaps.ts'
import { deliveredMonths } from '../../server/store/concept/signatures.ts'
import { releasedStore } from '../../server/store/released/reader.ts'
import { answer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE, households } from './deliveries.ts'

const PERSONS = Array.from({ length: 60 }, (_, person) => person)
const month = (number: number): string => `2024-${String(number).padStart(2, '0')}`
const lines = (number: number, persons: readonly number[]) => persons.map((person) => ({ id: `${number}-${person}`, person, month: month(number), cents: 100_000 + person * 997 }))

let db: TestDatabase
let release: string
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2024.csv' })
  await deliver(db, households(PERSONS.map((person) => ({ person, household: `h${person}`, buurt: ['BU99010101', 'BU99010201'][person % 2]!, from: '2020-01-01' }))))
  for (const number of [1, 2, 3, 4, 5, 6, 8, 9, 11, 12]) await deliver(db, costs(lines(number, number === 11 ? PERSONS.slice(0, 20) : PERSONS)))
  const { manifest } = await buildConcept(db, { gemeente: GEMEENTE, id: null, say: () => {} })
  release = manifest.id
  await checkRelease(db, { gemeente: GEMEENTE, release }, 'checker')
}, 120_000)
afterAll(() => db.close())

const publish = () => publishRelease(db, { gemeente: GEMEENTE, release }, 'maker')
const sign = (is: Partial<Parameters<typeof signGaps>[1]> = {}) => signGaps(db, { gemeente: GEMEENTE, source: 'participatiewet', months: [], by: 'Ans de Tester', reason: 'Komt niet meer.', ...is })
const published = async () => (await releasedStore(db.kysely('public')).releases(GEMEENTE)).length

describe('Before a release goes public', () => {
  it('what is missing is signed for, and the refusal lists what is not', async () => {
    await expect(publish()).rejects.toMatchObject({ code: 'GAPS_UNSIGNED', message: expect.stringMatching(/kostenregels participatiewet, 2024-07: ontbreekt[^]*2024-10: ontbreekt[^]*2024-11: 20 cliënten, gewoonlijk 60[^]*raadszicht sign/) })
    expect(await published()).toBe(0)
  })
  it('nobody signs without a name or a reason, or for what is not missing', async () => {
    await expect(sign({ by: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await expect(sign({ reason: '' })).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await expect(sign({ reason: 'de lijst van 999990019 komt later' })).rejects.toMatchObject({ code: 'REASON_HOLDS_BSN' })
    await expect(sign({ months: ['2024-08'] })).rejects.toMatchObject({ code: 'GAP_UNKNOWN' })
    await expect(sign({ source: '99992104' })).rejects.toMatchObject({ code: 'GAP_UNKNOWN' })
    expect(await db.ask('select from concept.signature')).toEqual([])
  })
  it('one month that is left unsigned keeps it back', async () => {
    expect((await sign({ months: ['2024-07', '2024-10'] })).map((gap) => gap.month)).toEqual([7, 10])
    await expect(publish()).rejects.toMatchObject({ code: 'GAPS_UNSIGNED', message: expect.not.stringContaining('2024-07') })
  })
  it('who signed, when and why is kept, and cannot be changed', async () => {
    expect(await db.ask('select source, year, month, clients, signed_by, reason, signed_at is not null as signed from concept.signature where month = 7'))
      .toEqual([{ source: 'kostenregels participatiewet', year: 2024, month: 7, clients: 0, signed_by: 'Ans de Tester', reason: 'Komt niet meer.', signed: true }])
    expect(await db.ask(`select actor, detail from audit.event where action = 'gaps-signed'`)).toEqual([{ actor: 'Ans de Tester', detail: { months: ['2024-07', '2024-10'], reason: 'Komt niet meer.' } }])
    await expect(db.ask(`update concept.signature set reason = 'anders'`)).rejects.toMatchObject({ code: 'RZ001' })
  })
  it('what came in after it was built does not make it complete', async () => {
    await deliver(db, costs(lines(11, PERSONS.slice(20)).map((line) => ({ ...line, id: `${line.id}-later` }))))
    expect((await judgeCompleteness(db, GEMEENTE)).open).toEqual([])
    await expect(publish()).rejects.toMatchObject({ code: 'GAPS_UNSIGNED', message: expect.stringContaining('2024-11') })
  })
})

describe('What is delivered in a month', () => {
  const rejecting = answer({ submitted: 3000, granted: 2000, lines: [{ reference: 'R-2', amount: '1000', bsn: '999990019' }] })
  it('is the number of clients with costs, after credits and rejections', async () => {
    const declared = declaration({ lines: [{ amount: '2000', from: '2025-02-01', to: '2025-02-28' }, { amount: '1000' }] })
    const of = async () => (await deliveredMonths(db.pool('publish'), GEMEENTE, 1_000_000)).filter((item) => item.source === 'wmo323 99999901').map((item) => [item.year, item.month, item.clients])
    await deliver(db, declared)
    expect(await of()).toEqual([[2025, 2, 1], [2025, 3, 1]])
    await deliver(db, rejecting)
    expect(await of()).toEqual([[2025, 2, 1]])
  })
})
