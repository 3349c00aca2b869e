import { WETTEN } from '../../server/units/wet.ts'
import { ABOVE, ACCENT, BELOW, BRAND, REST } from '../charts/style.ts'
import type { WaterfallRow } from '../charts/waterfall.ts'
import type { Prognose, Source } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { valueOf, type Cell } from '../words/cell.ts'
import { chanceInWords, FORECAST } from '../words/copy/forecast.ts'
import { forecastFinding } from '../words/findings/forecast.ts'
import { wetInSentence, wetName, type WetOfAlle } from '../words/names.ts'
import { euros, eurosChange, eurosInWords, eurosShort } from '../words/numbers.ts'

interface ForecastProps {
  readonly year: number
  readonly rows: readonly Prognose[]
  readonly source: Source
}

/** From budget to forecast in steps, with the margin; per law in the table. */
export function ForecastFigure({ year, rows, source }: ForecastProps) {
  const of = (wet: WetOfAlle) => (maat: Prognose['maat']): Cell => forecastOf(rows, { jaar: year, soort: 'jaar', wet, maat })
  const all = of('alle')
  const month = rows.find((row) => row.soort === 'jaar' && row.jaar === year && row.wet === 'alle')?.maand ?? 0
  const isAmended = all('begrootStart').kind === 'shown'
  const steps = stepsOf({ year, month, of: all, isAmended })
  const lump = all('vast')
  const budget = all('begroot')
  const laws = [...WETTEN.filter((wet) => rows.some((row) => row.wet === wet && row.jaar === year)), 'alle' as const]
  return (
    <Figure id="prognose" title={forecastFinding({ year, expected: all('verwacht'), low: all('laag'), high: all('hoog'), budget, isAmended, runRate: all('doorgetrokken'), laws: laws.filter((wet) => wet !== 'alle' && of(wet)('verwacht').kind === 'shown').map(wetInSentence) })}
      unit={FORECAST.unit(year)} source={source} wide
      chart={{ name: 'waterfall', rows: { rows: steps }, height: steps.length * 58 + 8 }}
      description={`Staven onder elkaar. ${steps.map((step) => `${step.name}: ${step.text}`).join('; ')}.`}
      legend={<>{steps.some((step) => step.expected) ? <Key kind="bleek">{FORECAST.legend.pale}</Key> : null}{steps.some((step) => step.low !== null) ? <Key kind="marge">{FORECAST.legend.margin}</Key> : null}</>}
      note={FORECAST.note}
      explanation={<>{FORECAST.explanation.map((text) => <p key={text}>{text}</p>)}{isAmended && budget.kind === 'shown' ? <p>{FORECAST.amended(eurosInWords(budget.value))}</p> : null}{lump.kind === 'shown' ? <p>{FORECAST.lump(eurosInWords(lump.value))}</p> : null}<p>{FORECAST.noBudget} {FORECAST.lawsTogether}</p></>}
      table={<DataTable caption={FORECAST.unit(year)} hideCaption rows={laws} rowKey={(wet) => wet} emphasised={(wet) => wet === 'alle'} columns={[
        { head: 'Wet', cell: wetName },
        { head: isAmended ? 'Begroot na wijziging' : 'Begroot', numeric: true, figure: (wet) => of(wet)('begroot'), write: euros },
        { head: 'Binnen', numeric: true, figure: (wet) => of(wet)('binnen'), write: euros },
        { head: 'Verwacht', numeric: true, strong: true, figure: (wet) => of(wet)('verwacht'), write: euros },
        { head: 'Van', numeric: true, figure: (wet) => of(wet)('laag'), write: euros },
        { head: 'Tot', numeric: true, figure: (wet) => of(wet)('hoog'), write: euros },
        { head: FORECAST.runRate, numeric: true, figure: (wet) => of(wet)('doorgetrokken'), write: euros },
        { head: 'Kans op meer dan begroot', cell: (wet) => chanceInWords(of(wet)('kansOpMeer')) },
      ]} />} />
  )
}

type Figures = (maat: Prognose['maat']) => Cell

/** The steps whose both ends are known. */
function stepsOf({ year, month, of, isAmended }: { readonly year: number; readonly month: number; readonly of: Figures; readonly isAmended: boolean }): readonly WaterfallRow[] {
  const [budget, declared, soFar, expected] = [of('begroot'), of('binnen'), of('totNu'), of('verwacht')].map(valueOf) as (number | null)[]
  const words = FORECAST.steps
  const steps = [
    ...(budget == null ? [] : [bar((isAmended ? words.budgetNow : words.budget)(year), 0, budget, REST, false)]),
    ...(declared == null ? [] : [bar(words.declared(month), 0, declared, BRAND, false)]),
    ...(declared == null || soFar == null ? [] : [bar(words.open, declared, Math.max(declared, soFar), BRAND, true)]),
    ...(soFar == null || expected == null || month === 12 ? [] : [bar(words.rest(month), soFar, expected, BRAND, true)]),
    ...(expected == null ? [] : [{ ...bar(words.expected(year), 0, expected, ACCENT, true), low: valueOf(of('laag')), high: valueOf(of('hoog')) }]),
    ...(expected == null || budget == null || expected === budget ? [] : [{ ...bar(words.gap(expected > budget), budget, expected, expected > budget ? ABOVE : BELOW, true), text: eurosChange(expected - budget) }]),
  ]
  return steps.map((step, order) => ({ ...step, order }))
}

type Step = Omit<WaterfallRow, 'order'>
const bar = (name: string, from: number, to: number, colour: string, pale: boolean): Step => ({ name, from, to, low: null, high: null, expected: pale, text: eurosShort(to - from), colour })
