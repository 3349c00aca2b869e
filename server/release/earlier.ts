import { PRIMARY, SHOWN, visible, ZERO, type Pattern } from '../protect/pattern.ts'
import { publishedCells } from '../protect/protected.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import type { Release } from './release.ts'
import { keyOf, servedPattern, servedRows } from './served.ts'
import type { Measures } from './tables.ts'

/** A release that readers have seen. */
export interface EarlierRelease {
  readonly release: Release
  /** Number of the last delivery in the facts it was built from; null where nobody knows. */
  readonly lastDelivery: number | null
}

/** What readers saw of one year, on the cells of the facts of then. */
export interface EarlierYear {
  readonly release: Release
  readonly made: Tabulation
  /** 1 per cell whose amount was shown. */
  readonly seen: Uint8Array
  /** 1 per cell whose number of households was shown. */
  readonly countSeen: Uint8Array
  readonly rows: ReadonlyMap<string, Measures>
}

export const holdsYear = (year: number) => ({ release }: EarlierRelease): boolean => release.manifest.years.some((one) => one.year === year)

/** Lays what a release showed of a year over the cells of the facts of then; null when one shown figure does not follow from them. */
export function earlierYear(release: Release, year: number, made: Tabulation, rules: Rules): EarlierYear | null {
  const rows = servedRows(release.tables, year)
  const pattern = servedPattern(release.tables, year, made, rules)
  const row = made.coordinates.map((at) => ofThen(rows.get(keyOf(at))))
  const found = row.filter((one) => one?.amountStatus === 'shown').length
  const shown = [...rows.values()].filter((one) => ofThen(one)?.amountStatus === 'shown').length
  if (found < shown || !follows(made, row, release.manifest.rules)) return null
  return { release, made, rows, seen: visible(pattern), countSeen: Uint8Array.from(row, (one) => (one?.householdsStatus === 'shown' ? 1 : 0)) }
}

/** Figures that were kept then are those of a release before it. */
const ofThen = (row: Measures | undefined): Measures | null => (row === undefined || row.asOf !== null ? null : row)

/** True when every figure shown is what these facts give under the rules of then. */
function follows(made: Tabulation, rows: readonly (Measures | null)[], rules: Rules): boolean {
  const all = Uint8Array.from(made.table.cells, (cell, at) => (rows[at]?.amountStatus !== 'shown' ? PRIMARY : cell.leaves.length === 0 ? ZERO : SHOWN))
  if (made.table.cells.some((cell, at) => all[at] === SHOWN && cell.users < rules.minimumHouseholds)) return false
  const cells = publishedCells(made.table, { status: all, shown: 0, primary: 0, secondary: 0, zero: 0, rounds: 0, lost: [], witnesses: [] }, rules)
  return cells.every(({ amount, households }, at) => {
    const row = rows[at]
    if (row?.amountStatus !== 'shown') return true
    return amount.kind === 'shown' && amount.value === row.amount! * 100 && (row.householdsStatus !== 'shown' || (households.kind === 'shown' && households.value === row.households))
  })
}

/** True when a release knows every area of these cells: the same borders then and now. Which wijken stand together may differ. */
export function knowsAreas({ tables }: Release, coordinates: readonly CellCoordinate[]): boolean {
  const known = new Set(tables.areas.map(({ area }) => area))
  return coordinates.every(({ area, family, published }) => !published || family.level === 'gemeente' || family.level === 'wijkcombinatie' || area.endsWith('-onbekend') || known.has(area))
}

/**
 * What readers go on seeing of cells whose figure of now they may not: the figure that they saw last, with its date. Not where that
 * figure breaks the rules of now itself. `earlier` newest first; the places are those of the coordinates.
 */
export function keptMeasures(coordinates: readonly CellCoordinate[], { status }: Pattern, earlier: readonly EarlierYear[], rules: Rules): ReadonlyMap<number, Measures> {
  const kept = new Map<number, Measures>()
  const broken = new Set(earlier.flatMap(({ made, seen }) => made.coordinates.filter((_, cell) => seen[cell] === 1 && breaksRules(made.table.cells[cell]!, rules)).map(keyOf)))
  coordinates.forEach((at, cell) => {
    if (!at.published || status[cell] === SHOWN || status[cell] === ZERO || broken.has(keyOf(at))) return
    const last = earlier.find(({ rows }) => rows.get(keyOf(at))?.amountStatus === 'shown')
    if (last !== undefined) kept.set(cell, measuresThen(last.rows.get(keyOf(at))!, last.release.manifest.asOf))
  })
  return kept
}

const measuresThen = ({ amount, amountStatus, households, householdsStatus, asOf }: Measures, then: string): Measures =>
  ({ amount, amountStatus, households, householdsStatus, asOf: asOf ?? then })
