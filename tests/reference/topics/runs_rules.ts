import { crossingsMin, longestRunMax } from '../../../server/statistics/control/runs.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ useful: readonly number[] }>({
  input: { useful: true },
  answers: ({ useful }) => ({ longestRunMax: useful.map(longestRunMax), crossingsMin: useful.map(crossingsMin) }),
})
