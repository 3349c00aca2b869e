import type { Sparse } from '../sparse.ts'
import type { Board } from './board.ts'
import { equationsOf, hasher, type Entries, type Equations } from './equations.ts'
import { freeMovers } from './free.ts'

/** A window as a programme sees it: unknowns, equations that stay zero, and the targets to move. */
export interface Puzzle {
  /** The movers behind every unknown: they stand in all the same figures and wanted targets. */
  readonly unknowns: readonly (readonly number[])[]
  /** How far each unknown can go down; at most 0. */
  readonly floor: Float64Array
  readonly equations: readonly Entries[]
  readonly wanted: readonly { readonly target: number; readonly entries: Entries }[]
}

/**
 * What can move within a window while every shown figure stays as it is; null when no wanted target can. Movers that a figure pins down
 * are left out, movers that nothing tells apart become one, and so do figures that say the same.
 */
export function puzzleOf(board: Board, shown: Uint8Array, window: Int32Array, isWanted: (target: number) => boolean): Puzzle | null {
  const inside = wantedInside(board, window, isWanted)
  if (inside.size === 0) return null
  const isShown = (figure: number): boolean => shown[figure] === 1
  const isAsked = (target: number): boolean => inside.has(target)
  const unknowns = alike(board, freeMovers(board.figures, window, isShown), isShown, isAsked)
  const first = unknowns.map((movers) => movers[0]!)
  const figures = equationsOf(board.figures, first, isShown)
  const wanted = movable(equationsOf(board.targets, first, isAsked), figures)
  if (wanted.length === 0) return null
  const floor = Float64Array.from(unknowns, (movers) => movers.reduce((sum, mover) => sum + board.floor[mover]!, 0))
  return { unknowns, floor, equations: figures.distinct, wanted }
}

/** Wanted targets of which all movers lie in the window. */
function wantedInside({ targets: { start, group }, width }: Board, window: Int32Array, isWanted: (target: number) => boolean): Set<number> {
  const seen = new Map<number, number>()
  for (const mover of window) {
    for (let at = start[mover]!; at < start[mover + 1]!; at++) if (isWanted(group[at]!)) seen.set(group[at]!, (seen.get(group[at]!) ?? 0) + 1)
  }
  return new Set([...seen].flatMap(([target, count]) => (count === width[target] ? [target] : [])))
}

/** A target that is a multiple of a figure does not move while the figure stays. */
const movable = (targets: Equations, figures: Equations): Puzzle['wanted'] =>
  targets.all.flatMap(({ group, entries, name }) => (figures.names.has(name) ? [] : [{ target: group, entries }]))

/** Groups of movers with the same shown figures and the same asked targets. */
export function alike({ figures, targets }: Board, free: Int32Array, isShown: (figure: number) => boolean, isAsked: (target: number) => boolean): number[][] {
  const groups = new Map<number, number[]>()
  for (const mover of free) {
    const hash = hasher()
    for (let at = figures.start[mover]!; at < figures.start[mover + 1]!; at++) if (isShown(figures.group[at]!)) hash.add(figures.group[at]!, figures.count[at]!)
    hash.add(-1, 0)
    for (let at = targets.start[mover]!; at < targets.start[mover + 1]!; at++) if (isAsked(targets.group[at]!)) hash.add(targets.group[at]!, targets.count[at]!)
    const own = groups.get(hash.value())
    if (own) own.push(mover)
    else groups.set(hash.value(), [mover])
  }
  return [...groups.values()]
}

/** The change of the rows: what an unknown goes down is shared by what there is, what it goes up goes to its first mover. */
export function spread(unknowns: Puzzle['unknowns'], floor: Float64Array, board: Board, moved: Float64Array): Sparse {
  const change: (readonly [row: number, euros: number])[] = []
  unknowns.forEach((movers, unknown) => {
    const euros = moved[unknown]!
    if (euros === 0 || (euros < 0 && floor[unknown] === 0)) return
    for (const mover of euros > 0 ? movers.slice(0, 1) : movers) {
      const own = euros > 0 ? euros : (euros * board.floor[mover]!) / floor[unknown]!
      for (const row of board.movers[mover]!) change.push([row, own])
    }
  })
  change.sort((a, b) => a[0] - b[0])
  return { at: Int32Array.from(change, ([row]) => row), value: Float64Array.from(change, ([, euros]) => euros) }
}
