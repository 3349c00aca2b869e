import { curveOf } from '../../../server/concentration/curve.ts'
import { gini, giniOfAll } from '../../../server/concentration/gini.ts'
import { giniByLaw, type LawPart } from '../../../server/concentration/by-law.ts'
import { totalsOf } from '../../../server/concentration/spending-by-law.ts'
import { topByLaw } from '../../../server/concentration/top-by-law.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[] }>({
  input: { columns: true, rows: true },
  answers: ({ columns, rows }) => {
    const spending = new Map(columns.map((law, at) => [law, rows.map((row) => row[at]!)]))
    const parts = [...(giniByLaw(spending).value ?? [])]
    const top = topByLaw(spending, 10).value
    const each = (figure: (part: LawPart) => number | null) => (parts.length === 0 ? null : Object.fromEntries(parts.map(([law, part]) => [law, figure(part)])))
    return {
      giniTotal: giniAmong(totalsOf(spending)),
      share: each(({ share }) => share),
      concentrationCoefficient: each(({ coefficient }) => coefficient.value),
      contribution: each(({ contribution }) => contribution),
      sumOfContributions: parts.length === 0 ? null : parts.reduce((sum, [, { contribution }]) => sum + contribution, 0),
      ownGini: Object.fromEntries([...spending].map(([law, amounts]) => [law, giniAmong(amounts)])),
      top10: top && {
        spendShareOfAll: top.share, compositionByLaw: Object.fromEntries(top.composition),
        shareOfEachLawSpentOnTop10: Object.fromEntries([...top.landing].map(([law, { value }]) => [law, value])),
      },
    }
  },
})

function giniAmong(amounts: ArrayLike<number>): number | null {
  const curve = curveOf(amounts)
  return curve.kind === 'none' ? null : giniOfAll(gini(curve), curve.users, amounts.length)
}
