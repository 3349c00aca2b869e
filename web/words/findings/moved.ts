import type { Wet } from '../../../server/units/wet.ts'
import { wetInSentence } from '../names.ts'
import { count, percentInWords } from '../numbers.ts'

/** What a wijk spent under a law in a year beside the year before, and what the middle one of so many wijken did. `own` and `middle` are in times so much: 0.79 is 21 per cent less. */
export interface Moved {
  readonly wet: Wet
  readonly year: number
  readonly yearBefore: number
  readonly move: { readonly own: number; readonly middle: number; readonly among: number }
}

/** "uitgaven voor de Jeugdwet 21 procent lager in 2025 dan in 2024; in de middelste van 12 wijken 12 procent hoger": the same words wherever a wijk moved apart. */
export function movedInWords({ wet, year, yearBefore, move }: Moved): string {
  const own = isLevel(move.own - 1) ? `in ${year} vrijwel gelijk aan ${yearBefore}` : `${changeInWords(move.own - 1)} in ${year} dan in ${yearBefore}`
  return `uitgaven voor ${wetInSentence(wet)} ${own}; in de middelste van ${count(move.among)} wijken ${isLevel(move.middle - 1) ? 'vrijwel gelijk' : changeInWords(move.middle - 1)}`
}

/** Less than half a per cent is no difference. */
export const isLevel = (change: number): boolean => Math.abs(change) < 0.005
const changeInWords = (change: number): string => `${percentInWords(Math.abs(change))} ${change > 0 ? 'hoger' : 'lager'}`
