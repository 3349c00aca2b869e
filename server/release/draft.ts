import type { Cell } from '../facts/cell.ts'
import { CATALOGUE_VERSION } from '../facts/catalogue.ts'
import type { PublishedCell as ProtectedCell } from '../protect/protected.ts'
import type { Rules } from '../protect/rules.ts'
import { isInvented, type GemeenteCode } from '../units/areas.ts'
import { areaRows } from './areas.ts'
import { sealRelease } from './canonical.ts'
import { formRows, spendingRows, stackingRows, type PublishedCell } from './cell-rows.ts'
import { labelRows } from './labels.ts'
import type { Manifest, ReleaseSource, ReleaseYear } from './manifest.ts'
import type { ProtectedYear } from './protected-year.ts'
import { refusals } from './refusal.ts'
import type { Release } from './release.ts'
import type { AreaRow, BudgetRow, ConcentrationRow, Measures, ReleaseTables } from './tables.ts'

/** What a release is made of. `years` ascending; everything about spending in it is protected. */
export interface Draft {
  readonly gemeente: GemeenteCode
  readonly name: string
  readonly id: string
  readonly asOf: string
  readonly years: readonly ProtectedYear[]
  /** Areas by year, oldest first. */
  readonly areas: readonly (readonly AreaRow[])[]
  readonly budget: readonly BudgetRow[]
  readonly sources: readonly ReleaseSource[]
  readonly rules: Rules
  /** Version of the table that turned kostenregels into products. */
  readonly mappingVersion: string
}

/** Puts protected years, areas and budget together as an immutable release. Pure: the same draft gives the same bytes. */
export function draftRelease(draft: Draft): Release {
  return sealRelease(manifestOf(draft), tablesOf(draft))
}

function tablesOf({ gemeente, years, areas, budget }: Draft): ReleaseTables {
  const cells = years.flatMap(publishedCells)
  const spending = spendingRows(cells)
  return {
    labels: labelRows(years.map(({ year }) => year)),
    areas: areaRows(areas, spending, gemeente),
    spending,
    forms: formRows(cells),
    stacking: stackingRows(cells),
    concentration: years.flatMap(concentrationRows),
    budget: budgetRows(budget),
  }
}

function publishedCells({ year, coordinates, cells, countShown }: ProtectedYear): PublishedCell[] {
  return cells.map((cell, at) => ({ at: coordinates[at]!, year, measures: measuresOf(cell, countShown[at] === 1) }))
}

/** Whole euros and a count, each only when it is shown. */
function measuresOf({ amount, households }: ProtectedCell, countShown: boolean): Measures {
  const count: Cell = countShown ? households : { kind: 'suppressed' }
  return {
    amount: amount.kind === 'shown' ? amount.value / 100 : null, amountStatus: amount.kind,
    households: count.kind === 'shown' ? count.value : null, householdsStatus: count.kind,
  }
}

function concentrationRows({ year, concentration }: ProtectedYear): ConcentrationRow[] {
  return concentration.flatMap(({ area, level, wet, figures }) => figures.map((figure) => ({ area, level, year, wet, ...figure })))
}

function budgetRows(budget: readonly BudgetRow[]): BudgetRow[] {
  const order = (row: BudgetRow): string => `${row.year} ${row.report} ${row.taakveld}`
  return budget.map(({ year, report, taakveld, amount }) => ({ year, report, taakveld, amount })).sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

function manifestOf(draft: Draft): Manifest {
  const newest = draft.years.at(-1)!.year
  return {
    format: 1,
    gemeente: { code: draft.gemeente, name: draft.name },
    id: draft.id,
    asOf: draft.asOf,
    invented: isInvented(draft.gemeente),
    years: draft.years.map((one) => releaseYear(one, one.year === newest)),
    rules: draft.rules,
    catalogueVersion: CATALOGUE_VERSION,
    mappingVersion: draft.mappingVersion,
    sources: draft.sources,
  }
}

/** The newest year is provisional: declarations of its last months are still to come. */
function releaseYear(one: ProtectedYear, newest: boolean): ReleaseYear {
  const at = one.coordinates.findIndex(({ family }) => family.table === 'uitgaven' && family.level === 'gemeente' && family.division === 'totaal' && family.period === 'jaar')
  const total = one.cells[at]?.amount
  if (total?.kind !== 'shown') throw refusals.gemeenteHidden(one.year)
  const visible = { wijkWet: wholePercent(one.visible.wijkWet), buurtTotal: wholePercent(one.visible.buurtTotal) }
  return { year: one.year, status: newest ? 'voorlopig' : 'definitief', throughMonth: one.throughMonth, amount: total.value / 100, visible }
}

/** Rounded down to whole per cents: a finer share of a known total would be a hidden amount. */
const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9) / 100
