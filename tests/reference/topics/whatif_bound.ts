import { largestSaving } from '../../../server/statistics/what-if/bound.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly topShare: number; readonly reach: number; readonly effect: number }>({
  input: { topShare: true, reach: true, effect: true },
  answers: ({ topShare, reach, effect }) => ({ maxSavingShareOfTotal: largestSaving(topShare, reach, effect) }),
})
