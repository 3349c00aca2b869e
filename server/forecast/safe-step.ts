import type { DelayLines } from '../tabulate/delays.ts'
import { incrementsOf, OLDEST } from './increments.ts'
import { householdTotals, linesThat, totalsByAge, type Need } from './late-lines.ts'
import type { LawLadder } from './law-ladder.ts'
import { eitherWay, type Change } from './since.ts'

/** The step in which the completeness of a law is told, by what the law costs a year (euros, at least). */
const STEPS = [[5_000_000, 0.002], [500_000, 0.01], [-Infinity, 0.05]] as const

/**
 * The step for a law: from what it costs a year, which everyone can see, and from nothing else. Chosen by its late bills, the step itself would tell of them.
 * @example stepFor(14_000_000) // 0.002
 */
export const stepFor = (eurosAYear: number): number => STEPS.find(([least]) => eurosAYear >= least)![1]

/** An amount that figures told in steps tell in their turn. `room` is how far it can lie off on the narrowest side, as a part of `volume` (cents). */
interface Told {
  /** Null for what is declared by the year. */
  readonly age: number | null
  /** True for all that came in from that age on, false for that age alone. */
  readonly isFrom: boolean
  readonly volume: number
  readonly need: number
  room(step: number): number
}

/**
 * May the completeness of a law be told in its step? Null when it may not. What came in at one age, and from that age on, is an
 * amount about the households behind it; so is what was declared by the year. What is paid on a fixed day is complete by decision, not by its lines. Where the rules would hide such an amount, rounding must
 * leave the guess of it as wide as they ask, on both sides of the truth: the truth may lie near the edge of what rounds to the same figure.
 * What came in since an earlier release is such an amount too.
 */
export function safeStep({ lines, changes, step }: LawLines, ladder: Shares, need: Need): SafeStep | null {
  const own = toldAmounts(lines, lines, ladder, need)
  const since = changes.flatMap((change) => toldAmounts(change.lines, lines, ladder, eitherWay(need)))
  const secret = [...own, ...since].filter((one) => one.need > 0)
  if (secret.some((amount) => amount.need > amount.room(step) * amount.volume)) return null
  const ages = secret.flatMap(({ age, isFrom }) => (age === null ? [] : isFrom ? Array.from({ length: OLDEST + 1 - age }, (_, at) => age + at) : [age]))
  return { step, few: new Set(ages), isYearlyOfFew: secret.some(({ age }) => age === null) }
}

/** A step, with the ages at which what came in is about few households, and whether what is declared by the year is. */
export interface SafeStep { readonly step: number; readonly few: ReadonlySet<number>; readonly isYearlyOfFew: boolean }

/** The lines of a law, what differs from the lines of each earlier release that told of it, and the step in which it is told. */
interface LawLines { readonly lines: readonly DelayLines[]; readonly changes: readonly Change[]; readonly step: number }

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
  const totals = totalsByAge(late, OLDEST)
  const first = lines.reduce((least, { month }) => month.reduce((found, one) => Math.min(found, one), least), Infinity)
  const { rows } = incrementsOf(lines, first, lines.reduce((most, { month }) => month.reduce((found, one) => Math.max(found, one), most), first))
  return Array.from({ length: OLDEST - start }, (_, at) => start + 1 + at).flatMap((age): Told[] => {
    const [volume, before] = [volumeBefore(rows, age), completeness[age - 1] ?? 1]
    const then = completeness[age] ?? 1
    return [
      { age, isFrom: false, volume, need: need(totals[age]!.at), room: (step) => between(roomAt(before, step), roomAt(then, step)) },
      { age, isFrom: true, volume, need: need(totals[age]!.from), room: (step) => narrowest(roomAt(before, step)) },
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
    return { age: null, isFrom: false, volume: householdTotals(rest, within).reduce((sum, amount) => sum + amount, 0), need: need(householdTotals(yearly, within)), room: (step) => narrowest(roomOf(share, step)) }
  })
}

const yearOf = (month: number): number => Math.floor(month / 12)
