import { percent } from '../words/numbers.ts'

export interface SignatureProps {
  /** Share of the households in the group, 0 to 1. */
  readonly households: number
  /** Share of the spending that the group takes. */
  readonly cost: number
  readonly householdsLabel: string
  readonly householdsTotal: string
  readonly costLabel: string
  readonly costTotal: string
  readonly description: string
  readonly small?: boolean
}

/** The signature of the house: households above, spending below, tied by a band. The bars stretch with the page, the words keep their size. */
export function Signature(props: SignatureProps) {
  const { households, cost, description, small = false } = props
  return (
    <div className={`signature${small ? ' signature--small' : ''}`} role="img" aria-label={description}>
      <div aria-hidden="true">
        <p className="signature__line"><b>{props.householdsLabel}</b><span>{props.householdsTotal}</span></p>
        <Bar share={households} />
        <svg className="signature__band" viewBox="0 0 100 40" preserveAspectRatio="none" focusable="false">
          <polygon points={`0,0 ${households * 100},0 ${cost * 100},40 0,40`} />
        </svg>
        <Bar share={cost} strong />
        <p className="signature__line"><b>{props.costLabel}</b><span>{props.costTotal}</span></p>
      </div>
    </div>
  )
}

/** Where the place is small, a narrow part gives its words to its neighbour, who keeps its own at the far end. */
const Bar = ({ share, strong = false }: { readonly share: number; readonly strong?: boolean }) => (
  <div className={`signature__bar${strong ? ' signature__bar--strong' : ''}`}>
    <div className={`signature__part${share < 0.2 ? ' signature__part--narrow' : ''}`} style={{ inlineSize: `${share * 100}%` }}>{percent(share)}</div>
    <div className="signature__rest"><b className="signature__outside">{percent(share)} </b><span>{percent(1 - share)}</span></div>
  </div>
)
