import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from './gate-report.ts'
import { RELEASE_PLAN } from './plan.ts'
import type { Measures, ReleaseTables, SpendingRow } from './tables.ts'

type Tables = Pick<ReleaseTables, 'spending' | 'forms' | 'stacking' | 'concentration' | 'forecast' | 'topGroup' | 'supply' | 'areas'>

/** The rows that carry an amount and a count, each with its name. */
const rowsOf = ({ spending, forms, stacking }: Tables) => [
  ...spending.map((row) => ({ ...row, name: `uitgaven ${kindOf(row)} ${nameOf(row)}` })),
  ...forms.map((row) => ({ ...row, name: `leveringsvorm ${row.year} ${row.area} ${row.wet} ${row.form}` })),
  ...stacking.map((row) => ({ ...row, name: `stapeling ${row.year} ${row.area} ${row.combination}` })),
]

const kindOf = (row: SpendingRow): string => `${row.year} ${row.level} ${row.division} ${row.periodKind}`
const nameOf = (row: SpendingRow): string => `${row.area}/${itemOf(row)}/${row.period}`
const itemOf = (row: SpendingRow): string => ({ totaal: '', wet: row.wet, taakveld: row.taakveld, product: row.product })[row.division] ?? ''

/** Attack 12: the same figure twice, once for each map. */
export function repeatedRows(tables: Tables): AttackOutcome {
  const rows = rowsOf(tables)
  return { tries: rows.length, found: rows.length - new Set(rows.map(({ name }) => name)).size }
}

/** Attack 13, the plainest part: amounts and counts that are finer than the rules say, or counts below the minimum. */
export function unroundedRows(tables: Tables, { amountRounding, countRounding, minimumHouseholds }: Rules): AttackOutcome {
  const rows = rowsOf(tables)
  const isFine = ({ amount, households }: Measures): boolean =>
    (amount !== null && (amount * 100) % amountRounding !== 0) || (households !== null && households !== 0 && (households % countRounding !== 0 || households < minimumHouseholds))
  return { tries: rows.length, found: rows.filter(isFine).length }
}

/** Attack 14: a count beside an amount that is not shown. */
export function countsBesideHidden(tables: Tables): AttackOutcome {
  const rows = rowsOf(tables).filter(({ amountStatus }) => amountStatus !== 'shown')
  return { tries: rows.length, found: rows.filter(({ householdsStatus, households }) => householdsStatus === 'shown' || households !== null).length }
}

/** Attack 16: a number behind "afgeschermd", or rows that stand in an order of their amounts. */
export function leaksOnScreen(tables: Tables): AttackOutcome {
  const rows = rowsOf(tables)
  const single = [...tables.concentration, ...tables.forecast, ...tables.topGroup, ...tables.supply.map(({ used, usedStatus }) => ({ value: used, status: usedStatus }))]
  const carrying = rows.filter(carriesHidden).length + single.filter(({ value, status }) => (value !== null) !== (status === 'shown')).length
  return { tries: rows.length + single.length, found: carrying + outOfOrder(tables.spending) + outOfOrder(tables.forms) + outOfOrder(tables.stacking) }
}

const carriesHidden = ({ amount, amountStatus, households, householdsStatus }: Measures): boolean =>
  (amount !== null) !== (amountStatus === 'shown') || (households !== null) !== (householdsStatus === 'shown')

/** Rows that do not come after the row before them: by year, in the order of the plan, then by code. */
function outOfOrder(rows: readonly object[]): number {
  const keys = rows.map((row) => orderOf(row as Partial<SpendingRow> & { readonly form?: string; readonly combination?: string }))
  return keys.filter((key, at) => at > 0 && !(keys[at - 1]! < key)).length
}

/** A text that sorts as the rows must: it holds names only. */
function orderOf(row: Partial<SpendingRow> & { readonly form?: string; readonly combination?: string }): string {
  const item = row.form !== undefined ? `${row.wet}/${row.form}` : row.combination ?? itemOf(row as SpendingRow)
  const family = row.periodKind === undefined
    ? ['gemeente', 'wijk', 'buurt'].indexOf(row.level!)
    : RELEASE_PLAN.findIndex(({ table, level, division, period }) => table === 'uitgaven' && level === row.level && division === row.division && period === row.periodKind)
  return [row.year, String(family).padStart(3, '0'), row.area, item, row.period ?? ''].join(' ')
}

/** Attack 20: an area of which everyone is in a shown figure: as many households as the register counts there, without a doubt. */
export function everyoneInside(tables: Tables, minimum: number, rounding: number): AttackOutcome {
  const households = new Map(tables.areas.map((area) => [area.area, area.households]))
  const rows = rowsOf(tables).filter(({ amountStatus, area }) => amountStatus === 'shown' && (households.get(area) ?? null) !== null)
  const least = ({ households: count }: Measures): number => Math.max(minimum, count === null ? 0 : count - Math.floor(rounding / 2))
  return { tries: rows.length, found: rows.filter((row) => least(row) === households.get(row.area)).length }
}
