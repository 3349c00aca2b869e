import type { Publicatie } from '../data/rows.ts'
import { addressOf } from '../data/load.ts'
import { DataTable } from '../parts/data-table.tsx'
import { usePublication } from '../parts/publication.tsx'
import { hrefWith } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { releaseChange, releaseState, TABLE_NAMES } from '../words/copy/about.ts'
import { sourceName } from '../words/copy/figure.ts'
import { dateInWords } from '../words/dates.ts'
import { capital, count } from '../words/numbers.ts'

interface ReleaseProps {
  readonly release: Publicatie
}

/** The deliveries behind this release, by kind. */
export const Sources = ({ release }: ReleaseProps) => (
  <div className="narrow"><DataTable caption={`Bronnen van publicatie ${release.id}`} hideCaption rows={release.bronnen} rowKey={(source) => source.soort} columns={[
    { head: 'Bron', cell: (source) => capital(sourceName(source.soort)) },
    { head: 'Leveringen', numeric: true, cell: (source) => count(source.leveringen) },
  ]} /></div>
)

/** All releases, newest first, with their state and their hash. */
export function Releases() {
  const { all, release } = usePublication()
  const { place } = useRouter()
  return (
    <ul className="releases">
      {all.publicaties.map((item, at) => (
        <li key={item.id} className="releases__item">
          <h3 className="releases__title"><Link href={hrefWith(place, { publicatie: item.id === all.huidig ? null : item.id })}>Publicatie {item.id}</Link>{item.id === release.id ? ' (deze bekijkt u nu)' : ''}</h3>
          <p>Stand {dateInWords(item.standVan)}; {releaseState(item)}.{item.verzonnen ? ' Alle gegevens zijn verzonnen.' : ''}</p>
          <p>{releaseChange(item, all.publicaties[at + 1])}</p>
          <p className="small muted">Controlegetal (SHA-256): <code className="hash">{item.hash}</code></p>
        </li>
      ))}
    </ul>
  )
}

/** The tables of this release with their address in the API. */
export const OpenData = ({ release }: ReleaseProps) => (
  <>
    <DataTable caption={`Tabellen van publicatie ${release.id}`} hideCaption rows={release.tabellen.filter((table) => table.naam in TABLE_NAMES)} rowKey={(table) => table.naam} columns={[
      { head: 'Tabel', cell: (table) => TABLE_NAMES[table.naam] ?? table.naam },
      { head: 'Rijen', numeric: true, cell: (table) => count(table.rijen) },
      { head: 'Adres', link: (table) => addressOf(table.naam, { publicatie: release.id }), text: (table) => addressOf(table.naam, { publicatie: release.id }), outside: true },
    ]} />
    <p><a href="/v1/openapi.json">Beschrijving van de API (OpenAPI)</a></p>
  </>
)
