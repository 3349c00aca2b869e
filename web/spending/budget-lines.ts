import { divided, type Divided, type LawOf } from '../data/budget.ts'
import type { Begroting } from '../data/rows.ts'
import { ABSENT, difference, shown, type Cell } from '../words/cell.ts'

/** One taakveld of a year: the begroting as it was first adopted, what changes add to it, the begroting as it stands, the jaarrekening, and what that has beyond the begroting as it stands. */
export interface BudgetLine {
  readonly code: string
  readonly name: string
  readonly original: Cell
  readonly changes: Cell
  readonly budget: Cell
  readonly actual: Cell
  readonly gap: Cell
}

/** A begrotingswijziging of a year, over all taakvelden. */
export interface Amendment {
  readonly number: number
  /** YYYY-MM-DD */
  readonly decided: string
  readonly amount: number
}

/** The rows of one year per taakveld. A change of a taakveld that the begroting did not have makes a line; one without any begroting in the year counts nowhere. */
export function budgetLines(rows: readonly Begroting[], nameOf: (code: string) => string): readonly BudgetLine[] {
  const planned = rows.some(({ soort }) => soort === 'begroting')
  const of = (code: string, soort: Begroting['soort']): Cell => sumOf(rows.filter((row) => row.taakveld === code && row.soort === soort).map(({ bedrag }) => bedrag))
  const codes = [...new Set(rows.filter(({ soort }) => planned || soort !== 'wijziging').map(({ taakveld }) => taakveld))]
  return codes.map((code) => {
    const [original, actual] = [of(code, 'begroting'), of(code, 'realisatie')]
    const changes = planned ? orNone(of(code, 'wijziging'), original) : ABSENT
    const budget = together([original, changes])
    return { code, name: nameOf(code), original, changes, budget, actual, gap: difference(actual, budget) }
  })
}

/** The changes of a year in their order. */
export function amendmentsOf(rows: readonly Begroting[]): readonly Amendment[] {
  const own = rows.filter(({ soort }) => soort === 'wijziging')
  return [...new Set(own.map(({ wijziging }) => wijziging!))].sort((a, b) => a - b).map((number) => {
    const parts = own.filter(({ wijziging }) => wijziging === number)
    return { number, decided: parts[0]!.besluit!, amount: parts.reduce((sum, { bedrag }) => sum + bedrag, 0) }
  })
}

/** A step of the begroting: as first adopted, what one change adds, or as it stands. */
export interface PlanStep { readonly step: 'start' | Amendment | 'now'; readonly sums: Divided }

/** The begroting of a year in steps that add up to the euro. */
export const planSteps = (plan: readonly Begroting[], lawOf: LawOf): readonly PlanStep[] => [
  { step: 'start', sums: divided(plan.filter(({ soort }) => soort === 'begroting'), lawOf) },
  ...amendmentsOf(plan).map((step): PlanStep => ({ step, sums: divided(plan.filter(({ wijziging }) => wijziging === step.number), lawOf) })),
  { step: 'now', sums: divided(plan.filter(({ soort }) => soort !== 'realisatie'), lawOf) },
]

/** A taakveld that the begroting has and no change is about, was changed by nothing. */
const orNone = (changes: Cell, original: Cell): Cell => (changes.kind !== 'shown' && original.kind === 'shown' ? shown(0) : changes)

/** What is shown of some figures, added up; nothing where none is. */
export const together = (cells: readonly Cell[]): Cell => sumOf(cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.value] : [])))

const sumOf = (amounts: readonly number[]): Cell => (amounts.length === 0 ? ABSENT : shown(amounts.reduce((sum, amount) => sum + amount, 0)))
