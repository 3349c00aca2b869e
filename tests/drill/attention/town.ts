import { curveOf } from '../../../server/concentration/curve.ts'
import { topShare } from '../../../server/concentration/top-share.ts'
import { chanceAgainstYears } from '../../../server/statistics/attention/against-years.ts'
import type { Candidate } from '../../../server/statistics/attention/choose.ts'
import { movesApart, type GroupSeries } from '../../../server/statistics/attention/moves.ts'
import { chanceOfBudget } from '../../../server/statistics/attention/over-budget.ts'
import { chanceOfFlag } from '../../../server/statistics/attention/signal-chance.ts'
import { flagsOf } from '../../../server/statistics/control/flags.ts'
import { xmrChart } from '../../../server/statistics/control/xmr.ts'
import type { Uniform } from '../../../server/statistics/numerics/generator.ts'
import { isRare, movesBetween, type Spans } from '../../../server/statistics/signals/spans.ts'
import { poissonDraws, seriesOf } from '../quiet.ts'

/** What was planted in a town; nothing in a quiet one. */
export interface Planted {
  /** Spending of one wijk under one law times this, in the last year. */
  readonly wijk?: { readonly law: number; readonly wijk: number; readonly times: number }
  /** One signal moves by so many standard deviations for its last periods. */
  readonly signal?: { readonly at: number; readonly sigmas: number; readonly periods: number }
  /** In one wijk there are this many times as many events of a signal in the last whole year. */
  readonly years?: { readonly wijk: number; readonly times: number }
  /** The outcome is this many times the budget. */
  readonly budget?: number
}

/** What the overview looks at in a town, each with where it is. */
export interface Seen extends Candidate { readonly at: string }

const [YEARS, WIJKEN, SIGNALS, POINTS] = [5, 12, 15, 36]
/** Households per wijk under each law, larger and smaller wijken as in a real gemeente. */
const LAWS = [200, 80, 100, 30].map((mean) => Array.from({ length: WIJKEN }, (_, wijk) => Math.round(mean * (0.4 + (1.2 * wijk) / (WIJKEN - 1)))))
/** Spread of the logarithm of a household's spending, how much of it stays from year to year, and how many households go each year. */
const [SIGMA, STAYS, GOES] = [1.1, 0.8, 0.25]

/** Everything the overview would look at in an invented town where nothing is the matter but what was planted. */
export function lookAt(next: Uniform, planted: Planted = {}): Seen[] {
  const draw = polarDraws(next)
  const laws = LAWS.map((sizes, law) => sizes.map((size, wijk) => wijkYears({ next, draw }, size, planted.wijk?.law === law && planted.wijk.wijk === wijk ? planted.wijk.times : 1)))
  return [...moved(laws), ...concentrated(laws), ...signals(draw, planted.signal), ...wholeYears(next, planted.years), ...forecasts(draw, planted.budget)]
}

/** Draws from the standard normal distribution, two at a time: fast enough for millions of households (Box & Muller 1958, in the polar form of Marsaglia). */
function polarDraws(next: Uniform): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) { const one = spare; spare = null; return one }
    for (;;) {
      const [x, y] = [2 * next() - 1, 2 * next() - 1]
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }
}

interface Draws { readonly next: Uniform; readonly draw: () => number }

/** Spending per household of one wijk under one law, by year: most stay and are alike, some go and others come. */
function wijkYears({ next, draw }: Draws, size: number, times: number): number[][] {
  let level = seriesOf(draw, size)
  return Array.from({ length: YEARS }, (_, year) => {
    if (year > 0) level = level.map((own) => (next() < GOES ? draw() : STAYS * own + Math.sqrt(1 - STAYS ** 2) * draw()))
    return level.map((own) => Math.round(1e6 * Math.exp(SIGMA * own) * (year === YEARS - 1 ? times : 1)))
  })
}

type Laws = readonly (readonly (readonly (readonly number[])[])[])[]

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

const moved = (laws: Laws): Seen[] => laws.flatMap((wijken, law) => {
  const groups = wijken.map((years, wijk): GroupSeries => ({ group: `${law}.${wijk}`, amounts: years.map((own) => published(sum(own))), households: years.map((own) => 5 * Math.round(own.length / 5)) }))
  return movesApart(groups).map(({ group, chance }): Seen => ({ kind: 'wijk', at: group, chance }))
})

/** Hundreds of euros, from cents. */
const published = (cents: number): number => 100 * Math.round(cents / 10_000)

const concentrated = (laws: Laws): Seen[] => [null, ...LAWS[0]!.keys()].flatMap((wijk) => {
  const shares = Array.from({ length: YEARS }, (_, year) => topTenth(laws.flatMap((wijken) => wijken.filter((_own, at) => wijk === null || at === wijk).flatMap((years) => years[year]!))))
  const chance = chanceAgainstYears(shares.at(-1)!, shares.slice(0, -1), 0.01)
  return chance === null ? [] : [{ kind: 'concentration', at: `${wijk ?? 'gemeente'}`, chance }]
})

function topTenth(net: readonly number[]): number {
  const curve = curveOf(Float64Array.from(net), Float64Array.from(net.keys()))
  if (curve.kind !== 'curve') throw new Error('no curve')
  return Math.round(100 * topShare(curve, 10)) / 100
}

function signals(draw: () => number, planted: Planted['signal']): Seen[] {
  return Array.from({ length: SIGNALS }, (_, at): Seen => {
    const values = seriesOf(draw, POINTS).map((value, point) => value + (planted?.at === at && point >= POINTS - planted.periods ? planted.sigmas : 0))
    return { kind: 'signal', at: `${at}`, chance: chanceOfNewest(values) }
  })
}

/** Chance of what the newest point of a series is flagged for; 1 when it is not. */
function chanceOfNewest(values: readonly number[]): number {
  const chart = xmrChart(values).value!
  const flags = flagsOf(chart)
  const newest = flags.at(-1)
  if (!newest) return 1
  const sigmas = values.map((value, at) => (3 * (value - chart.limits[at]!.centre)) / (chart.limits[at]!.upper - chart.limits[at]!.centre))
  const side = Math.sign(sigmas.at(-1)!)
  return chanceOfFlag({ rule: newest.rule, sigmas: sigmas.slice(sigmas.findLastIndex((one) => Math.sign(one) !== side) + 1) })
}

/** Three signals counted per wijk, 30 to 120 events a year: the last of four whole years against those before it. */
function wholeYears(next: Uniform, planted: Planted['years']): Seen[] {
  return [0, 1, 2].flatMap((signal) => {
    const wijken = Array.from({ length: WIJKEN }, (_, wijk): Spans => {
      const mean = 30 + (90 * wijk) / (WIJKEN - 1)
      const isPlanted = signal === 0 && planted?.wijk === wijk
      const yearly = poissonDraws(next, mean)
      const counts = [...seriesOf(yearly, 3), isPlanted ? poissonDraws(next, mean * planted.times)() : yearly()].map((many) => 5 * Math.round(many / 5))
      return { area: `${signal}.${wijk}`, before: { numerator: sum(counts.slice(0, 3)), denominator: 3_000 * mean, years: 3 }, since: { numerator: counts[3]!, denominator: 1_000 * mean, years: 1 } }
    })
    return movesBetween('events', wijken, 5).map((move): Seen => ({ kind: 'years', at: move.area, chance: isRare(move) ? move.chance : 1 }))
  })
}

/** Per law and in all: a margin of four in five that holds the truth in three of four, and a budget that is what the year will be. */
const forecasts = (draw: () => number, times = 1): Seen[] => [0, 1, 2, 3].flatMap((law) => {
  const [margin, budget] = [0.03, 1e7]
  const forecast = budget * times * Math.exp(margin * HONEST * draw())
  const wide = Math.exp(margin * FOUR_IN_FIVE)
  const chance = chanceOfBudget({ forecast, low: forecast / wide, high: forecast * wide, budget })
  return chance === null ? [] : [{ kind: 'forecast', at: `${law}`, chance }]
})

/** Quantile of the normal distribution at 0.9; and how much wider the truth lies when a margin of 80% holds it in 75%. */
const FOUR_IN_FIVE = 1.2815516
const HONEST = FOUR_IN_FIVE / 1.1503494
