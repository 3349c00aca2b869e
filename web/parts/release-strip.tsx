import { stripText } from '../words/copy/release.ts'
import { MyWijkLink } from './my-wijk.tsx'
import { usePublication } from './publication.tsx'
import { hrefTo, hrefWith } from './route.ts'
import { Link, useRouter } from './router.tsx'

/** Which release this is, as of when, what is still provisional, and whether the figures are invented: on every page. */
export function ReleaseStrip() {
  const { release, isCurrent, unknown } = usePublication()
  const { place } = useRouter()
  const words = stripText(release)
  return (
    <aside className="strip" aria-label="Deze publicatie">
      <div className="strip__content">
        <span><Link href={`${hrefTo(place, '/over-de-cijfers')}#publicaties`}>{words.name}</Link>, {words.asOf}</span>
        <MyWijkLink />
        {words.provisional === null ? null : <span className="badge badge--info">{words.provisional}</span>}
        {words.final === null ? null : <span className="strip__final">{words.final}</span>}
        {release.verzonnen ? <span className="badge badge--accent">verzonnen gegevens</span> : null}
        {release.status === 'ingetrokken' ? <span className="badge badge--accent">ingetrokken: {release.redenIntrekking ?? 'zonder opgave van reden'}</span> : null}
        {unknown === null ? null : <span className="badge badge--accent">publicatie {unknown} bestaat niet; u ziet de nieuwste</span>}
        {isCurrent ? null : <span>Dit is een eerdere publicatie. <Link href={hrefWith(place, { publicatie: null })}>Naar de nieuwste</Link></span>}
      </div>
    </aside>
  )
}
