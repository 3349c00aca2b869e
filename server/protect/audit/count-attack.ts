import type { LinearProgram, Solver } from '../intervals/solver.ts'

/** What a reader knows of a number of households: it lies from `low` to `high`. */
export interface Range {
  low: number
  high: number
}

/** A number of households that is made of others: exactly their sum, or at least the largest and at most the sum of them. */
export interface CountSum {
  readonly whole: number
  readonly parts: readonly number[]
  readonly exact: boolean
}

/** Sweeps over all sums; what is still moving then moves by less than a household a sweep. */
const SWEEPS = 30

/**
 * What a reader works out about every count from the published ones and how they add up. A road of its own, beside the one by which
 * counts were chosen: sums found from who is in which cell, one household at a time, until nothing moves. A sum that the truth does not
 * keep (a household with more back than spent) would cross; it tells nothing. Changes the ranges handed in.
 */
export function readCounts(ranges: Range[], sums: readonly CountSum[]): Range[] {
  for (let sweep = 0, moved = true; moved && sweep < SWEEPS; sweep++) {
    moved = false
    for (const sum of sums) if (readSum(ranges, sum)) moved = true
  }
  return ranges
}

function readSum(ranges: Range[], { whole, parts, exact }: CountSum): boolean {
  const known = parts.map((part) => ranges[part]!)
  const all = ranges[whole]!
  const lows = known.reduce((sum, { low }) => sum + low, 0)
  const highs = known.reduce((sum, { high }) => sum + high, 0)
  const least = exact ? lows : known.reduce((most, { low }) => Math.max(most, low), 0)
  let moved = clip(all, least, highs)
  for (const part of known) {
    const others = part.high === Infinity ? known.reduce((sum, one) => (one === part ? sum : sum + one.high), 0) : highs - part.high
    const most = exact ? all.high - (lows - part.low) : all.high
    if (clip(part, all.low - others, most)) moved = true
  }
  return moved
}

function clip(range: Range, low: number, high: number): boolean {
  const [from, to] = [Math.max(range.low, low), Math.min(range.high, high)]
  if (Number.isNaN(from) || from > to || (from === range.low && to === range.high)) return false
  range.low = from
  range.high = to
  return true
}

/** What exact sums tell of their counts together, and not one by one. Changes the ranges handed in; sums that the truth does not keep tell nothing. */
export function readTogether(ranges: Range[], sums: readonly CountSum[], solver: Solver): void {
  const telling = sums.filter(({ whole, parts }) => !parts.includes(whole))
  const cells = [...new Set(telling.flatMap(({ whole, parts }) => [whole, ...parts]))]
  const live = solver.open(programmeOf(cells.map((cell) => ranges[cell]!), telling, new Map(cells.map((cell, at) => [cell, at]))))
  const furthest = (at: number, sign: 1 | -1): number => {
    live.cost(Float64Array.from(cells, (_, other) => (other === at ? sign : 0)))
    return live.maximise()?.[at] ?? sign * Infinity
  }
  const known = cells.map((_, at) => ({ low: Math.ceil(furthest(at, -1) - NEARLY), high: Math.floor(furthest(at, 1) + NEARLY) }))
  cells.forEach((cell, at) => clip(ranges[cell]!, known[at]!.low, known[at]!.high))
  live.dispose()
}

/** Counts are whole; the solver's are that to a millionth. */
const NEARLY = 1e-4

function programmeOf(ranges: readonly Range[], sums: readonly CountSum[], place: ReadonlyMap<number, number>): LinearProgram {
  const entries = sums.map(({ whole, parts }) => [{ at: place.get(whole)!, value: -1 }, ...parts.map((part) => ({ at: place.get(part)!, value: 1 }))].sort((a, b) => a.at - b.at))
  return {
    lower: Float64Array.from(ranges, ({ low }) => low), upper: Float64Array.from(ranges, ({ high }) => high),
    rowLower: new Float64Array(sums.length), rowUpper: new Float64Array(sums.length),
    start: Int32Array.from([0, ...entries].keys(), (row) => entries.slice(0, row).reduce((sum, own) => sum + own.length, 0)),
    column: Int32Array.from(entries.flat(), ({ at }) => at), value: Float64Array.from(entries.flat(), ({ value }) => value),
  }
}

/** Places of the secret counts that are known too well: fewer values left than rounding promises. */
export const countsKnownTooWell = (ranges: readonly Range[], users: ArrayLike<number>, secrets: readonly number[], rounding: number): number[] =>
  secrets.filter((at) => {
    const { low, high } = ranges[at]!
    return low <= users[at]! && users[at]! <= high && high - low + 1 < rounding
  })
