import type { Cell } from '../cell.ts'

export interface Named {
  readonly name: string
  readonly cell: Cell
}

export interface Extreme {
  /** All that share the place: as many as are written the same. */
  readonly names: readonly string[]
  readonly value: number
}

/** The largest of what is shown, with everything that reads the same; null when nothing is shown. */
export function largest(items: readonly Named[], write: (value: number) => string): Extreme | null {
  const visible = items.flatMap(({ name, cell }) => (cell.kind === 'shown' ? [{ name, value: cell.value }] : []))
  const best = visible.reduce<number | null>((found, item) => (found === null || item.value > found ? item.value : found), null)
  if (best === null) return null
  return { names: visible.filter((item) => write(item.value) === write(best)).map((item) => item.name), value: best }
}

/** True when a title about "the most" has to say that it only speaks of what is shown. */
export const isPartial = (items: readonly Named[]): boolean => items.some((item) => item.cell.kind !== 'shown')
