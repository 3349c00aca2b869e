import { stackedCounts, stackedShares } from '../../../server/concentration/top/stacked.ts'
import { lowHigh, topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[] }>({
  input: { columns: true, rows: true },
  answers: ({ rows }) => {
    const users = rows.map((row) => ({ total: row.reduce((a, b) => a + b, 0), laws: row.filter((amount) => amount > 0).length })).filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)
    if (users.length === 0) return { lawsPerHousehold: null, shareMulti: null, topGroupSizeWhole: null, shareMultiInTop: null, shareOfMultiThatIsInTop: null, spendShareOfMulti: null, riskRatio: null, riskRatioCI95: null }
    const counts = stackedCounts({ key: Float64Array.from(users.keys()), laws: Uint8Array.from(users, ({ laws }) => laws) })
    const { ofGroup, ofMulti, ratio } = stackedShares(counts)
    const spent = (some: typeof users): number => some.reduce((sum, { total }) => sum + total, 0)
    return {
      lawsPerHousehold: Object.fromEntries([...new Set(users.map(({ laws }) => laws))].map((many) => [many, users.filter(({ laws }) => laws === many).length])),
      shareMulti: counts.multi / counts.users, topGroupSizeWhole: counts.group,
      shareMultiInTop: ofGroup, shareOfMultiThatIsInTop: counts.multi === 0 ? null : ofMulti,
      spendShareOfMulti: spent(users.filter(({ laws }) => laws >= 2)) / spent(users),
      riskRatio: ratio && ratio.ratio, riskRatioCI95: lowHigh(ratio && ratio.interval),
    }
  },
})
