import { USUAL } from '../../../server/statistics/intervals/interval.ts'
import { kaplanMeier, medianSurvival, survivalAt } from '../../../server/statistics/survival.ts'
import { byRow, topicOf, type Computed } from '../topic.ts'

interface Asked { readonly time: readonly number[]; readonly event: readonly number[] }

export const topic = topicOf<Asked>({
  input: { time: true, event: true },
  answers: ({ time, event }) => {
    const followed = time.map((one, at) => ({ time: one, ended: event[at] === 1 }))
    const steps = kaplanMeier(followed).value ?? []
    return {
      times: steps.map((step) => step.time), atRisk: steps.map((step) => step.atRisk), survival: steps.map((step) => step.survival),
      at: byRow<{ time: number }>(['time'], (asked): Computed => {
        const { value } = survivalAt(followed, asked.time, USUAL)
        return { survival: value && value.survival, ciLogLog95: value?.interval ? [value.interval.low, value.interval.high] : null }
      }),
      median: medianSurvival(steps).value,
    }
  },
})
