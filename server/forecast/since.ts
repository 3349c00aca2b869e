import type { DelayLines } from '../tabulate/delays.ts'
import type { Wet } from '../units/wet.ts'

/** What readers saw before: the laws of which an earlier release told how months fill up, and the lines that it was learnt from. */
export interface ToldBefore {
  readonly wetten: ReadonlySet<Wet>
  readonly lines: readonly DelayLines[]
}

/**
 * What differs between now and each earlier release that told of a law: the lines of now, and those of then taken off, so that a line that is in
 * both comes to nothing. Who lays two releases side by side sees this difference, and it is an amount about the households behind it.
 */
export const changesSince = (wet: Wet, now: readonly DelayLines[], before: readonly ToldBefore[]): readonly (readonly DelayLines[])[] =>
  before.filter(({ wetten }) => wetten.has(wet)).map(({ lines }) => [...now, ...fromLastGap(lines).filter((part) => part.wet === wet).map(takenOff)])

const takenOff = (part: DelayLines): DelayLines => ({ ...part, amount: part.amount.map((amount) => -amount) })

/** The lines of the newest year and of those before it without a gap. */
export function fromLastGap(lines: readonly DelayLines[]): readonly DelayLines[] {
  const first = 12 * (yearsOf(lines)[0] ?? 0)
  return lines.filter(({ month }) => month[0]! >= first)
}

/** The newest year with a line and those before it without a gap, oldest first. */
export function yearsOf(lines: readonly DelayLines[]): readonly number[] {
  const found = new Set(lines.map(({ month }) => Math.floor(month[0]! / 12)))
  const years = found.size === 0 ? [] : [Math.max(...found)]
  while (found.has(years[0]! - 1)) years.unshift(years[0]! - 1)
  return years
}
