import { STRICT, USUAL, zFor, type Interval } from '../../../server/statistics/intervals/interval.ts'
import { direct } from '../../../server/statistics/standardise/direct.ts'
import { indirect, ratioInterval, referenceRate } from '../../../server/statistics/standardise/indirect.ts'
import { standardisedSpend } from '../../../server/statistics/standardise/spend.ts'
import type { Stratum } from '../../../server/statistics/standardise/strata.ts'
import { topicOf, type Answer, type Computed } from '../topic.ts'

type List = readonly number[]
interface Asked {
  readonly ageBands?: readonly string[]
  readonly strata?: readonly string[]
  readonly count?: readonly (number | null)[]
  readonly population?: List
  readonly refCount?: List
  readonly refPopulation?: List
  readonly households?: List
  readonly spend?: List
  readonly refHouseholds?: List
  readonly refSpend?: List
}

export const topic = topicOf<Asked>({
  input: { ageBands: true, strata: true, count: true, population: true, refCount: true, refPopulation: true, households: true, spend: true, refHouseholds: true, refSpend: true },
  answers: ({ count, population = [], refCount = [], refPopulation = [], households = [], spend = [], refHouseholds = [], refSpend = [] }) => {
    if (!count) return { ...standardisedSpend(households.map((one, at) => ({ households: one, spend: spend[at]!, refHouseholds: refHouseholds[at]!, refSpend: refSpend[at]! }))).value }
    return eventsOf(count.map((events, at) => ({ events, population: population[at]!, refEvents: refCount[at]!, refPopulation: refPopulation[at]! })))
  },
})

function eventsOf(strata: readonly Stratum[]): Computed {
  const { value: found } = indirect(strata)
  if (!found) return { ratio: null }
  const { value: rate } = direct(strata, USUAL)
  const people = strata.reduce((sum, { population }) => sum + population, 0)
  return {
    ...found, ci95: pair(ratioInterval(found, USUAL)), ci998: pair(ratioInterval(found, STRICT)), indirectRatePer1000: 1000 * found.ratio * referenceRate(strata),
    direct: rate && { rate: rate.rate, ci95: pair(rate.interval), crude: rate.crude },
    lognormalCI95: logNormal(found), crudeRate: found.observed / people, adjustedRate: found.ratio * referenceRate(strata),
  }
}

const pair = ({ low, high }: Interval): Answer => [low, high]

/** The interval of epitools, which the product does not use: normal on the logarithm of the ratio. */
function logNormal({ ratio, observed }: { readonly ratio: number; readonly observed: number }): Answer {
  const reach = Math.exp(zFor(USUAL) / Math.sqrt(observed))
  return [ratio / reach, ratio * reach]
}
