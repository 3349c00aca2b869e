import { chainLadder, type ChainLadder } from '../../../server/statistics/forecast/chain-ladder.ts'
import type { Errors } from '../../../server/statistics/forecast/mack.ts'
import { reserveQuantile } from '../../../server/statistics/forecast/reserve-interval.ts'
import { byRow, topicOf, type Computed } from '../topic.ts'

export interface Input {
  readonly cumulative: readonly (readonly (number | null)[])[]
  readonly lastDiagonals?: number
  readonly rows?: number
  readonly lags?: number
}

export const topic = topicOf<Input>({
  input: { cumulative: true, lastDiagonals: true, rows: true, lags: true },
  answers: (input) => {
    const made = laddered(input)
    if (!made) return NONE
    const { months, total } = made
    const reserve = months.map(({ latest, ultimate }) => ultimate === null ? null : ultimate - latest)
    const totalReserve = total.ultimate === null ? null : total.ultimate - total.latest
    return {
      developmentFactors: made.development.map(({ factor }) => factor),
      sigmaSquared: made.development.map(({ variance }) => variance),
      factorSE: made.development.map(({ variance, volume }) => (variance === null ? null : Math.sqrt(variance / volume))),
      latest: months.map(({ latest }) => latest),
      ultimate: months.map(({ ultimate }) => ultimate),
      reserve,
      ...named(['mackSE', 'processSE', 'parameterSE'], (kind) => months.map(({ errors }) => errors && errors[kind])),
      totalLatest: total.latest, totalUltimate: total.ultimate, totalReserve,
      ...named(['totalMackSE', 'totalProcessSE', 'totalParameterSE'], (kind) => total.errors && total.errors[kind]),
      lognormalTotalReserve: totalReserve === null || total.errors === null ? null : byRow<{ level: number }>(['level'], ({ level }) => ({ reserve: reserveQuantile(totalReserve, total.errors!.standard, level).value })),
      publishedRounded: published(made, reserve, totalReserve),
    }
  },
})

/** A triangle that nothing can be made of. */
const NONE = Object.fromEntries([
  'developmentFactors', 'sigmaSquared', 'factorSE', 'latest', 'ultimate', 'reserve', 'mackSE', 'processSE', 'parameterSE', 'totalLatest', 'totalUltimate', 'totalReserve',
  'totalMackSE', 'totalProcessSE', 'totalParameterSE', 'lognormalTotalReserve',
].map((name) => [name, null]))

/** The chain ladder of a case, its triangle without the empty cells at its right. */
export function laddered({ cumulative, lastDiagonals }: Input): ChainLadder | null {
  const triangle = cumulative.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1) as number[])
  return chainLadder(triangle, lastDiagonals === undefined ? {} : { lastDiagonals }).value
}

const KINDS = ['standard', 'process', 'parameter'] as const
const named = (names: readonly string[], figure: (kind: keyof Errors) => Computed[string]): Computed => Object.fromEntries(KINDS.map((kind, at) => [names[at], figure(kind)]))

/** Figures as the papers print them: thousands, and errors in per cents of the reserve, the complete first row left out. */
function published({ development, months, total }: ChainLadder, reserve: readonly (number | null)[], totalReserve: number | null): Computed {
  const open = months.map(({ errors }, at) => ({ errors, amount: reserve[at] ?? null })).filter(({ amount }) => amount !== 0)
  const percent = (errors: Errors | null, amount: number | null) => (errors === null || amount === null ? null : (100 * errors.standard) / amount)
  return {
    developmentFactors: development.map(({ factor }) => factor),
    reserveThousands: open.map(({ amount }) => amount === null ? null : amount / 1000),
    reservePctSE: open.map(({ errors, amount }) => percent(errors, amount)),
    totalReserve, totalReserveThousands: totalReserve === null ? null : totalReserve / 1000,
    totalSE: total.errors && total.errors.standard, totalPctSE: percent(total.errors, totalReserve),
  }
}
