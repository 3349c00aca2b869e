import { BRAND, HATCH, INK, INK_SECOND, PAPER } from '../charts/style.ts'

interface KeyProps {
  readonly kind: 'vlak' | 'rand' | 'bleek' | 'streep' | 'open' | 'punt' | 'driehoek' | 'omlaag' | 'arcering' | 'marge' | 'stippel' | 'band'
  readonly colour?: string
  readonly children: React.ReactNode
}

/** One line of a legend: the sign and its meaning in words. */
export const Key = ({ kind, colour = BRAND, children }: KeyProps) => (
  <span className="key"><svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true" focusable="false">{sign(kind, colour)}</svg>{children}</span>
)

function sign(kind: KeyProps['kind'], colour: string) {
  switch (kind) {
    case 'vlak': return <rect x="1" y="2" width="16" height="12" fill={colour} />
    case 'rand': return <rect x="1.75" y="2.75" width="14.5" height="10.5" fill={PAPER} stroke={colour} strokeWidth="1.5" />
    case 'bleek': return <rect x="1" y="2" width="16" height="12" fill={colour} fillOpacity="0.3" stroke={colour} strokeDasharray="4 3" />
    case 'streep': return <rect x="7.5" y="0" width="3" height="16" fill={INK} />
    case 'open': return <circle cx="9" cy="8" r="4.5" fill={PAPER} stroke={colour} strokeWidth="2" />
    case 'punt': return <circle cx="9" cy="8" r="6" fill={colour} />
    case 'driehoek': return <path d="M9 2 L16 14 H2 Z" fill={colour} />
    case 'omlaag': return <path d="M2 2 H16 L9 14 Z" fill={colour} />
    case 'arcering': return <rect x="1" y="2" width="16" height="12" fill={HATCH} stroke={INK_SECOND} strokeDasharray="3 3" />
    case 'marge': return <path d="M1 8H17M2 3V13M16 3V13" stroke={INK} strokeWidth="2.5" />
    case 'band': return <path d="M1 8 L17 2 V14 Z" fill={colour} fillOpacity="0.4" />
    case 'stippel': return <path d="M0 8H18" stroke={INK} strokeWidth="2" strokeDasharray="6 4" />
    default: return kind satisfies never
  }
}
