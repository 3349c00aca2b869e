import { sql, type Kysely } from 'kysely'
import type { AuditSummary } from '../../release/gate-report.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import type { Tables } from '../tables.ts'
import type { AdjustmentQuery, AreaQuery, BudgetQuery, ConcentrationQuery, ForecastQuery, FormQuery, InitiativeFigureQuery, PlaceQuery, ReleaseKey, SignalQuery, SpendingQuery, StoryQuery, SupplyQuery, TopGroupQuery } from './store.ts'

type Released = Kysely<Tables>

/** Every question of a reader, as the SQL it becomes. A question left open (undefined) does not narrow. */

/** The releases of a gemeente, or of all, newest first. */
export function releasesOf(db: Released, gemeente: GemeenteCode | null) {
  const all = db.selectFrom('released.release as r')
    .leftJoin('released.withdrawal as w', (join) => join.onRef('w.gemeente', '=', 'r.gemeente').onRef('w.release', '=', 'r.id'))
    .leftJoin('released.report as t', (join) => join.onRef('t.gemeente', '=', 'r.gemeente').onRef('t.release', '=', 'r.id'))
    .select(['r.gemeente', 'r.id', 'r.hash', 'r.manifest', 'r.rows', 'w.reason as withdrawalReason', sql<AuditSummary | null>`t.report -> 'audit'`.as('audit'),
      utc(sql.ref('r.published_at')).as('publishedAt'), utc<string | null>(sql.ref('w.withdrawn_at')).as('withdrawnAt')])
    .orderBy('r.published_at', 'desc').orderBy('r.id', 'desc')
  return gemeente === null ? all : all.where('r.gemeente', '=', gemeente)
}

/** The report of the gate about a release. */
export const reportOf = (db: Released, q: ReleaseKey) =>
  db.selectFrom('released.report').select('report').where((one) => one.and(ofRelease(q)))

/** The areas of a release. */
export const areasOf = (db: Released, q: AreaQuery) =>
  db.selectFrom('released.area')
    .select(['area', 'level', 'name', 'parent', 'inhabitants', 'households', 'geometry'])
    .where((one) => one.and(given({ ...ofRelease(q), level: q.level })))
    .orderBy('row_order')

/** The names of the codes of a release. */
export const labelsOf = (db: Released, q: ReleaseKey) =>
  db.selectFrom('released.label').select(['kind', 'code', 'name', 'wet']).where((one) => one.and(ofRelease(q))).orderBy('row_order')

/** Spending by law, taakveld or product. */
export const spendingOf = (db: Released, q: SpendingQuery) =>
  db.selectFrom('released.spending')
    .select([...PLACE, 'period_kind as periodKind', 'period', 'division', 'wet', 'taakveld', 'product', ...MEASURES])
    .where((one) => one.and(given({ ...ofPlace(q), period_kind: q.periodKind, division: q.division, wet: q.wet, taakveld: q.taakveld, product: q.product })))
    .orderBy('row_order')

/** Spending by form of delivery. */
export const formsOf = (db: Released, q: FormQuery) =>
  db.selectFrom('released.form').select([...PLACE, 'wet', 'form', ...MEASURES])
    .where((one) => one.and(given({ ...ofPlace(q), wet: q.wet }))).orderBy('row_order')

/** Spending by combination of laws. */
export const stackingOf = (db: Released, q: PlaceQuery) =>
  db.selectFrom('released.stacking').select([...PLACE, 'combination', 'laws', ...MEASURES])
    .where((one) => one.and(given(ofPlace(q)))).orderBy('row_order')

/** Concentration of spending over households. */
export const concentrationOf = (db: Released, q: ConcentrationQuery) =>
  db.selectFrom('released.concentration').select([...PLACE, 'wet', 'denominator', 'measure', 'point', 'value', 'status', 'as_of as asOf'])
    .where((one) => one.and(given({ ...ofPlace(q), wet: q.wet, denominator: q.denominator }))).orderBy('row_order')

/** Signals per area and period. */
export const signalsOf = (db: Released, q: SignalQuery) =>
  db.selectFrom('released.signal')
    .select(['signal', ...PLACE, 'view', 'period_kind as periodKind', 'period', 'numerator', 'denominator', 'value', 'status', 'centre', 'lower', 'upper', 'chart', 'standing', 'rule', 'side', 'phase', 'as_of as asOf'])
    .where((one) => one.and(given({ ...ofPlace(q), signal: q.signal, view: q.view }))).orderBy('row_order')

/** What signals mean. */
export const signalCardsOf = (db: Released, q: ReleaseKey) =>
  db.selectFrom('released.signal_card').select(['code', 'name', 'principle', 'counted', 'per', 'better', 'unfinished', 'numerator', 'denominator', 'source', 'not_said as notSaid', 'question'])
    .where((one) => one.and(ofRelease(q))).orderBy('row_order')

/** Targets and events beside signals. */
export const signalNotesOf = (db: Released, q: ReleaseKey) =>
  db.selectFrom('released.signal_note').select(['signal', 'area', 'kind', 'date', 'value', 'text']).where((one) => one.and(ofRelease(q))).orderBy('row_order')

/** Begroting and jaarrekening. */
export const budgetOf = (db: Released, q: BudgetQuery) =>
  db.selectFrom('released.budget').select(['year', 'report', 'taakveld', 'amount', 'amendment', 'decided'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year }))).orderBy('row_order')

/** Contracted beside used. */
export const supplyOf = (db: Released, q: SupplyQuery) =>
  db.selectFrom('released.supply').select(['year', 'wet', 'product', 'contracted', 'volume', 'unit', 'used', 'used_status as usedStatus', 'share', 'because', 'as_of as asOf'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year, wet: q.wet, product: q.product }))).orderBy('row_order')

/** The register of initiatives. */
export const initiativesOf = (db: Released, q: ReleaseKey) =>
  db.selectFrom('released.initiative').select(['initiative', 'name', 'wijk', 'theme', 'from_date as fromDate', 'to_date as toDate', 'evidence', 'amount'])
    .where((one) => one.and(ofRelease(q))).orderBy('row_order')

/** How long initiatives live, and how sure it is that they work. */
export const initiativeFiguresOf = (db: Released, q: InitiativeFigureQuery) =>
  db.selectFrom('released.initiative_figure').select(['measure', 'months', 'year', 'evidence', 'value', 'low', 'high', 'count', 'amount', 'because'])
    .where((one) => one.and(given({ ...ofRelease(q), measure: q.measure, year: q.year }))).orderBy('row_order')

/** Forecast of the year, and what was forecast then. */
export const forecastOf = (db: Released, q: ForecastQuery) =>
  db.selectFrom('released.forecast').select(['year', 'wet', 'kind', 'month', 'measure', 'value', 'status', 'reason', 'as_of as asOf'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year, wet: q.wet, kind: q.kind }))).orderBy('row_order')

/** Who the dearest tenth of the households are. */
export const topGroupOf = (db: Released, q: TopGroupQuery) =>
  db.selectFrom('released.top_group').select([...PLACE, 'part', 'code', 'measure', 'value', 'status', 'as_of as asOf'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year, part: q.part }))).orderBy('row_order')

/** Open figures of gemeenten. */
export const comparisonOf = (db: Released, q: BudgetQuery) =>
  db.selectFrom('released.comparison').select(['year', 'indicator', 'code', 'name', 'amount', 'source', 'low_income as lowIncome'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year }))).orderBy('row_order')

const PLACE = ['area', 'level', 'year'] as const
const MEASURES = ['amount', 'amount_status as amountStatus', 'households', 'households_status as householdsStatus', 'as_of as asOf'] as const

const ofRelease = (q: ReleaseKey) => ({ gemeente: q.gemeente, release: q.release })
const ofPlace = (q: PlaceQuery) => ({ ...ofRelease(q), area: q.area, level: q.level, year: q.year })

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The conditions that were asked for: an open one is left out, and `gemeente` and `release` never are. */
function given<T extends Record<string, unknown>>(conditions: T): Given<T> {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)) as Given<T>
}

/** A moment as RFC 3339 in UTC. */
const utc = <T = string>(moment: ReturnType<typeof sql.ref>) => sql<T>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** What is told beside the figures. */
export const storiesOf = (db: Released, q: StoryQuery) =>
  db.selectFrom('released.story').select(['story', 'written', 'wijk', 'voice', 'theme', 'title', 'body'])
    .where((one) => one.and(given({ ...ofRelease(q), wijk: q.wijk, voice: q.voice, theme: q.theme }))).orderBy('row_order')

/** What finance adjusted by hand. */
export const adjustmentsOf = (db: Released, q: AdjustmentQuery) =>
  db.selectFrom('released.adjustment').select(['year', 'wet', 'adjustment', 'amount', 'reason', 'owner', 'decided'])
    .where((one) => one.and(given({ ...ofRelease(q), year: q.year, wet: q.wet }))).orderBy('row_order')
