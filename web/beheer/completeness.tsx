import type { Gat, Volledigheid } from '../../server/contract/balance.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BALANCE, completenessInWords, gapInWords, monthInWords, notJudgedInWords, signedInWords, sourceInWords } from '../words/copy/balance.ts'
import { capital, count } from '../words/numbers.ts'

/** Which months of which source are missing or low, and who signed for them. */
export function Completeness({ answer }: { readonly answer: Volledigheid }) {
  const rows = answer.gaten.toSorted((a, b) => Number(a.getekend) - Number(b.getekend))
  return (
    <>
      <p>{completenessInWords(answer)}</p>
      {answer.open === 0 ? null : <p>{BALANCE.sign}</p>}
      {rows.length === 0 ? null : <DataTable caption={BALANCE.completenessTable} hideCaption rows={rows} rowKey={({ bron, maand }) => bron + maand} emphasised={({ getekend }) => !getekend} columns={columnsFor(answer)} />}
      {answer.nietBeoordeeld.length === 0 ? null : <p className="small muted">{notJudgedInWords(answer)}</p>}
    </>
  )
}

const columnsFor = (answer: Volledigheid): readonly Column<Gat>[] => [
  { head: 'Bron', cell: ({ bron }) => capital(sourceInWords(bron)) },
  { head: 'Maand', cell: ({ maand }) => monthInWords(maand) },
  { head: 'Wat er is', cell: gapInWords },
  { head: 'Gewoonlijk', numeric: true, cell: ({ gewoonlijk }) => `${count(gewoonlijk)} cliënten` },
  { head: 'Getekend', cell: (gap) => signedInWords(gap, answer) },
]
