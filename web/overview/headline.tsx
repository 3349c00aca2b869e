import { lazy } from 'react'
import type { Source } from '../data/rows.ts'
import { AsFigure } from '../parts/as-figure.tsx'
import { Signature } from '../parts/signature.tsx'
import { Link, useRouter } from '../parts/router.tsx'
import { hrefTo } from '../parts/route.ts'
import { cellText, type Cell } from '../words/cell.ts'
import { OVERVIEW } from '../words/copy/overview.ts'
import { SIGNATURE } from '../words/copy/signature.ts'
import type { Rich } from '../words/rich.ts'
import { count } from '../words/numbers.ts'

interface HeadlineProps {
  readonly finding: Rich
  readonly source: Source
  readonly share: Cell
  readonly users: Cell
  readonly total: Cell
  /** Share of all households that carries half of the spending. */
  readonly half: Cell
  readonly year: number
}

/** The signature with what must be known to read it. */
export function Headline({ finding, share, users, total, half, year, source }: HeadlineProps) {
  const { place } = useRouter()
  return (
    <div>
      {share.kind === 'shown' ? <Shown finding={finding} share={share.value} users={users} total={total} year={year} source={source} /> : <p>{SIGNATURE.missing(share)}</p>}
      <p className="signature-foot">
        <span>{SIGNATURE.half(half)} {share.kind === 'shown' ? SIGNATURE.notSaid : ''}</span>
        <Link href={hrefTo(place, '/de-10-procent')}>{OVERVIEW.toConcentration}</Link>
      </p>
    </div>
  )
}

const HeadlineFigure = lazy(() => import('./headline-figure.tsx').then(({ HeadlineFigure: taken }) => ({ default: taken })))

/** The signature, which can be taken along. */
function Shown({ finding, share, users, total, year, source }: Omit<HeadlineProps, 'share' | 'half'> & { readonly share: number }) {
  const words = { households: 0.1, cost: share, householdsLabel: SIGNATURE.households, householdsTotal: cellText(users, count), costLabel: SIGNATURE.cost, costTotal: SIGNATURE.costTotal(total), description: SIGNATURE.description(share, year) }
  return <AsFigure id="kop" title={finding} taken={<HeadlineFigure finding={finding} words={words} year={year} source={source} />}><Signature {...words} /></AsFigure>
}
