import { WETTEN } from '../../server/units/wet.ts'
import { ABOVE, ACCENT, BELOW, BRAND } from '../charts/style.ts'
import type { WaterfallRow } from '../charts/waterfall.ts'
import type { Bijstelling, Prognose, Source } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { shown, valueOf, type Cell } from '../words/cell.ts'
import { ADJUSTMENTS } from '../words/copy/adjustments.ts'
import { adjustmentFinding } from '../words/findings/adjustments.ts'
import { wetName, type WetOfAlle } from '../words/names.ts'
import { euros, eurosChange, eurosShort } from '../words/numbers.ts'

interface AdjustmentsProps {
  readonly year: number
  readonly forecast: readonly Prognose[]
  readonly adjustments: readonly Bijstelling[]
  readonly source: Source
}

/** What finance adjusts by hand, beside the forecast and never in it: each amount with its reason, function and day, and the year without and with them. Nothing where nobody adjusted. */
export function AdjustmentsFigure({ year, forecast, adjustments, source }: AdjustmentsProps) {
  const own = adjustments.filter(({ jaar }) => jaar === year)
  if (own.length === 0) return null
  const of = (wet: WetOfAlle) => (maat: Prognose['maat']): Cell => forecastOf(forecast, { jaar: year, soort: 'jaar', wet, maat })
  const steps = stepsOf(year, own, of('alle'))
  const reasons = own.map(({ wet, datum, reden }) => `${ADJUSTMENTS.why(wet, datum, reden)}.`)
  const laws = [...WETTEN.filter((wet) => own.some((one) => one.wet === wet)), 'alle' as const]
  return (
    <Figure id="bijstellingen" title={adjustmentFinding(year, own.map(({ bedrag }) => bedrag), of('alle')('metBijstelling'))} unit={ADJUSTMENTS.unit(year)} source={source} wide
      chart={{ name: 'waterfall', rows: { rows: steps }, height: steps.length * 58 + 8 }}
      description={`Staven onder elkaar. ${steps.map((step) => `${step.name}: ${step.text}`).join('; ')}. ${reasons.join(' ')}`}
      legend={<>
        {steps.some((step) => step.low !== null) && <Key kind="marge">{ADJUSTMENTS.legend.margin}</Key>}
        {reasons.map((reason) => <span key={reason} className="signal__words">{reason}</span>)}
      </>}
      note={[ADJUSTMENTS.note, ...reasons].join(' ')}
      explanation={ADJUSTMENTS.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<>
        <DataTable caption={ADJUSTMENTS.caption.each(year)} rows={own} rowKey={(one) => one.code} columns={[
          { head: 'Waarom', cell: (one) => one.reden },
          { head: 'Wet', cell: (one) => wetName(one.wet) },
          { head: 'Bedrag', numeric: true, figure: (one) => shown(one.bedrag), write: eurosChange },
          { head: 'Wie en wanneer', cell: (one) => ADJUSTMENTS.by(one.eigenaar, one.datum) },
        ]} />
        <DataTable caption={ADJUSTMENTS.caption.totals(year)} rows={laws} rowKey={(wet) => wet} emphasised={(wet) => wet === 'alle'} columns={[
          { head: 'Wet', cell: wetName },
          { head: 'Berekend', numeric: true, figure: (wet) => of(wet)('verwacht'), write: euros },
          { head: 'Bijstelling', numeric: true, figure: (wet) => of(wet)('bijstelling'), write: eurosChange },
          { head: 'Samen', numeric: true, strong: true, figure: (wet) => of(wet)('metBijstelling'), write: euros },
        ]} />
      </>} />
  )
}

/** The forecast, every adjustment from where the one before it ends, and all of it; adjustments alone where the forecast is not shown. */
function stepsOf(year: number, own: readonly Bijstelling[], of: (maat: Prognose['maat']) => Cell): readonly WaterfallRow[] {
  const [expected, adjusted] = [valueOf(of('verwacht')), valueOf(of('metBijstelling'))]
  const changes = own.map(({ wet, datum, bedrag }, at) => {
    const from = (expected ?? 0) + own.slice(0, at).reduce((sum, one) => sum + one.bedrag, 0)
    return { ...bar(ADJUSTMENTS.one(wet, datum), from, from + bedrag, bedrag > 0 ? ABOVE : BELOW), expected: false, text: eurosChange(bedrag) }
  })
  const steps = [
    ...(expected == null ? [] : [{ ...bar(ADJUSTMENTS.computed(year), 0, expected, BRAND), low: valueOf(of('laag')), high: valueOf(of('hoog')) }]),
    ...changes,
    ...(adjusted == null ? [] : [bar(ADJUSTMENTS.total, 0, adjusted, ACCENT)]),
  ]
  return steps.map((step, order) => ({ ...step, order }))
}

const bar = (name: string, from: number, to: number, colour: string): Omit<WaterfallRow, 'order'> => ({ name, from, to, low: null, high: null, expected: true, text: eurosShort(to - from), colour })
