import { persistence, type TwoYears } from '../../../server/concentration/persistence.ts'
import { spearman } from '../../../server/statistics/correlation.ts'
import { lowHigh, topicOf } from '../topic.ts'

interface Input {
  readonly id: readonly number[]
  readonly year1: readonly (number | null)[]
  readonly year2: readonly (number | null)[]
}

export const topic = topicOf<Input>({
  input: { id: true, year1: true, year2: true },
  money: ['spendYear1OfTopYear1', 'spendYear2OfTopYear1'],
  answers: ({ id, year1, year2 }) => {
    const households = id.map((key, at): TwoYears => ({ key, before: year1[at] ?? 'elsewhere', after: year2[at] ?? 'left' }))
    const made = persistence(households, 10).value
    if (!made) return Object.fromEntries(NAMES.map((name) => [name, null]))
    const both = households.filter(({ before, after }) => isUse(before) && isUse(after))
    return {
      usersYear1: made.users.before, usersYear2: made.users.after, topYear1: made.top.before, topYear2: made.top.after,
      stillTop: made.outcomes.stillTop, userNotTop: made.outcomes.userNotTop, noSpend: made.outcomes.noSpending, left: made.outcomes.left,
      persistence: made.share, persistenceWilson95: lowHigh(made.interval), chanceLevel: made.chance.value, newInTopYear2: made.newInTop,
      spendYear1OfTopYear1: made.spending.before, spendYear2OfTopYear1: made.spending.after, meanChangeStayers: made.change.value, shareYear2OfTopYear1: made.shareOfSpending.value,
      spearmanBothUsers: spearman(both.map(({ before }) => Number(before)), both.map(({ after }) => Number(after))).value,
    }
  },
})

const isUse = (state: number | string): boolean => typeof state === 'number' && state > 0

const NAMES = [
  'usersYear1', 'usersYear2', 'topYear1', 'topYear2', 'stillTop', 'userNotTop', 'noSpend', 'left', 'persistence', 'persistenceWilson95', 'chanceLevel', 'newInTopYear2',
  'spendYear1OfTopYear1', 'spendYear2OfTopYear1', 'meanChangeStayers', 'shareYear2OfTopYear1', 'spearmanBothUsers',
]
