import { DataTable } from '../parts/data-table.tsx'
import { hrefTo } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import type { View } from '../parts/view.ts'
import { difference } from '../words/cell.ts'
import { denominatorName, wetName } from '../words/names.ts'
import { capital, count, eurosShort, pointsChange } from '../words/numbers.ts'
import { topShareText, useWijkShares, type WijkShare } from './wijk-rows.ts'

/** The same per wijk, with the size of the group and of the money. */
export function WijkTable({ view }: { readonly view: View }) {
  const { place } = useRouter()
  return (
    <DataTable caption={`${wetName(view.wet)}, ${view.period}; op volgorde van naam`} rows={useWijkShares(view)} rowKey={(item) => item.code} emphasised={(item) => item.code === view.wijk} columns={[
      { head: 'Wijk', link: (item) => hrefTo(place, `/wijken/${item.code}`), text: (item) => item.name },
      { head: 'Naar de duurste 10%', numeric: true, strong: true, figure: (item) => item.now, write: topShareText },
      ...(view.before ? [{ head: `Verschil met ${view.before.jaar}, procentpunten`, numeric: true, figure: (item: WijkShare) => difference(item.now, item.before), write: pointsChange }] : []),
      { head: capital(denominatorName(view.noemer, view.wet)), numeric: true, figure: (item) => item.group.households, write: count },
      { head: view.wet === 'alle' ? 'Uitgaven' : `Uitgaven, ${wetName(view.wet)}`, numeric: true, figure: (item) => item.spent, write: eurosShort },
    ]} />
  )
}
