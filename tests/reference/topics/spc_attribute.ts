import { cChart, gChart, pChart, pPrimeChart, uChart, uPrimeChart, type Rated } from '../../../server/statistics/control/attribute.ts'
import type { ControlChart } from '../../../server/statistics/control/limits.ts'
import { runDiagnostics } from '../../../server/statistics/control/runs.ts'
import type { Maybe } from '../../../server/statistics/undefined.ts'
import { topicOf, type Answer } from '../topic.ts'

interface Asked {
  readonly chart: 'p' | 'u' | 'c' | 'pp' | 'up' | 'g'
  readonly counts: readonly number[]
  readonly denominators?: readonly number[]
}

const CHARTS: Readonly<Record<Asked['chart'], (rated: Rated) => Maybe<ControlChart>>> = {
  p: pChart, u: uChart, pp: pPrimeChart, up: uPrimeChart, c: ({ counts }) => cChart(counts), g: ({ counts }) => gChart(counts),
}

/** A limit that is the same for all points stands there once. */
const once = (limits: readonly number[]): Answer => (limits.every((limit) => limit === limits[0]) ? limits[0]! : limits)

export const topic = topicOf<Asked>({
  input: { chart: true, counts: true, denominators: true },
  answers: ({ chart: kind, counts, denominators = [] }) => {
    const { value: chart } = CHARTS[kind]({ counts, denominators })
    if (!chart) return { centre: null }
    const { values, limits } = chart
    const centre = limits[0]!.centre
    const { value: runs } = runDiagnostics(values, centre)
    const floor = 0
    const ceiling = kind === 'p' || kind === 'pp' ? 1 : Infinity
    return {
      values, centre, ucl: once(limits.map(({ upper }) => upper)), lcl: once(limits.map(({ lower }) => lower)),
      ucl95: once(limits.map(({ nearUpper }) => Math.min(ceiling, nearUpper))), lcl95: once(limits.map(({ nearLower }) => Math.max(floor, nearLower))),
      outside: values.map((value, at) => value > limits[at]!.upper || value < limits[at]!.lower),
      longestRun: runs && runs.longestRun, longestRunMax: runs && runs.longestRunMax,
      crossings: runs && runs.crossings, crossingsMin: runs && runs.crossingsMin, runsSignal: runs && runs.signal,
    }
  },
})
