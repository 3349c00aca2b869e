import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reconcileLedger } from '../../server/flow/reconcile-ledger.ts'
import { explainedOf, explainedQuery, ledgerQuery } from '../../server/store/intake/reconcile-questions.ts'
import { budgetOf } from '../../server/store/intake/register-questions.ts'
import { ROOT } from '../house/files.ts'
import { answer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { costs, deliver, GEMEENTE } from './deliveries.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(() => db.ask('truncate facts.cost, facts.clearing, facts.answer, facts.budget, facts.delivery, facts.person, facts.refusal'))

const example = (name: string): string => readFileSync(join(ROOT, 'fixtures', 'deliveries', name), 'utf8')

describe('Reconciliation', () => {
  it('holds the categories of CBS against what was delivered', async () => {
    await deliver(db, example('begroting-categorieen.csv'))
    await deliver(db, costs([{ id: 'a', person: 1, cents: 2_000_000_000 }, { id: 'b', person: 2, cents: -1 }, { id: 'c', person: 2, cents: 5, month: '2025-01' }]))
    const [year, ...more] = await reconcileLedger(db, GEMEENTE)
    expect(more).toEqual([])
    expect(year).toMatchObject({ year: 2024, ledger: 2_565_000_000, explained: 1_999_999_999, outOfReach: 100_000_000 })
    expect(year?.rows.map(({ taakveld, ledger, explained, unexplained }) => [taakveld, ledger, explained, unexplained]))
      .toEqual([['6.3', 2_215_000_000, 1_999_999_999, 115_000_001], ['6.71a', 350_000_000, 0, 350_000_000]])
  })
  it('takes the latest jaarrekening of a year, whole', async () => {
    await deliver(db, example('begroting-categorieen.csv'))
    await deliver(db, 'jaar;soort;taakveld;bedrag\n2024;realisatie;6.3;5,00\n')
    expect((await reconcileLedger(db, GEMEENTE))[0]).toMatchObject({ ledger: 500, outOfReach: null, rows: [{ taakveld: '6.3', ledger: 500, verdict: 'niet te splitsen' }] })
  })
  it('leaves a begroting out', async () => {
    await deliver(db, 'jaar;soort;taakveld;bedrag\n2024;begroting;6.3;5,00\n')
    expect(await reconcileLedger(db, GEMEENTE)).toEqual([])
  })
  it('explains with what is paid: declared less rejected, a rejection once its declaration is there', async () => {
    await deliver(db, answer({ submitted: 8000, granted: 5000, lines: [{ reference: 'R-2', amount: '3000' }] }))
    expect(await explainedOf(db, GEMEENTE)).toEqual([])
    await deliver(db, declaration({ lines: [{ amount: '5000' }, { amount: '3000' }] }))
    expect(await explainedOf(db, GEMEENTE)).toEqual([{ year: 2025, product: 'wmo-02', amount: 5000 }])
  })
  it('does not change what a release shows of the taakveld as a whole', async () => {
    await deliver(db, example('begroting-categorieen.csv'))
    expect(await budgetOf(db, GEMEENTE)).toEqual([{ year: 2024, report: 'realisatie', taakveld: '6.3', amount: 2_215_000_000, amendment: null, decided: null }, { year: 2024, report: 'realisatie', taakveld: '6.71a', amount: 350_000_000, amendment: null, decided: null }])
  })
  it('asks for one gemeente only, wherever it looks', () => {
    expect(ledgerQuery(db.kysely('publish'), GEMEENTE).compile().sql).toMatch(/where "gemeente" = \$1 and "report" = \$2 group by "year".*where "b"."gemeente" = \$3/)
    expect(explainedQuery(db.kysely('publish'), GEMEENTE).compile().sql).toMatch(/where "c"."gemeente" = \$1 and \("c"."rejected" = \$2 or exists \(select "d"."record" from "facts"."cost" as "d" where "d"."gemeente" = \$3/)
  })
})
