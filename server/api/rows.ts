import type { GebiedEigenschappen } from '../contract/areas.ts'
import type { Publicatie } from '../contract/releases.ts'
import type { Begroting, Concentratie, Indeling, Leveringsvorm, Signaal, Signaalafspraak, Signaalkaart, Stapeling, Uitgave } from '../contract/rows.ts'
import type { Manifest, ReleaseYear } from '../release/manifest.ts'
import type { SignalCard } from '../release/signals/cards.ts'
import type { AreaRow, BudgetRow, ConcentrationRow, FormRow, LabelRow, Measures, Place, PublishedStatus, ReleaseTables, SignalNoteRow, SignalRow, SpendingRow, StackingRow } from '../release/tables.ts'
import type { ReleaseRecord } from '../store/released/store.ts'
import { toets } from './gate-report.ts'

/** From the words of our own tables to those of the API: here and nowhere else. A value leaves only when its status says it is shown. */
export const uitgave = (row: SpendingRow): Uitgave => ({
  ...place(row),
  periodeSoort: row.periodKind,
  periode: row.period,
  indeling: row.division,
  wet: row.wet,
  taakveld: row.taakveld,
  product: row.product,
  ...measures(row),
})

export const leveringsvorm = (row: FormRow): Leveringsvorm => ({ ...place(row), wet: row.wet, leveringsvorm: row.form, ...measures(row) })

export const stapeling = (row: StackingRow): Stapeling => ({ ...place(row), combinatie: row.combination, aantalWetten: row.laws, ...measures(row) })

export const concentratie = (row: ConcentrationRow): Concentratie => ({
  ...place(row),
  wet: row.wet,
  noemer: row.denominator,
  maat: MEASURES[row.measure],
  punt: row.point,
  waarde: shown(row.value, row.status),
  status: STATUS[row.status],
  standVan: row.asOf,
})

export const begroting = (row: BudgetRow): Begroting => ({ jaar: row.year, soort: row.report, taakveld: row.taakveld, bedrag: row.amount })

export const indeling = (row: LabelRow): Indeling => ({ soort: row.kind, code: row.code, naam: row.name, wet: row.wet })

export const signaal = (row: SignalRow): Signaal => ({
  signaal: row.signal,
  ...place(row),
  weergave: row.view,
  periodeSoort: row.periodKind,
  periode: row.period,
  teller: shown(row.numerator, row.status),
  noemer: shown(row.denominator, row.status),
  waarde: shown(row.value, row.status),
  status: STATUS[row.status],
  midden: row.centre,
  ondergrens: row.lower,
  bovengrens: row.upper,
  grafiek: CHARTS[row.chart],
  stand: STANDINGS[row.standing],
  regel: row.rule && SIGNAL_RULES[row.rule],
  kant: row.side && SIDES[row.side],
  fase: row.phase,
  standVan: row.asOf,
})

export const signaalkaart = (card: SignalCard): Signaalkaart => ({
  code: card.code, naam: card.name, principe: card.principle, soort: COUNTED[card.counted], per: card.per, beter: BETTER[card.better], onvolledig: card.unfinished,
  teller: card.numerator, noemer: card.denominator, bron: card.source, zegtNiet: card.notSaid, vraag: card.question,
})

export const signaalafspraak = (row: SignalNoteRow): Signaalafspraak => ({ signaal: row.signal, gebied: row.area, soort: row.kind, datum: row.date, waarde: row.value, toelichting: row.text })

export const gebied = (row: AreaRow): GebiedEigenschappen => ({
  code: row.area,
  naam: row.name,
  niveau: row.level,
  ouder: row.parent,
  inwoners: row.inhabitants,
  huishoudens: row.households,
})

export const publicatie = (record: ReleaseRecord): Publicatie => ({
  id: record.id,
  gemeente: { code: record.manifest.gemeente.code, naam: record.manifest.gemeente.name },
  status: record.state,
  gepubliceerdOp: record.publishedAt,
  ingetrokkenOp: record.withdrawnAt,
  redenIntrekking: record.withdrawalReason,
  standVan: record.manifest.asOf,
  verzonnen: record.manifest.invented,
  hash: record.hash,
  jaren: record.manifest.years.map(publicatieJaar),
  regels: regels(record.manifest),
  bronnen: record.manifest.sources.map((source) => ({ soort: source.kind, leveringen: source.deliveries })),
  toets: record.audit && toets(record.audit),
  tabellen: tabellen(record.rows),
})

/** What the API calls each table of a release. */
export const TABLE_NAMES: Readonly<Record<keyof ReleaseTables, string>> = {
  labels: 'indelingen',
  areas: 'gebieden',
  spending: 'uitgaven',
  forms: 'leveringsvormen',
  stacking: 'stapeling',
  concentration: 'concentratie',
  budget: 'begroting',
  signals: 'signalen',
  signalCards: 'signaalkaarten',
  signalNotes: 'signaalafspraken',
}

const STATUS = { shown: 'getoond', suppressed: 'afgeschermd', absent: 'nietBekend' } as const satisfies Record<PublishedStatus, string>
const MEASURES = { top: 'top', lorenz: 'lorenz', half: 'helft', gini: 'gini', households: 'huishoudens' } as const satisfies Record<ConcentrationRow['measure'], string>
const CHARTS = { p: 'p', u: 'u', xmr: 'xmr', 'p-prime': 'pAccent', 'u-prime': 'uAccent', funnel: 'trechter' } as const satisfies Record<SignalRow['chart'], string>
const STANDINGS = { full: 'volledig', provisional: 'voorlopig', 'no-limits': 'zonderGrenzen', 'too-few': 'teWeinig', hidden: 'afgeschermd', 'few-areas': 'weinigGebieden' } as const satisfies Record<SignalRow['standing'], string>
const SIGNAL_RULES = { outside: 'buitenGrens', shift: 'verschuiving', trend: 'trend', 'near-limit': 'bijGrens' } as const
const SIDES = { high: 'hoog', low: 'laag' } as const
const COUNTED = { cases: 'gevallen', events: 'gebeurtenissen', money: 'geld' } as const satisfies Record<SignalCard['counted'], string>
const BETTER = { increase: 'hoger', decrease: 'lager', none: 'nietAfgesproken' } as const satisfies Record<SignalCard['better'], string>
const CENTS = 100

const shown = (value: number | null, status: PublishedStatus): number | null => status === 'shown' ? value : null

const place = (row: Place) => ({ gebied: row.area, niveau: row.level, jaar: row.year })

const measures = (row: Measures) => ({
  bedrag: shown(row.amount, row.amountStatus),
  bedragStatus: STATUS[row.amountStatus],
  huishoudens: shown(row.households, row.householdsStatus),
  huishoudensStatus: STATUS[row.householdsStatus],
  standVan: row.asOf,
})

const publicatieJaar = (year: ReleaseYear): Publicatie['jaren'][number] => ({
  jaar: year.year,
  status: year.status,
  totMaand: year.throughMonth,
  bedrag: year.amount,
  zichtbaarWijkWet: year.visible.wijkWet,
  zichtbaarWijkWetSamen: year.visible.wijkWetTogether ?? null,
  zichtbaarBuurtTotaal: year.visible.buurtTotal,
})

const regels = ({ rules }: Manifest): Publicatie['regels'] => ({
  versie: rules.version,
  minimumHuishoudens: rules.minimumHouseholds,
  pProcent: rules.pPercent,
  dominantie: rules.dominance,
  afrondingBedrag: rules.amountRounding / CENTS,
  afrondingAantal: rules.countRounding,
  gebruikersConcentratie: rules.concentrationUsers,
  gebruikersGini: rules.giniUsers,
})

const isTable = (name: string): name is keyof ReleaseTables => Object.hasOwn(TABLE_NAMES, name)

const tabellen = (rows: Readonly<Record<string, number>>): Publicatie['tabellen'] =>
  Object.entries(rows).flatMap(([name, rijen]) => isTable(name) ? [{ naam: TABLE_NAMES[name], rijen }] : [])
