import type { Cell } from '../facts/cell.ts'
import { CATALOGUE_VERSION } from '../facts/catalogue.ts'
import type { Adjustment, ComparedFigure, ContractLine, Initiative, Story } from '../facts/registers.ts'
import type { Developments } from '../forecast/development.ts'
import type { PublishedCell as ProtectedCell } from '../protect/protected.ts'
import type { Rules } from '../protect/rules.ts'
import type { Visibility } from '../protect/visibility.ts'
import { isCombinationCode, isInvented, type GemeenteCode } from '../units/areas.ts'
import { adjustmentRows } from './adjustment-rows.ts'
import { areaRows } from './areas.ts'
import { sealRelease } from './canonical.ts'
import { forecastRows } from './forecast-rows.ts'
import { formRows, spendingRows, stackingRows, type PublishedCell } from './cell-rows.ts'
import { comparisonRows } from './comparison-rows.ts'
import { initiativeFigureRows, initiativeRows } from './initiative-rows.ts'
import { labelRows } from './labels.ts'
import type { Manifest, ReleaseSource, ReleaseYear } from './manifest.ts'
import type { ProtectedYear } from './protected-year.ts'
import { combinationsIn } from './joining/combinations.ts'
import { refusals } from './refusal.ts'
import type { Release } from './release.ts'
import { storyRows } from './story-rows.ts'
import { supplyRows } from './supply-rows.ts'
import type { AdjustmentRow, AreaRow, BudgetRow, ConcentrationRow, ForecastRow, Measures, ReleaseTables, SupplyRow, TopGroupRow } from './tables.ts'

/** What a release is made of. `years` ascending; everything about spending in it is protected. */
export interface ReleaseParts {
  readonly gemeente: GemeenteCode
  readonly name: string
  readonly id: string
  readonly asOf: string
  readonly years: readonly ProtectedYear[]
  /** Years whose figures are those of an earlier release. */
  readonly keptYears: readonly KeptYear[]
  /** Areas by year, oldest first. */
  readonly areas: readonly (readonly AreaRow[])[]
  readonly budget: readonly BudgetRow[]
  readonly contracts: readonly ContractLine[]
  readonly initiatives: readonly Initiative[]
  /** How months fill up and what was forecast then; null where no days of booking are known. */
  readonly learnt: Developments | null
  /** What is said of signals beside these counts of households. */
  readonly signals: (shown: Pick<ReleaseTables, 'spending' | 'forms'>) => SignalTables
  readonly compared: readonly ComparedFigure[]
  readonly stories: readonly Story[]
  readonly adjustments: readonly Adjustment[]
  readonly sources: readonly ReleaseSource[]
  readonly rules: Rules
  /** Version of the table that turned kostenregels into products. */
  readonly mappingVersion: string
}

/** What a release says of signals. */
export type SignalTables = Pick<ReleaseTables, 'signals' | 'signalCards' | 'signalNotes'>

/** A year taken over whole from an earlier release. */
export interface KeptYear {
  readonly year: number
  readonly release: Release
}

/** Puts protected years, areas and budget together as an immutable release. Pure: the same parts give the same bytes. */
export function composeRelease(parts: ReleaseParts): Release {
  return sealRelease(manifestOf(parts), tablesOf(parts))
}

function tablesOf({ gemeente, years, keptYears, areas, budget, contracts, initiatives, compared, stories, adjustments, asOf, learnt, signals }: ReleaseParts): ReleaseTables {
  const cells = years.flatMap(publishedCells)
  const spending = byYear(spendingRows(cells), keptYears.flatMap(keptRows('spending')))
  const forms = byYear(formRows(cells), keptYears.flatMap(keptRows('forms')))
  const adjusted = byYear(adjustmentRows(adjustments, years.map(({ year }) => year)), keptYears.flatMap(keptAdjustments))
  return {
    labels: labelRows([...years, ...keptYears].map(({ year }) => year).sort((a, b) => a - b)),
    areas: areaRows([...areas, ...keptYears.map(keptCombinations), ...years.map(({ combinations }) => combinations)], spending, gemeente),
    spending, forms,
    stacking: byYear(stackingRows(cells), keptYears.flatMap(keptRows('stacking'))),
    concentration: byYear(years.flatMap(concentrationRows), keptYears.flatMap(keptFigures('concentration'))),
    budget: budgetRows(budget),
    supply: byYear(supplyRows(contracts, spending, years), keptYears.flatMap(keptSupply)),
    initiatives: initiativeRows(initiatives),
    initiativeFigures: initiativeFigureRows(initiatives, asOf),
    forecast: byYear(forecastOf(learnt, { spending, budget, adjustments: adjusted }, years, keptYears), keptYears.flatMap(keptForecast)),
    ...signals({ spending, forms }),
    topGroup: byYear(years.flatMap(topGroupRows), keptYears.flatMap(keptFigures('topGroup'))),
    comparison: comparisonRows(compared),
    stories: storyRows(stories),
    adjustments: adjusted,
  }
}

/** The forecast of the years of this release; those taken over whole keep theirs. */
function forecastOf(learnt: Developments | null, shown: Pick<ReleaseTables, 'spending' | 'budget' | 'adjustments'>, years: readonly ProtectedYear[], kept: readonly KeptYear[]): readonly ForecastRow[] {
  const newest = Math.max(...[...years, ...kept].map(({ year }) => year))
  const throughMonth = years.find(({ year }) => year === newest)?.throughMonth ?? 12
  return forecastRows(learnt, shown, { newest, throughMonth }).filter(({ year }) => years.some((own) => own.year === year))
}

const keptForecast = ({ year, release: { manifest, tables } }: KeptYear): ForecastRow[] =>
  tables.forecast.filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.status === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

/** Rows in the order of their years; those of one year stay in theirs. */
const byYear = <Row extends { readonly year: number }>(own: readonly Row[], kept: readonly Row[]): Row[] => [...own, ...kept].sort((a, b) => a.year - b.year)

const keptRows = <Name extends 'spending' | 'forms' | 'stacking'>(name: Name) => ({ year, release: { manifest, tables } }: KeptYear): ReleaseTables[Name][number][] =>
  tables[name].filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.amountStatus === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

const keptFigures = <Name extends 'concentration' | 'topGroup'>(name: Name) => ({ year, release: { manifest, tables } }: KeptYear): ReleaseTables[Name][number][] =>
  tables[name].filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.status === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

const keptSupply = ({ year, release: { manifest, tables } }: KeptYear): SupplyRow[] =>
  tables.supply.filter((row) => row.year === year).map((row) => ({ ...row, asOf: row.usedStatus === 'shown' ? row.asOf ?? manifest.asOf : row.asOf }))

const keptAdjustments = ({ year, release: { tables } }: KeptYear): AdjustmentRow[] => tables.adjustments.filter((row) => row.year === year)

const keptCombinations = ({ year, release: { tables } }: KeptYear): AreaRow[] => {
  const used = new Set(combinationsIn(tables, year))
  return tables.areas.filter(({ area }) => isCombinationCode(area) && used.has(area))
}

function publishedCells({ year, coordinates, cells, countShown, kept }: ProtectedYear): PublishedCell[] {
  return cells.map((cell, at) => ({ at: coordinates[at]!, year, measures: kept.get(at) ?? measuresOf(cell, countShown[at] === 1) }))
}

/** Whole euros and a count, each only when it is shown. */
function measuresOf({ amount, households }: ProtectedCell, countShown: boolean): Measures {
  const count: Cell = countShown ? households : { kind: 'suppressed' }
  return {
    amount: amount.kind === 'shown' ? amount.value / 100 : null, amountStatus: amount.kind,
    households: count.kind === 'shown' ? count.value : null, householdsStatus: count.kind,
    asOf: null,
  }
}

function concentrationRows({ year, concentration }: ProtectedYear): ConcentrationRow[] {
  return concentration.flatMap(({ area, level, wet, figures }) => figures.map((figure) => ({ area, level, year, wet, ...figure, asOf: figure.asOf ?? null })))
}

function topGroupRows({ year, topGroup: { area, figures } }: ProtectedYear): TopGroupRow[] {
  return figures.map((figure) => ({ area, level: 'gemeente', year, ...figure, asOf: figure.asOf ?? null }))
}

function budgetRows(budget: readonly BudgetRow[]): BudgetRow[] {
  const order = (row: BudgetRow): string => `${row.year} ${row.report} ${String(row.amendment ?? 0).padStart(3, '0')} ${row.taakveld}`
  return budget.map(({ year, report, taakveld, amount, amendment, decided }) => ({ year, report, taakveld, amount, amendment, decided })).sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function manifestOf(parts: ReleaseParts): Manifest {
  const newest = Math.max(...[...parts.years, ...parts.keptYears].map(({ year }) => year))
  const own = parts.years.map((one) => releaseYear(one, one.year === newest))
  return {
    format: 1,
    gemeente: { code: parts.gemeente, name: parts.name },
    id: parts.id,
    asOf: parts.asOf,
    invented: isInvented(parts.gemeente),
    years: byYear(own, parts.keptYears.map((one) => keptYear(one, one.year === newest))),
    rules: parts.rules,
    catalogueVersion: CATALOGUE_VERSION,
    mappingVersion: parts.mappingVersion,
    sources: parts.sources,
  }
}

/** The newest year is provisional: declarations of its last months are still to come. */
function releaseYear(one: ProtectedYear, newest: boolean): ReleaseYear {
  const at = one.coordinates.findIndex(({ family }) => family.table === 'uitgaven' && family.level === 'gemeente' && family.division === 'totaal' && family.period === 'jaar')
  const total = one.kept.get(at)?.amount ?? amountOf(one.cells[at]?.amount)
  if (total === null) throw refusals.gemeenteHidden(one.year)
  const visible = { wijkWet: wholePercent(one.visible.wijkWet), wijkWetTogether: togetherShare(one.visible), buurtTotal: wholePercent(one.visible.buurtTotal) }
  return { year: one.year, status: newest ? 'voorlopig' : 'definitief', throughMonth: one.throughMonth, amount: total, visible }
}

function keptYear({ year, release: { manifest } }: KeptYear, newest: boolean): ReleaseYear {
  const then = manifest.years.find((one) => one.year === year)!
  return { ...then, status: newest ? 'voorlopig' : 'definitief', keptFrom: then.keptFrom ?? manifest.id }
}

/** Whole euros; null unless shown. */
const amountOf = (cell: Cell | undefined): number | null => (cell?.kind === 'shown' ? cell.value / 100 : null)

/** Rounded down to whole per cents: a finer share of a known total would be a hidden amount. */
const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9) / 100

/** What joining adds goes to a tenth of a per cent, rounded down: that is the sum of shown figures alone. */
const togetherShare = ({ wijkWet, wijkWetTogether }: Visibility): number =>
  Math.round(1000 * wholePercent(wijkWet) + Math.floor(1000 * (wijkWetTogether - wijkWet) + 1e-6)) / 1000
