import type { Interval } from '../../server/statistics/intervals/interval.ts'
import type { Beyond } from '../../server/statistics/funnel/funnel.ts'
import { count, percentInWords } from './numbers.ts'

export interface Compared {
  /** "leeftijd en huishoudens" */
  readonly given: string
  readonly expected: number
  readonly observed: number
  readonly beyond: Beyond
  readonly side: 'high' | 'low'
}

/** What was counted in a wijk beside what was to be expected given who live there; never better or worse. */
export const comparedWords = ({ given, expected, observed, beyond, side }: Compared): string =>
  `Gegeven ${given} in deze wijk was ${count(expected)} verwacht, het werden ${count(observed)}: ${difference(beyond, side)}.`

function difference(beyond: Beyond, side: Compared['side']): string {
  const direction = side === 'high' ? 'meer' : 'minder'
  if (beyond === 'within') return 'geen opvallend verschil'
  return beyond === 'usual' ? `iets ${direction} dan toeval meestal geeft` : `duidelijk ${direction} dan toeval geeft`
}

/** Beside a funnel: two areas are each comparable with the reference, not with each other. */
export const FUNNEL_NOTES = {
  notEachOther: 'Vergelijk elke wijk met wat er verwacht was, niet met een andere wijk.',
  fewDistricts: 'Met minder dan tien wijken weten wij niet hoeveel wijken altijd al van elkaar verschillen. Daarom valt hier alleen op wat ver buiten de grenzen ligt.',
} as const

/** "0 van 20; kan tot 16 procent zijn": none found still leaves room. */
export const noneOf = (n: number, { high }: Interval): string => `0 van ${count(n)}; kan tot ${percentInWords(high)} zijn`
