import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productIndex, PRODUCTS } from '../../server/facts/catalogue.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import { factColumns } from '../../server/store/intake/facts.ts'
import { areaQuery, areasOf, editionsQuery } from '../../server/store/intake/areas.ts'
import { asOf, asOfQuery, budgetOf, budgetQuery, sourcesOf, yearsOf, yearsQuery } from '../../server/store/intake/register-questions.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { year } from '../../server/units/year.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, costs, deliver, GEMEENTE, households } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2023.csv' })
  await deliver(db, AREAS.replace('Noord;', 'Noord nieuw;'), { fileName: 'gebieden-2025.csv' })
  await deliver(db, households([
    { person: 1, household: 'a', buurt: 'BU99010101', from: '2020-01-01', to: '2024-06-30' },
    { person: 1, household: 'a', buurt: 'BU99010201', from: '2024-07-01' },
    { person: 2, household: 'a', buurt: 'BU99010101', from: '2020-01-01', to: '2024-06-30' },
    { person: 2, household: 'a', buurt: 'BU99010201', from: '2024-07-01' },
    { person: 3, household: 'b', buurt: 'BU99010202', from: '2024-03-15' },
    { person: 4, household: 'c', buurt: 'BU99010102', from: '2020-01-01', to: '2023-12-31' },
  ]))
  await deliver(db, costs([
    { id: '1', person: 1, month: '2024-01', cents: 10_000 }, { id: '2', person: 1, month: '2024-12', wijk: 'WK990102', cents: 2_001 },
    { id: '3', person: 2, month: '2024-02', regeling: 'WMO', cents: 30_000 }, { id: '4', person: 3, month: '2024-01', cents: -4_000 },
    { id: '5', person: 4, month: '2024-05', wijk: 'WK990102', cents: 500 }, { id: '6', person: 4, month: '2024-04', wijk: 'WK990101', cents: 600 },
    { id: '7', person: 9, month: '2024-05', wijk: '', cents: 700 }, { id: '8', person: 1, month: '2025-01', cents: 99 },
  ]))
})
afterAll(() => db.close())

/** The columns as rows that can be read. */
function rowsOf(facts: FactColumns) {
  return Array.from({ length: facts.length }, (_, line) => ({
    place: facts.places[facts.place[line] as number], product: PRODUCTS[facts.product[line] as number]?.code, month: facts.month[line], amount: facts.amount[line],
    household: facts.unitIsHousehold[facts.unit[line] as number] === 1, unit: facts.unit[line] as number,
  })).sort((a, b) => (a.amount as number) - (b.amount as number))
}
const facts2024 = () => factColumns(db, GEMEENTE, year(2024))
const NOORD_EEN = { buurt: 'BU99010101', wijk: 'WK990101' }

describe('The facts of a year', () => {
  it('are its lines and no others, to the cent', async () => {
    const facts = await facts2024()
    expect(facts.length).toBe(7)
    expect(facts.amount.reduce((sum, amount) => sum + amount, 0)).toBe(10_000 + 2_001 + 30_000 - 4_000 + 500 + 600 + 700)
    expect((await factColumns(db, GEMEENTE, year(2025))).length).toBe(1)
    expect((await factColumns(db, GEMEENTE, year(2022))).length).toBe(0)
    expect((await factColumns(db, gemeenteCode('GM9902'), year(2024))).length).toBe(0)
  })

  it('put every line of a household where it lived on 1 January', async () => {
    const rows = rowsOf(await facts2024())
    const ofHousehold = rows.filter((row) => [10_000, 2_001, 30_000].includes(row.amount as number))
    expect(new Set(ofHousehold.map((row) => row.unit)).size).toBe(1)
    for (const row of ofHousehold) expect(row).toMatchObject({ place: NOORD_EEN, household: true })
  })

  it('put a household that came later where it was first registered', async () => {
    expect(rowsOf(await facts2024())[0]).toMatchObject({ amount: -4_000, place: { buurt: 'BU99010202', wijk: 'WK990102' }, household: true })
  })

  it('move with the household in the next year', async () => {
    expect(rowsOf(await factColumns(db, GEMEENTE, year(2025)))[0]).toMatchObject({ amount: 99, place: { buurt: 'BU99010201', wijk: 'WK990102' } })
    expect((await factColumns(db, GEMEENTE, year(2025))).places).toHaveLength(1)
  })

  it('make a person without a household a unit of its own, in the wijk of its first line', async () => {
    const rows = rowsOf(await facts2024())
    const alone = rows.filter((row) => row.amount === 500 || row.amount === 600)
    expect(new Set(alone.map((row) => row.unit)).size).toBe(1)
    for (const row of alone) expect(row).toMatchObject({ household: false, place: { buurt: null, wijk: 'WK990101' } })
  })

  it('leave a person without household and wijk in no place', async () => {
    expect(rowsOf(await facts2024()).find((row) => row.amount === 700)).toMatchObject({ household: false, place: { buurt: null, wijk: null } })
  })

  it('name product and month', async () => {
    const rows = rowsOf(await facts2024())
    expect(rows.find((row) => row.amount === 2_001)).toMatchObject({ month: 12, product: PRODUCTS[productIndex('pw-bijstand')]?.code })
    expect(rows.find((row) => row.amount === 30_000)?.month).toBe(2)
  })

  it('come out the same every time', async () => {
    const [one, two] = [await facts2024(), await facts2024()]
    expect(rowsOf(one)).toEqual(rowsOf(two))
    expect([...one.unitKey]).toEqual([...two.unitKey])
    expect([...one.unitKey]).toEqual([...one.unitKey].sort((a, b) => a - b))
    expect(one.places).toEqual(two.places)
  })
})

describe('Many facts', () => {
  it('agree with plain SQL on sums and households per buurt and month', async () => {
    const persons = Array.from({ length: 300 }, (_, at) => at + 100)
    await deliver(db, households(persons.map((person) => ({ person, household: `many-${Math.floor(person / 2)}`, buurt: `BU990101${person % 4 < 2 ? '01' : '02'}`, from: '2019-01-01' }))))
    await deliver(db, costs(Array.from({ length: 5000 }, (_, at) => ({ id: `many-${at}`, person: 100 + (at * 7) % 300, month: `2021-${String(1 + Math.floor(at / 5) % 12).padStart(2, '0')}`, cents: (at * 7919) % 100_000 - 1000 }))))
    const facts = await factColumns(db, GEMEENTE, year(2021))
    const seen = new Map<string, { total: number; units: Set<number> }>()
    for (let line = 0; line < facts.length; line++) {
      const key = `${facts.places[facts.place[line] as number]?.buurt} ${facts.month[line]}`
      const cell = seen.get(key) ?? { total: 0, units: new Set() }
      seen.set(key, { total: cell.total + (facts.amount[line] as number), units: cell.units.add(facts.unit[line] as number) })
    }
    const plain = await db.ask<{ buurt: string; month: number; total: number; households: number }>(`select r.buurt, extract(month from c.from_date)::int as month,
      sum(c.amount_cents)::bigint as total, count(distinct r.household)::int as households from facts.cost c
      join facts.residence r on r.gemeente = c.gemeente and r.person = c.person and r.from_date <= date '2021-01-01' and coalesce(r.to_date, 'infinity') >= date '2021-01-01'
      where c.gemeente = $1 and c.year = 2021 group by 1, 2`, [GEMEENTE])
    expect(plain).toHaveLength(24)
    for (const row of plain) expect(seen.get(`${row.buurt} ${row.month}`)).toMatchObject({ total: row.total, units: { size: row.households } })
    expect(seen.size).toBe(plain.length)
  })
})

describe('Questions about the facts', () => {
  it('find the years with cost lines', async () => {
    expect(await yearsOf(db, GEMEENTE)).toEqual(expect.arrayContaining([2024, 2025]))
    expect(yearsQuery(db.kysely('publish'), GEMEENTE).compile().sql).toBe('select distinct "year" from "facts"."cost" where "gemeente" = $1 and "rejected" = $2 order by "year"')
  })

  it('find the last booking date', async () => {
    expect(await asOf(db, GEMEENTE)).toBe('2025-01-28')
    expect(await asOf(db, gemeenteCode('GM9902'))).toBe(null)
    expect(asOfQuery(db.kysely('publish'), GEMEENTE).compile().sql).toBe('select max("booked") as "booked" from "facts"."cost" where "gemeente" = $1')
  })

  it('find the areas of the latest vintage up to the year, else of the earliest', async () => {
    const nameIn = async (number: number) => (await areasOf(db, GEMEENTE, year(number))).find((area) => area.code === 'WK990101')?.name
    expect([await nameIn(2020), await nameIn(2023), await nameIn(2024), await nameIn(2025), await nameIn(2026)]).toEqual(['Noord', 'Noord', 'Noord', 'Noord nieuw', 'Noord nieuw'])
  })

  it('find gemeente, wijken and buurten in that order', async () => {
    const areas = await areasOf(db, GEMEENTE, year(2024))
    expect(areas.map((area) => area.level)).toEqual(['gemeente', 'wijk', 'wijk', 'buurt', 'buurt', 'buurt', 'buurt'])
    expect(areas[0]).toMatchObject({ code: 'GM9901', name: 'Voorbeeldstad', parent: null })
    expect(await areasOf(db, gemeenteCode('GM9902'), year(2024))).toEqual([])
  })

  it('let the latest delivery of a vintage count', async () => {
    await deliver(db, AREAS.replace('Zuid;', 'Zuid verbeterd;'), { fileName: 'gebieden-2023.csv' })
    expect((await areasOf(db, GEMEENTE, year(2023))).filter((area) => area.code === 'WK990102').map((area) => area.name)).toEqual(['Zuid verbeterd'])
    expect(editionsQuery(db.kysely('publish'), GEMEENTE).compile().sql).toBe(
      'select "level", "vintage", max("delivery") as "delivery" from "facts"."area" where "gemeente" = $1 group by "level", "vintage" order by "vintage"')
    expect(areaQuery(db.kysely('publish'), GEMEENTE, { level: 'wijk', vintage: 2023, delivery: 1 }).compile().sql).toMatch(/where "gemeente" = \$1 and "delivery" = \$2 and "level" = \$3 and "vintage" = \$4/)
  })

  it('let the latest begroting of a year count', async () => {
    const budget = (amount: string) => `jaar;soort;taakveld;bedrag\n2024;begroting;6.3;${amount}\n`
    await deliver(db, budget('1000,00'), { fileName: 'begroting.csv' })
    await deliver(db, budget('1200,50'), { fileName: 'begroting.csv' })
    expect(await budgetOf(db, GEMEENTE)).toEqual([{ year: 2024, report: 'begroting', taakveld: '6.3', amount: 120_050, amendment: null, decided: null }])
    expect(budgetQuery(db.kysely('publish'), GEMEENTE).compile().sql).toMatch(/where "gemeente" = \$1 group by "year", "report", "amendment".*where "b"."gemeente" = \$2/)
  })

  it('keep every begrotingswijziging beside the begroting, and of one number the latest', async () => {
    const codes = async (...lines: string[]) => (await deliver(db, `jaar;soort;taakveld;bedrag;nummer;besluit\n${lines.join('\n')}\n`, { fileName: 'wijziging.csv' })).problems.map(({ code }) => code)
    const kept = async () => (await budgetOf(db, GEMEENTE)).filter((row) => row.year === 2023).map(({ report, taakveld, amount, amendment, decided }) => [report, taakveld, amount, amendment, decided])
    expect(await codes('2023;wijziging;6.3;100,00;1;2023-07-04')).toEqual(['AMENDMENT_ALONE'])
    expect(await codes('2023;begroting;6.3;900,00;;')).toEqual([])
    expect(await codes('2023;wijziging;6.3;-5,00;2;2023-10-03')).toEqual([])
    expect(await kept()).toEqual([['begroting', '6.3', 90_000, null, null], ['wijziging', '6.3', 10_000, 1, '2023-07-04'], ['wijziging', '6.3', -500, 2, '2023-10-03']])
    expect(await codes('2023;wijziging;6.3;-5,00;2;2023-10-04')).toEqual(['BUDGET_REPLACED'])
    expect(await codes('2023;wijziging;6.3;-6,00;2;2023-10-04')).toEqual(['BUDGET_REPLACED'])
    expect(await codes('2023;wijziging;6.3;-6,00;2;2023-10-04', '2024;realisatie;6.3;1,00;;')).toEqual([])
    expect((await kept()).slice(1)).toEqual([['wijziging', '6.3', 10_000, 1, '2023-07-04'], ['wijziging', '6.3', -600, 2, '2023-10-04']])
    expect(await db.ask(`select count(*)::int as rows from facts.budget where year = 2023`)).toEqual([{ rows: 6 }])
  })

  it('count the deliveries per kind', async () => {
    const sources = await sourcesOf(db, GEMEENTE)
    expect(sources.find((source) => source.kind === 'gebieden')).toEqual({ kind: 'gebieden', deliveries: 3 })
    expect(sources.find((source) => source.kind === 'kostenregels')?.deliveries).toBe(2)
  })
})
