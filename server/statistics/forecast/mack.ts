import type { Development } from './development.ts'
import type { Triangle } from './triangle.ts'

/** Standard errors in the unit of the triangle. */
export interface Errors {
  /** By chance in the claims still to come. */
  readonly process: number
  /** By chance in the factors, which were measured on few months. */
  readonly parameter: number
  /** Both together: the root of the sum of squares. */
  readonly standard: number
}

/** Errors as variances, while they run through the lags. */
interface Variances {
  readonly process: number
  readonly parameter: number
}

/** A step that can be walked: its factor and its variance are known. */
type Known = { readonly [Field in keyof Development]: number }

/**
 * Mack's standard errors of every row and of all together; null where a step on the way is not known. Per row the process variance runs
 * as P ← C s² + P f² and the parameter variance as Q ← C² s² / D + Q f²; in total the first adds up, and the second runs over M, the sum
 * of the rows that still have the step to make, because all share one factor. Source: Mack 1993; recursion as in Mack 1999.
 */
export function mackErrors(triangle: Triangle, steps: readonly Development[]): { readonly rows: readonly (Errors | null)[]; readonly total: Errors | null } {
  const rows = triangle.map((row) => rowVariances(row, steps))
  const parameter = sharedVariance(triangle, steps)
  const process = rows.reduce<number | null>((sum, row) => (sum === null || row === null ? null : sum + row.process), 0)
  return { rows: rows.map((row) => row && errorsOf(row)), total: process === null || parameter === null ? null : errorsOf({ process, parameter }) }
}

const errorsOf = ({ process, parameter }: Variances): Errors =>
  ({ process: Math.sqrt(process), parameter: Math.sqrt(parameter), standard: Math.sqrt(process + parameter) })

function rowVariances(row: readonly number[], steps: readonly Development[]): Variances | null {
  let amount = row.at(-1)!
  let [process, parameter] = [0, 0]
  for (const step of steps.slice(row.length - 1)) {
    if (!isKnown(step)) return null
    const { factor, variance, volume } = step
    process = amount * variance + process * factor ** 2
    parameter = (amount ** 2 * variance) / volume + parameter * factor ** 2
    amount *= factor
  }
  return { process, parameter }
}

/** The parameter variance of all rows together; steps that no row still has to make do not count. */
function sharedVariance(triangle: Triangle, steps: readonly Development[]): number | null {
  let parameter = 0
  let amounts = triangle.map((row) => row[0]!)
  for (const [lag, step] of steps.entries()) {
    const ahead = triangle.map((row) => row.length <= lag + 1)
    const open = amounts.reduce((sum, amount, at) => (ahead[at] ? sum + amount : sum), 0)
    if (!ahead.includes(true)) amounts = triangle.map((row) => row[lag + 1]!)
    else if (!isKnown(step)) return null
    else {
      parameter = (open ** 2 * step.variance) / step.volume + parameter * step.factor ** 2
      amounts = triangle.map((row, at) => row[lag + 1] ?? amounts[at]! * step.factor)
    }
  }
  return parameter
}

const isKnown = (step: Development): step is Known => step.factor !== null && step.variance !== null
