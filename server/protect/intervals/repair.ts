import type { Sparse } from '../sparse.ts'
import type { Board } from './board.ts'
import { equationsOf, type Entries, type Equations } from './equations.ts'
import { builder } from './programme.ts'
import type { Sharp } from './proofs.ts'
import { alike, spread } from './puzzle.ts'
import type { Solver } from './solver.ts'

/** Figures that leave intervals wide enough when they are hidden together, and the table that proves it. */
export interface Repair {
  readonly hide: readonly number[]
  readonly change: Sparse
}

/** Where a repair is looked for, and what is too sharp there. */
export interface Place {
  readonly board: Board
  readonly window: Int32Array
  readonly found: readonly Sharp[]
}

/** What is shown, and what it costs to hide each figure; Infinity where that cannot be. */
export interface Prices {
  readonly shown: Uint8Array
  readonly cost: Float64Array
}

/** Deviations of a figure of less than a cent are the solver's rounding. */
const MOVED = 0.01
/** Rounds in which a figure that moves little is made cheap only in as far as it moves much: fewer figures, each used more. */
const REWEIGHTINGS = 3
/** Programmes of more unknowns are not solved once more without each sum that moved. */
const MOST_TO_TRY_WITHOUT = 500
/** A euro short of a need costs more than a euro of so many figures. The dearest figure costs 1: larger prices are beyond the precision of the solver, which then never ends. */
const SHORT = 1e4

/**
 * Repair by linear programming (DISCLOSURE 3.4; Fischetti and Salazar 2001): one deviation of the rows of a window that moves all sharp
 * targets by their need, as far as that goes, where a shown figure may move too, at a cost. The figures that move become hidden. A
 * figure that reaches outside the window stays as it is.
 */
export function repairIn({ board, window, found }: Place, { shown, cost }: Prices, solver: Solver): Repair | null {
  const isShown = (figure: number): boolean => shown[figure] === 1
  const targets = new Set(found.map(({ target }) => target))
  const isAsked = (target: number): boolean => targets.has(target)
  const unknowns = alike(board, window, isShown, isAsked)
  const first = unknowns.map((movers) => movers[0]!)
  const floor = Float64Array.from(unknowns, (movers) => movers.reduce((sum, mover) => sum + board.floor[mover]!, 0))
  const isInside = insideOf(board, window)
  const payable = together(equationsOf(board.figures, first, isShown).all, (figure) => (isInside(figure) ? cost[figure]! : Infinity))
  const entriesOf = new Map(equationsOf(board.targets, first, isAsked).all.map(({ group, entries }) => [group, entries]))
  const aims = found.map(({ target, side }) => ({ entries: entriesOf.get(target)!, far: side === 'up' ? board.asked[target]!.up : -board.asked[target]!.down }))
  const answer = cheapest({ floor, payable, aims }, solver)
  return answer && { hide: answer.moved.flatMap((at) => payable[at]!.figures), change: spread(unknowns, floor, board, answer.values) }
}

/** Whether a figure lies wholly within a window. */
function insideOf({ figures: { start, group }, figureWidth }: Board, window: Int32Array): (figure: number) => boolean {
  const width = new Map<number, number>()
  for (const mover of window) for (let at = start[mover]!; at < start[mover + 1]!; at++) width.set(group[at]!, (width.get(group[at]!) ?? 0) + 1)
  return (figure) => width.get(figure) === figureWidth[figure]
}

/** Figures that say the same within the window, paid for together. */
interface Payable {
  readonly entries: Entries
  readonly figures: readonly number[]
  readonly price: number
}

function together(all: Equations['all'], priceOf: (figure: number) => number): Payable[] {
  const byName = new Map<number, Payable>()
  for (const { group, entries, name } of all) {
    const { figures, price } = byName.get(name) ?? { figures: [], price: 0 }
    byName.set(name, { entries, figures: [...figures, group], price: price + priceOf(group) })
  }
  return [...byName.values()]
}

interface Paid {
  readonly floor: Float64Array
  readonly payable: readonly Payable[]
  /** How far targets must go: down when that is below zero. */
  readonly aims: readonly { readonly entries: Entries; readonly far: number }[]
}

/** What a programme found: which sums move, and what that costs. */
interface Found {
  readonly moved: readonly number[]
  readonly values: Float64Array
  readonly price: number
  /** Euros that targets fall short of what they must. */
  readonly short: number
}

/** Solves, and then once more without each of the sums that moved, dearest first, as long as that is cheaper and goes as far. */
function cheapest(paid: Paid, solver: Solver): Found | null {
  let best = light(paid, solver)
  if (best === null || paid.floor.length > MOST_TO_TRY_WITHOUT) return best
  const without = new Set<number>()
  for (let at = dearest(paid, best, without); at !== undefined; at = dearest(paid, best, without)) {
    without.add(at)
    const other = light({ ...paid, payable: paid.payable.map((one, own) => (own === at ? { ...one, price: Infinity } : one)) }, solver)
    if (other === null || other.short > best.short + MOVED || other.price >= best.price) continue
    best = other
  }
  return best
}

const dearest = ({ payable }: Paid, { moved }: Found, tried: ReadonlySet<number>): number | undefined =>
  moved.filter((at) => !tried.has(at)).sort((a, b) => payable[b]!.price - payable[a]!.price || a - b)[0]

/** Solves a few times, each time with the price of a figure spread over how far it moved the last time. */
function light(paid: Paid, solver: Solver): Found | null {
  const { floor: { length: first }, payable, aims } = paid
  const live = solver.open(programmeOf(paid))
  let weight = payable.map(({ price }) => (price === Infinity ? 0 : price))
  let best: Found | null = null
  for (let round = 0; round < REWEIGHTINGS; round++) {
    const most = weight.reduce((dear, one) => Math.max(dear, one), 1)
    const spent = weight.map((one) => -one / most)
    live.cost(Float64Array.from([...new Float64Array(first), ...spent, ...spent, ...aims.map(() => -SHORT)]))
    const values = live.maximise()
    if (values === null) break
    const size = payable.map((_, at) => Math.abs(values[first + at]! - values[first + payable.length + at]!))
    const moved = [...payable.keys()].filter((at) => size[at]! > MOVED)
    const price = moved.reduce((sum, at) => sum + payable[at]!.price, 0)
    best = { moved, values, price, short: values.subarray(first + 2 * payable.length).reduce((sum, euros) => sum + euros, 0) }
    const scale = moved.reduce((far, at) => Math.max(far, size[at]!), MOVED)
    weight = payable.map(({ price: own }, at) => (own === Infinity ? 0 : own / (size[at]! / scale + 1e-3)))
  }
  live.dispose()
  return best
}

/** A column per unknown, two per payable sum for how far it goes up and down (nowhere when it has no price), and one per aim for what it falls short. */
function programmeOf({ floor, payable, aims }: Paid) {
  const make = builder()
  for (const lowest of floor) make.column(lowest, Infinity)
  const most = payable.map(({ price }) => (price === Infinity ? 0 : Infinity))
  const more = most.map((limit) => make.column(0, limit))
  const less = most.map((limit) => make.column(0, limit))
  payable.forEach(({ entries }, at) => make.row(0, 0, [...entries, [more[at]!, -1], [less[at]!, 1]]))
  for (const { entries, far } of aims) make.row(...(far > 0 ? [far, Infinity] as const : [-Infinity, far] as const), [...entries, [make.column(0, Infinity), Math.sign(far)]])
  return make.build()
}
