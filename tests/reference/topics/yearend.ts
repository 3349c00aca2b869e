import { chanceOver, yearEnd, yearEndInterval } from '../../../server/statistics/forecast/year-end.ts'
import { lowHigh, topicOf } from '../topic.ts'

interface Input {
  readonly previousYears: readonly (readonly number[])[]
  readonly ytdUltimates: readonly number[]
  readonly ytdMackSE: number
  readonly budget: number
}

export const topic = topicOf<Input>({
  input: { previousYears: true, ytdUltimates: true, ytdMackSE: true, budget: true },
  money: ['ytd', 'runRate', 'pooledShareForecast', 'forecast', 'interval80', 'forecastMinusBudget'],
  answers: ({ previousYears, ytdUltimates, ytdMackSE, budget }) => {
    const made = yearEnd({ previousYears, months: ytdUltimates, standardError: ytdMackSE }).value
    const names = ['ytd', 'runRate', 'cumulativeShareByYear', 'pooledShareForecast', 'meanLogRatio', 'sdLogRatio', 'forecast', 'relativeSE', 'interval80', 'probabilityOverBudget', 'forecastMinusBudget']
    if (!made) return Object.fromEntries(names.map((name) => [name, null]))
    return {
      ytd: made.soFar, runRate: made.runRate, cumulativeShareByYear: made.shares, pooledShareForecast: pooled(previousYears, ytdUltimates),
      meanLogRatio: made.logRatio.mean, sdLogRatio: made.logRatio.sd, forecast: made.forecast, relativeSE: made.spread.value && made.spread.value.relative,
      interval80: lowHigh(yearEndInterval(made).value), probabilityOverBudget: chanceOver(made, budget).value, forecastMinusBudget: made.forecast - budget,
    }
  },
})

/** The other way to average, which the cases have beside ours: all earlier years in one heap. */
function pooled(years: readonly (readonly number[])[], months: readonly number[]): number {
  const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)
  return (sum(months) * sum(years.map(sum))) / sum(years.map((year) => sum(year.slice(0, months.length))))
}
