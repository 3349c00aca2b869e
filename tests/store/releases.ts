import { dateText } from '../../server/units/period.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import type { Release } from '../../server/release/release.ts'
import type { Manifest } from '../../server/release/manifest.ts'
import type { ReleaseTables } from '../../server/release/tables.ts'
import { GEMEENTE } from './deliveries.ts'

const MANIFEST: Manifest = {
  format: 1, gemeente: { code: GEMEENTE, name: 'Voorbeeldstad' }, id: '2026-1', asOf: '2026-06-30', invented: true,
  years: [{ year: 2025, status: 'voorlopig', throughMonth: 6, amount: 1_000_000, visible: { wijkWet: 0.97, buurtTotal: 0.83 } }],
  rules: DEFAULT_RULES, catalogueVersion: '2026-11', mappingVersion: '2026-11', sources: [{ kind: 'wmo323', deliveries: 3 }, { kind: 'huishoudens', deliveries: 1 }],
}

const shown = { amount: 12_300, amountStatus: 'shown', households: 25, householdsStatus: 'shown', asOf: null } as const
const hidden = { amount: null, amountStatus: 'suppressed', households: null, householdsStatus: 'suppressed', asOf: null } as const
const wijk = { area: 'WK990101', level: 'wijk', year: 2025 } as const
const total = { wet: null, taakveld: null, product: null, division: 'totaal', periodKind: 'jaar', period: '2025' } as const

/** A small release with every kind of row: shown, suppressed and absent. */
export const TABLES: ReleaseTables = {
  labels: [{ kind: 'wet', code: 'wmo', name: 'Wmo', wet: 'wmo' }, { kind: 'taakveld', code: '6.3', name: 'Inkomens\tregelingen \\ "x"\n', wet: null }],
  areas: [
    { area: GEMEENTE, level: 'gemeente', name: 'Voorbeeldstad', parent: null, inhabitants: 55_000, households: 25_000, geometry: null },
    { area: 'WK990101', level: 'wijk', name: "'s Noord", parent: GEMEENTE, inhabitants: null, households: null, geometry: { type: 'Polygon', coordinates: [[[5.1, 52.123_456_789], [5.2, 52], [5.1, 52.123_456_789]]] } },
  ],
  spending: [
    { ...wijk, ...total, ...shown },
    { ...wijk, ...total, area: GEMEENTE, level: 'gemeente', ...shown, amount: -500 },
    { ...wijk, ...total, division: 'wet', wet: 'wmo', ...hidden },
    { ...wijk, ...total, division: 'product', wet: 'wmo', taakveld: '6.71', product: 'wmo-01', amount: null, amountStatus: 'absent', households: 10, householdsStatus: 'shown', asOf: null },
    { ...wijk, ...total, year: 2024, period: '2024-K1', periodKind: 'kwartaal', ...shown, asOf: '2025-03-31' },
  ],
  forms: [{ ...wijk, wet: 'wmo', form: 'zin', ...shown }, { ...wijk, wet: 'jeugdwet', form: 'pgb', ...hidden }],
  stacking: [{ ...wijk, combination: 'wmo+jeugdwet', laws: 2, ...shown }],
  concentration: [
    { ...wijk, wet: 'alle', denominator: 'gebruikers', measure: 'top', point: 0.1, value: 0.412_345_678_901_234_5, status: 'shown', asOf: null },
    { ...wijk, wet: 'wmo', denominator: 'alle', measure: 'gini', point: null, value: null, status: 'suppressed', asOf: '2025-12-31' },
  ],
  topGroup: [
    { area: GEMEENTE, level: 'gemeente', year: 2025, part: 'wet', code: 'wmo', measure: 'vanGroep', value: 0.43, status: 'shown', asOf: null },
    { area: GEMEENTE, level: 'gemeente', year: 2025, part: 'blijven', code: 'groep', measure: 'aandeel', value: null, status: 'absent', asOf: null },
  ],
  budget: [{ year: 2025, report: 'begroting', taakveld: '6.3', amount: 9_000_000_000, amendment: null, decided: null }, { year: 2025, report: 'wijziging', taakveld: '6.3', amount: -5_000, amendment: 1, decided: '2025-07-08' }],
  supply: [
    { year: 2025, wet: 'wmo', product: 'wmo-01', contracted: 9_000_000_000, volume: 120_000, unit: 'minuut', used: 8_100_000_000, usedStatus: 'shown', share: 0.9, because: null, asOf: '2025-12-31' },
    { year: 2025, wet: 'jeugdwet', product: 'jw-46', contracted: null, volume: null, unit: null, used: null, usedStatus: 'suppressed', share: null, because: 'stands-ready', asOf: null },
  ],
  initiatives: [
    { initiative: 'buurttafel', name: 'Buurttafel\t"Noord"', wijk: 'WK990101', theme: 'ontmoeting', fromDate: '2023-09-01', toDate: '2024-08-31', evidence: 'goede aanwijzingen', amount: 12_500 },
    { initiative: 'vroeg-erbij', name: 'Vroeg erbij', wijk: null, theme: 'schulden', fromDate: '2024-01-01', toDate: null, evidence: 'onbekend', amount: null },
  ],
  initiativeFigures: [
    { measure: 'survival', months: 12, year: null, evidence: null, value: 0.475, low: 0.301, high: 0.622, count: 18, amount: null, because: null },
    { measure: 'evidence', months: null, year: 2025, evidence: 'onbekend', value: null, low: null, high: null, count: 1, amount: 0, because: 'zero-total' },
  ],
  forecast: [
    { year: 2025, wet: 'alle', kind: 'jaar', month: 6, measure: 'expected', value: 62_100_000, status: 'shown', reason: null, asOf: null },
    { year: 2025, wet: 'wmo', kind: 'maand', month: 6, measure: 'completeness', value: 0.94, status: 'shown', reason: null, asOf: '2025-03-31' },
    ...(['originalBudget', 'amendments', 'adjustment', 'adjusted'] as const).map((measure) => ({ year: 2025, wet: 'jeugdwet' as const, kind: 'jaar' as const, month: 6, measure, value: -12_500, status: 'shown' as const, reason: null, asOf: null })),
    { year: 2025, wet: 'schuldhulp', kind: 'terugblik', month: 3, measure: 'low', value: null, status: 'absent', reason: 'too-few', asOf: null },
  ],
  signals: [
    { ...wijk, signal: 'klachten', view: 'periode', periodKind: 'kwartaal', period: '2025-K1', numerator: 45, denominator: 4_400, value: 10.2, status: 'shown', centre: 10.5, lower: 5.8, upper: 15.1, chart: 'u', standing: 'provisional', rule: 'outside', side: 'low', phase: 'definitief', asOf: null },
    { ...wijk, signal: 'klachten', view: 'periode', periodKind: 'kwartaal', period: '2025-K2', numerator: null, denominator: null, value: null, status: 'suppressed', centre: null, lower: null, upper: null, chart: 'u', standing: 'provisional', rule: null, side: null, phase: 'voorlopig', asOf: '2025-03-31' },
  ],
  signalCards: [{ code: 'klachten', name: 'Klachten', principle: 'Eerlijk', counted: 'events', per: 1_000, better: 'none', unfinished: 0, numerator: 'Klachten', denominator: 'Huishoudens', source: 'Register', notSaid: 'Of mensen tevreden zijn', question: 'Waarom?' }],
  signalNotes: [{ signal: 'klachten', area: GEMEENTE, kind: 'doel', date: '2025-01-01', value: 8, text: 'Doel' }, { signal: 'klachten', area: GEMEENTE, kind: 'gebeurtenis', date: '2025-02-01', value: null, text: 'Balie dicht' }],
  stories: [
    { story: 'buurttafel', written: dateText('2025-04-02'), wijk: 'WK990101', voice: 'wijkteam', theme: 'ontmoeting', title: 'Aan tafel', body: 'Elke week\tnieuwe **gezichten**.\n\n- soep\\' },
    { story: 'wachten', written: dateText('2024-06-11'), wijk: null, voice: 'clientenraad', theme: 'zorg', title: 'Wachten', body: 'Niet weten is het ergst.' },
  ],
  adjustments: [{ year: 2025, wet: 'jeugdwet', adjustment: 'tarief', amount: -12_500, reason: 'Nieuw tarief\t"verblijf"', owner: 'concerncontroller', decided: '2025-10-06' }, { year: 2025, wet: 'wmo', adjustment: 'vervoer', amount: 9_000_000_000, reason: 'Vervoer', owner: 'college', decided: '2025-10-07' }],
  comparison: [{ year: 2024, indicator: 'jeugd', code: 'GM9902', name: 'Buurgemeente', amount: 345, source: 'CBS, Iv3', lowIncome: 0.335 }, { year: 2025, indicator: 'wmo', code: GEMEENTE, name: 'Voorbeeldstad', amount: 0, source: 'eigen jaarrekening', lowIncome: null }],
}

/** A sealed release with this name. */
export const releaseNamed = (id: string, tables: ReleaseTables = TABLES): Release => sealRelease({ ...MANIFEST, id }, tables)
