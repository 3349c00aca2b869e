import type { Source, Uitgave } from '../../data/rows.ts'
import { spentOf, usersOf } from '../../data/select.ts'
import { FIGURE_NOTES } from '../../words/copy/laws.ts'
import { FIGURE_WORDS } from '../../words/copy/spending.ts'
import { yearLabel } from '../../words/copy/release.ts'
import { trendEnds, trendFinding } from '../../words/findings/spending.ts'
import { count } from '../../words/numbers.ts'
import { Key } from '../chart-key.tsx'
import { usePublication } from '../publication.tsx'
import { TrendFigure } from './trend-figure.tsx'

interface YearTrendProps {
  readonly id: string
  readonly place: string
  readonly rows: readonly Uitgave[]
  readonly source: Source
}

/** Spending per year; a part year or provisional year is pale and takes no part in the title unless it is whole. */
export function YearTrend({ id, place, rows, source }: YearTrendProps) {
  const { release } = usePublication()
  const items = release.jaren.toSorted((a, b) => a.jaar - b.jaar).map((year) => {
    const row = rows.find((item) => item.jaar === year.jaar)
    return { key: String(year.jaar), name: yearLabel(year), label: String(year.jaar), cell: spentOf(row), households: usersOf(row), provisional: year.status === 'voorlopig', whole: year.totMaand === 12, showText: true }
  })
  const isTold = trendEnds(items) !== null
  return (
    <TrendFigure id={id} title={trendFinding(items, place)} unit={`Uitgaven per jaar, ${place}`} items={items} rowHead="Jaar" source={source} countHouseholds={count}
      note={[...(isTold ? [] : [FIGURE_NOTES.small]), FIGURE_NOTES.pale].join(' ')}
      legend={<>{items.some((item) => item.provisional) ? <Key kind="bleek">nog niet compleet of voorlopig</Key> : null}{isTold ? null : FIGURE_NOTES.small}</>}
      explanation={FIGURE_WORDS.year.map((text) => <p key={text}>{text}</p>)} />
  )
}
