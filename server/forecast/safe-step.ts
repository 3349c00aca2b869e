import type { DelayLines } from '../tabulate/delays.ts'
import { incrementsOf, OLDEST } from './increments.ts'
import { householdTotals, linesThat, type Need } from './late-lines.ts'

/** Steps in which completeness may be told, the finest first. */
export const STEPS = [0.001, 0.01, 0.05] as const

/** An amount that completeness tells: how wide the guess of it must stay, and the whole that steps are steps of. Both in cents. */
interface Told {
  readonly volume: number
  readonly need: number
}

/**
 * The finest step in which the completeness of a law may be told, or null for none. What came in at one age, and at that age or later, is
 * an amount about the households behind it; so is what was declared by the year. Where the rules would hide such an amount, half a step must
 * leave it as wide as they ask: told in steps of t of a whole S, it stays S × t / 2 wide on both sides.
 */
export function safeStep(lines: readonly DelayLines[], start: number, need: Need): number | null {
  const rest = lines.filter(({ route }) => route !== 'jaar')
  const told = [...lateAmounts(rest, start, need), ...yearlyAmounts(lines.filter(({ route }) => route === 'jaar'), rest, need)]
  return STEPS.find((step) => told.every((one) => one.need <= (step / 2) * one.volume)) ?? null
}

function lateAmounts(lines: readonly DelayLines[], start: number, need: Need): readonly Told[] {
  const late = linesThat(lines, (_, age) => age > start)
  if (late.every(({ amount }) => amount.length === 0)) return []
  const first = lines.reduce((least, { month }) => month.reduce((found, one) => Math.min(found, one), least), Infinity)
  const { rows } = incrementsOf(lines, first, lines.reduce((most, { month }) => month.reduce((found, one) => Math.max(found, one), most), first))
  return Array.from({ length: OLDEST - start }, (_, at) => start + 1 + at).map((from) => ({
    volume: volumeBefore(rows, from),
    need: Math.max(need(householdTotals(late, (_, age) => age === from)), need(householdTotals(late, (_, age) => age >= from))),
  }))
}

/** Net cents that had come in before an age, up to and including the newest month of which anything came in from that age on. */
function volumeBefore(rows: readonly (readonly number[])[], from: number): number {
  const last = rows.findLastIndex((row) => row.slice(from).some((amount) => amount !== 0))
  return rows.slice(0, last + 1).reduce((sum, row) => row.slice(0, from).reduce((some, amount) => some + amount, sum), 0)
}

/** What is declared by the year, each year beside the rest of that year. */
function yearlyAmounts(yearly: readonly DelayLines[], rest: readonly DelayLines[], need: Need): readonly Told[] {
  const years = new Set(yearly.flatMap(({ month }) => Array.from(month, yearOf)))
  return [...years].map((year) => {
    const within = (month: number): boolean => yearOf(month) === year
    return { volume: householdTotals(rest, within).reduce((sum, amount) => sum + amount, 0), need: need(householdTotals(yearly, within)) }
  })
}

const yearOf = (month: number): number => Math.floor(month / 12)
