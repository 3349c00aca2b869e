import { exactCount } from '../intervals/count.ts'
import { STRICT, USUAL, type Interval } from '../intervals/interval.ts'
import { wilson } from '../intervals/proportion.ts'
import { known, unknown, type Maybe } from '../undefined.ts'
import { within, type Beyond } from './funnel.ts'
import type { Area } from './scale.ts'

/** Whether and how far one area stands out by its own interval, without a funnel. */
export interface StandsOut {
  readonly beyond: Beyond
  readonly side: 'high' | 'low'
}

/** Observed against expected: the exact interval of the observed count leaves out what was expected (PHEindicatormethods). */
export function ratioStandsOut({ observed, against }: Area): Maybe<StandsOut> {
  if (!(against > 0)) return unknown('no-data')
  return known(judged(against, observed, (confidence) => exactCount(observed, confidence)))
}

/** A share against the overall share: Wilson's interval of the area leaves out the overall share (PHEindicatormethods). */
export function shareStandsOut({ observed, against }: Area, overall: number): Maybe<StandsOut> {
  if (!(against > 0)) return unknown('no-data')
  return known(judged(overall, observed / against, (confidence) => wilson(observed, against, confidence).value!))
}

function judged(reference: number, value: number, interval: (confidence: number) => Interval): StandsOut {
  const beyond = !within(reference, interval(STRICT)) ? 'strict' : !within(reference, interval(USUAL)) ? 'usual' : 'within'
  return { beyond, side: value < reference ? 'low' : 'high' }
}
