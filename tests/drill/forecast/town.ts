import { normalQuantile } from '../../../server/statistics/numerics/normal.ts'
import { generator, type Uniform } from '../../../server/statistics/numerics/generator.ts'
import type { Triangle } from '../../../server/statistics/forecast/triangle.ts'

/** Months after delivery in which the last claims come in; what is later comes in then. */
const LAGS = 9

/** The claims from some January on, a row per month of delivery, as they stood at the end of a month (counted from 0). */
export const knownAt = (claims: Triangle, month: number): Triangle => claims.slice(0, month + 1).map((row, at) => row.slice(0, month - at + 1))

/** A provider of an invented town. */
interface Provider {
  /** Its part of the town's spending. */
  readonly part: number
  /** Chance that a bill that is not sent yet is sent this month. */
  readonly prompt: number
  /** Chance that it skips a month of claiming altogether. */
  readonly skips: number
}

/**
 * The monthly claims of an invented town over some years, whole cents, cumulative by lag. Nothing here knows the method that is tried on
 * it: spending grows by jumps and by degrees, has its seasons and its chance, drifts; each provider claims at its own pace, now and then
 * skips a month or takes a part back and bills it again.
 */
export function inventedTown(seed: number, years: number): Triangle {
  const random = generator(seed)
  const providers = providersOf(random)
  const months = spendingOf(random, years)
  const skips = providers.map(({ skips: chance }) => Array.from({ length: months.length + LAGS }, () => random() < chance))
  return months.map((amount, month) => {
    const increments = new Float64Array(LAGS)
    for (const [at, provider] of providers.entries()) claim(increments, amount * provider.part * Math.exp(0.08 * normal(random)), provider, (lag) => skips[at]![month + lag]!, random)
    let sum = 0
    return Array.from(increments, (one) => (sum += Math.round(one)))
  })
}

const normal = (random: Uniform): number => normalQuantile(Math.max(random(), 2 ** -53))

/** 10 to 40 providers, the largest by far the largest; most claim within the month after. */
function providersOf(random: Uniform): readonly Provider[] {
  const count = 10 + Math.floor(random() * 31)
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1) ** 0.8)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => ({ part: weight / all, prompt: 0.35 + 0.5 * random(), skips: 0.01 + 0.04 * random() }))
}

/** What is delivered per month, in cents: 4 to 40 million euro a year. */
function spendingOf(random: Uniform, years: number): readonly number[] {
  const base = (4e8 * 10 ** random()) / 12
  const season = Array.from({ length: 12 }, () => 0.04 * normal(random))
  let [level, drift] = [0, 0]
  return Array.from({ length: 12 * years }, (_, month) => {
    if (month % 12 === 0) level += 0.03 + 0.015 * normal(random)
    level += 0.0015
    drift = 0.85 * drift + 0.01 * normal(random)
    return base * Math.exp(level + drift + season[month % 12]! + 0.015 * normal(random))
  })
}

/** Claims of one provider for one month, over the lags: a geometric delay, skipped months, and 1 in 30 months a twentieth taken back and billed again. */
function claim(increments: Float64Array, amount: number, { prompt }: Provider, skipped: (lag: number) => boolean, random: Uniform): void {
  let open = amount
  for (let lag = 0; lag < LAGS; lag++) {
    const sent = lag === LAGS - 1 ? open : skipped(lag) ? 0 : open * Math.min(1, prompt * (lag === 0 ? 0.7 : 1) * (0.9 + 0.2 * random()))
    increments[lag]! += sent
    open -= sent
  }
  if (random() >= 1 / 30) return
  const back = 2 + Math.floor(random() * 4)
  increments[back]! -= amount / 20
  increments[back + 1 + Math.floor(random() * (LAGS - 1 - back))]! += amount / 20
}
