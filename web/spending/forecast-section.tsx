import { use } from 'react'
import { lawOfTaakveld } from '../data/budget.ts'
import { rowsOf, type Source } from '../data/rows.ts'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { FORECAST } from '../words/copy/forecast.ts'
import { AdjustmentsFigure } from './adjustments-figure.tsx'
import { BackTestFigure } from './back-test-figure.tsx'
import { BudgetSteps } from './budget-steps.tsx'
import { ForecastFigure } from './forecast-figure.tsx'
import { MonthsFigure } from './months-figure.tsx'

/** What the newest year is expected to come to, how complete its months are, and how good such forecasts were. Nothing where a release has none. */
export function ForecastSection() {
  const { release } = usePublication()
  const source: Source = { resource: 'prognose', question: { publicatie: release.id } }
  const adjusting: Source = { resource: 'bijstellingen', question: { publicatie: release.id } }
  const loading = [rowsOf('prognose', source.question), rowsOf('bijstellingen', adjusting.question), rowsOf('begroting', { publicatie: release.id }), rowsOf('indelingen', { publicatie: release.id })] as const
  const [rows, adjustments, budget, labels] = [use(loading[0]), use(loading[1]), use(loading[2]), use(loading[3])]
  const year = Math.max(...rows.filter((row) => row.soort === 'jaar').map((row) => row.jaar))
  if (!Number.isFinite(year)) return null
  const ofYear: Source = { ...source, question: { ...source.question, jaar: year } }
  const plan = budget.filter(({ jaar, soort }) => jaar === year && soort !== 'realisatie')
  const past = rows.filter((row) => row.soort === 'terugblik')
  return (
    <>
      <Section title={FORECAST.section(year)} lead={FORECAST.lead} id="prognose">
        <ForecastFigure year={year} rows={rows} source={ofYear} />
        <BudgetSteps year={year} plan={plan} lawOf={lawOfTaakveld(labels)} forecast={rows} />
        <AdjustmentsFigure year={year} forecast={rows} adjustments={adjustments} source={{ ...adjusting, question: { ...adjusting.question, jaar: year } }} />
        <MonthsFigure year={year} rows={rows} source={ofYear} />
      </Section>
      {past.length === 0 ? null : <Section title={FORECAST.backTest.section}><BackTestFigure rows={past} source={{ ...source, question: { ...source.question, soort: 'terugblik' } }} /></Section>}
    </>
  )
}
