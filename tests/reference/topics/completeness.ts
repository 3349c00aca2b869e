import { completenessByLag } from '../../../server/statistics/forecast/completeness.ts'
import { topicOf } from '../topic.ts'
import { laddered, type Input } from './chainladder.ts'

export const topic = topicOf<Input>({
  input: { cumulative: true, lastDiagonals: true, rows: true, lags: true },
  answers: (input) => {
    const made = laddered(input)
    if (!made) return { cumulativeFactorByLag: null, completenessByLag: null }
    const lags = completenessByLag(made.development)
    return { cumulativeFactorByLag: lags.map(({ toGo }) => toGo), completenessByLag: lags.map(({ part }) => part) }
  },
})
