import { use } from 'react'
import { rowsOf, type Publicatie, type Uitgave } from '../data/rows.ts'
import { amountOf, householdsOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { TrendFigure, type TrendItem } from '../parts/figures/trend-figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { quarterInWords, thePeriod } from '../words/dates.ts'
import { quarterFinding } from '../words/findings/spending.ts'
import { count } from '../words/numbers.ts'

interface QuarterFigureProps {
  readonly area: string
  readonly place: string
}

/** Spending per quarter over all years; the title compares the newest whole-year quarter with the same quarter a year before. */
export function QuarterFigure({ area, place }: QuarterFigureProps) {
  const { release } = usePublication()
  const source = { resource: 'uitgaven', question: { publicatie: release.id, gebied: area, indeling: 'totaal', periodeSoort: 'kwartaal' } } as const
  const rows = use(rowsOf('uitgaven', source.question)).toSorted((a, b) => (a.periode < b.periode ? -1 : 1))
  if (rows.length === 0) return null
  const items = rows.map((row) => ({ ...quarterItem(row, release), whole: release.jaren.some((year) => year.jaar === row.jaar && year.totMaand === 12) }))
  const latest = items.findLast((item) => item.whole)
  const yearBefore = latest && items.find((item) => item.key === `${Number(latest.key.slice(0, 4)) - 1}${latest.key.slice(4)}`)
  return (
    <TrendFigure id="kwartalen" title={quarterFinding(latest && { ...latest, label: thePeriod(latest.key) }, yearBefore && { ...yearBefore, label: thePeriod(yearBefore.key) }, place)} unit={`Uitgaven per kwartaal, ${place}`} items={items} rowHead="Kwartaal" source={source} countHouseholds={count}
      note={FIGURE_NOTES.pale}
      legend={<Key kind="bleek">nog niet compleet of voorlopig</Key>}
      explanation={FIGURE_WORDS.quarter.map((text) => <p key={text}>{text}</p>)} />
  )
}

function quarterItem(row: Uitgave, release: Publicatie): TrendItem {
  const isFirst = row.periode.endsWith('K1')
  return {
    key: row.periode, name: quarterInWords(row.periode), label: isFirst ? String(row.jaar) : '', cell: amountOf(row), households: householdsOf(row),
    provisional: release.jaren.some((year) => year.jaar === row.jaar && year.status === 'voorlopig'), showText: false,
  }
}
