import type { Publicatie } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { yearLabel } from '../words/copy/release.ts'
import { euros, percentPrecise } from '../words/numbers.ts'

interface ReleaseProps {
  readonly release: Publicatie
}

/** Which share of the money can be seen, per year. */
export const Visible = ({ release }: ReleaseProps) => (
  <div className="narrow"><DataTable caption="Zichtbaar deel van het geld per jaar" hideCaption rows={release.jaren} rowKey={(year) => String(year.jaar)} columns={[
    { head: 'Jaar', cell: yearLabel },
    { head: 'Uitgaven', numeric: true, cell: (year) => euros(year.bedrag) },
    { head: 'Zichtbaar per wijk en wet', numeric: true, cell: (year) => percentPrecise(year.zichtbaarWijkWet) },
    { head: 'Samen met andere wijken', numeric: true, figure: (year) => knownOr(year.zichtbaarWijkWetSamen), write: percentPrecise },
    { head: 'Zichtbaar per buurt', numeric: true, cell: (year) => percentPrecise(year.zichtbaarBuurtTotaal) },
  ]} /></div>
)
