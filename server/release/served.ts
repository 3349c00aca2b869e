import { patternOf, PRIMARY, SECONDARY, SHOWN, ZERO, type Pattern } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import { isRemainder } from '../tabulate/axes.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import type { FormRow, Measures, PublishedStatus, ReleaseTables, SpendingRow, StackingRow } from './tables.ts'

/** Which cells of a year an artefact shows, read from the artefact alone: what the gate attacks. */
export function servedPattern(tables: ReleaseTables, year: number, made: Tabulation, rules: Rules): Pattern {
  const served = statusesOf(tables, year)
  const status = made.table.cells.map((cell, at) => {
    if (cell.leaves.length === 0) return ZERO
    return served.get(keyOf(made.coordinates[at]!)) === 'shown' ? SHOWN : hiddenAs(breaksRules(cell, rules))
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
  return patternOf(status, pattern.rounds)
}

const hiddenAs = (breaks: boolean): number => (breaks ? PRIMARY : SECONDARY)

/** The count that an artefact shows for each cell of a year, or null; from the artefact alone. */
export function countsServed(tables: ReleaseTables, year: number, coordinates: readonly CellCoordinate[]): readonly (number | null)[] {
  const served = servedBy(tables, year, ({ households }) => households)
  return coordinates.map((at) => (at.published ? served.get(keyOf(at)) ?? null : null))
}

const statusesOf = (tables: ReleaseTables, year: number): ReadonlyMap<string, PublishedStatus> => servedBy(tables, year, ({ amountStatus }) => amountStatus)

/** One thing of every row of a year, by the name of its cell. */
function servedBy<T>(tables: ReleaseTables, year: number, of: (row: Measures) => T): ReadonlyMap<string, T> {
  const ofYear = (row: { readonly year: number }): boolean => row.year === year
  return new Map<string, T>([
    ...tables.spending.filter(ofYear).map((row) => [spendingKey(row), of(row)] as const),
    ...tables.forms.filter(ofYear).map((row) => [formKey(row), of(row)] as const),
    ...tables.stacking.filter(ofYear).map((row) => [stackingKey(row), of(row)] as const),
  ])
}

const key = (...parts: readonly (string | number)[]): string => parts.join('|')
const cellItem = ({ family, item }: CellCoordinate): string => (family.division === 'totaal' ? '' : item)

const keyOf = (at: CellCoordinate): string => key(at.family.table, at.family.level, at.family.division, at.area, at.period, cellItem(at))
/** The cell of the wijk that a buurt or a remainder lies in. */
const wijkKey = (at: CellCoordinate): string => key(at.family.table, 'wijk', at.family.division, wijkOf(at.area), at.period, cellItem(at))
/** All buurten of one wijk with the same item and period, and their remainder. */
const placeKey = (at: CellCoordinate): string => key(at.family.table, at.family.division, wijkOf(at.area), at.period, cellItem(at))
const wijkOf = (area: string): string => (area.startsWith('BU') ? `WK${area.slice(2, 8)}` : area.replace('-onbekend', ''))

const spendingKey = (row: SpendingRow): string =>
  key('uitgaven', row.level, row.division, row.area, row.period, row.product ?? row.taakveld ?? row.wet ?? '')
const formKey = (row: FormRow): string => key('leveringsvorm', row.level, 'leveringsvorm', row.area, row.year, `${row.wet}/${row.form}`)
const stackingKey = (row: StackingRow): string => key('stapeling', row.level, 'combinatie', row.area, row.year, row.combination)
