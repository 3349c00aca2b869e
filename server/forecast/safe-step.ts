import type { DelayLines } from '../tabulate/delays.ts'
import { incrementsOf, OLDEST } from './increments.ts'
import { householdTotals, linesThat, totalsByAge, type Need } from './late-lines.ts'
import type { LawLadder } from './law-ladder.ts'
import { eitherWay, type Change } from './since.ts'

/** Steps in which completeness may be told, the finest first. */
export const STEPS = [0.001, 0.01, 0.05] as const

/** An amount that figures told in steps tell in their turn. `room` is how far it can lie off on the narrowest side, as a part of `volume` (cents). */
interface Told {
  readonly volume: number
  readonly need: number
  room(step: number): number
}

/**
 * The finest step in which the completeness of a law may be told, or null for none. What came in at one age, and from that age on, is an
 * amount about the households behind it; so is what was declared by the year. What is paid on a fixed day is complete by decision, not by its lines. Where the rules would hide such an amount, rounding must
 * leave the guess of it as wide as they ask, on both sides of the truth: the truth may lie near the edge of what rounds to the same figure.
 * What came in since an earlier release is such an amount too. The margin moves with it in tenths of a per cent, and so does the choice of the step:
 * so it may never ask for more than half of the room of the finest step.
 */
export function safeStep({ lines, changes }: LawLines, ladder: Shares, need: Need): number | null {
  const told = toldAmounts(lines, lines, ladder, need).filter((one) => one.need > 0)
  const since = changes.flatMap((change) => toldAmounts(change.lines, lines, ladder, eitherWay(need))).filter((one) => one.need > 0)
  if (since.some((one) => one.need > (STEPS[0] / 4) * one.volume)) return null
  return STEPS.find((step) => [...told, ...since].every((one) => one.need <= one.room(step) * one.volume)) ?? null
}

/** The lines of a law, and what differs from the lines of each earlier release that told of it. */
interface LawLines { readonly lines: readonly DelayLines[]; readonly changes: readonly Change[] }

type Shares = Pick<LawLadder, 'completeness' | 'yearly' | 'pooled'>

/** The amounts about `part` of the lines that completeness tells. */
function toldAmounts(part: readonly DelayLines[], lines: readonly DelayLines[], { completeness, yearly, pooled }: Shares, need: Need): readonly Told[] {
  const rest = lines.filter(({ route }) => route !== 'jaar')
  const learntFrom = part.filter(({ route }) => route !== 'jaar' && (pooled || route !== 'vast'))
  return [...lateAmounts(rest, learntFrom, completeness, need), ...(yearly === null ? [] : yearlyAmounts(part, rest, yearly.share, need))]
}

/** How far the truth lies from the least and the most that rounds to the same. */
export function roomOf(value: number, step: number): { readonly down: number; readonly up: number } {
  const off = value - Math.round(value / step) * step
  return { down: step / 2 + off, up: step / 2 - off }
}

function lateAmounts(lines: readonly DelayLines[], learntFrom: readonly DelayLines[], completeness: readonly (number | null)[], need: Need): readonly Told[] {
  const start = completeness.findIndex((part) => part !== null)
  const late = linesThat(learntFrom, (_, age) => age > start)
  if (late.every(({ amount }) => amount.length === 0)) return []
  const first = lines.reduce((least, { month }) => month.reduce((found, one) => Math.min(found, one), least), Infinity)
  const { rows } = incrementsOf(lines, first, lines.reduce((most, { month }) => month.reduce((found, one) => Math.max(found, one), most), first))
  const totals = totalsByAge(late, OLDEST)
  return Array.from({ length: OLDEST - start }, (_, at) => start + 1 + at).flatMap((age): Told[] => {
    const [volume, before] = [volumeBefore(rows, age), completeness[age - 1] ?? 1]
    const then = completeness[age] ?? 1
    return [
      { volume, need: need(totals.at[age]!), room: (step) => between(roomAt(before, step), roomAt(then, step)) },
      { volume, need: need(totals.from[age]!), room: (step) => narrowest(roomAt(before, step)) },
    ]
  })
}

/** A month that is complete is known to be. */
const roomAt = (part: number, step: number) => (part === 1 ? { down: 0, up: 0 } : roomOf(part, step))
const narrowest = ({ down, up }: ReturnType<typeof roomOf>): number => Math.min(down, up)
/** Room of a difference. */
const between = (from: ReturnType<typeof roomOf>, to: ReturnType<typeof roomOf>): number => Math.min(to.up + from.down, to.down + from.up)

/** Net cents that had come in before an age, up to and including the newest month of which anything came in from that age on. */
function volumeBefore(rows: readonly (readonly number[])[], from: number): number {
  const last = rows.findLastIndex((row) => row.slice(from).some((amount) => amount !== 0))
  return rows.slice(0, last + 1).reduce((sum, row) => row.slice(0, from).reduce((some, amount) => some + amount, sum), 0)
}

/** What is declared by the year, each year beside the rest of that year. */
function yearlyAmounts(lines: readonly DelayLines[], rest: readonly DelayLines[], share: number, need: Need): readonly Told[] {
  const yearly = lines.filter(({ route }) => route === 'jaar')
  const years = new Set(yearly.flatMap(({ month }) => Array.from(month, yearOf)))
  return [...years].map((year) => {
    const within = (month: number): boolean => yearOf(month) === year
    return { volume: householdTotals(rest, within).reduce((sum, amount) => sum + amount, 0), need: need(householdTotals(yearly, within)), room: (step) => narrowest(roomOf(share, step)) }
  })
}

const yearOf = (month: number): number => Math.floor(month / 12)
