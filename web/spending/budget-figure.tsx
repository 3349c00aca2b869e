import { use } from 'react'
import type { Wet } from '../../server/units/wet.ts'
import { gapsOf, lawOfTaakveld, type LawOf } from '../data/budget.ts'
import { rowsOf, type Source } from '../data/rows.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { difference, shown, type Cell } from '../words/cell.ts'
import { BUDGET } from '../words/copy/budget.ts'
import { largestFinding, type Named } from '../words/findings/largest.ts'
import { budgetFinding } from '../words/findings/spending.ts'
import { wetInSentence, wetName } from '../words/names.ts'
import { count, euros, eurosChange, eurosShort, smallCount } from '../words/numbers.ts'
import { gapRows } from './gap-rows.ts'
import { amendmentsOf, budgetLines, together, type Amendment, type BudgetLine } from './budget-lines.ts'

const SHOWN_IN_CHART = 9

/** Budget, as it stands after its changes, beside actual per taakveld; where the accounts are not closed yet, the budget alone. */
export function BudgetFigure({ year }: { readonly year: number }) {
  const { release } = usePublication()
  const source: Source = { resource: 'begroting', question: { publicatie: release.id, jaar: year } }
  const loading = rowsOf('begroting', source.question)
  const naming = rowsOf('indelingen', { publicatie: release.id })
  const nameOf = useCodeNames()
  const [rows, labels] = [use(loading), use(naming)]
  const lines = budgetLines(rows, (code) => nameOf('taakveld', code))
  if (lines.length === 0) return <p>{BUDGET.none(year)}</p>
  const lawOf = lawOfTaakveld(labels)
  const gaps = gapsOf(rows, lawOf).map(({ wet, code, amount }) => ({ name: wet === null ? nameOf('taakveld', code) : wetInSentence(wet), cell: shown(amount) }))
  const shared = { year, lines, source, lawOf, gaps, amendments: amendmentsOf(rows) }
  return lines.every((line) => line.actual.kind !== 'shown') ? <BudgetOnly {...shared} /> : <BudgetBesideActual {...shared} />
}

interface Shared {
  readonly year: number
  readonly lines: readonly BudgetLine[]
  readonly source: Source
  readonly lawOf: LawOf
  /** By law, and by taakveld for those that belong to none. */
  readonly gaps: readonly Named[]
  readonly amendments: readonly Amendment[]
}

function BudgetBesideActual({ year, lines, source, lawOf, gaps, amendments }: Shared) {
  const known = lines.filter((line) => line.gap.kind === 'shown')
  const drawn = gapRows(known.map((line) => ({ name: line.name, wet: lawOf(line.code), gap: gapOf(line) })), SHOWN_IN_CHART)
  const table = <DataTable caption={`Begroting en jaarrekening per taakveld, ${year}`} hideCaption rows={lines} rowKey={(line) => line.code} columns={[
    { head: 'Taakveld', cell: (line) => line.name },
    ...(amendments.length === 0 ? [] : BEFORE_AMENDED),
    { head: amendments.length === 0 ? 'Begroot' : 'Begroot na wijziging', numeric: true, figure: (line) => line.budget, write: euros },
    { head: 'Uitgegeven', numeric: true, figure: (line) => line.actual, write: euros },
    { head: 'Verschil', numeric: true, figure: (line) => line.gap, write: eurosChange },
    { head: 'Wet', cell: (line) => lawName(lawOf(line.code)) },
    { head: 'Code', cell: (line) => line.code },
  ]} />
  return (
    <Figure id="begroting" title={budgetFinding(year, totalGap(lines), gaps, amendments.length)} unit={`Jaarrekening min begroting per taakveld, alle lasten in het sociaal domein, ${year}`} source={source} table={table}
      chart={{ name: 'difference', rows: { rows: drawn }, height: drawn.length * 58 + 8 }}
      description={`Staven links (minder dan begroot) en rechts (meer dan begroot) van een lijn. ${drawn.slice(0, 5).map((row) => `${row.name}: ${row.text}`).join('; ')}.`}
      legend={`${BUDGET.measured(amendments.length)} Rechts van de lijn: meer dan begroot. Links: minder.${known.length > SHOWN_IN_CHART ? ` Dik en gekleurd: een hele wet. Grijs: een taakveld zonder wet. Van de ${count(known.length)} taakvelden staan hier de ${smallCount(SHOWN_IN_CHART)} grootste verschillen; alle staan in de tabel.` : ''}`}
      explanation={<>{BUDGET.explanation(amendments.length).map((text) => <p key={text}>{text}</p>)}<Amendments all={amendments} /></>} />
  )
}

function BudgetOnly({ year, lines, source, amendments }: Shared) {
  const items = lines.map((line) => ({ key: line.code, name: line.name, cell: line.budget }))
  const lineOf = ({ key }: { readonly key: string }): BudgetLine => lines.find((line) => line.code === key)!
  const heads = amendments.length === 0 ? [] : BEFORE_AMENDED.map((column) => ({ head: column.head, numeric: true, figure: (item: { readonly key: string }) => column.figure(lineOf(item)), write: column.write }))
  return (
    <BarFigure id="begroting" title={largestFinding(items, together(lines.map((line) => line.budget)))} unit={BUDGET.unit(year, amendments.length)} items={items} rowHead="Taakveld"
      valueHead={amendments.length === 0 ? 'Begroot' : 'Begroot na wijziging'} write={euros} writeShort={eurosShort} source={source} extraColumns={[...heads, { head: 'Code', cell: ({ key }) => key }]}
      explanation={<>{BUDGET.only.map((text) => <p key={text}>{text}</p>)}<Amendments all={amendments} /></>} />
  )
}

/** Every change with its day of decision and what it adds. */
const Amendments = ({ all }: { readonly all: readonly Amendment[] }) => (all.length === 0 ? null : <ul>{all.map((one) => <li key={one.number}>{BUDGET.amendment(one)}</li>)}</ul>)

const BEFORE_AMENDED = [
  { head: 'Begroot bij de start', numeric: true, figure: (line: BudgetLine) => line.original, write: euros },
  { head: 'Wijzigingen', numeric: true, figure: (line: BudgetLine) => line.changes, write: eurosChange },
] satisfies readonly Column<BudgetLine>[]

const lawName = (wet: Wet | null): string => (wet === null ? 'geen' : wetName(wet))

const gapOf = (line: BudgetLine): number => (line.gap.kind === 'shown' ? line.gap.value : 0)

/** Over all taakvelden, and only where both totals are there. */
const totalGap = (lines: readonly BudgetLine[]): Cell => difference(together(lines.map((line) => line.actual)), together(lines.map((line) => line.budget)))
