import type { Concentratie } from '../data/rows.ts'
import { concentrationOf } from '../data/select.ts'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { RichText } from '../parts/rich-text.tsx'
import { Signature } from '../parts/signature.tsx'
import type { ReleaseYear } from '../parts/view.ts'
import { cellText, shown, type Cell } from '../words/cell.ts'
import { groupSentence } from '../words/copy/concentration.ts'
import { SIGNATURE } from '../words/copy/signature.ts'
import { concentrationFinding } from '../words/findings/concentration.ts'
import { count } from '../words/numbers.ts'

interface WijkConcentrationProps {
  readonly name: string
  readonly code: string
  readonly year: ReleaseYear
  readonly before: number | null
  readonly rows: readonly Concentratie[]
  readonly users: Cell
  readonly total: Cell
}

/** The signature, small, for one wijk. */
export function WijkConcentration({ name, code, year, before, rows, users, total }: WijkConcentrationProps) {
  const { place } = useRouter()
  const top = (jaar: number) => concentrationOf(rows, { jaar, noemer: 'gebruikers', maat: 'top', punt: 0.1 })
  const share = top(year.jaar)
  return (
    <section className="figure">
      <h2 className="figure__title"><RichText text={concentrationFinding({ period: year, receiving: shown(1), share, noemer: 'gebruikers', wet: 'alle', wijk: name })} /></h2>
      <p className="figure__unit">{groupSentence({ place: name, period: year, receiving: shown(1), noemer: 'gebruikers', wet: 'alle', share, households: users, before: before === null ? null : { year: before, share: top(before) } })}</p>
      {share.kind === 'shown' ? <Signature small households={0.1} cost={share.value} householdsLabel={SIGNATURE.households} householdsTotal={cellText(users, count)} costLabel={SIGNATURE.cost} costTotal={SIGNATURE.costTotal(total)} description={SIGNATURE.description(share.value, year.jaar)} /> : null}
      <p className="signature-foot"><span /><Link href={hrefTo(place, '/de-10-procent', { wijk: code })}>Naar De 10 procent van {name}</Link></p>
    </section>
  )
}
