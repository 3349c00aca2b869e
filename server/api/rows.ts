import type { GebiedEigenschappen } from '../contract/areas.ts'
import type { Publicatie } from '../contract/releases.ts'
import type { Aanbod, Begroting, Bijstelling, Concentratie, Indeling, Initiatief, InitiatievenCijfer, Leveringsvorm, Prognose, Signaal, Signaalafspraak, Signaalkaart, Stapeling, Topgroep, Uitgave, Vergelijking, Verhaal } from '../contract/rows.ts'
import type { Manifest, ReleaseYear } from '../release/manifest.ts'
import type { AdjustmentRow, AreaRow, BudgetRow, ComparisonRow, ConcentrationRow, ForecastRow, FormRow, InitiativeFigureRow, InitiativeRow, LabelRow, Measures, Place, PublishedStatus, ReleaseTables, SignalNoteRow, SignalRow, SpendingRow, StackingRow, StoryRow, SupplyRow, TopGroupRow } from '../release/tables.ts'
import type { SignalCard } from '../release/signals/cards.ts'
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

export const begroting = (row: BudgetRow): Begroting => ({ jaar: row.year, soort: row.report, taakveld: row.taakveld, bedrag: row.amount, wijziging: row.amendment, besluit: row.decided })

export const prognose = (row: ForecastRow): Prognose => ({
  jaar: row.year,
  wet: row.wet,
  soort: row.kind,
  maand: row.month,
  maat: FORECAST_MEASURES[row.measure],
  waarde: shown(row.value, row.status),
  status: STATUS[row.status],
  reden: row.reason && BECAUSE[row.reason],
  standVan: row.asOf,
})

export const topgroep = (row: TopGroupRow): Topgroep => ({
  ...place(row), onderdeel: row.part, code: row.code, maat: row.measure, waarde: shown(row.value, row.status), status: STATUS[row.status], standVan: row.asOf,
})

export const indeling = (row: LabelRow): Indeling => ({ soort: row.kind, code: row.code, naam: row.name, wet: row.wet })

export const aanbod = (row: SupplyRow): Aanbod => ({
  jaar: row.year,
  wet: row.wet,
  product: row.product,
  gecontracteerd: row.contracted,
  volume: row.volume,
  eenheid: row.unit as Aanbod['eenheid'],
  gebruikt: shown(row.used, row.usedStatus),
  gebruiktStatus: STATUS[row.usedStatus],
  deel: shown(row.share, row.usedStatus),
  reden: row.because && NO_SHARE[row.because],
  standVan: row.asOf,
})

export const initiatief = (row: InitiativeRow): Initiatief =>
  ({ code: row.initiative, naam: row.name, wijk: row.wijk, thema: row.theme, start: row.fromDate, einde: row.toDate, bewijs: row.evidence, bedrag: row.amount })

export const verhaal = (row: StoryRow): Verhaal =>
  ({ code: row.story, datum: row.written, wijk: row.wijk, van: VOICES[row.voice], thema: row.theme, titel: row.title, tekst: row.body })

export const initiatievenCijfer = (row: InitiativeFigureRow): InitiatievenCijfer => ({
  maat: INITIATIVE_MEASURES[row.measure],
  maanden: row.months,
  jaar: row.year,
  bewijs: row.evidence,
  waarde: row.value,
  onder: row.low,
  boven: row.high,
  aantal: row.count,
  bedrag: row.amount,
  reden: row.because && BECAUSE[row.because],
})

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

export const vergelijking = (row: ComparisonRow): Vergelijking => ({ jaar: row.year, indicator: row.indicator, code: row.code, naam: row.name, bedrag: row.amount, bron: row.source, laagInkomen: row.lowIncome })

export const bijstelling = (row: AdjustmentRow): Bijstelling =>
  ({ jaar: row.year, wet: row.wet, code: row.adjustment, bedrag: row.amount, reden: row.reason, eigenaar: row.owner, datum: row.decided })

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
  supply: 'aanbod',
  initiatives: 'initiatieven',
  initiativeFigures: 'initiatievencijfers',
  forecast: 'prognose',
  signals: 'signalen',
  signalCards: 'signaalkaarten',
  signalNotes: 'signaalafspraken',
  topGroup: 'topgroep',
  comparison: 'vergelijking',
  stories: 'verhalen',
  adjustments: 'bijstellingen',
}

const STATUS = { shown: 'getoond', suppressed: 'afgeschermd', absent: 'nietBekend' } as const satisfies Record<PublishedStatus, string>
const MEASURES = { top: 'top', lorenz: 'lorenz', half: 'helft', gini: 'gini', households: 'huishoudens' } as const satisfies Record<ConcentrationRow['measure'], string>
const BECAUSE = {
  'no-data': 'geenGegevens', 'zero-total': 'bedragNul', 'too-few': 'teWeinig', 'no-variation': 'geenSpreiding', 'no-basis': 'nietTeBepalen', suppressed: 'afgeschermd',
} as const satisfies Record<NonNullable<InitiativeFigureRow['because'] | ForecastRow['reason']>, string>
const NO_SHARE = {
  'stands-ready': 'beschikbaarheid', 'part-year': 'jaarLoopt', 'no-data': 'geenBedrag', 'zero-total': 'bedragNul', suppressed: 'afgeschermd', 'no-basis': 'nietTeBepalen', 'too-few': 'nietTeBepalen', 'no-variation': 'nietTeBepalen',
} as const satisfies Record<NonNullable<SupplyRow['because']>, string>
const VOICES = { wijkteam: 'wijkteam', clientenraad: 'cliëntenraad', college: 'college' } as const satisfies Record<StoryRow['voice'], string>
const INITIATIVE_MEASURES = { survival: 'overleving', evidence: 'bewijs' } as const satisfies Record<InitiativeFigureRow['measure'], string>
const FORECAST_MEASURES = {
  completeness: 'compleet', declared: 'binnen', soFar: 'totNu', expected: 'verwacht', low: 'laag', high: 'hoog', runRate: 'doorgetrokken',
  budget: 'begroot', lump: 'vast', chanceOver: 'kansOpMeer', years: 'jaren', outcome: 'uitkomst', originalBudget: 'begrootStart', amendments: 'wijzigingen', adjustment: 'bijstelling', adjusted: 'metBijstelling',
} as const satisfies Record<ForecastRow['measure'], string>
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
