import type { ControlChart } from './limits.ts'

/** Which way is better; `none` where there is no agreement on that. */
export type Direction = 'increase' | 'decrease' | 'none'

/** Whether a target will be met if nothing changes: always, never, or now and then by chance. */
export type Assurance = 'meets' | 'misses' | 'by-chance'

/** The target beside the last limits; null where no direction is agreed. Source: NHS England, Making Data Count. */
export function assuranceOf({ limits }: ControlChart, target: number, better: Direction): Assurance | null {
  const last = limits.at(-1)
  if (!last || better === 'none') return null
  if (target > last.upper) return better === 'increase' ? 'misses' : 'meets'
  if (target < last.lower) return better === 'increase' ? 'meets' : 'misses'
  return 'by-chance'
}
