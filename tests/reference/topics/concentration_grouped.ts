import { groupedCurve, groupedGini, groupedTopShare } from '../../../server/concentration/grouped.ts'
import { byRow, topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly classMeans: readonly number[]; readonly frequencies: readonly number[] }>({
  input: { classMeans: true, frequencies: true },
  answers: ({ classMeans, frequencies }) => {
    const curve = groupedCurve(classMeans.map((mean, at) => ({ mean, households: frequencies[at]! }))).value
    if (!curve) return { gini: null, lorenzP: null, lorenzL: null, topShare: null }
    return {
      gini: groupedGini(curve),
      lorenzP: curve.points.map(({ households }) => households),
      lorenzL: curve.points.map(({ spending }) => spending),
      topShare: byRow<{ p: number }>(['p'], ({ p }) => ({ share: groupedTopShare(curve, p) })),
    }
  },
})
