import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cChart, gChart } from '../../server/statistics/control/attribute.ts'
import { flagsOf } from '../../server/statistics/control/flags.ts'
import type { ControlChart } from '../../server/statistics/control/limits.ts'
import { xmrChart } from '../../server/statistics/control/xmr.ts'
import { exactLimits } from '../../server/statistics/funnel/limits.ts'
import { countInterval } from '../../server/statistics/intervals/count.ts'
import type { Interval } from '../../server/statistics/intervals/interval.ts'
import { clopperPearson, wilson } from '../../server/statistics/intervals/proportion.ts'
import { benjaminiHochberg, holm } from '../../server/statistics/multiple-testing.ts'
import { direct } from '../../server/statistics/standardise/direct.ts'
import { indirect, ratioInterval } from '../../server/statistics/standardise/indirect.ts'
import { kaplanMeier, medianSurvival, survivalAt } from '../../server/statistics/survival.ts'
import type { Maybe } from '../../server/statistics/undefined.ts'

type Found = readonly (number | string)[]

/** Rows of three cells that start with a number and carry a figure that the page's table of figures knows. */
const examplesOf = (page: string, figures: readonly string[]): string[][] =>
  readFileSync(new URL(`../../docs/methods/${page}.md`, import.meta.url), 'utf8').split('\n').filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())).filter((cells) => cells.length === 3 && figures.includes(cells[1]!))

const numbers = (text: string): readonly number[] => text.split(',').map(Number)
const ends = ({ low, high }: Interval): Found => [low, high]
const told = <T>(maybe: Maybe<T>, say: (value: T) => Found): Found => ('because' in maybe ? [maybe.because] : say(maybe.value))
const limits = (chart: Maybe<ControlChart>): Found => told(chart, (made) => [made.limits[0]!.lower, made.limits[0]!.centre, made.limits[0]!.upper])

function flagged(chart: ControlChart): Found {
  const found = flagsOf(chart).flatMap((flag, at) => (flag ? [`${at + 1} ${flag.rule}-${flag.side}`] : []))
  return found.length === 0 ? ['none'] : found
}

const SIGNALS: Readonly<Record<string, (values: string) => Found>> = {
  'XmR limits': (values) => limits(xmrChart(numbers(values))),
  'c limits': (values) => limits(cChart(numbers(values))),
  'g limits': (values) => limits(gChart(numbers(values))),
  flagged: (values) => flagged(xmrChart(numbers(values)).value!),
}

const strata = (text: string) => text.split(';').map((one) => numbers(one)).map(([events, population, refEvents, refPopulation]) => ({ events: events!, population: population!, refEvents: refEvents!, refPopulation: refPopulation! }))
const parts = (text: string): readonly [number, number] => text.split(' of ').map(Number) as [number, number]
const followed = (text: string) => text.split(',').map((one) => ({ time: Number(one.replace('+', '')), ended: !one.includes('+') }))

const COMPARISON: Readonly<Record<string, (text: string) => Found>> = {
  ratio: (text) => told(indirect(strata(text)), ({ ratio }) => [ratio]),
  interval: (text) => told(indirect(strata(text)), (found) => ends(ratioInterval(found, 0.95))),
  direct: (text) => told(direct(strata(text), 0.95), ({ rate }) => [rate]),
  Wilson: (text) => told(wilson(...parts(text), 0.95), ends),
  'Clopper-Pearson': (text) => told(clopperPearson(...parts(text), 0.95), ends),
  count: (text) => ends(countInterval(Number(text), 0.95)),
  '95% limits': (text) => ends(exactLimits(Number(text), 0.95)),
  '99.8% limits': (text) => ends(exactLimits(Number(text), 0.998)),
  'Benjamini-Hochberg': (text) => benjaminiHochberg(numbers(text)),
  Holm: (text) => holm(numbers(text)),
  'after 12': (text) => told(survivalAt(followed(text), 12, 0.95), ({ survival }) => [survival]),
  median: (text) => told(medianSurvival(kaplanMeier(followed(text)).value!), (time) => [time]),
}

describe.each([['signals', SIGNALS, 9], ['comparison', COMPARISON, 16]] as const)('The examples on the page %s', (page, figures, many) => {
  const examples = examplesOf(page, Object.keys(figures))
  it('are there', () => {
    expect(examples.length).toBe(many)
  })
  it.each(examples)('of %s: %s is %s', (given, figure, value) => {
    expect(figures[figure!]!(given!).map((one) => (typeof one === 'number' ? Number(one.toFixed(4)) : one)).join(', ')).toBe(value)
  })
})
