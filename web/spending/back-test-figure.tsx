import { WETTEN } from '../../server/units/wet.ts'
import type { MarginRow } from '../charts/margins.ts'
import { ACCENT } from '../charts/style.ts'
import type { Prognose, Source } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import type { Cell } from '../words/cell.ts'
import { FORECAST } from '../words/copy/forecast.ts'
import { backTestFinding, type Held } from '../words/findings/forecast.ts'
import { wetName, type WetOfAlle } from '../words/names.ts'
import { euros, eurosShort, moneyScale } from '../words/numbers.ts'

export interface Moment {
  readonly wet: WetOfAlle
  readonly year: number
  readonly month: number
  readonly expected: Cell
  readonly low: Cell
  readonly high: Cell
  readonly outcome: Cell
}

/** What would have been forecast then, beside what it came to: all laws together drawn, each law counted. */
export function BackTestFigure({ rows, source }: { readonly rows: readonly Prognose[]; readonly source: Source }) {
  const words = FORECAST.backTest
  const moments = momentsOf(rows)
  const [all, each] = [moments.filter(({ wet }) => wet === 'alle'), moments.filter(({ wet }) => wet !== 'alle')]
  const [together, perLaw] = [heldIn(all), heldIn(each)]
  const told = perLaw.all === 0 ? '' : words.drawn(missesIn(each))
  const scale = moneyScale(all.flatMap(({ outcome }) => (outcome.kind === 'shown' ? [outcome.value] : [])))
  const drawn = all.flatMap((moment) => marginRow(moment, scale.size)).map((row, order) => ({ ...row, order }))
  return (
    <Figure id="terugblik" title={backTestFinding(together, perLaw)} unit={`${words.unit}, ${scale.unit}`} source={source} wide
      chart={{ name: 'margins', rows: { rows: drawn }, height: drawn.length * 58 + 30 }}
      description={`Per moment de marge van toen en wat het werd. ${all.map((moment) => `${words.moment(moment.year, moment.month)}: ${verdictOf(moment)}`).join('; ')}.`}
      legend={<>{told === '' ? null : <span className="signal__words">{told}</span>}<Key kind="bleek">{words.legend.margin}</Key><Key kind="streep">{words.legend.expected}</Key><Key kind="punt" colour={ACCENT}>{words.legend.outcome}</Key></>}
      note={`${words.note} ${told}`.trim()}
      explanation={words.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={words.unit} hideCaption rows={moments.filter(({ expected }) => expected.kind !== 'absent')} rowKey={({ wet, year, month }) => `${wet} ${year} ${month}`} columns={[
        { head: 'Wet en moment', cell: ({ wet, year, month }) => `${wetName(wet)}, ${words.moment(year, month)}` },
        { head: 'Verwacht', numeric: true, figure: ({ expected }) => expected, write: euros },
        { head: 'Van', numeric: true, figure: ({ low }) => low, write: euros },
        { head: 'Tot', numeric: true, figure: ({ high }) => high, write: euros },
        { head: 'Werd', numeric: true, figure: ({ outcome }) => outcome, write: euros },
        { head: 'Binnen de marge', cell: verdictOf },
      ]} />} />
  )
}

function momentsOf(rows: readonly Prognose[]): readonly Moment[] {
  const places = [...new Map(rows.map(({ jaar, maand }) => [`${jaar} ${maand}`, { year: jaar, month: maand }])).values()].toSorted((a, b) => a.year - b.year || a.month - b.month)
  return places.flatMap(({ year, month }) => (['alle', ...WETTEN] as const).filter((wet) => rows.some((row) => row.wet === wet)).map((wet) => {
    const of = (maat: Prognose['maat']): Cell => forecastOf(rows, { jaar: year, maand: month, wet, maat })
    return { wet, year, month, expected: of('verwacht'), low: of('laag'), high: of('hoog'), outcome: of('uitkomst') }
  }))
}

function heldIn(moments: readonly Moment[]): Held {
  const judged = moments.map(isInside).filter((inside) => inside !== null)
  return { inside: judged.filter(Boolean).length, all: judged.length }
}

/** Which laws came out beyond their margin, by year. */
export function missesIn(moments: readonly Moment[]): readonly string[] {
  const missed = moments.filter((moment) => isInside(moment) === false)
  return [...new Set(missed.map(({ wet, year }) => `${wet} ${year}`))].map((key) => {
    const own = missed.filter(({ wet, year }) => `${wet} ${year}` === key)
    return FORECAST.backTest.missed(wetName(own[0]!.wet), own[0]!.year, own.map(({ month }) => month))
  })
}

/** Null where there is no margin or no outcome. */
const isInside = ({ low, high, outcome }: Moment): boolean | null =>
  (low.kind === 'shown' && high.kind === 'shown' && outcome.kind === 'shown' ? low.value <= outcome.value && outcome.value <= high.value : null)

function verdictOf(moment: Moment): string {
  const inside = isInside(moment)
  return inside === null ? FORECAST.backTest.verdict.none : inside ? FORECAST.backTest.verdict.inside : FORECAST.backTest.verdict.outside
}

function marginRow({ year, month, expected, low, high, outcome }: Moment, size: number): readonly Omit<MarginRow, 'order'>[] {
  if (expected.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown' || outcome.kind !== 'shown') return []
  return [{ name: FORECAST.backTest.moment(year, month), expected: expected.value / size, low: low.value / size, high: high.value / size, outcome: outcome.value / size, text: eurosShort(outcome.value) }]
}
