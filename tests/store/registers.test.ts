import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adjustmentsOf, comparedOf, storiesOf } from '../../server/store/intake/kept-registers.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { fixture } from '../server/ingest/fixtures.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, deliver } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2025.csv' })
})
afterAll(() => db.close())

describe('Registers in the facts', () => {
  it.each([['signalen', 'signal', 4], ['contracten', 'contract', 3], ['initiatieven', 'initiative', 2], ['vergelijking', 'comparison', 3], ['verhalen', 'story', 2], ['bijstellingen', 'adjustment', 2], ['signaalafspraken', 'signal_note', 2]])('%s land as %s, every line once', async (kind, table, records) => {
    expect(await deliver(db, fixture(`${kind}.csv`))).toMatchObject({ status: 'accepted', kind, records, total_cents: null, unknown_cents: 0 })
    expect((await deliver(db, fixture(`${kind}.csv`))).status).toBe('already_imported')
    expect(await db.ask(`select count(*)::int as rows from facts.${table}`)).toEqual([{ rows: records }])
  })
  it('keep amounts in whole cents and dates as days', async () => {
    const [money] = await db.ask('select sum(amount_cents)::bigint as cents from facts.contract')
    const [days] = await db.ask(`select min(from_date)::text as first, max(to_date)::text as last from facts.initiative`)
    expect([money, days]).toEqual([{ cents: 209_000_000 }, { first: '2021-01-01', last: '2024-12-31' }])
  })
  it('have the low incomes of the gemeente itself from its key figures, of the year and the gemeente alone, the latest that counts', async () => {
    const shares = async (last = 1_000) => (await comparedOf(db, gemeenteCode('GM9901'), last)).map(({ code, year, lowIncome }) => [code, year, lowIncome])
    const typed = [['GM9901', 2024, 0.36], ['GM9902', 2024, 0.335], ['GM9902', 2024, 0.335]]
    expect(await shares()).toEqual(typed)
    const figures = (year: number, share: string) => deliver(db, `Perioden;Regiocode (code);40% huishoudens met laagste inkomen (%);Huishoudens met een laag inkomen (%)\n${year};GM9901;${share};5.1\n${year};WK990101;48.8;9.9\n`)
    await figures(2023, '41.2')
    expect(await shares()).toEqual(typed)
    const [{ last }] = await db.ask<{ last: number }>(`select max(number)::int as last from facts.delivery where gemeente = 'GM9901'`) as [{ last: number }]
    await figures(2024, '37.4')
    expect(await shares()).toEqual([['GM9901', 2024, 0.374], ['GM9902', 2024, 0.335], ['GM9902', 2024, 0.335]])
    expect(await shares(last)).toEqual(typed)
  })
  it('have a story no more once it was taken back, and again when it is told again', async () => {
    const codes = async () => (await storiesOf(db, gemeenteCode('GM9901'), 1_000)).map(({ story }) => story)
    const told = (text: string, withdrawn: string) => `verhaal;datum;wijkcode;van;thema;titel;tekst;ingetrokken\nraad-wachttijd;2025-05-10;;clientenraad;zorg;Titel;${text};${withdrawn}\n`
    expect(await codes()).toEqual(['centrum-voorjaar', 'raad-wachttijd'])
    await deliver(db, told('Tekst.', 'ja'))
    expect(await codes()).toEqual(['centrum-voorjaar'])
    await deliver(db, told('Andere tekst.', ''))
    expect(await codes()).toEqual(['centrum-voorjaar', 'raad-wachttijd'])
  })
  it('have an adjustment no more once it was taken back, and of one that came again the latest', async () => {
    const adjustment = (code: string, amount: string, withdrawn = '') => deliver(db, `bijstelling;jaar;wet;bedrag;reden;eigenaar;datum;ingetrokken\n${code};2026;wmo;${amount};Tarief;college;2026-10-20;${withdrawn}\n`)
    const kept = async () => (await adjustmentsOf(db, gemeenteCode('GM9901'), 1_000)).map(({ adjustment: code, amount, owner }) => [code, amount, owner])
    expect(await kept()).toEqual([['tarief-verblijf', 25_000_000, 'concerncontroller'], ['vervoer-contract', -8_000_000, 'controller sociaal domein']])
    await adjustment('tarief-verblijf', '1,00', 'ja')
    await adjustment('vervoer-contract', '-5,00')
    expect(await kept()).toEqual([['vervoer-contract', -500, 'college']])
    expect(await adjustmentsOf(db, gemeenteCode('GM9901'), 0)).toEqual([])
  })
  it('land nothing of a file with one fault', async () => {
    const text = fixture('signalen.csv').replace('2025-03;31', '2025-13;31')
    expect((await deliver(db, text)).status).toBe('rejected')
    expect(await db.ask('select count(*)::int as rows from facts.signal')).toEqual([{ rows: 4 }])
  })
})
