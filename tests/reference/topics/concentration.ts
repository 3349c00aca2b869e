import { curveOf, type Curve } from '../../../server/concentration/curve.ts'
import { gini, giniCorrected, giniOfAll } from '../../../server/concentration/gini.ts'
import { inverseShare } from '../../../server/concentration/inverse-share.ts'
import { giniStandardError, topShareStandardError } from '../../../server/concentration/jackknife.ts'
import { theil } from '../../../server/concentration/theil.ts'
import { topShareOfAll } from '../../../server/concentration/top-share.ts'
import { byRow, topicOf, type Computed } from '../topic.ts'

/** `theilT` as R ineq has it, which leaves households at 0 out. */
export const topic = topicOf<{ readonly values: readonly number[]; readonly zerosAdded?: number }>({
  input: { values: true, zerosAdded: true },
  money: ['total'],
  answers: ({ values, zerosAdded = 0 }) => {
    const all = [...values, ...Array.from({ length: zerosAdded }, () => 0)]
    const curve = curveOf(all)
    return { n: all.length, total: curve.kind === 'curve' ? curve.total : 0, theilT: theil(all.filter((amount) => amount > 0)).value, ...(curve.kind === 'curve' ? ofCurve(curve, all.length) : NONE) }
  },
})

const NONE = { giniUncorrected: null, giniCorrected: null, topShare: null, unitsForShare: null, lorenzP: null, lorenzL: null, jackknifeSE: null }

function ofCurve(curve: Curve, n: number): Computed {
  const uncorrected = giniOfAll(gini(curve), curve.users, n)
  const places = Array.from({ length: n + 1 }, (_, at) => at)
  return {
    giniUncorrected: uncorrected,
    giniCorrected: giniCorrected(uncorrected, n).value,
    topShare: byRow<{ p: number }>(['p'], ({ p }) => ({ share: topShareOfAll(curve, percentOf(p), n) })),
    unitsForShare: byRow<{ q: number }>(['q'], ({ q }) => ({ unitsShare: inverseShare(curve, q, n) })),
    lorenzP: places.map((at) => at / n),
    lorenzL: places.map((at) => 1 - topShareOfAll(curve, (100 * (n - at)) / n, n)),
    jackknifeSE: { gini: giniStandardError(curve, n).value, top10: topShareStandardError(curve, 10, n).value },
  }
}

/** A part as per cents, without what the decimal point costs: 0.07 is 7. */
export const percentOf = (part: number): number => Math.round(part * 1e10) / 1e8
