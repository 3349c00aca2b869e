import { WETTEN } from '../../server/units/wet.ts'
import type { MonthRow } from '../charts/months.ts'
import { BRAND, WET_COLOURS } from '../charts/style.ts'
import type { Prognose, Source } from '../data/rows.ts'
import { forecastOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { Choice } from '../parts/choice.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { useView } from '../parts/view.ts'
import { ABSENT, cellText, valueOf, type Cell } from '../words/cell.ts'
import { FORECAST } from '../words/copy/forecast.ts'
import { CHART_LOCALE } from '../words/axes.ts'
import { monthName } from '../words/dates.ts'
import { completenessFinding } from '../words/findings/forecast.ts'
import { wetInList, wetInSentence, wetName } from '../words/names.ts'
import { euros, eurosShort, moneyScale, percent } from '../words/numbers.ts'

interface MonthsProps {
  readonly year: number
  readonly rows: readonly Prognose[]
  readonly source: Source
}

interface Month {
  readonly month: number
  readonly declared: Cell
  readonly expected: Cell
  readonly part: Cell
}

/** Months of the year under one law: what is in, what is still expected, and how complete each month is. */
export function MonthsFigure({ year, rows, source }: MonthsProps) {
  const { wet } = useView()
  const own = rows.filter((row) => row.jaar === year && row.wet === wet)
  const months = monthsOf(own)
  const budget = valueOf(forecastOf(own, { soort: 'jaar', maat: 'begroot' }))
  const scale = moneyScale(months.flatMap(({ declared, expected }) => [valueOf(declared) ?? 0, valueOf(expected) ?? 0]))
  const newest = months.findLast(({ part }) => part.kind === 'shown')
  const laws = ['alle' as const, ...WETTEN.filter((one) => rows.some((row) => row.wet === one && row.jaar === year))]
  return (
    <>
      <Choice legend="Wet" name="wet" standard="alle" chosen={wet} options={laws.map((one) => ({ value: one, label: wetName(one) }))} />
      <Figure id="prognosemaanden" title={completenessFinding(newest?.month ?? 0, newest?.part ?? months.at(-1)?.part ?? ABSENT, wetInSentence(wet))} unit={`${FORECAST.months.unit(wetInList(wet), year)}, ${scale.unit}`} source={{ ...source, question: { ...source.question, wet } }} wide
        chart={{ name: 'months', rows: { rows: months.flatMap((month) => monthRow(month, scale.size, WET_COLOURS[wet] ?? BRAND)), budget: budget === null ? [] : [{ value: budget / 12 / scale.size }] }, height: 300 }}
        description={`Kolommen per maand. ${months.map(({ month, declared, part }) => `${monthName(month)}: ${cellText(declared, eurosShort)}, ${cellText(part, percent)} binnen`).join('; ')}.`}
        legend={<>{newest === undefined ? null : <span className="signal__words">{FORECAST.months.late}</span>}<Key kind="vlak" colour={WET_COLOURS[wet] ?? BRAND}>{FORECAST.months.legend.declared}</Key>{newest === undefined ? null : <Key kind="bleek" colour={WET_COLOURS[wet] ?? BRAND}>{FORECAST.months.legend.pale}</Key>}{budget === null ? null : <Key kind="stippel">{FORECAST.months.legend.budget}</Key>}</>}
        note={FORECAST.months.note}
        explanation={FORECAST.months.explanation.map((text) => <p key={text}>{text}</p>)}
        table={<DataTable caption={FORECAST.months.unit(wetInList(wet), year)} hideCaption rows={months} rowKey={({ month }) => String(month)} columns={[
          { head: 'Maand', cell: ({ month }) => monthName(month) },
          { head: 'Binnen', numeric: true, figure: ({ declared }) => declared, write: euros },
          { head: 'Compleet', numeric: true, figure: ({ part }) => part, write: percent },
          { head: 'Verwacht', numeric: true, figure: ({ expected }) => expected, write: euros },
        ]} />} />
    </>
  )
}

function monthsOf(rows: readonly Prognose[]): readonly Month[] {
  const of = (maand: number, maat: Prognose['maat']): Cell => forecastOf(rows, { soort: 'maand', maand, maat })
  const months = [...new Set(rows.filter((row) => row.soort === 'maand').map((row) => row.maand))]
  return months.map((month) => ({ month, declared: of(month, 'binnen'), expected: of(month, 'verwacht'), part: of(month, 'compleet') }))
}

/** A month of which nothing is shown has no column; the table names it. */
function monthRow({ month, declared, expected, part }: Month, size: number, colour: string): readonly MonthRow[] {
  if (declared.kind !== 'shown') return []
  const isOpen = expected.kind === 'shown' && part.kind === 'shown' && part.value < 0.995
  return [{ key: String(month), label: CHART_LOCALE.time.shortMonths[month - 1] ?? '', declared: declared.value / size, expected: (isOpen ? Math.max(declared.value, expected.value) : declared.value) / size, text: cellText(part, percent), colour }]
}
