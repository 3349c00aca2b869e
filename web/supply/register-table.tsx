import type { Initiatief } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { useWijken } from '../parts/publication.tsx'
import { INITIATIVES } from '../words/copy/supply.ts'
import { dateInWords } from '../words/dates.ts'
import { capital, euros } from '../words/numbers.ts'

/** The register itself. */
export function RegisterTable({ initiatives }: { readonly initiatives: readonly Initiatief[] }) {
  const wijken = useWijken()
  const place = (row: Initiatief): string => (row.wijk === null ? 'hele gemeente' : wijken.find(({ code }) => code === row.wijk)?.naam ?? row.wijk)
  return (
    <DataTable caption={INITIATIVES.register} rows={initiatives} rowKey={(row) => row.code} columns={[
      { head: 'Initiatief', cell: (row) => row.naam },
      { head: 'Waar', cell: place },
      { head: 'Thema', cell: (row) => capital(row.thema) },
      { head: 'Begin', cell: (row) => dateInWords(row.start) },
      { head: 'Einde', cell: (row) => (row.einde === null ? 'loopt nog' : dateInWords(row.einde)) },
      { head: 'Bewijs', cell: (row) => row.bewijs },
      { head: 'Bedrag per jaar', numeric: true, figure: (row) => knownOr(row.bedrag), write: euros },
    ]} />
  )
}
