import { printedFrom } from '../words/copy/release.ts'
import { usePublication } from './publication.tsx'
import { hrefWith } from './route.ts'
import { useRouter } from './router.tsx'

/** On paper only: which release this page is of, and the address where it can be found again. */
export function PrintFoot() {
  const { release } = usePublication()
  const { place } = useRouter()
  return <p className="print-only small">{printedFrom(release, `${window.location.origin}${hrefWith(place, { publicatie: release.id })}`)}</p>
}
