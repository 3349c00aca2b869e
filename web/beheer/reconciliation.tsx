import type { Aansluiting, AansluitingRegel } from '../../server/contract/balance.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BALANCE, known, outOfReach, taakveldInWords, verdictInWords, yearInWords } from '../words/copy/balance.ts'
import { eurosExact } from '../words/numbers.ts'

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
          <DataTable caption={`${BALANCE.reconciliation} ${year.jaar}`} hideCaption rows={year.regels} rowKey={({ taakveld }) => taakveld} columns={COLUMNS} />
        </details>
      ))}
    </>
  )
}

const COLUMNS: readonly Column<AansluitingRegel>[] = [
  { head: 'Taakveld', cell: taakveldInWords },
  { head: 'Oordeel', cell: verdictInWords },
  { head: 'Jaarrekening', numeric: true, cell: ({ jaarrekeningCent }) => known(jaarrekeningCent) },
  { head: 'Verklaard door leveringen', numeric: true, cell: ({ verklaardCent }) => eurosExact(verklaardCent) },
  { head: 'Buiten bereik', numeric: true, cell: (row) => known(outOfReach(row)) },
  { head: 'Onverklaard', numeric: true, cell: ({ onverklaardCent }) => known(onverklaardCent) },
]
