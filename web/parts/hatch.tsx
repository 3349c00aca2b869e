import { HATCH_ID, HATCH_PAPER, HATCH_STRIPE } from '../charts/style.ts'

/** The one hatch of the house, for all drawings on the page: grey stripes that mean "afgeschermd". */
export const HatchPattern = () => (
  <svg className="hatch-definition" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id={HATCH_ID} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={HATCH_PAPER} />
        <rect width="2" height="6" fill={HATCH_STRIPE} />
      </pattern>
    </defs>
  </svg>
)

/** The same pattern as text, for a picture that leaves the page. */
export const HATCH_MARKUP = `<defs><pattern id="${HATCH_ID}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${HATCH_PAPER}"/><rect width="2" height="6" fill="${HATCH_STRIPE}"/></pattern></defs>`
