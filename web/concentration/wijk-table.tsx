import { use } from 'react'
import { rowsOf } from '../data/rows.ts'
import { amountOf, byValue } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { usePublication } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import type { View } from '../parts/view.ts'
import { difference } from '../words/cell.ts'
import { denominatorName, wetName } from '../words/names.ts'
import { capital, count, eurosShort, percent, pointsChange } from '../words/numbers.ts'
import { useWijkShares, type WijkShare } from './wijk-rows.ts'

/** The same per wijk, with the size of the group and of the money. */
export function WijkTable({ view }: { readonly view: View }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const division = view.wet === 'alle' ? { indeling: 'totaal' } : { indeling: 'wet', wet: view.wet }
  const loading = rowsOf('uitgaven', { publicatie: release.id, niveau: 'wijk', jaar: view.year, periodeSoort: 'jaar', ...division })
  const shares = useWijkShares(view)
  const rows = use(loading)
  const sorted = byValue(shares.map((item) => ({ item, cell: item.now }))).map((entry) => entry.item)
  return (
    <DataTable caption={`${wetName(view.wet)}, ${view.year}; hoogste aandeel eerst, wat afgeschermd is staat onderaan`} rows={sorted} rowKey={(item) => item.code} emphasised={(item) => item.code === view.wijk} columns={[
      { head: 'Wijk', link: (item) => hrefTo(place, `/wijken/${item.code}`), text: (item) => item.name },
      { head: capital(denominatorName(view.noemer)), numeric: true, figure: (item) => item.households, write: count },
      { head: 'Uitgaven', numeric: true, figure: (item) => amountOf(rows.find((row) => row.gebied === item.code)), write: eurosShort },
      { head: 'Duurste 10%', numeric: true, strong: true, figure: (item) => item.now, write: percent },
      ...(view.before ? [{ head: `Verschil met ${view.before.jaar}, procentpunten`, numeric: true, figure: (item: WijkShare) => difference(item.now, item.before), write: pointsChange }] : []),
    ]} />
  )
}
