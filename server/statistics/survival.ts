import { ascending } from 'd3-array'
import { zFor, type Interval } from './intervals/interval.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** How long one was followed, and whether it ended then; one that had not ended is still running (censored). */
export interface Followed {
  readonly time: number
  readonly ended: boolean
}

/** The curve just after one moment at which some ended. */
export interface SurvivalStep {
  readonly time: number
  readonly atRisk: number
  readonly ended: number
  readonly survival: number
  /** Sum of d / (n (n - d)) so far (Greenwood). */
  readonly greenwood: number
}

/**
 * Share that goes on beyond each moment, those still running counted for as long as they were followed. Ends before censorings at the
 * same time. Source: Kaplan & Meier 1958; checked with R survival on the aml data (Miller 1997).
 */
export function kaplanMeier(followed: readonly Followed[]): Maybe<readonly SurvivalStep[]> {
  if (followed.length === 0) return unknown('no-data')
  if (!followed.every(({ time }) => time >= 0)) throw new RangeError('followed for less than no time')
  const times = [...new Set(followed.filter(({ ended }) => ended).map(({ time }) => time))].toSorted(ascending)
  let [survival, greenwood] = [1, 0]
  return known(times.map((time) => {
    const atRisk = followed.filter((one) => one.time >= time).length
    const ended = followed.filter((one) => one.ended && one.time === time).length
    survival *= (atRisk - ended) / atRisk
    greenwood += ended / (atRisk * (atRisk - ended))
    return { time, atRisk, ended, survival, greenwood }
  }))
}

/** Share that goes on beyond a moment, with its interval; none where nobody was followed that long and some are still running. */
export interface SurvivalAt {
  readonly survival: number
  /** Null before the first end and after the last: the log-log interval does not exist at 1 and 0. */
  readonly interval: Interval | null
}

/** The curve at a moment, with a log-log interval, which stays within 0 and 1 (R survival `conf.type = "log-log"`). */
export function survivalAt(followed: readonly Followed[], time: number, confidence: number): Maybe<SurvivalAt> {
  const curve = kaplanMeier(followed)
  if (curve.value === null) return curve
  const step = curve.value.findLast((one) => one.time <= time)
  if (step?.survival !== 0 && !followed.some((one) => one.time >= time)) return unknown('no-basis')
  return known({ survival: step?.survival ?? 1, interval: step && step.survival > 0 ? logLog(step, confidence) : null })
}

function logLog({ survival, greenwood }: SurvivalStep, confidence: number): Interval {
  const reach = Math.exp((zFor(confidence) * Math.sqrt(greenwood)) / Math.log(survival))
  return { low: survival ** (1 / reach), high: survival ** reach }
}

/** The first moment of a curve at which half or less goes on; none while more than half does. */
export function medianSurvival(curve: readonly Pick<SurvivalStep, 'time' | 'survival'>[]): Maybe<number> {
  const half = curve.find(({ survival }) => survival <= 0.5)
  return half ? known(half.time) : unknown(curve.length === 0 ? 'no-data' : 'no-basis')
}
