import type { Wet } from '../../../server/units/wet.ts'
import { wetInSentence, wetName } from '../names.ts'
import { percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** "29 procent minder dan wanneer de wijk met de middelste wijk was meegegaan": the same words wherever a wijk moved apart. `apart` is -0.29. */
export const apartInWords = (apart: number): string => `${percentInWords(Math.abs(apart))} ${apart > 0 ? 'meer' : 'minder'} dan wanneer de wijk met de middelste wijk was meegegaan`

/** Whether a wijk moved apart more than chance: `maybe` where that is rare by itself, but not among all wijken and laws that were looked at. */
export type ApartVerdict = 'special' | 'maybe' | 'ordinary'

const VERDICTS: Readonly<Record<ApartVerdict, string>> = { special: 'Dat is bijzonder', maybe: 'Dat kan nog toeval zijn', ordinary: 'Dat is gewone schommeling' }

/** How a wijk moved beside the others under a law, in the year that is looked at, and whether that is more than chance; null where it cannot be told. Only what is special stands out. */
export function alongFinding(name: string, wet: Wet, year: number, apart: number | null, verdict: ApartVerdict | null): Rich {
  if (apart === null) return rich`Of ${name} in ${String(year)} voor ${wetInSentence(wet)} met de andere wijken meeging, is niet te zeggen`
  if (Math.abs(apart) < 0.005) return rich`${name}, ${wetName(wet)}: in ${String(year)} vrijwel gelijk op met de andere wijken`
  return rich`${name}, ${wetName(wet)}: in ${String(year)} ${verdict === 'special' ? accent(apartInWords(apart)) : apartInWords(apart)}. ${verdict === null ? 'Of dat toeval is, is nog niet te zeggen' : VERDICTS[verdict]}`
}
