import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import * as ask from './questions.ts'
import type { ReleasedStore, ReleaseRecord } from './store.ts'

/** The questions of readers over one login; give it the public one: `releasedStore(database.kysely('public'))`. */
export function releasedStore(db: Kysely<Tables>): ReleasedStore {
  return {
    releases: async (gemeente) => (await ask.releasesOf(db, gemeente).execute()).map(recordOf),
    report: async (query) => (await ask.reportOf(db, query).executeTakeFirst())?.report ?? null,
    areas: (query) => ask.areasOf(db, query).execute(),
    labels: (query) => ask.labelsOf(db, query).execute(),
    spending: (query) => ask.spendingOf(db, query).execute(),
    forms: (query) => ask.formsOf(db, query).execute(),
    stacking: (query) => ask.stackingOf(db, query).execute(),
    concentration: (query) => ask.concentrationOf(db, query).execute(),
    budget: (query) => ask.budgetOf(db, query).execute(),
    supply: (query) => ask.supplyOf(db, query).execute(),
    initiatives: (query) => ask.initiativesOf(db, query).execute(),
    initiativeFigures: (query) => ask.initiativeFiguresOf(db, query).execute(),
    forecast: (query) => ask.forecastOf(db, query).execute(),
    signals: (query) => ask.signalsOf(db, query).execute(),
    signalCards: (query) => ask.signalCardsOf(db, query).execute(),
    signalNotes: (query) => ask.signalNotesOf(db, query).execute(),
    topGroup: (query) => ask.topGroupOf(db, query).execute(),
    comparison: (query) => ask.comparisonOf(db, query).execute(),
    stories: (query) => ask.storiesOf(db, query).execute(),
    adjustments: (query) => ask.adjustmentsOf(db, query).execute(),
  }
}

const recordOf = (row: Omit<ReleaseRecord, 'state'>): ReleaseRecord => ({ ...row, state: row.withdrawnAt === null ? 'gepubliceerd' : 'ingetrokken' })
