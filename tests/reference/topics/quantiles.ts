import { medianInterval } from '../../../server/statistics/intervals/median.ts'
import { quantile } from '../../../server/statistics/numerics/quantile.ts'
import { byRow, lowHigh, topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly values: readonly number[] }>({
  input: { values: true },
  answers: ({ values }) => ({
    type7: values.length === 0 ? null : byRow<{ p: number }>(['p'], ({ p }) => ({ value: quantile(values, p) })),
    withinNorm6weeks: values.length === 0 ? null : values.filter((weeks) => weeks <= 6).length / values.length,
    medianCIorderStats: lowHigh(medianInterval(values, 0.95).value),
  }),
})
