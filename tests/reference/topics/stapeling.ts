import { stacking } from '../../../server/concentration/stacking.ts'
import { lowHigh, topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[] }>({
  input: { columns: true, rows: true },
  answers: ({ rows }) => {
    const stacked = stacking(rows.map((row, key) => ({ key, amount: row.reduce((a, b) => a + b, 0), count: row.filter((amount) => amount > 0).length })), 10).value
    if (!stacked) return { lawsPerHousehold: null, shareMulti: null, topGroupSizeWhole: null, shareMultiInTop: null, shareOfMultiThatIsInTop: null, spendShareOfMulti: null, riskRatio: null, riskRatioCI95: null }
    return {
      lawsPerHousehold: Object.fromEntries(stacked.households),
      shareMulti: stacked.multi,
      topGroupSizeWhole: stacked.topHouseholds,
      shareMultiInTop: stacked.multiInTop,
      shareOfMultiThatIsInTop: stacked.topInMulti.value,
      spendShareOfMulti: stacked.spendingOfMulti,
      riskRatio: stacked.ratio.value && stacked.ratio.value.ratio,
      riskRatioCI95: lowHigh(stacked.ratio.value && stacked.ratio.value.interval),
    }
  },
})
