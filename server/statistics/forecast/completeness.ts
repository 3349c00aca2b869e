import type { Development } from './development.ts'

/** How complete a month of delivery is so many months later. */
export interface Completeness {
  /** What is in by now times this gives what it will come to; null where a factor on the way is missing. */
  readonly toGo: number | null
  /** The part that is in by now, 1 when everything is; above 1 where credits still follow. */
  readonly part: number | null
}

/** Completeness per lag, the first one being the month itself: 1 over the product of the factors still ahead (METHODS 2.2). */
export function completenessByLag(steps: readonly Development[], tail = 1): readonly Completeness[] {
  const factors = steps.map(({ factor }) => factor)
  return Array.from({ length: steps.length + 1 }, (_, lag) => {
    const toGo = factors.slice(lag).reduce<number | null>((product, factor) => (product === null || factor === null ? null : product * factor), tail)
    return { toGo, part: toGo === null || toGo === 0 ? null : 1 / toGo }
  })
}
