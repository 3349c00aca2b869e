import { use } from 'react'
import { rowsOf, type Signaal, type Signaalkaart } from '../data/rows.ts'
import { cellOf, knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { PROFILE } from '../words/copy/areas.ts'
import { perOf, signalLimit, signalValue } from '../words/copy/signals.ts'
import { FUNNEL_NOTES } from '../words/comparing.ts'
import { besideOthers } from '../words/findings/beside-others.ts'

/** The signals of a wijk beside the other wijken, over the newest whole year; nothing where there is none. */
export function WijkSignals({ code, name }: { readonly code: string; readonly name: string }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const base = { publicatie: release.id } as const
  const loading = [rowsOf('signaalkaarten', base), rowsOf('signalen', { ...base, gebied: code, weergave: 'trechter' })] as const
  const [cards, rows] = [use(loading[0]), use(loading[1])]
  const year = Math.max(...rows.map(({ jaar }) => jaar))
  const own = rows.filter(({ jaar }) => jaar === year)
  if (own.length === 0) return null
  const cardOf = (row: Signaal): Signaalkaart => cards.find(({ code: signal }) => signal === row.signaal)!
  return (
    <Section title={PROFILE.signals.title} lead={PROFILE.signals.lead(year)}>
      <DataTable caption={`Signalen in ${name} naast de andere wijken, ${year}`} hideCaption rows={own} rowKey={(row) => row.signaal} columns={[
        { head: 'Signaal', cell: (row) => cardOf(row).naam },
        { head: name, numeric: true, figure: (row) => cellOf(row.waarde, row.status, row.standVan), write: (value, row) => signalValue(value, row, cardOf(row)) },
        { head: 'Hele gemeente', numeric: true, figure: (row) => knownOr(row.midden), write: (value, row) => signalLimit(value, row, cardOf(row)) },
        { head: 'Eenheid', cell: (row) => perOf(cardOf(row)) },
        { head: 'Naast de andere wijken', cell: (row) => besideOthers(row) },
      ]} />
      {own.some(({ stand }) => stand === 'weinigGebieden') ? <p className="muted">{FUNNEL_NOTES.fewDistricts}</p> : null}
      <p><Link href={hrefTo(place, '/signalen', { wijk: code })}>{PROFILE.signals.all(name)}</Link></p>
    </Section>
  )
}
