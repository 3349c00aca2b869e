import type { Direction } from './assurance.ts'
import type { Flag } from './flags.ts'

/** What a flag means for whom a direction was agreed; neutral where it was not. */
export type Meaning = 'ordinary' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'

/** The meaning of a flag: a change in the agreed direction is an improvement, one against it a concern. */
export function meaningOf(flag: Flag | null, better: Direction): Meaning {
  if (!flag) return 'ordinary'
  if (better === 'none') return `neutral-${flag.side}`
  return (flag.side === 'high') === (better === 'increase') ? 'improvement' : 'concern'
}
