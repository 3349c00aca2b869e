import type { Incidence } from '../incidence.ts'
import type { Sparse } from '../sparse.ts'
import type { Board } from './board.ts'
import { proofsOf, scalesOf, type Proofs, type Sharp, type Weighed } from './proofs.ts'
import { repairIn, type Place, type Prices } from './repair.ts'
import { searchAll, terrainOf, type Terrain } from './search-all.ts'
import type { Solver } from './solver.ts'
import { HALF_CENT, type IntervalTarget } from './targets.ts'
import { windowsOf, type Window } from './windows.ts'

/** Interval protection of one table: what is too sharp under a choice of columns, and what to hide against it. */
export interface Intervals {
  /** Sides of targets that a reader of these columns can guess too well, of the named targets only when any are named. What no search proves counts. */
  sharp(shown: Uint8Array, among?: ReadonlySet<number>): Sharp[]
  /** Columns to hide besides, so that none of these is too sharp. */
  repairs(shown: Uint8Array, sharp: readonly Sharp[]): Set<number>
  /** True when the tables found so far prove all targets under a choice of columns: what `sharp` would not even have to look for. */
  isProven(shown: Uint8Array): boolean
  /** The tables that proved something, as changes of rows. */
  witnesses(): Iterable<Sparse>
  /** True when the table is too large to be searched time and again. */
  readonly isLarge: boolean
}

/** What is in the rows of a table: euros, and groups of rows that are alike but for their period. */
export interface RowContents {
  readonly amount: Float64Array
  readonly alike: Int32Array | null
}

/** From so many rows on, a table is large. */
const LARGE = 3000

/** Opens the intervals of the columns of a table that may be shown. Tables that proved something once are tried first ever after. */
export function intervalsOf(matrix: Incidence, { amount, alike }: RowContents, targets: readonly IntervalTarget[], solver: Solver): Intervals {
  const figures = matrix.columns.slice(0, matrix.candidates)
  const windows = windowsOf(matrix.columns, (column) => matrix.cell[column]!.family, amount.length)
  const terrain = terrainOf({ amount, figures }, targets, windows, alike)
  const cost = costsOf(matrix)
  const known = new Set<Weighed>()
  const weigh = scalesOf(terrain.board)
  const proofsFor = (shown: Uint8Array, isAsked?: (target: number) => boolean): Proofs => {
    const proofs = proofsOf(terrain.board, shown, isAsked, weigh)
    for (const table of known) proofs.takeAgain(table)
    return proofs
  }
  const sharp = (all: Uint8Array, among?: ReadonlySet<number>): Sharp[] => {
    const shown = all.slice(0, figures.length)
    const proofs = proofsFor(shown, among && ((target) => among.has(target)))
    if (proofs.unproven().length > 0) searchAll(terrain, shown, proofs, solver, false)
    for (const table of proofs.kept) known.add(table)
    return proofs.unproven()
  }
  const repairs = (all: Uint8Array, found: readonly Sharp[]): Set<number> => {
    const shown = all.slice(0, figures.length)
    const hidden = new Set<number>()
    const proofs = proofsFor(shown)
    const attempt = (place: Place): void => {
      const left = place.found.filter(({ target, side }) => !proofs.isOpen(target, side))
      const repair = left.length === 0 ? null : repairIn({ ...place, found: left }, { shown, cost }, solver)
      if (repair === null) return
      for (const figure of repair.hide) { hidden.add(figure); shown[figure] = 0 }
      if (proofs.take(repair.change) > 0) known.add(proofs.kept.at(-1)!)
    }
    for (const board of [terrain.together, terrain.board]) {
      for (const place of board === null ? [] : placesOf(board, terrain.windows, found)) {
        attempt(place)
        for (const one of place.found) attempt({ ...place, found: [one] })
      }
    }
    return hidden.size > 0 ? hidden : nearest(terrain.board, found, { shown, cost })
  }
  const isProven = (shown: Uint8Array): boolean => proofsFor(shown.slice(0, figures.length)).unproven().length === 0
  return { sharp, repairs, isProven, witnesses: () => [...known].map(({ change }) => change), isLarge: amount.length > LARGE }
}

/** Programmes that also choose what to hide hold no more movers than this. */
const WIDEST = 4000

/** Where to repair on a board: as a whole; when that is too large and rows move by themselves, each target in the widest window that is not. */
function placesOf(board: Board, windows: Terrain['windows'], found: readonly Sharp[]): Place[] {
  if (board.movers.length <= WIDEST) return [{ board, window: Int32Array.from(board.movers.keys()), found }]
  if (board.movers.length < board.rowCount) return []
  const wide = windows.flat().filter(({ length }) => length <= WIDEST).sort((a, b) => b.length - a.length)
  const places = new Map<Window, Sharp[]>()
  for (const one of found) {
    const window = wide.find((rows) => holds(rows, board.asked[one.target]!.rows))
    if (window !== undefined) places.set(window, [...(places.get(window) ?? []), one])
  }
  return [...places].map(([window, own]) => ({ board, window, found: own }))
}

/** Where no programme helps: of every target the cheapest shown figure that has a row of it, and the cheapest of all when there is none. */
function nearest({ asked, figures }: Board, found: readonly Sharp[], { shown, cost }: Prices): Set<number> {
  const hidden = new Set<number>()
  const cheapestOf = (some: readonly number[]): number | undefined =>
    some.filter((figure) => shown[figure] === 1 && cost[figure] !== Infinity).sort((a, b) => cost[a]! - cost[b]! || a - b)[0]
  for (const { target } of found) {
    const around = new Set([...asked[target]!.rows].flatMap((row) => [...figures.group.subarray(figures.start[row], figures.start[row + 1])]))
    const cheapest = cheapestOf([...around]) ?? cheapestOf([...shown.keys()])
    if (cheapest !== undefined) hidden.add(cheapest)
  }
  return hidden
}

/** Whether all of some rows are among others; both ascend. */
function holds(window: Window, rows: Int32Array): boolean {
  let at = 0
  for (const row of window) if (row === rows[at]) at++
  return at === rows.length
}

/** What it costs to hide a column: more for what readers want more, and for larger amounts (DISCLOSURE 3.4). What was shown before stays. */
function costsOf(matrix: Incidence): Float64Array {
  return Float64Array.from({ length: matrix.candidates }, (_, column) => {
    const { sum, rank } = matrix.cell[column]!
    return column < matrix.forced ? Infinity : Math.log(1 + Math.max(HALF_CENT, sum / 100)) + LEVEL_PENALTY / (1 + rank)
  })
}

/** What hiding the most wanted cell costs more than hiding the least wanted. */
const LEVEL_PENALTY = 50
