import { audit } from '../protect/audit/audit.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import { roundAmount, roundHouseholds } from '../protect/rounding.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { cents } from '../units/cents.ts'
import { count } from '../units/count.ts'
import { refusals } from './refusal.ts'
import type { Release } from './release.ts'
import type { FormRow, Measures, SpendingRow, StackingRow } from './tables.ts'

/**
 * The gate before a release can be published. It reads only the artefact that will be served, plus the truth of one year,
 * and shares nothing with the road by which the release was made: every figure must be the truth rounded as declared, every
 * cell of the plan must be there once, and an attack on exactly what is shown must find nothing. Throws a ReleaseRefusal.
 */
export function attackYear(release: Release, year: number, truth: Tabulation, solver: Solver): void {
  const served = rowsOf(release, year)
  const wrong = truth.coordinates.filter((at, index) => !isTrue(release, served.get(keyOf(at)), at, truth.table.cells[index]!))
  const extra = extraRows(served, truth.coordinates)
  if (wrong.length + extra > 0) throw refusals.notTheTruth(year, wrong.length + extra)
  const shown = Uint8Array.from(truth.coordinates, (at) => (served.get(keyOf(at))?.amountStatus === 'shown' ? 1 : 0))
  const found = audit(truth.table, shown, release.manifest.rules, solver)
  if (!found.passed) throw refusals.auditFailed(year, { exact: found.exact.length, differencing: found.differencing.length, insider: found.insider.length, sharp: found.sharp.length })
}

type Served = ReadonlyMap<string, Measures>
type Truth = Tabulation['table']['cells'][number]

/** A row is true when its figures are the truth rounded, and a count stands only beside an amount and is not too small. */
function isTrue({ manifest: { rules } }: Release, row: Measures | undefined, at: CellCoordinate, cell: Truth): boolean {
  if (!at.published) return row === undefined
  if (row === undefined) return false
  if (row.amountStatus !== 'shown') return row.amount === null && row.households === null && row.householdsStatus !== 'shown'
  if (row.amount !== roundAmount(cents(cell.sum), rules) / 100) return false
  if (row.householdsStatus !== 'shown') return row.households === null
  return row.households === roundHouseholds(count(cell.users), rules) && (cell.contributors === 0 || cell.users >= rules.minimumHouseholds)
}

function extraRows(served: Served, coordinates: readonly CellCoordinate[]): number {
  const known = new Set(coordinates.map(keyOf))
  return [...served.keys()].filter((key) => !known.has(key)).length
}

function rowsOf({ tables }: Release, year: number): Served {
  const ofYear = (row: { readonly year: number }): boolean => row.year === year
  return new Map<string, Measures>([
    ...tables.spending.filter(ofYear).map((row) => [spendingKey(row), row] as const),
    ...tables.forms.filter(ofYear).map((row) => [formKey(row), row] as const),
    ...tables.stacking.filter(ofYear).map((row) => [stackingKey(row), row] as const),
  ])
}

const key = (...parts: readonly (string | number | null)[]): string => parts.join('|')

const keyOf = ({ family, area, item, period }: CellCoordinate): string =>
  key(family.table, family.level, family.division, area, period, family.division === 'totaal' ? '' : item)
const spendingKey = (row: SpendingRow): string =>
  key('uitgaven', row.level, row.division, row.area, row.period, row.product ?? row.taakveld ?? row.wet ?? '')
const formKey = (row: FormRow): string => key('leveringsvorm', row.level, 'leveringsvorm', row.area, row.year, `${row.wet}/${row.form}`)
const stackingKey = (row: StackingRow): string => key('stapeling', row.level, 'combinatie', row.area, row.year, row.combination)
