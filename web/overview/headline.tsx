import { Signature } from '../parts/signature.tsx'
import { Link, useRouter } from '../parts/router.tsx'
import { hrefTo } from '../parts/route.ts'
import { cellText, type Cell } from '../words/cell.ts'
import { OVERVIEW } from '../words/copy/overview.ts'
import { SIGNATURE } from '../words/copy/signature.ts'
import { count } from '../words/numbers.ts'

interface HeadlineProps {
  readonly share: Cell
  readonly users: Cell
  readonly total: Cell
  /** Share of all households that carries half of the spending. */
  readonly half: Cell
  readonly year: number
}

/** The signature with what must be known to read it. */
export function Headline({ share, users, total, half, year }: HeadlineProps) {
  const { place } = useRouter()
  return (
    <div>
      {share.kind === 'shown'
        ? <Signature households={0.1} cost={share.value} householdsLabel={SIGNATURE.households} householdsTotal={cellText(users, count)} costLabel={SIGNATURE.cost} costTotal={SIGNATURE.costTotal(total)} description={SIGNATURE.description(share.value, year)} />
        : <p>{SIGNATURE.missing(share)}</p>}
      <p className="signature-foot">
        <span>{SIGNATURE.half(half)}</span>
        <Link href={hrefTo(place, '/de-10-procent')}>{OVERVIEW.toConcentration}</Link>
      </p>
    </div>
  )
}
