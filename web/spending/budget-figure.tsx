import { use } from 'react'
import type { DifferenceRow } from '../charts/difference.ts'
import { ABOVE, BELOW } from '../charts/style.ts'
import { rowsOf, type Begroting } from '../data/rows.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { ABSENT, difference, shown, type Cell } from '../words/cell.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { largestFinding } from '../words/findings/largest.ts'
import { budgetFinding } from '../words/findings/spending.ts'
import { count, euros, eurosChange, eurosShort, smallCount } from '../words/numbers.ts'

const SHOWN_IN_CHART = 12

interface Line {
  readonly code: string
  readonly name: string
  readonly budget: Cell
  readonly actual: Cell
  readonly gap: Cell
}

/** Budget beside actual per taakveld; where the accounts are not closed yet, the budget alone. */
export function BudgetFigure({ year }: { readonly year: number }) {
  const { release } = usePublication()
  const source = { resource: 'begroting', question: { publicatie: release.id, jaar: year } } as const
  const loading = rowsOf('begroting', source.question)
  const nameOf = useCodeNames()
  const rows = use(loading)
  const lines = linesOf(rows, (code) => nameOf('taakveld', code))
  if (lines.length === 0) return <p>{`Van ${year} zijn geen begroting en jaarrekening aangeleverd.`}</p>
  const table = <DataTable caption={`Begroting en jaarrekening per taakveld, ${year}`} hideCaption rows={lines} rowKey={(line) => line.code} columns={[
    { head: 'Taakveld', cell: (line) => line.name },
    { head: 'Begroot', numeric: true, figure: (line) => line.budget, write: euros },
    { head: 'Uitgegeven', numeric: true, figure: (line) => line.actual, write: euros },
    { head: 'Verschil', numeric: true, figure: (line) => line.gap, write: eurosChange },
    { head: 'Code', cell: (line) => line.code },
  ]} />
  if (lines.every((line) => line.actual.kind !== 'shown')) return <BudgetOnly year={year} lines={lines} source={source} />
  const known = lines.filter((line) => line.gap.kind === 'shown')
  const drawn = known.toSorted((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a))).slice(0, SHOWN_IN_CHART).toSorted((a, b) => gapOf(b) - gapOf(a)).map(differenceRow)
  return (
    <Figure id="begroting" title={budgetFinding(year, totalGap(lines), lines.map((line) => ({ name: line.name, cell: line.gap })))} unit={`Jaarrekening min begroting per taakveld, alle lasten in het sociaal domein, ${year}`} source={source} table={table}
      chart={{ name: 'difference', rows: { rows: drawn }, height: drawn.length * 58 + 8 }}
      description={`Staven links (minder dan begroot) en rechts (meer dan begroot) van een lijn. ${drawn.slice(0, 5).map((row) => `${row.name}: ${row.text}`).join('; ')}.`}
      legend={`Rechts van de lijn: meer dan begroot. Links: minder.${known.length > SHOWN_IN_CHART ? ` De ${smallCount(SHOWN_IN_CHART)} grootste verschillen van ${count(known.length)}; alle staan in de tabel.` : ''}`}
      explanation={FIGURE_WORDS.budget.map((text) => <p key={text}>{text}</p>)} />
  )
}

function BudgetOnly({ year, lines, source }: { readonly year: number; readonly lines: readonly Line[]; readonly source: { readonly resource: 'begroting'; readonly question: object } }) {
  const items = lines.map((line) => ({ key: line.code, name: line.name, cell: line.budget }))
  return <BarFigure id="begroting" title={largestFinding(items, sumOf(lines.map((line) => line.budget)))} unit={`Begroting per taakveld, ${year}`} items={items} rowHead="Taakveld" valueHead="Begroot" write={euros} writeShort={eurosShort} extraColumns={[{ head: 'Code', cell: ({ key }) => key }]} source={{ ...source, question: { ...source.question } }} explanation={FIGURE_WORDS.budgetOnly.map((text) => <p key={text}>{text}</p>)} />
}

function linesOf(rows: readonly Begroting[], nameOf: (code: string) => string): readonly Line[] {
  const amount = (code: string, soort: Begroting['soort']): Cell => {
    const row = rows.find((item) => item.taakveld === code && item.soort === soort)
    return row ? shown(row.bedrag) : ABSENT
  }
  return [...new Set(rows.map((row) => row.taakveld))].map((code) => {
    const [budget, actual] = [amount(code, 'begroting'), amount(code, 'realisatie')]
    return { code, name: nameOf(code), budget, actual, gap: difference(actual, budget) }
  })
}

const gapOf = (line: Line): number => (line.gap.kind === 'shown' ? line.gap.value : 0)
const sumOf = (cells: readonly Cell[]): Cell => shown(cells.reduce((sum, cell) => sum + (cell.kind === 'shown' ? cell.value : 0), 0))

/** Over all taakvelden, and only where both totals are there. */
const totalGap = (lines: readonly Line[]): Cell =>
  lines.some((line) => line.budget.kind === 'shown') && lines.some((line) => line.actual.kind === 'shown') ? difference(sumOf(lines.map((line) => line.actual)), sumOf(lines.map((line) => line.budget))) : ABSENT

const differenceRow = (line: Line, order: number): DifferenceRow =>
  ({ name: line.name, order, value: gapOf(line), text: eurosChange(gapOf(line)), colour: gapOf(line) > 0 ? ABOVE : BELOW, textAt: Math.max(gapOf(line), 0) })
