import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { LineEnd, LinePoint } from '../charts/lines.ts'
import { WET_COLOURS } from '../charts/style.ts'
import type { Source, Uitgave } from '../data/rows.ts'
import { spentOf, usersOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import type { ReleaseYear } from '../parts/view.ts'
import type { Cell } from '../words/cell.ts'
import { yearLabel } from '../words/copy/release.ts'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { growthFinding, isEnough } from '../words/findings/spending.ts'
import { wetInSentence, wetName } from '../words/names.ts'
import { euros, eurosShort, moneyScale } from '../words/numbers.ts'
import { cellText } from '../words/cell.ts'

interface LawLinesProps {
  readonly place: string
  /** Its name, where the page is about one wijk. */
  readonly wijk: string | null
  readonly rows: readonly Uitgave[]
  readonly source: Source
}

/** A line per law over the years. */
export function LawLines({ place, wijk, rows, source }: LawLinesProps) {
  const years = usePublication().release.jaren.toSorted((a, b) => a.jaar - b.jaar)
  const cellOf = (wet: Wet, year: number): Cell => spentOf(rows.find((row) => row.wet === wet && row.jaar === year))
  const whole = years.filter((year) => year.totMaand === 12)
  const [first, last] = [whole[0]?.jaar ?? 0, whole.at(-1)?.jaar ?? 0]
  const growth = WETTEN.map((wet) => ({ name: wetInSentence(wet), first: cellOf(wet, first), last: cellOf(wet, last), enough: [first, last].every((year) => isEnough(usersOf(rows.find((row) => row.wet === wet && row.jaar === year)))) }))
  const money = WETTEN.flatMap((wet) => pointsOf(wet, years, cellOf))
  const scale = moneyScale(money.map((point) => point.value))
  const points = money.map((point) => ({ ...point, value: point.value / scale.size }))
  const unit = `Uitgaven per wet en jaar, ${place}`
  return (
    <Figure id="wettenlijn" title={growthFinding(growth, String(first), String(last), wijk)} unit={`${unit}, ${scale.unit}`} source={source}
      chart={{ name: 'lines', rows: { points, ends: spread(endsOf(points)) }, height: 320 }}
      description={`Lijnen per wet. ${WETTEN.map((wet) => `${wetName(wet)}: van ${cellText(cellOf(wet, first), eurosShort)} in ${first} naar ${cellText(cellOf(wet, last), eurosShort)} in ${last}`).join('; ')}.`}
      note={FIGURE_NOTES.open}
      legend={<Key kind="open">jaar dat nog niet compleet is</Key>}
      explanation={FIGURE_WORDS.laws.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={years} rowKey={(year) => String(year.jaar)} columns={[
        { head: 'Jaar', cell: yearLabel },
        ...WETTEN.map((wet) => ({ head: wetName(wet), numeric: true, figure: (year: ReleaseYear) => cellOf(wet, year.jaar), write: euros })),
      ]} />} />
  )
}

function pointsOf(wet: Wet, years: readonly ReleaseYear[], cellOf: (wet: Wet, year: number) => Cell): readonly LinePoint[] {
  let gaps = 0
  return years.flatMap((year) => {
    const cell = cellOf(wet, year.jaar)
    if (cell.kind !== 'shown') { gaps += 1; return [] }
    return [{ year: String(year.jaar), series: wetName(wet), part: `${wet}-${gaps}`, value: cell.value, colour: WET_COLOURS[wet] ?? '', provisional: year.totMaand < 12 }]
  })
}

const endsOf = (points: readonly LinePoint[]): readonly LineEnd[] =>
  [...new Set(points.map((point) => point.series))].flatMap((series) => {
    const last = points.findLast((point) => point.series === series)
    return last ? [{ year: last.year, value: last.value, text: series, colour: last.colour }] : []
  })

/** Names that would overlap move apart; the order of the lines stays. */
export function spread(ends: readonly LineEnd[]): readonly LineEnd[] {
  const step = Math.max(...ends.map((end) => end.value), 0) * 0.07
  const sorted = ends.toSorted((a, b) => a.value - b.value)
  return sorted.reduce<readonly LineEnd[]>((placed, end) => {
    const below = placed.at(-1)
    return [...placed, below && end.value - below.value < step ? { ...end, value: below.value + step } : end]
  }, [])
}
