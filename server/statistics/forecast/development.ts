import { lagsOf, linksAt, type Link, type Triangle } from './triangle.ts'

/** How claims grow from one lag to the next, over all rows known at both. */
export interface Development {
  /** Volume-weighted growth: what the rows add up to after, over what they added up to before; null where they added up to 0. */
  readonly factor: number | null
  /** What the rows added up to before: the denominator of the factor. */
  readonly volume: number
  /** Variance per cent of volume (Mack's sigma squared); null where nothing tells it. */
  readonly variance: number | null
}

/**
 * Development factors of the chain ladder, one for every step between lags, volume-weighted (alpha 1): f = Σ C(k+1) / Σ C(k). The variance
 * is 1 / (n - 1) Σ C(k) (F - f)², over the n rows with something at the start; a row at 0 counts in the factor and not in the variance.
 * Source: Mack 1993.
 */
export function development(triangle: Triangle, lastDiagonals?: number): readonly Development[] {
  const steps = Array.from({ length: Math.max(0, lagsOf(triangle) - 1) }, (_, lag) => stepOf(linksAt(triangle, lag, lastDiagonals)))
  return steps.reduce<Development[]>((done, step) => [...done, { ...step, variance: step.variance ?? extrapolated(done) }], [])
}

function stepOf(links: readonly Link[]): Development {
  const volume = links.reduce((sum, { from }) => sum + from, 0)
  const factor = volume > 0 ? links.reduce((sum, { to }) => sum + to, 0) / volume : null
  return { factor, volume, variance: factor === null ? null : varianceAround(factor, links) }
}

function varianceAround(factor: number, links: readonly Link[]): number | null {
  const started = links.filter(({ from }) => from > 0)
  if (started.length < 2) return null
  return started.reduce((sum, { from, to }) => sum + from * (to / from - factor) ** 2, 0) / (started.length - 1)
}

/** Mack's rule for a lag with a single row: min(b² / a, a, b), where a and b are the two before it; without those it is not known. */
function extrapolated(before: readonly Development[]): number | null {
  const [a, b] = before.slice(-2).map(({ variance }) => variance)
  if (a === undefined || b === undefined || a === null || b === null) return null
  return a === 0 ? 0 : Math.min(b ** 2 / a, a, b)
}
