import type { VisibleKind } from './gate-report.ts'
import type { ReleaseTables, SpendingRow } from './tables.ts'

/**
 * How much readers can see, by kind of cell and year: from the published rows alone, so that anyone can count it again. Shares are
 * rounded down to whole per cents.
 */
export function visibleKinds({ spending }: Pick<ReleaseTables, 'spending'>): readonly VisibleKind[] {
  const totals = new Map(spending.filter(isWhole).map((row) => [row.year, row.amount]))
  const kinds = new Map<string, SpendingRow[]>()
  for (const row of spending) {
    const rows = kinds.get(kindOf(row))
    if (rows) rows.push(row)
    else kinds.set(kindOf(row), [row])
  }
  return [...kinds.values()].map((rows) => visibleKind(rows, totals.get(rows[0]!.year) ?? null))
}

const isWhole = (row: SpendingRow): boolean => row.level === 'gemeente' && row.division === 'totaal' && row.periodKind === 'jaar'
const kindOf = (row: SpendingRow): string => `${row.year} ${row.level} ${row.division} ${row.periodKind}`

function visibleKind(rows: readonly SpendingRow[], total: number | null): VisibleKind {
  const { year, level, division, periodKind: period } = rows[0]!
  const shown = rows.filter(({ amountStatus }) => amountStatus === 'shown')
  const sum = shown.reduce((all, { amount }) => all + (amount ?? 0), 0)
  return { year, level, division, period, cells: rows.length, shown: shown.length, share: shareOf(sum, total) }
}

function shareOf(part: number, whole: number | null): number {
  if (whole === null || whole <= 0) return 0
  return Math.floor(Math.min(1, Math.max(0, part / whole)) * 100 + 1e-9) / 100
}
