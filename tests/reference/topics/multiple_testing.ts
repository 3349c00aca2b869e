import { benjaminiHochberg, holm } from '../../../server/statistics/multiple-testing.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ p: readonly number[] }>({
  input: { p: true },
  answers: ({ p }) => ({ bh: benjaminiHochberg(p), holm: holm(p), rejectedBH5: benjaminiHochberg(p).filter((one) => one <= 0.05).length }),
})
