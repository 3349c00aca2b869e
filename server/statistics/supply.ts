import { unknown, type Because, type Undefined } from './undefined.ts'

/** Use of a product beside what was contracted of it in a year. Both amounts in the same unit. */
export interface Supply {
  readonly contracted: number | null
  /** Null when it is hidden. */
  readonly used: number | null
  /** The year has ended: a part of a year is never set against the contract of all of it. */
  readonly whole: boolean
  /** It is paid for standing ready, used or not. */
  readonly standsReady: boolean
}

/** Why there is no share; beside the reasons of every figure: it stands ready, or the year still runs. */
export type NoShare = Because | 'stands-ready' | 'part-year'

export type UsedShare = { readonly value: number } | Undefined | { readonly value: null; readonly because: NoShare }

/** Which part of what was contracted was used, in whole per cents (0.87; above 1 where more was used). METHODS 3.5, supply without demand. */
export function usedShare({ contracted, used, whole, standsReady }: Supply): UsedShare {
  if (standsReady) return { value: null, because: 'stands-ready' }
  if (!whole) return { value: null, because: 'part-year' }
  if (contracted === null) return unknown('no-data')
  if (contracted === 0) return unknown('zero-total')
  if (used === null) return unknown('suppressed')
  return used < 0 ? unknown('no-basis') : { value: Math.round((100 * used) / contracted) / 100 }
}

/** Supply without demand: less than half of what was contracted was used. The half is our choice. */
export const isWithoutDemand = (share: number): boolean => share < 0.5
