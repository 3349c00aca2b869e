/** An uncertain figure by its lowest, most likely and highest value; all three come from somebody, who is named beside them. */
export interface Triangular {
  readonly min: number
  readonly mode: number
  readonly max: number
}

/** The door to a triangular figure: finite, and low to high. */
export function triangular(min: number, mode: number, max: number): Triangular {
  if (!(min <= mode && mode <= max && Number.isFinite(max - min))) throw new RangeError('lowest, most likely and highest are not in order')
  return { min, mode, max }
}

/** The middle that counts: (a + m + b) / 3, which is not the most likely value. */
export const triangularMean = ({ min, mode, max }: Triangular): number => (min + mode + max) / 3

/** Variance: (a² + m² + b² - am - ab - bm) / 18, as the sum of squared distances, so that it is 0 when the three are one. */
export const triangularVariance = ({ min, mode, max }: Triangular): number =>
  ((mode - min) ** 2 + (max - mode) ** 2 + (max - min) ** 2) / 36

/** Value with a share p below it; closed form, the inverse of the two parabolas. */
export function triangularQuantile({ min, mode, max }: Triangular, p: number): number {
  const width = max - min
  if (width === 0) return min
  return p * width < mode - min ? min + Math.sqrt(p * width * (mode - min)) : max - Math.sqrt((1 - p) * width * (max - mode))
}

/** Share that lies at or below x. */
export function triangularCdf({ min, mode, max }: Triangular, x: number): number {
  if (x >= max) return 1
  if (x <= min) return 0
  return x < mode ? (x - min) ** 2 / ((max - min) * (mode - min)) : 1 - (max - x) ** 2 / ((max - min) * (max - mode))
}

/** How close together the values lie at x, for a figure that is not certain. */
export function triangularDensity({ min, mode, max }: Triangular, x: number): number {
  if (x < min || x > max) return 0
  return (2 / (max - min)) * (x < mode ? (x - min) / (mode - min) : x > mode ? (max - x) / (max - mode) : 1)
}
