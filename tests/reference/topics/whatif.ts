import { drawsOf } from '../../../server/statistics/what-if/draws.ts'
import { resultOf } from '../../../server/statistics/what-if/result.ts'
import { triangular } from '../../../server/statistics/what-if/triangular.ts'
import { topicOf, type JsonObject } from '../topic.ts'

type Three = readonly [min: number, mode: number, max: number]
interface Input {
  readonly targetHouseholds: number
  readonly expectedSpendPerHousehold: number
  readonly reachTriangular: Three
  readonly effectTriangular: Three
  readonly costPerHousehold: number
}

const QUANTILES = ['p10', 'p50', 'p90']

export const topic = topicOf<Input>({
  input: { targetHouseholds: true, expectedSpendPerHousehold: true, reachTriangular: true, effectTriangular: true, costPerHousehold: true },
  money: ['meanNet', 'sdNet', 'p10', 'p50', 'p90', 'atModes'],
  inWords: (field, expected, words) => (QUANTILES.includes(field) ? ofWidth(expected, words) : analytic(expected[field], words)),
  answers: (input) => {
    const cost = input.costPerHousehold
    const { mean, sd, chance, breakEven, atModes, range } = resultOf({
      households: input.targetHouseholds, spending: input.expectedSpendPerHousehold, cost: triangular(cost, cost, cost),
      reach: triangular(...input.reachTriangular), effect: triangular(...input.effectTriangular),
    }, drawsOf(1, 100_000))
    return { meanNet: mean, sdNet: sd, ...range, probabilityNetPositive: chance, breakEvenEffect: breakEven.value, atModes }
  },
})

/** "Monte Carlo: within 1.5 percent of the p10-p90 width". */
function ofWidth({ p10, p90 }: JsonObject, words: JsonObject): number {
  const percent = Number(/within ([\d.]+) percent of the p10-p90 width/.exec(String(words['quantiles']))?.[1])
  return (percent / 100) * (Number(p90) - Number(p10))
}

/** "rel 1e-9 if analytic", of all that needs no draws; a chance or effect no sharper than its printed digits. */
function analytic(expected: JsonObject[string] | undefined, words: JsonObject): number {
  const rel = Number(/rel (\S+) if analytic/.exec(String(words['mean']))?.[1])
  return Math.max(1e-8, rel * Math.abs(Number(expected)))
}
