import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storedFacts } from '../../server/flow/stored-facts.ts'
import { careOf, homesOf } from '../../server/store/intake/care.ts'
import { EVERY_DELIVERY } from '../../server/store/intake/facts.ts'
import { care } from '../server/ingest/care.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { AREAS, bsn, costs, deliver, GEMEENTE, households } from './deliveries.ts'

let db: TestDatabase
const NOTHING_SEEN = { seen: [], minimum: 10 }
let beforeLast = 0
let beforeRemoval = 0
const numbered = (number: string, more: Readonly<Record<string, string | null>> = {}) => ({ ToewijzingNummer: number, ...more })

beforeAll(async () => {
  db = await testDatabase()
  await deliver(db, AREAS, { fileName: 'gebieden-2025.csv' })
  await deliver(db, households([{ person: 1, household: 'h1', buurt: 'BU99010101', from: '2020-01-01' }, { person: 2, household: 'h1', buurt: 'BU99010101', from: '2020-01-01' }, { person: 3, household: 'h3', buurt: 'BU99010201', from: '2020-01-01' }]))
  await deliver(db, costs([{ id: 'one', person: 1, month: '2025-01', cents: 100 }, { id: 'two', person: 1, month: '2025-12', cents: 100 }]))
  const decided = (day: string, more: Readonly<Record<string, string>> = {}) => ({ Toewijzingsdatum: day, Ingangsdatum: day, Einddatum: null, ...more })
  await deliver(db, care('301', { id: 'a', bsn: bsn(1), items: [numbered('1', decided('2025-01-02')), numbered('2', decided('2025-01-10')), numbered('3', decided('2025-02-01'))] }))
  await deliver(db, care('301', { id: 'b', bsn: bsn(1), items: [numbered('1', decided('2025-03-01', { RedenWijziging: '04', Ingangsdatum: '2025-01-02' })), numbered('2', decided('2025-01-20', { RedenWijziging: '13' }))] }))
  await deliver(db, care('305', { id: 'c', bsn: bsn(1), items: [numbered('1', { Begindatum: '2025-01-20' }), numbered('3', { Begindatum: '2025-02-02' })] }))
  beforeRemoval = await storedFacts(db, GEMEENTE).lastDelivery()
  await deliver(db, care('305', { id: 'd', bsn: bsn(1), items: [numbered('3', { Begindatum: '2025-02-02', StatusAanlevering: '3' })] }))
  await deliver(db, care('307', { id: 'e', bsn: bsn(3), items: [numbered('4', { Begindatum: '2024-02-02', Einddatum: '2025-01-05', RedenBeeindiging: '21' }), numbered('5', { Begindatum: '2024-02-02', Einddatum: '2025-01-06', RedenBeeindiging: '31' })] }))
  await deliver(db, care('307', { id: 'f', law: 'jw', bsn: bsn(2), items: [numbered('4', { Product: '45 45A04', Begindatum: '2024-02-02', Einddatum: '2025-03-05', RedenBeeindiging: '31' })] }))
  await deliver(db, care('305', { id: 'g', bsn: bsn(9), items: [numbered('9', { Begindatum: '2025-09-30' })] }))
  beforeLast = await storedFacts(db, GEMEENTE).lastDelivery()
  await deliver(db, care('307', { id: 'h', bsn: bsn(3), items: [numbered('4', { Begindatum: '2024-02-02', Einddatum: '2025-02-07', RedenBeeindiging: '19', StatusAanlevering: '2' })] }))
})
afterAll(() => db.close())

const now = () => careOf(db, GEMEENTE, EVERY_DELIVERY)

describe('Care as it stands', () => {
  it('has each assignment once, with its first decision, and none that was taken back', async () => {
    const { assigned } = await now()
    expect(assigned.map(({ decided, from, wet, product, productCode }) => [decided, from, wet, product, productCode]).sort()).toEqual([['2025-01-02', '2025-01-02', 'wmo', 'wmo-02', '02A05'], ['2025-02-01', '2025-02-01', 'wmo', 'wmo-02', '02A05']])
  })
  it('has no start that was removed, and ties a start to its assignment', async () => {
    const { assigned, begun } = await now()
    expect(begun.map(({ from }) => from).sort()).toEqual(['2025-01-20', '2025-09-30'])
    expect(begun.find(({ from }) => from === '2025-01-20')!.assignment).toBe(assigned.find(({ decided }) => decided === '2025-01-02')!.assignment)
  })
  it('has each end as it was told last', async () => {
    expect((await now()).ended.map(({ to, outcome, wet }) => [to, outcome, wet]).sort()).toEqual([['2025-01-06', 'verhuisd', 'wmo'], ['2025-02-07', 'volgens-plan', 'wmo'], ['2025-03-05', 'volgens-plan', 'jeugdwet']])
    expect((await careOf(db, GEMEENTE, beforeLast)).ended.map(({ to, outcome }) => [to, outcome]).sort()).toEqual([['2025-01-05', 'voortijdig'], ['2025-01-06', 'verhuisd'], ['2025-03-05', 'volgens-plan']])
  })
  it('finds where everybody belongs, year by year', async () => {
    const homeIn = (await homesOf(db, GEMEENTE, [2019, 2025]))(EVERY_DELIVERY)
    expect([1, 2, 3].map((person) => homeIn(person, 2025).wijk).sort()).toEqual(['WK990101', 'WK990101', 'WK990102'])
    expect([homeIn(1, 2019), homeIn(1, 2024), homeIn(999, 2025)]).toEqual(Array.from({ length: 3 }, () => ({ household: null, wijk: null })))
  })
})

describe('Signals of a release', () => {
  it('hold what the messages say, quarter by quarter, as they stood after a delivery', async () => {
    const { facts } = await storedFacts(db, GEMEENTE).signals(NOTHING_SEEN)
    const of = (signal: string, area: string) => facts.filter((fact) => fact.signal === signal && fact.area === area).map(({ period, numerator, denominator, households: own }) => [period, numerator, denominator, own])
    expect(of('begin-op-tijd', 'GM9901')).toEqual([['2025-K1', 1, 2, 1], ['2025-K2', 0, 0, 0]])
    expect(of('begin-op-tijd', 'WK990102')).toEqual([['2025-K1', 0, 0, 0], ['2025-K2', 0, 0, 0]])
    expect(of('volgens-plan-beeindigd', 'GM9901')).toEqual([['2025-K2', 0, 0, 0]])
  })
  it('stay as readers saw them where one household changed since, and tell the gate what changed', async () => {
    const saw = (minimum: number, shows: () => boolean) => storedFacts(db, GEMEENTE).signals({ minimum, seen: [{ delivery: beforeRemoval, shows }] })
    const [stayed, moved, unseen] = [await saw(10, () => true), await saw(1, () => true), await saw(10, () => false)]
    const counts = [stayed, moved, unseen].map(({ facts }) => facts.filter(({ signal, area, period }) => signal === 'begin-op-tijd' && area === GEMEENTE && period === '2025-K1').map(({ numerator, denominator }) => [numerator, denominator])[0])
    expect(counts).toEqual([[2, 2], [1, 2], [1, 2]])
    const place = { signal: 'begin-op-tijd', delivery: beforeRemoval, numerator: 1, others: 1, denominator: 0 }
    expect(moved.changes).toEqual(['GM9901', 'WK990101'].flatMap((area) => ['2025-K1', '2025'].map((period) => ({ ...place, area, period }))))
    expect([stayed.changes, unseen.changes]).toEqual([[], []])
  })
  it('take no care from a gemeente that has none', async () => {
    expect(await storedFacts(db, 'GM9902' as typeof GEMEENTE).signals(NOTHING_SEEN)).toEqual({ facts: [], notes: [] })
  })
  it('leave out what the gemeente counts itself under the same name', async () => {
    await deliver(db, 'signaal;gebied;periode;teller;noemer;huishoudens\nbegin-op-tijd;GM9901;2025-K1;30;50;\n')
    const { facts } = await storedFacts(db, GEMEENTE).signals(NOTHING_SEEN)
    expect(facts.filter(({ signal }) => signal === 'begin-op-tijd')).toEqual([{ signal: 'begin-op-tijd', area: 'GM9901', period: '2025-K1', numerator: 30, denominator: 50, households: null }])
  })
})
