import { percent, percentInWords } from './numbers.ts'
import type { Cell } from './cell.ts'

/** A share of the spending that goes to this part of the households, and the part that receives anything at all. */
export interface Cut {
  readonly households: number
  readonly receiving: Cell
}

const ROUNDED_COUNTS = 0.0005

/** True when everyone who receives anything lies within the cut, so that its share is all of it. */
export const isEverything = ({ households, receiving }: Cut): boolean => receiving.kind === 'shown' && receiving.value + ROUNDED_COUNTS <= households

/** "43%"; a share that only rounding makes whole is "bijna 100%". */
export const shareText = (share: number, cut: Cut): string => `${almost(share, cut)}${percent(share)}`
export const shareInWords = (share: number, cut: Cut): string => `${almost(share, cut)}${percentInWords(share)}`

const almost = (share: number, cut: Cut): string => (percent(share) === '100%' && cut.households < 1 && !isEverything(cut) ? 'bijna\u00a0' : '')
