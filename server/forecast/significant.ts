import type { Spread } from '../statistics/forecast/year-end.ts'

/** The size of one step of the last of `digits` significant digits: 100,000 for 62,134,000 in three. */
export const unitOf = (amount: number, digits = 3): number => (amount === 0 ? 1 : Math.max(1, 10 ** (Math.floor(Math.log10(Math.abs(amount)) + 1e-12) + 1 - digits)))

/** An amount in three significant digits, and never finer than whole euros. @example significant(62_134_000) // 62_100_000 */
export const significant = (amount: number): number => {
  const unit = unitOf(amount)
  return Math.round(amount / unit) * unit
}

/** A relative error in whole tenths of a per cent, never too small. @example errorUp(0.01234) // 0.013 */
export const errorUp = (relative: number): number => Math.max(0, Math.ceil(relative * 1000 - 1e-9)) / 1000

/** A margin as it may be told: its error up to whole tenths of a per cent, its degrees of freedom down to a whole number. */
export const toldSpread = (spread: Spread): Spread => ({ ...spread, relative: errorUp(spread.relative), degrees: Math.max(1, Math.floor(spread.degrees + 1e-9)) })
