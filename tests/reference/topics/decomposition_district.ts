import { theilByArea } from '../../../server/concentration/theil.ts'
import { topicOf } from '../topic.ts'

export const topic = topicOf<{ readonly values: readonly number[]; readonly groups: readonly string[] }>({
  input: { values: true, groups: true },
  answers: ({ values, groups }) => {
    const split = theilByArea(values, groups).value
    return {
      theilTotal: split && split.total, within: split && split.within, between: split && split.between,
      withinByGroup: split && Object.fromEntries(split.withinArea),
    }
  },
})
