import type { Cell } from '../cell.ts'
import { eurosInWords, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

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

/** What takes most of the money, with its share where the total is known; in a wijk with its name. */
export function largestFinding(items: readonly Named[], total: Cell, wijk: string | null = null): Rich {
  const top = largest(items, eurosInWords)
  if (!top) return rich`De bedragen zijn afgeschermd of niet bekend`
  const names = nameList(top.names)
  const lead = isPartial(items) ? rich`Van wat ${wijk === null ? '' : `in ${wijk} `}getoond wordt, gaat het meeste geld naar ${accent(names)}` : rich`Het meeste geld ${wijk === null ? '' : `in ${wijk} `}gaat naar ${accent(names)}`
  if (top.names.length > 1) return [...lead, `: elk ${eurosInWords(top.value)}`]
  const size = total.kind === 'shown' && total.value > 0 && top.value >= 0 ? percentInWords(top.value / total.value) : eurosInWords(top.value)
  return [...lead, `: ${size}`]
}

const nameList = (names: readonly string[]): string => (names.length <= 3 ? listed(names) : `${smallCount(names.length)} onderdelen`)
