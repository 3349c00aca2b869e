import { use } from 'react'
import { rowsOf, type Publicatie } from '../data/rows.ts'
import { DataTable } from '../parts/data-table.tsx'
import { ABOUT } from '../words/copy/about.ts'
import { euros, percent } from '../words/numbers.ts'
import { accountsAlone, explainedYears } from './explained.ts'

/** Which part of the jaarrekening belongs to households, per year: what finance reconciles, in short. */
export function Explained({ release }: { readonly release: Publicatie }) {
  const rows = use(rowsOf('begroting', { publicatie: release.id }))
  const years = explainedYears(release, rows)
  if (years.length === 0) return <p>{ABOUT.explainedNone(accountsAlone(release, rows), release.jaren.map(({ jaar }) => jaar))}</p>
  return (
    <div className="narrow"><DataTable caption="Deel van de jaarrekening dat bij huishoudens hoort, per jaar" hideCaption rows={years} rowKey={(row) => String(row.year)} columns={[
      { head: 'Jaar', cell: (row) => String(row.year) },
      { head: 'Jaarrekening', numeric: true, cell: (row) => euros(row.accounts) },
      { head: 'Bij huishoudens', numeric: true, cell: (row) => euros(row.households) },
      { head: 'Deel', numeric: true, cell: (row) => percent(row.share) },
    ]} /></div>
  )
}
