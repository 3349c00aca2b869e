import type { Manifest } from '../../server/release/manifest.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { dateText } from '../../server/units/period.ts'
import type { AdjustmentRow, AreaRow, BudgetRow, ComparisonRow, ConcentrationRow, ForecastRow, FormRow, InitiativeFigureRow, InitiativeRow, LabelRow, Measures, PublishedStatus, ReleaseTables, SignalNoteRow, SignalRow, SpendingRow, StackingRow, StoryRow, SupplyRow, TopGroupRow } from '../../server/release/tables.ts'
import type { SignalCard } from '../../server/release/signals/cards.ts'
import type { ReleasedStore, ReleaseRecord } from '../../server/store/released/store.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { WETTEN } from '../../server/units/wet.ts'
import { reportOn } from '../server/release/report.ts'

/** Figures that stand behind "afgeschermd" in the fake store. A real store does not even have them; no answer may. */
export const HIDDEN = { amount: 738_291_457, households: 7_654_321, value: 0.738291457 } as const

const GEMEENTE = gemeenteCode('GM9901')
const WIJKEN = ['WK990101', 'WK9901MA', 'WK990103'] as const
const BUURTEN = ['BU99010101', 'BU9901MA02'] as const
const YEARS = [2023, 2024] as const

/** Every third figure is suppressed, every seventh absent. */
const statusOf = (n: number): PublishedStatus => n % 3 === 1 ? 'suppressed' : n % 7 === 3 ? 'absent' : 'shown'

function measures(n: number): Measures {
  const [amountStatus, householdsStatus] = [statusOf(n), statusOf(n + (n % 2))]
  return {
    amount: amountStatus === 'suppressed' ? HIDDEN.amount : amountStatus === 'absent' ? null : n * 12_300 - 5_000,
    amountStatus,
    households: householdsStatus === 'suppressed' ? HIDDEN.households : householdsStatus === 'absent' ? null : 10 + n * 5,
    householdsStatus,
    asOf: n % 5 === 2 && (amountStatus === 'shown' || householdsStatus === 'shown') ? '2024-12-31' : null,
  }
}

const PLACES = [[GEMEENTE, 'gemeente'], ...WIJKEN.map((wijk) => [wijk, 'wijk'] as const), [`${GEMEENTE}-onbekend`, 'wijk'], ...BUURTEN.map((buurt) => [buurt, 'buurt'] as const)] as const
const everywhere = PLACES.flatMap(([area, level]) => YEARS.map((year) => ({ area, level, year })))

const spending: SpendingRow[] = everywhere.flatMap((place, at): SpendingRow[] => {
  const year = { ...place, periodKind: 'jaar' as const, period: String(place.year), wet: null, taakveld: null, product: null }
  return [
    { ...year, division: 'totaal', ...measures(at * 5) },
    { ...year, division: 'wet', wet: 'wmo', ...measures(at * 5 + 1) },
    { ...year, division: 'taakveld', wet: 'wmo', taakveld: '6.71a', ...measures(at * 5 + 2) },
    { ...year, division: 'product', wet: 'wmo', taakveld: '6.71a', product: 'wmo-01', ...measures(at * 5 + 3) },
    { ...year, division: 'totaal', periodKind: 'kwartaal', period: `${place.year}-K1`, ...measures(at * 5 + 4) },
    { ...year, division: 'taakveld', taakveld: '6.1', periodKind: 'maand', period: `${place.year}-03`, ...measures(at * 5 + 5) },
  ]
})
const forms: FormRow[] = everywhere.flatMap((place, at) => (['zin', 'pgb'] as const).map((form, n) => ({ ...place, wet: 'jeugdwet', form, ...measures(at + n) })))
const stacking: StackingRow[] = everywhere.flatMap((place, at) => [{ ...place, combination: 'wmo', laws: 1, ...measures(at) }, { ...place, combination: 'wmo+jeugdwet', laws: 2, ...measures(at + 1) }])

const POINTS = [['households', null, 420], ['top', 0.01, 0.062], ['top', 0.1, 0.4126], ['lorenz', 0.9, 0.5874], ['half', 0.5, 0.1378], ['gini', null, 0.6251]] as const
const concentration: ConcentrationRow[] = everywhere.filter(({ level }) => level !== 'buurt').flatMap((place, at) =>
  POINTS.map(([measure, point, value], n): ConcentrationRow => {
    const status = statusOf(at + n)
    return { ...place, wet: 'alle', denominator: 'gebruikers', measure, point, value: status === 'shown' ? value : status === 'absent' ? null : HIDDEN.value, status, asOf: null }
  }))
const budget: BudgetRow[] = YEARS.flatMap((year) => [{ year, report: 'begroting', taakveld: '6.1', amount: 1_234_500, amendment: null, decided: null }, { year, report: 'realisatie', taakveld: '6.1', amount: 2_300_000_000, amendment: null, decided: null },
  { year, report: 'wijziging', taakveld: '6.1', amount: -34_500, amendment: 1, decided: `${year}-07-07` }])

const forecast: ForecastRow[] = YEARS.flatMap((year) => (['wmo', 'alle'] as const).flatMap((wet, n): ForecastRow[] => [
  { year, wet, kind: 'maand', month: 3, measure: 'completeness', value: 0.94, status: 'shown', reason: null, asOf: null },
  { year, wet, kind: 'jaar', month: 3, measure: 'expected', value: n === 0 ? HIDDEN.value : null, status: n === 0 ? 'suppressed' : 'absent', reason: n === 0 ? 'suppressed' : 'too-few', asOf: null },
  { year, wet, kind: 'terugblik', month: 9, measure: 'low', value: 61_200_000, status: 'shown', reason: null, asOf: '2024-12-31' },
]))
const topGroup: TopGroupRow[] = YEARS.flatMap((year, at) => (['wmo', 'jeugdwet', 'participatiewet'] as const).map((code, n): TopGroupRow => {
  const status = statusOf(at + n)
  return { area: GEMEENTE, level: 'gemeente', year, part: 'wet', code, measure: 'vanGroep', value: status === 'shown' ? 0.31 : status === 'absent' ? null : HIDDEN.value, status, asOf: null }
}))

const ring = [[[6.5, 52.7], [6.6, 52.7], [6.6, 52.8], [6.5, 52.8], [6.5, 52.7]]]
const area = (code: string, level: AreaRow['level'], name: string, parent: string | null): AreaRow =>
  ({ area: code, level, name, parent, inhabitants: 1_200, households: level === 'buurt' ? null : 640, geometry: level === 'buurt' ? null : { type: 'Polygon', coordinates: ring } })
const areas: AreaRow[] = [
  area(GEMEENTE, 'gemeente', 'Voorbeeldstad', null),
  ...WIJKEN.map((wijk, n) => area(wijk, 'wijk', ['Centrum, "de kom"', '=1+1', 'Oud-Zuid; haven'][n] ?? wijk, GEMEENTE)),
  ...BUURTEN.map((buurt, n) => area(buurt, 'buurt', ['@Plein', 'Zuiderpark ’s-Gravenhof'][n] ?? buurt, WIJKEN[n] ?? null)),
]
const labels: LabelRow[] = [
  ...WETTEN.map((wet): LabelRow => ({ kind: 'wet', code: wet, name: wet, wet })),
  { kind: 'taakveld', code: '6.71a', name: 'Hulp bij het huishouden (Wmo)', wet: 'wmo' },
  { kind: 'taakveld', code: '6.1', name: 'Samenkracht en burgerparticipatie', wet: null },
  { kind: 'product', code: 'wmo-01', name: 'Hulp bij het huishouden', wet: 'wmo' },
]

const supply: SupplyRow[] = YEARS.flatMap((year): SupplyRow[] => {
  const own = { year, wet: 'wmo', contracted: 400_000, volume: 9_000, unit: 'uur', asOf: null } as const
  return [
    { ...own, product: 'wmo-01', used: 300_000, usedStatus: 'shown', share: 0.75, because: null },
    { ...own, product: 'wmo-02', used: HIDDEN.amount, usedStatus: 'suppressed', share: HIDDEN.value, because: 'suppressed' },
    { ...own, product: 'wmo-17', used: 1_000, usedStatus: 'shown', share: null, because: 'stands-ready', volume: null, unit: null },
  ]
})
const initiatives: InitiativeRow[] = [
  { initiative: 'buurttafel', name: '=Buurttafel; "Zuid"', wijk: null, theme: 'ontmoeting', fromDate: '2022-01-01', toDate: null, evidence: 'onbekend', amount: null },
  { initiative: 'vroeg-erbij', name: 'Vroeg erbij', wijk: WIJKEN[0], theme: 'schulden', fromDate: '2022-03-01', toDate: '2023-02-28', evidence: 'goede aanwijzingen', amount: 12_500 },
]
const initiativeFigures: InitiativeFigureRow[] = [
  { measure: 'survival', months: 12, year: null, evidence: null, value: 0.5, low: 0.2, high: 0.8, count: 2, amount: null, because: null },
  { measure: 'evidence', months: null, year: 2024, evidence: 'onbekend', value: null, low: null, high: null, count: 1, amount: 0, because: 'zero-total' },
]

const signals: SignalRow[] = everywhere.filter(({ level }) => level !== 'buurt').map((place, n): SignalRow => {
  const status = statusOf(n)
  const [numerator, denominator, value] = status === 'suppressed' ? [HIDDEN.households, HIDDEN.households, HIDDEN.value] : status === 'absent' ? [null, null, null] : [45, 4_400, 10.2]
  const isFlagged = status === 'shown' && n % 3 === 0
  return { ...place, signal: 'klachten', view: n % 2 === 0 ? 'periode' : 'trechter', periodKind: 'kwartaal', period: `${place.year}-K1`, numerator, denominator, value, status,
    centre: 10.5, lower: status === 'shown' && n % 2 === 0 ? 5.8 : null, upper: status === 'shown' ? 15.1 : null, chart: 'u-prime', standing: 'provisional', rule: isFlagged ? 'near-limit' : null, side: isFlagged ? 'low' : null, phase: 'definitief', asOf: null }
})
const signalCards: SignalCard[] = [{ code: 'klachten', name: 'Klachten', principle: 'Eerlijk', counted: 'events', per: 1_000, better: 'none', unfinished: 0, numerator: 'Klachten', denominator: 'Huishoudens', source: 'Register; van de gemeente', notSaid: 'Of mensen "tevreden" zijn', question: 'Waarom?' }]
const signalNotes: SignalNoteRow[] = [{ signal: 'klachten', area: GEMEENTE, kind: 'doel', date: '2024-01-01', value: 8, text: 'Doel' }, { signal: 'klachten', area: GEMEENTE, kind: 'gebeurtenis', date: '2024-02-01', value: null, text: 'Balie dicht' }]

const stories: StoryRow[] = [
  { story: 'buurttafel', written: dateText('2025-04-02'), wijk: WIJKEN[0]!, voice: 'wijkteam', theme: 'ontmoeting', title: '=Aan tafel; "samen"', body: 'Elke week **nieuwe** gezichten.\n\n- soep\n- gesprek\n\n<script>alert(1)</script>' },
  { story: 'wachten', written: dateText('2024-06-11'), wijk: null, voice: 'clientenraad', theme: 'zorg', title: 'Wachten valt zwaar', body: 'Niet weten is het ergst.' },
]
const adjustments: AdjustmentRow[] = YEARS.map((year) => ({ year, wet: 'jeugdwet', adjustment: 'tarief', amount: -12_500, reason: '=Nieuw tarief; "verblijf"', owner: 'concerncontroller', decided: `${year}-10-06` }))
const comparison: ComparisonRow[] = [{ year: 2024, indicator: 'jeugd', code: 'GM9902', name: 'Buurgemeente', amount: 345, source: 'CBS, Iv3', lowIncome: 0.335 }, { year: 2024, indicator: 'jeugd', code: GEMEENTE, name: 'Voorbeeldstad', amount: 402, source: 'eigen jaarrekening', lowIncome: null }]

/** The tables behind the fake store, with the hidden figures in them. */
export const TABLES: ReleaseTables = { labels, areas, spending, forms, stacking, concentration, budget, topGroup, supply, initiatives, initiativeFigures, forecast, signals, signalCards, signalNotes, comparison, stories, adjustments }

const manifest = (id: string): Manifest => ({
  format: 1,
  gemeente: { code: GEMEENTE, name: 'Voorbeeldstad' },
  id,
  asOf: '2024-12-31',
  invented: true,
  years: YEARS.map((year) => ({ year, status: year === 2023 ? 'definitief' : 'voorlopig', throughMonth: 12, amount: 12_345_600, visible: { wijkWet: 0.972, buurtTotal: 0.843 } })),
  rules: DEFAULT_RULES,
  catalogueVersion: '2026-11', mappingVersion: '2026-11',
  sources: [{ kind: 'wmo323', deliveries: 24 }, { kind: 'huishoudens', deliveries: 1 }],
})

/** The tables behind the fake store, with the hidden figures in them. */

/** A release record of the fake store. */
export function record(id: string, state: ReleaseRecord['state'] = 'gepubliceerd', hash = id.replace('-', '').padStart(64, 'a')): ReleaseRecord {
  return {
    gemeente: GEMEENTE,
    id,
    hash,
    state,
    publishedAt: '2026-03-02T09:00:00Z',
    withdrawnAt: state === 'ingetrokken' ? '2026-03-09T12:30:00Z' : null,
    withdrawalReason: state === 'ingetrokken' ? 'een levering was dubbel meegeteld' : null,
    manifest: manifest(id),
    audit: reportOn({ artefact: hash }).audit,
    rows: Object.fromEntries(Object.entries(TABLES).map(([name, rows]) => [name, rows.length])),
  }
}

/** A store in memory that filters as the real one does. `releases` may change under it; `asked` counts its questions. */
export interface FakeStore extends ReleasedStore { records: ReleaseRecord[], asked: number, broken: Error | null }

/** Current 2026-2; 2026-3 was published later and withdrawn; 2026-1 is older and still there. */
export function fakeStore(records: ReleaseRecord[] = [record('2026-3', 'ingetrokken'), record('2026-2'), record('2026-1')]): FakeStore {
  const answer = async <T>(rows: readonly T[]): Promise<readonly T[]> => {
    store.asked += 1
    if (store.broken) throw store.broken
    return rows
  }
  const match = <T extends object>(rows: readonly T[], wanted: Partial<T>) =>
    answer(rows.filter((row) => Object.entries(wanted).every(([name, value]) => value === undefined || row[name as keyof T] === value)))
  const store: FakeStore = {
    records,
    asked: 0,
    broken: null,
    releases: (gemeente) => answer(store.records.filter((item) => gemeente === null || item.gemeente === gemeente)),
    report: async ({ release }) => {
      await answer([])
      const found = store.records.find(({ id }) => id === release)
      return found ? reportOn({ release, artefact: found.hash }) : null
    },
    areas: ({ level }) => match(areas, { level } as Partial<AreaRow>),
    labels: () => answer(labels),
    spending: ({ gemeente: _g, release: _r, ...wanted }) => match(spending, wanted as Partial<SpendingRow>),
    forms: ({ gemeente: _g, release: _r, ...wanted }) => match(forms, wanted as Partial<FormRow>),
    stacking: ({ gemeente: _g, release: _r, ...wanted }) => match(stacking, wanted as Partial<StackingRow>),
    concentration: ({ gemeente: _g, release: _r, ...wanted }) => match(concentration, wanted as Partial<ConcentrationRow>),
    budget: ({ year }) => match(budget, { year } as Partial<BudgetRow>),
    supply: ({ gemeente: _g, release: _r, ...wanted }) => match(supply, wanted as Partial<SupplyRow>),
    initiatives: () => answer(initiatives),
    initiativeFigures: ({ measure, year }) => match(initiativeFigures, { measure, year } as Partial<InitiativeFigureRow>),
    forecast: ({ gemeente: _g, release: _r, ...wanted }) => match(forecast, wanted as Partial<ForecastRow>),
    signals: ({ gemeente: _g, release: _r, ...wanted }) => match(signals, wanted as Partial<SignalRow>),
    signalCards: () => answer(signalCards),
    signalNotes: () => answer(signalNotes),
    topGroup: ({ year, part }) => match(topGroup, { year, part } as Partial<TopGroupRow>),
    comparison: ({ year }) => match(comparison, { year } as Partial<ComparisonRow>),
    adjustments: ({ year, wet }) => match(adjustments, { year, wet } as Partial<AdjustmentRow>),
    stories: ({ wijk, voice, theme }) => match(stories, { wijk, voice, theme } as Partial<StoryRow>),
  }
  return store
}
