import { use } from 'react'
import { BRAND, WET_COLOURS } from '../charts/style.ts'
import { rowsOf } from '../data/rows.ts'
import { amountOf, byValue, householdsOf } from '../data/select.ts'
import { BarFigure, type BarItem } from '../parts/figures/bar-figure.tsx'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { largestFinding } from '../words/findings/largest.ts'
import { count, euros, eurosShort, smallCount } from '../words/numbers.ts'
import { ABSENT } from '../words/cell.ts'

export interface AreaFigureProps {
  readonly area: string
  readonly place: string
  /** Its name, where the page is about one wijk. */
  readonly wijk: string | null
  readonly year: number
  readonly before: number | null
  readonly period: string
}

const SHOWN_IN_CHART = 12

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

/** Spending per taakveld or product: the largest as bars, everything in the table. */
export function DivisionFigure({ id, division, area, place, wijk, year, period, words, rowHead }: DivisionFigureProps) {
  const { release } = usePublication()
  const source = { resource: 'uitgaven', question: { publicatie: release.id, gebied: area, jaar: year, indeling: division, periodeSoort: 'jaar' } } as const
  const loading = rowsOf('uitgaven', source.question)
  const nameOf = useCodeNames()
  const rows = use(loading)
  const items = byValue(rows.map((row) => ({ item: row, cell: amountOf(row) }))).map(({ item: row, cell }): BarItem => {
    const code = row[division] ?? ''
    return { key: `${row.wet ?? ''}-${code}`, name: nameOf(division, code), cell, colour: WET_COLOURS[row.wet ?? ''] ?? BRAND }
  })
  const unit = `Uitgaven per ${rowHead.toLowerCase()}, ${place}, ${period}`
  const households = (item: BarItem) => householdsOf(rows.find((row) => `${row.wet ?? ''}-${row[division] ?? ''}` === item.key))
  return (
    <BarFigure id={id} title={largestFinding(items, ABSENT, wijk)} unit={unit} items={items.slice(0, SHOWN_IN_CHART)} tableItems={items} rowHead={rowHead} valueHead="Uitgaven" write={euros} writeShort={eurosShort} source={source}
      legend={items.length > SHOWN_IN_CHART ? `De ${smallCount(SHOWN_IN_CHART)} grootste van ${count(items.length)}; alle staan in de tabel. De kleur is die van de wet.` : 'De kleur is die van de wet.'}
      extraColumns={[{ head: 'Huishoudens', numeric: true, figure: (item) => households(item), write: count }, ...(division === 'taakveld' ? [{ head: 'Code', cell: (item: BarItem) => item.key.replace(/^[^-]*-/, '') }] : [])]}
      explanation={words.map((text) => <p key={text}>{text}</p>)} />
  )
}
