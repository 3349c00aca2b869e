import { triangular, triangularQuantile } from '../../../server/statistics/what-if/triangular.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly min: number; readonly mode: number; readonly max: number; readonly p: readonly number[] }>({
  input: { min: true, mode: true, max: true, p: true },
  answers: ({ min, mode, max, p }) => ({ values: p.map((one) => triangularQuantile(triangular(min, mode, max), one)) }),
})
