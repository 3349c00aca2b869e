import type { Wet } from '../../../server/units/wet.ts'
import { wetInSentence, wetName } from '../names.ts'
import { percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** "29 procent minder dan wanneer de wijk met de andere was meegegaan": the same words wherever a wijk moved apart. `apart` is -0.29. */
export const apartInWords = (apart: number): string => `${percentInWords(Math.abs(apart))} ${apart > 0 ? 'meer' : 'minder'} dan wanneer de wijk met de andere was meegegaan`

/** How a wijk moved beside the others under a law, in the year that is looked at; null where it cannot be told. */
export function alongFinding(name: string, wet: Wet, year: number, apart: number | null): Rich {
  if (apart === null) return rich`Of ${name} in ${String(year)} voor ${wetInSentence(wet)} met de andere wijken meeging, is niet te zeggen`
  if (Math.abs(apart) < 0.005) return rich`${name}, ${wetName(wet)}: in ${String(year)} vrijwel gelijk op met de andere wijken`
  return rich`${name}, ${wetName(wet)}: in ${String(year)} ${accent(apartInWords(apart))}`
}
