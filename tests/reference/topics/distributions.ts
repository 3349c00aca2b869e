import { betaQuantile } from '../../../server/statistics/numerics/beta.ts'
import { binomialCdf, binomialQuantile, poissonCdf } from '../../../server/statistics/numerics/counts.ts'
import { chiSquareCdf, chiSquareQuantile, gammaQuantile } from '../../../server/statistics/numerics/gamma.ts'
import { normalCdf, normalQuantile } from '../../../server/statistics/numerics/normal.ts'
import { tCdf, tQuantile } from '../../../server/statistics/numerics/student.ts'
import { byRow, topicOf } from '../topic.ts'

const FUNCTIONS: Readonly<Record<string, (...args: never[]) => number>> = {
  normQuantile: normalQuantile, normCdf: normalCdf, chiSquareQuantile, chiSquareCdf, gammaQuantile, betaQuantile, tQuantile, tCdf, poissonCdf, binomialCdf, binomialQuantile,
}

interface Asked { readonly fn: string; readonly args: readonly number[] }

export const topic = topicOf<{ description: string }>({
  input: { description: true },
  answers: () => ({
    rows: byRow<Asked>(['fn', 'args'], ({ fn, args }) => {
      const called = Object.hasOwn(FUNCTIONS, fn) ? FUNCTIONS[fn] : undefined
      return called ? { value: called(...(args as never[])) } : {}
    }),
  }),
})
