import { assuranceOf, type Direction } from '../../../server/statistics/control/assurance.ts'
import { flagsOf, type Flag } from '../../../server/statistics/control/flags.ts'
import { meaningOf } from '../../../server/statistics/control/meaning.ts'
import { xmrChart } from '../../../server/statistics/control/xmr.ts'
import { topicOf } from '../topic.ts'

interface Asked {
  readonly values: readonly number[]
  readonly improvement: 'increase' | 'decrease' | 'neutral'
  readonly screenOutliers?: boolean
  readonly fixAfter?: number
  readonly target?: number
}

const CAUSES = {
  outside: { high: 'Above UCL', low: 'Below LCL' },
  shift: { high: '7 Points Above CL', low: '7 Points Below CL' },
  trend: { high: '7 Point Trend (Increasing)', low: '7 Point Trend (Decreasing)' },
  'near-limit': { high: '2 in 3 Above CL', low: '2 in 3 Below CL' },
} as const
const MEANINGS = {
  ordinary: 'common_cause', improvement: 'special_cause_improvement', concern: 'special_cause_concern',
  'neutral-high': 'special_cause_neutral_high', 'neutral-low': 'special_cause_neutral_low',
}
const ASSURANCES = { meets: 'consistent_pass', misses: 'consistent_fail', 'by-chance': 'inconsistent' }

const cause = (flag: Flag | null): string => (flag ? CAUSES[flag.rule][flag.side] : 'Common Cause')

export const topic = topicOf<Asked>({
  input: { values: true, improvement: true, screenOutliers: true, fixAfter: true, target: true },
  answers: ({ values, improvement, screenOutliers: screen = true, fixAfter, target }) => {
    const { value: chart } = xmrChart(values, { screen, ...(fixAfter === undefined ? {} : { fixAfter }) })
    if (!chart) return { mean: null, lowerLimit: null, upperLimit: null }
    const better: Direction = improvement === 'neutral' ? 'none' : improvement
    const { centre, lower, upper } = chart.limits[0]!
    const flags = flagsOf(chart)
    const assurance = target === undefined ? null : assuranceOf(chart, target, better)
    return {
      mean: centre, lowerLimit: lower, upperLimit: upper, specialCause: flags.map(cause),
      pointType: flags.map((flag) => MEANINGS[meaningOf(flag, better)]), assurance: assurance && ASSURANCES[assurance],
    }
  },
})
