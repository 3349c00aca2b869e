import { describe, expect, it } from 'vitest'
import { budgetsOf } from '../../server/release/budget-parts.ts'
import type { BudgetRow, SpendingRow } from '../../server/release/tables.ts'

const row = (year: number, report: BudgetRow['report'], taakveld: string, amount: number, amendment: number | null = null): BudgetRow =>
  ({ year, report, taakveld, amount, amendment, decided: amendment === null ? null : `${year}-07-07` })
const spent = (year: number, amount: number): SpendingRow =>
  ({ area: 'GM9901', level: 'gemeente', year, periodKind: 'jaar', period: String(year), division: 'wet', wet: 'jeugdwet', taakveld: null, product: null, amount, amountStatus: 'shown', households: null, householdsStatus: 'suppressed', asOf: null })

/** Of the jaarrekening of 2025, four fifths went to households. */
const BEFORE = [row(2025, 'realisatie', '6.751', 1_000)]
const SPENT = [spent(2025, 800), spent(2026, 500)]
const youth = (...rows: readonly BudgetRow[]) => budgetsOf([...BEFORE, ...rows], (wet) => wet === 'jeugdwet', SPENT).get(2026)

describe('The begroting that a forecast is measured against', () => {
  it('is the one that was first adopted, where it was never changed', () => {
    expect(youth(row(2026, 'begroting', '6.751', 1_500))).toEqual({ households: 1_200, lump: 300 })
  })
  it('is the one as it stands after all changes, with what it was at first and how many changes are in it', () => {
    expect(youth(row(2026, 'begroting', '6.751', 1_500), row(2026, 'wijziging', '6.751', 300, 1), row(2026, 'wijziging', '6.761', 50, 1), row(2026, 'wijziging', '6.751', -100, 2)))
      .toEqual({ households: 1_400, lump: 350, amended: { original: 1_200, amendments: 2 } })
  })
  it('is told as unchanged for a law that no change was about, in a year with changes', () => {
    expect(youth(row(2026, 'begroting', '6.751', 1_500), row(2026, 'wijziging', '6.711', 300, 1))).toEqual({ households: 1_200, lump: 300, amended: { original: 1_200, amendments: 0 } })
  })
  it('takes no change of another year', () => {
    expect(youth(row(2026, 'begroting', '6.751', 1_500), row(2025, 'wijziging', '6.751', 300, 1))).toEqual({ households: 1_200, lump: 300 })
  })
  it('is not there where only a change is known, or where changes leave nothing', () => {
    expect(youth(row(2026, 'wijziging', '6.751', 300, 1))).toBeUndefined()
    expect(youth(row(2026, 'begroting', '6.751', 1_500), row(2026, 'wijziging', '6.751', -1_500, 1))).toBeUndefined()
    expect(youth(row(2026, 'begroting', '6.751', 1_500), row(2026, 'wijziging', '6.751', -1_499, 1))?.households).toBeCloseTo(0.8, 12)
  })
})
