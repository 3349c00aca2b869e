import type { Divided, LawOf } from '../data/budget.ts'
import type { Begroting, Prognose } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { shown } from '../words/cell.ts'
import { FORECAST } from '../words/copy/forecast.ts'
import { euros, eurosChangeInFull, eurosInWords } from '../words/numbers.ts'
import { planSteps, type PlanStep } from './budget-lines.ts'

interface BudgetStepsProps {
  readonly year: number
  /** The begroting of the year and its changes, as delivered. */
  readonly plan: readonly Begroting[]
  readonly lawOf: LawOf
  readonly forecast: readonly Prognose[]
}

/** A begroting that was changed, in steps that add up to the euro: at the start, every change, and now; and which part of it the forecast is held against. Nothing where it was not changed. */
export function BudgetSteps({ year, plan, lawOf, forecast }: BudgetStepsProps) {
  const steps = planSteps(plan, lawOf)
  const budget = forecastOf(forecast, { jaar: year, soort: 'jaar', wet: 'alle', maat: 'begroot' })
  if (steps.length === 2 || budget.kind !== 'shown') return null
  const { title, start, change, now, heads, note } = FORECAST.plan
  const nameOf = ({ step }: PlanStep): string => (step === 'start' ? start : step === 'now' ? now : change(step.number, step.decided))
  const column = (head: string, pick: (sums: Divided) => number): Column<PlanStep> => ({ head, numeric: true, figure: ({ sums }) => shown(pick(sums)), write: (value, { step }) => (typeof step === 'string' ? euros : eurosChangeInFull)(value) })
  return (
    <div className="section narrow">
      <DataTable caption={title(year)} rows={steps} rowKey={nameOf} emphasised={({ step }) => step === 'now'} columns={[
        { head: heads.step, cell: nameOf },
        column(heads.laws, ({ laws }) => laws), column(heads.others, ({ others }) => others), column(heads.all, ({ all }) => all),
      ]} />
      <p>{note(eurosInWords(budget.value))}</p>
    </div>
  )
}
