import { useRef } from 'react'
import { ACCENT, ACCENT_WASH, FONT, INK, INK_SECOND, INVERSE, REST, REST_WASH } from '../charts/style.ts'
import { percent } from '../words/numbers.ts'
import { usePaperWidth } from './figure-sink.ts'
import type { SignatureProps } from './signature.tsx'
import { useWidth } from './use-width.ts'

const BAR = 44
/** Letters on a bar stand this far below its top. */
const BASE = 29

/** The signature as one drawing, for where it leaves the page. */
export function SignaturePicture({ households, cost, householdsLabel, householdsTotal, costLabel, costTotal, description }: SignatureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame, usePaperWidth() ?? undefined)
  return (
    <div ref={frame}>
      <svg width={width} height="206" viewBox={`0 0 ${width} 206`} fontFamily={FONT} fontSize="15" role="img" aria-label={description}>
        <Line y={16} width={width} label={householdsLabel} total={householdsTotal} />
        <Bar y={26} width={width} share={households} size={18} />
        <polygon points={`0,${26 + BAR} ${households * width},${26 + BAR} ${cost * width},126 0,126`} fill={ACCENT_WASH} />
        <Bar y={126} width={width} share={cost} size={22} />
        <Line y={192} width={width} label={costLabel} total={costTotal} />
      </svg>
    </div>
  )
}

interface LineProps { readonly y: number; readonly width: number; readonly label: string; readonly total: string }

/** Where there is no room for both, the label says enough. */
const Line = ({ y, width, label, total }: LineProps) => (
  <>
    <text x="0" y={y} fill={INK} fontWeight="600">{label}</text>
    {(label.length + total.length) * 8 > width ? null : <text x={width} y={y} fill={INK_SECOND} textAnchor="end">{total}</text>}
  </>
)

interface BarProps { readonly y: number; readonly width: number; readonly share: number; readonly size: number }

/** Words that do not fit in their part stand beside it. */
const Bar = ({ y, width, share, size }: BarProps) => {
  const fits = share * width > 40
  return (
    <>
      <rect x="0" y={y} width={width} height={BAR} fill={REST_WASH} stroke={REST} />
      <rect x="0" y={y} width={share * width} height={BAR} fill={ACCENT} />
      {fits ? <text x="8" y={y + BASE} fill={INVERSE} fontWeight="700" fontSize={size}>{percent(share)}</text> : null}
      <text x={share * width + 10} y={y + BASE} fill={INK_SECOND}>{fits ? percent(1 - share) : `${percent(share)} en ${percent(1 - share)}`}</text>
    </>
  )
}
