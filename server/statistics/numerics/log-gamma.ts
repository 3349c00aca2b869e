const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
/** From here on the series of Stirling, cut off after seven terms, is exact in a double. */
const SERIES_FROM = 15

/**
 * Natural logarithm of the gamma function, for x above 0. Stirling's series from 15; below it the recurrence
 * gamma(x) = gamma(x + k) / (x (x + 1) ... (x + k - 1)). Source: Abramowitz & Stegun 6.1.41.
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('the logarithm of gamma is asked below or at 0')
  let product = 1
  let shifted = x
  for (; shifted < SERIES_FROM; shifted++) product *= shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingSeries(shifted) - Math.log(product)
}

/**
 * What Stirling's formula misses of ln(n!), for any n from 0: ln gamma(n + 1) - ((n + 1/2) ln n - n + ln sqrt(2 pi)). It keeps digits
 * that subtracting large logarithms would lose. Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  if (n >= SERIES_FROM) return stirlingSeries(n)
  return logGamma(n + 1) - ((n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI)
}

function stirlingSeries(x: number): number {
  const inverse = 1 / (x * x)
  const tail = 1 / 1188 - inverse * (691 / 360360 - inverse / 156)
  return (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * tail)))) / x
}
