import { WETTEN } from '../../server/units/wet.ts'
import { ABOVE, ACCENT, BELOW, BRAND, REST } from '../charts/style.ts'
import type { WaterfallRow } from '../charts/waterfall.ts'
import { divided, type Divided, type LawOf } from '../data/budget.ts'
import type { Begroting, Prognose, Source } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { shown, valueOf, type Cell } from '../words/cell.ts'
import { chanceInWords, FORECAST } from '../words/copy/forecast.ts'
import { forecastFinding } from '../words/findings/forecast.ts'
import { wetInSentence, wetName, type WetOfAlle } from '../words/names.ts'
import { euros, eurosChange, eurosInWords, eurosShort } from '../words/numbers.ts'
import { together } from './budget-lines.ts'

interface ForecastProps {
  readonly year: number
  readonly rows: readonly Prognose[]
  /** The begroting of the year and its changes, as delivered. */
  readonly budget: readonly Begroting[]
  readonly lawOf: LawOf
  readonly source: Source
}

/** From budget to forecast in steps, with the margin; per law in the table. */
export function ForecastFigure({ year, rows, budget: plan, lawOf, source }: ForecastProps) {
  const of = (wet: WetOfAlle) => (maat: Prognose['maat']): Cell => forecastOf(rows, { jaar: year, soort: 'jaar', wet, maat })
  const all = of('alle')
  const month = rows.find((row) => row.soort === 'jaar' && row.jaar === year && row.wet === 'alle')?.maand ?? 0
  const changes = all('begrootStart').kind === 'shown' ? divided(plan.filter(({ soort }) => soort === 'wijziging'), lawOf) : null
  const steps = stepsOf({ year, month, of: all, changes })
  const lump = all('vast')
  const budget = all('begroot')
  const isAmended = changes !== null
  const laws = [...WETTEN.filter((wet) => rows.some((row) => row.wet === wet && row.jaar === year)), 'alle' as const]
  const sums = sumsOf(all, changes, together(laws.filter((wet) => wet !== 'alle').map((wet) => of(wet)('begroot'))))
  return (
    <Figure id="prognose" title={forecastFinding({ year, expected: all('verwacht'), low: all('laag'), high: all('hoog'), budget, originalBudget: all('begrootStart'), runRate: all('doorgetrokken'), laws: laws.filter((wet) => wet !== 'alle' && of(wet)('verwacht').kind === 'shown').map(wetInSentence) })}
      unit={FORECAST.unit(year)} source={source} wide
      chart={{ name: 'waterfall', rows: { rows: steps }, height: steps.length * 58 + 8 }}
      description={`Staven onder elkaar. ${steps.map((step) => `${step.name}: ${step.text}`).join('; ')}.`}
      legend={<>{steps.some((step) => step.expected) ? <Key kind="bleek">{FORECAST.legend.pale}</Key> : null}{steps.some((step) => step.low !== null) ? <Key kind="marge">{FORECAST.legend.margin}</Key> : null}{sums.length === 0 ? null : <span>{sums.join(' ')}</span>}</>}
      note={[FORECAST.note, ...sums].join(' ')}
      explanation={<>{FORECAST.explanation.map((text) => <p key={text}>{text}</p>)}{isAmended && budget.kind === 'shown' ? <p>{FORECAST.amended(eurosInWords(budget.value))}</p> : null}{lump.kind === 'shown' ? <p>{FORECAST.lump(eurosInWords(lump.value), plan.length === 0 ? null : divided(plan, lawOf))}</p> : null}<p>{FORECAST.noBudget}</p></>}
      table={<DataTable caption={FORECAST.unit(year)} hideCaption rows={laws} rowKey={(wet) => wet} emphasised={(wet) => wet === 'alle'} columns={[
        { head: 'Wet', cell: wetName },
        ...(isAmended ? [{ head: 'Begroot bij de start', numeric: true, figure: (wet: WetOfAlle) => of(wet)('begrootStart'), write: euros }] : []),
        ...(changes === null ? [] : [{ head: 'Wijziging op taakvelden', numeric: true, figure: (wet: WetOfAlle) => shown(wet === 'alle' ? changes.laws : changes.byLaw.get(wet) ?? 0), write: eurosChange }]),
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

/** What a reader who adds up has to know: what changed as it was decided, and why rounded parts do not add up to the whole. */
function sumsOf(of: Figures, changes: Divided | null, laws: Cell): readonly string[] {
  const [original, budget, parts] = [valueOf(of('begrootStart')), valueOf(of('begroot')), valueOf(laws)]
  return [
    ...(changes === null ? [] : [FORECAST.changed(changes)]),
    ...(changes === null || original === null || budget === null || budget - original === changes.laws ? [] : [FORECAST.changedRounded(budget - original)]),
    ...(budget === null || parts === null || budget === parts ? [] : [FORECAST.lawsTogether(eurosInWords(parts), eurosInWords(budget), budget - parts)]),
  ]
}

/** The steps whose both ends are known. */
function stepsOf({ year, month, of, changes }: { readonly year: number; readonly month: number; readonly of: Figures; readonly changes: Divided | null }): readonly WaterfallRow[] {
  const [budget, declared, soFar, expected] = [of('begroot'), of('binnen'), of('totNu'), of('verwacht')].map(valueOf) as (number | null)[]
  const words = FORECAST.steps
  const steps = [
    ...(budget == null ? [] : budgetSteps({ year, budget, original: valueOf(of('begrootStart')), amendments: valueOf(of('wijzigingen')), changes })),
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

/** The begroting in one bar, or where it was changed: at the start, what changes added or took off as the council decided it, and as it stands. */
function budgetSteps({ year, budget, original, amendments, changes }: { readonly year: number; readonly budget: number; readonly original: number | null; readonly amendments: number | null; readonly changes: Divided | null }): readonly Step[] {
  const words = FORECAST.steps
  if (original === null) return [bar(words.budget(year), 0, budget, REST, false)]
  const changed: Step = { ...bar(words.changes(amendments), original, budget, budget > original ? ABOVE : BELOW, false), text: eurosChange(changes?.laws ?? budget - original) }
  return [bar(words.originalBudget(year), 0, original, REST, false), changed, bar(words.budgetNow, 0, budget, REST, false)]
}
