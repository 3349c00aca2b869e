import { byar, countInterval, exactCount } from '../../../server/statistics/intervals/count.ts'
import type { Interval } from '../../../server/statistics/intervals/interval.ts'
import { clopperPearson, wilson } from '../../../server/statistics/intervals/proportion.ts'
import type { Maybe } from '../../../server/statistics/undefined.ts'
import { topicOf, type Answer } from '../topic.ts'

interface Asked { readonly kind: 'proportion' | 'count'; readonly x: number; readonly n?: number; readonly confidence: number }

const pair = ({ low, high }: Interval): Answer => [low, high]
const pairOrNull = ({ value }: Maybe<Interval>): Answer => (value === null ? null : pair(value))

export const topic = topicOf<Asked>({
  input: { kind: true, x: true, n: true, confidence: true },
  answers: ({ kind, x, n = 0, confidence }) =>
    kind === 'proportion'
      ? { wilson: pairOrNull(wilson(x, n, confidence)), exact: pairOrNull(clopperPearson(x, n, confidence)) }
      : { exact: pair(exactCount(x, confidence)), byar: pair(byar(x, confidence)), recommended: pair(countInterval(x, confidence)) },
})
