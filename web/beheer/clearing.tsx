import type { Natelling, NatellingMaand } from '../../server/contract/balance.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BALANCE, clearedInWords, clearingInWords, lawName, monthInWords } from '../words/copy/balance.ts'
import { count, eurosExact } from '../words/numbers.ts'

/** Received beside stored: the verdict, a year at a time, and the deliveries that do not add up. */
export function Clearing({ answer }: { readonly answer: Natelling }) {
  const years = [...new Set(answer.maanden.map(({ maand }) => maand.slice(0, 4)))].toSorted().toReversed()
  return (
    <>
      <p>{clearingInWords(answer)}</p>
      {answer.leveringen.length === 0 ? null : <DataTable caption={BALANCE.wrong} rows={answer.leveringen} rowKey={({ id }) => id} columns={WRONG} />}
      {years.map((year) => <Year key={year} year={year} months={answer.maanden.filter(({ maand }) => maand.startsWith(year))} />)}
    </>
  )
}

const Year = ({ year, months }: { readonly year: string; readonly months: readonly NatellingMaand[] }) => (
  <details className="year">
    <summary>{clearedInWords(year, months)}</summary>
    <DataTable caption={`${BALANCE.clearingTable}, ${year}`} hideCaption rows={months} rowKey={({ maand, wet }) => maand + wet} columns={MONTHS} />
  </details>
)

const AMOUNTS = [
  { head: 'Regels', numeric: true, cell: (row: Sums) => count(row.ontvangenRegels) },
  { head: 'Ontvangen', numeric: true, cell: (row: Sums) => eurosExact(row.ontvangenCent) },
  { head: 'Opgeslagen', numeric: true, cell: (row: Sums) => eurosExact(row.feitenCent) },
  { head: 'Waarvan onbekend', numeric: true, cell: (row: Sums) => eurosExact(row.onbekendCent) },
  { head: 'Verschil', numeric: true, cell: (row: Sums) => eurosExact(row.verschilCent) },
] as const

type Sums = Pick<NatellingMaand, 'ontvangenRegels' | 'ontvangenCent' | 'feitenCent' | 'onbekendCent' | 'verschilCent'>

const MONTHS: readonly Column<NatellingMaand>[] = [
  { head: 'Maand', cell: ({ maand }) => monthInWords(maand) },
  { head: 'Wet', cell: ({ wet }) => lawName(wet) },
  ...AMOUNTS,
]

const WRONG: readonly Column<Natelling['leveringen'][number]>[] = [{ head: 'Bestand', cell: ({ bestand }) => bestand }, ...AMOUNTS]
