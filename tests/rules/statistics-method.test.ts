import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chainLadder } from '../../server/statistics/forecast/chain-ladder.ts'
import { completenessByLag } from '../../server/statistics/forecast/completeness.ts'
import { yearEnd, yearEndInterval } from '../../server/statistics/forecast/year-end.ts'
import { exactly } from '../../server/statistics/what-if/model.ts'
import { triangular } from '../../server/statistics/what-if/triangular.ts'

/** Cells of the rows of a page's table whose first column starts with a digit. */
const rowsOf = (page: string, columns: number): string[][] =>
  readFileSync(new URL(`../../docs/methods/${page}.md`, import.meta.url), 'utf8').split('\n').filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())).filter((cells) => cells.length === columns)
const numbers = (text: string): number[] => text.split(',').map(Number)
const agree = (found: readonly (number | string)[], printed: string): void =>
  expect(found.map((one) => (typeof one === 'number' ? Number(one.toFixed(4)) : one)).join(', ')).toBe(printed)

describe('The examples on the page about the forecast', () => {
  it.each(rowsOf('forecast', 3))('of %s: %s is %s', (months, figure, value) => {
    const made = chainLadder(months!.split(';').map(numbers)).value!
    const found = { factors: () => made.development.map(({ factor }) => factor), 'comes to': () => made.months.map(({ ultimate, because }) => because ?? ultimate), complete: () => completenessByLag(made.development).map(({ part }) => part) }
    agree(found[figure as keyof typeof found]().map((one) => one ?? 'no-basis'), value!)
  })
  it.each(rowsOf('forecast', 4))('of %s with %s behind them: %s is %s', (months, years, figure, value) => {
    const previousYears = years!.split(';').map((year) => year.split(' of ').map(Number)).map(([first, whole]) => [first! / 3, first! / 3, first! / 3, ...Array.from({ length: 9 }, () => (whole! - first!) / 9)])
    const made = yearEnd({ previousYears, months: numbers(months!), standardError: 0 }).value!
    const interval = yearEndInterval(made)
    agree([{ forecast: made.forecast, 'run rate': made.runRate, interval: interval.value === null ? interval.because : '' }[figure!]!], value!)
  })
  it('are there', () => {
    expect([rowsOf('forecast', 3).length, rowsOf('forecast', 4).length, rowsOf('what-if', 7).length]).toEqual([6, 4, 5])
  })
})

describe('The examples on the page about what-if', () => {
  it.each(rowsOf('what-if', 7))('%s households, %s a year, cost %s, reach %s, effect %s: %s is %s', (households, spending, cost, reach, effect, figure, value) => {
    const three = (text: string) => { const [low, likely = low, high = low] = numbers(text); return triangular(low!, likely!, high!) }
    const model = { households: Number(households), spending: Number(spending), cost: three(cost!), reach: three(reach!), effect: three(effect!) }
    const { mean, chance, breakEven, atModes } = exactly(model)
    agree([{ mean, chance, 'at the most likely values': atModes, 'breaks even at': breakEven.value ?? 'zero-total' }[figure!]!], value!)
  })
})
