import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { WET_COLOURS } from '../charts/style.ts'
import { rowsOf, type Leveringsvorm } from '../data/rows.ts'
import { amountOf, householdsOf } from '../data/select.ts'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { ABSENT, shown, SUPPRESSED, type Cell } from '../words/cell.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { pgbFinding } from '../words/findings/spending.ts'
import { lawFormName } from '../words/names.ts'
import { count, euros, eurosShort } from '../words/numbers.ts'
import type { AreaFigureProps } from './taakveld-figure.tsx'

/** Spending by form of delivery within each law. */
export function FormFigure({ area, place, wijk, year, period }: AreaFigureProps) {
  const { release } = usePublication()
  const source = { resource: 'leveringsvormen', question: { publicatie: release.id, gebied: area, jaar: year } } as const
  const rows = use(rowsOf('leveringsvormen', source.question)).toSorted((a, b) => WETTEN.indexOf(a.wet) - WETTEN.indexOf(b.wet))
  if (rows.length === 0) return null
  const care = rows.filter((row) => row.wet === 'wmo' || row.wet === 'jeugdwet')
  const items = rows.map((row) => ({ key: `${row.wet}-${row.leveringsvorm}`, name: lawFormName(row.wet, row.leveringsvorm), cell: amountOf(row), colour: WET_COLOURS[row.wet] ?? '' }))
  return (
    <BarFigure id="leveringsvormen" title={pgbFinding(sumOf(care.filter((row) => row.leveringsvorm === 'pgb')), sumOf(care), wijk)} unit={`Uitgaven per wet en hoe hulp is geregeld, ${place}, ${period}`}
      items={items} rowHead="Wet en hoe hulp is geregeld" valueHead="Uitgaven" write={euros} writeShort={eurosShort} source={source}
      extraColumns={[{ head: 'Huishoudens', numeric: true, figure: (item) => householdsOf(rows.find((row) => `${row.wet}-${row.leveringsvorm}` === item.key)), write: count }]}
      explanation={FIGURE_WORDS.form.map((text) => <p key={text}>{text}</p>)} />
  )
}

/** The sum of what is all shown; one hidden part hides the sum. */
function sumOf(rows: readonly Leveringsvorm[]): Cell {
  const cells = rows.map(amountOf)
  if (cells.some((cell) => cell.kind === 'suppressed')) return SUPPRESSED
  if (cells.length === 0 || cells.some((cell) => cell.kind === 'absent')) return ABSENT
  return shown(cells.reduce((sum, cell) => sum + (cell.kind === 'shown' ? cell.value : 0), 0))
}
