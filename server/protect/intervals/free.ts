import type { Holders } from './holders.ts'

/** The movers of a window that are not pinned down: a shown figure with only one mover left that can move holds it where it is. */
export function freeMovers(figures: Holders, window: Int32Array, isShown: (figure: number) => boolean): Int32Array {
  const inFigure = moversOfFigures(figures, window, isShown)
  const left = new Map([...inFigure].map(([figure, movers]) => [figure, movers.length]))
  const pinned = new Set<number>()
  const queue = [...left].flatMap(([figure, count]) => (count === 1 ? [figure] : []))
  for (let figure = queue.pop(); figure !== undefined; figure = queue.pop()) {
    const mover = inFigure.get(figure)!.find((one) => !pinned.has(one))
    if (mover === undefined) continue
    pinned.add(mover)
    for (let at = figures.start[mover]!; at < figures.start[mover + 1]!; at++) {
      const other = figures.group[at]!
      if (!left.has(other)) continue
      left.set(other, left.get(other)! - 1)
      if (left.get(other) === 1) queue.push(other)
    }
  }
  return pinned.size === 0 ? window : window.filter((mover) => !pinned.has(mover))
}

function moversOfFigures({ start, group }: Holders, window: Int32Array, isShown: (figure: number) => boolean): Map<number, number[]> {
  const movers = new Map<number, number[]>()
  for (const mover of window) {
    for (let at = start[mover]!; at < start[mover + 1]!; at++) {
      const figure = group[at]!
      if (!isShown(figure)) continue
      const own = movers.get(figure)
      if (own) own.push(mover)
      else movers.set(figure, [mover])
    }
  }
  return movers
}
