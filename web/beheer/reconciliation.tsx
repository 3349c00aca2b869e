import type { Aansluiting } from '../../server/contract/balance.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BALANCE, linesOf, yearInWords, type BalanceLine } from '../words/copy/balance.ts'

/** The jaarrekening beside the deliveries, newest year first. */
export function Reconciliation({ answer: { jaren } }: { readonly answer: Aansluiting }) {
  if (jaren.length === 0) return <p>{BALANCE.noLedger}</p>
  return (
    <>
      <p>{BALANCE.reconciliationLead}</p>
      {jaren.some(({ buitenBereikCent }) => buitenBereikCent === null) ? <p>{BALANCE.notSplit}</p> : null}
      {jaren.toReversed().map((year) => (
        <details key={year.jaar} className="year">
          <summary>{yearInWords(year)}</summary>
          <DataTable caption={`${BALANCE.reconciliation} ${year.jaar}`} hideCaption rows={linesOf(year)} rowKey={({ name }) => name} emphasised={({ name }) => name === BALANCE.total} columns={COLUMNS} />
        </details>
      ))}
    </>
  )
}

const COLUMNS: readonly Column<BalanceLine>[] = [
  { head: 'Taakveld', cell: ({ name }) => name },
  { head: 'Oordeel', cell: ({ verdict }) => verdict },
  ...['Jaarrekening', 'Verklaard door leveringen', 'Buiten bereik', 'Onverklaard'].map((head, at) => ({ head, numeric: true, cell: ({ amounts }: BalanceLine) => amounts[at] })),
]
