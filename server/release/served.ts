import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import { isRemainder } from '../tabulate/axes.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import type { FormRow, Measures, ReleaseTables, SpendingRow, StackingRow } from './tables.ts'

/** Which cells of a year an artefact shows, read from the artefact alone: what the gate attacks. */
export function servedPattern(tables: ReleaseTables, year: number, made: Tabulation, rules: Rules): Pattern {
  const served = servedRows(tables, year)
  const status = made.table.cells.map((cell, at) => {
    if (cell.leaves.length === 0) return ZERO
    return isOfNow(served.get(keyOf(made.coordinates[at]!))) ? SHOWN : hiddenAs(breaksRules(cell, rules))
  })
  return withRemainders(patternOf(Uint8Array.from(status), 1), made, rules)
}

/**
 * The same pattern with every remainder (known in a wijk, in none of its buurten) as readers can know it: shown when the wijk and
 * all its buurten are, for the same item and period, and hidden otherwise. No row of a release holds a remainder.
 */
export function withRemainders(pattern: Pattern, { table, coordinates }: Tabulation, rules: Rules): Pattern {
  const isSeen = new Map(coordinates.map((at, cell) => [keyOf(at), pattern.status[cell] === SHOWN || pattern.status[cell] === ZERO]))
  const hiddenBeside = new Set(coordinates.filter((at) => at.published && at.family.level === 'buurt' && !isSeen.get(keyOf(at))).map(placeKey))
  const status = pattern.status.map((own, cell) => {
    const at = coordinates[cell]!
    if (!isRemainder(at.area)) return own
    return isSeen.get(wijkKey(at)) && !hiddenBeside.has(placeKey(at)) ? SHOWN : hiddenAs(breaksRules(table.cells[cell]!, rules))
  })
  return patternOf(status, pattern.rounds, pattern.lost, pattern.witnesses)
}

const hiddenAs = (breaks: boolean): number => (breaks ? PRIMARY : SECONDARY)

/** True for a figure that is shown and not kept from an earlier release. */
const isOfNow = (row: Measures | undefined): boolean => row?.amountStatus === 'shown' && row.asOf === null

/** The count of now that an artefact shows for each cell of a year, or null; from the artefact alone. */
export function countsServed(tables: ReleaseTables, year: number, coordinates: readonly CellCoordinate[]): readonly (number | null)[] {
  const served = servedRows(tables, year)
  return coordinates.map((at) => {
    const row = at.published ? served.get(keyOf(at)) : undefined
    return row === undefined || row.asOf !== null ? null : row.households
  })
}

/** The rows of a year by the key of their cell. */
export function servedRows(tables: ReleaseTables, year: number): ReadonlyMap<string, Measures> {
  const ofYear = (row: { readonly year: number }): boolean => row.year === year
  return new Map<string, Measures>([
    ...tables.spending.filter(ofYear).map((row) => [spendingKey(row), row] as const),
    ...tables.forms.filter(ofYear).map((row) => [formKey(row), row] as const),
    ...tables.stacking.filter(ofYear).map((row) => [stackingKey(row), row] as const),
  ])
}

const key = (...parts: readonly (string | number)[]): string => parts.join('|')
const cellItem = ({ family, item }: CellCoordinate): string => (family.division === 'totaal' ? '' : item)

/** Key of the row that a cell has in a release. */
export const keyOf = (at: CellCoordinate): string => key(at.family.table, at.family.level, at.family.division, at.area, at.period, cellItem(at))
/** The cell of the wijk that a buurt or a remainder lies in. */
const wijkKey = (at: CellCoordinate): string => key(at.family.table, 'wijk', at.family.division, wijkOf(at.area), at.period, cellItem(at))
/** All buurten of one wijk with the same item and period, and their remainder. */
const placeKey = (at: CellCoordinate): string => key(at.family.table, at.family.division, wijkOf(at.area), at.period, cellItem(at))
const wijkOf = (area: string): string => (area.startsWith('BU') ? `WK${area.slice(2, 8)}` : area.replace('-onbekend', ''))

const spendingKey = (row: SpendingRow): string =>
  key('uitgaven', row.level, row.division, row.area, row.period, row.product ?? row.taakveld ?? row.wet ?? '')
const formKey = (row: FormRow): string => key('leveringsvorm', row.level, 'leveringsvorm', row.area, row.year, `${row.wet}/${row.form}`)
const stackingKey = (row: StackingRow): string => key('stapeling', row.level, 'combinatie', row.area, row.year, row.combination)
