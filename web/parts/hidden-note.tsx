import { HIDDEN_NOTE } from '../words/copy/figure.ts'
import { Key } from './chart-key.tsx'
import { hrefTo } from './route.ts'
import { Link, useRouter } from './router.tsx'

interface Drawn {
  readonly name: string
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** Charts that say themselves what they hide, and of when. */
const OWN_WORDS = ['control', 'funnel']

/** True where a chart draws a hatch that nothing else on the figure explains. */
export const drawsHatch = ({ name, rows }: Drawn): boolean =>
  !OWN_WORDS.includes(name) && Object.values(rows).some((list) => list.some((row) => 'status' in row && row.status === 'afgeschermd'))

/** The hatch named, below a drawing that has one. */
export function HiddenNote() {
  const { place } = useRouter()
  return <p className="figure__legend"><Key kind="arcering">{HIDDEN_NOTE.text}</Key> <Link href={`${hrefTo(place, '/over-de-cijfers')}#afgeschermd`}>{HIDDEN_NOTE.link}</Link></p>
}
