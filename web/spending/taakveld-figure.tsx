import { use } from 'react'
import { BRAND, WET_COLOURS } from '../charts/style.ts'
import { rowsOf } from '../data/rows.ts'
import { amountOf, householdsOf } from '../data/select.ts'
import { BarFigure, type BarItem } from '../parts/figures/bar-figure.tsx'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { largestFinding } from '../words/findings/largest.ts'
import { count, euros, eurosShort } from '../words/numbers.ts'
import { ABSENT } from '../words/cell.ts'
import { drawnOf } from './drawn.ts'

export interface AreaFigureProps {
  readonly area: string
  readonly place: string
  /** Its name, where the page is about one wijk. */
  readonly wijk: string | null
  readonly year: number
  readonly before: number | null
  readonly period: string
}

/** Spending per Iv3 taakveld in one year. */
export function TaakveldFigure({ area, place, wijk, year, period }: AreaFigureProps) {
  return <DivisionFigure id="taakvelden" division="taakveld" area={area} place={place} wijk={wijk} year={year} period={period} words={FIGURE_WORDS.taakveld} rowHead="Taakveld" />
}

interface DivisionFigureProps extends Omit<AreaFigureProps, 'before'> {
  readonly id: string
  readonly division: 'taakveld' | 'product'
  readonly words: readonly string[]
  readonly rowHead: string
}

/** Spending per taakveld or product: the largest of what is shown as bars, what is hidden hatched below them, everything in the table. */
export function DivisionFigure({ id, division, area, place, wijk, year, period, words, rowHead }: DivisionFigureProps) {
  const { release } = usePublication()
  const source = { resource: 'uitgaven', question: { publicatie: release.id, gebied: area, jaar: year, indeling: division, periodeSoort: 'jaar' } } as const
  const loading = rowsOf('uitgaven', source.question)
  const nameOf = useCodeNames()
  const rows = use(loading)
  const { all, drawn, said } = drawnOf(rows.map((row): BarItem => {
    const code = row[division] ?? ''
    return { key: `${row.wet ?? ''}-${code}`, name: nameOf(division, code), cell: amountOf(row), colour: WET_COLOURS[row.wet ?? ''] ?? BRAND }
  }))
  const unit = `Uitgaven per ${rowHead.toLowerCase()}, ${place}, ${period}`
  const households = (item: BarItem) => householdsOf(rows.find((row) => `${row.wet ?? ''}-${row[division] ?? ''}` === item.key))
  return (
    <BarFigure id={id} title={largestFinding(all, ABSENT, wijk)} unit={unit} items={drawn} tableItems={all} rowHead={rowHead} valueHead="Uitgaven" write={euros} writeShort={eurosShort} source={source}
      legend={said} note={said}
      extraColumns={[{ head: 'Huishoudens', numeric: true, figure: (item) => households(item), write: count }, ...(division === 'taakveld' ? [{ head: 'Code', cell: (item: BarItem) => item.key.replace(/^[^-]*-/, '') }] : [])]}
      explanation={words.map((text) => <p key={text}>{text}</p>)} />
  )
}
