import { curveOf } from '../../../server/concentration/curve.ts'
import { gini } from '../../../server/concentration/gini.ts'
import { reconciliation } from '../../../server/concentration/reconciliation.ts'
import { topShare } from '../../../server/concentration/top-share.ts'
import { topicOf, type Computed } from '../topic.ts'

export const topic = topicOf<{ readonly values: readonly number[] }>({
  input: { values: true },
  money: ['sumPositive', 'sumNegative', 'net'],
  answers: ({ values }) => {
    const { positive, zero, negative, net } = reconciliation(values)
    const curve = curveOf(values)
    return {
      nPositive: positive.households, nZero: zero, nNegative: negative.households, sumPositive: positive.sum, sumNegative: negative.sum, net,
      usersGiniUncorrected: curve.kind === 'curve' ? gini(curve) : null,
      usersTop10: curve.kind === 'curve' ? topShare(curve, 10) : null,
      ...naive(values),
    }
  },
})

/** What the formulas give when credits stay in: wrong, and computed nowhere but here. */
function naive(values: readonly number[]): Computed {
  const sorted = values.toSorted((a, b) => b - a)
  const [n, net] = [sorted.length, sorted.reduce((a, b) => a + b, 0)]
  const whole = Math.floor(n / 10)
  const top = sorted.slice(0, whole).reduce((a, b) => a + b, 0) + (n / 10 - whole) * (sorted[whole] ?? 0)
  return { naiveGiniOnNet: ((2 * sorted.reduce((sum, one, at) => sum + (n - at) * one, 0)) / net - (n + 1)) / n, naiveTop10OnNet: top / net }
}
