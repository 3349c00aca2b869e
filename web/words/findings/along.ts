import type { Wet } from '../../../server/units/wet.ts'
import { wetInSentence, wetName } from '../names.ts'
import { percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isLevel, movedInWords, type Moved } from './moved.ts'

/** "29 procent minder dan wanneer de wijk met de middelste wijk was meegegaan", where a year is not to be set against the one before. `apart` is -0.29. */
const apartInWords = (apart: number): string => (isLevel(apart) ? 'vrijwel gelijk op met de andere wijken' : `${percentInWords(Math.abs(apart))} ${apart > 0 ? 'meer' : 'minder'} dan wanneer de wijk met de middelste wijk was meegegaan`)

/** Whether a wijk moved apart more than chance: `maybe` where that is rare by itself, but not among all wijken and laws that were looked at. */
export type ApartVerdict = 'special' | 'maybe' | 'ordinary'

const VERDICTS: Readonly<Record<ApartVerdict, string>> = { special: 'Dat is bijzonder', maybe: 'Dat kan nog toeval zijn', ordinary: 'Dat is gewone schommeling' }

/** A wijk beside the others; `yearBefore` is null where the year is only a part of one, `move` where nothing can be told. */
interface AlongWords { readonly wet: Wet; readonly year: number; readonly yearBefore: number | null; readonly move: Moved['move'] & { readonly ratio: number } | null }

/** How a wijk moved beside the others under a law, in the year that is looked at, and whether that is more than chance; null where it cannot be told. Only what is special stands out. */
export function alongFinding(name: string, { wet, year, yearBefore, move }: AlongWords, verdict: ApartVerdict | null): Rich {
  if (move === null) return rich`Of ${name} in ${String(year)} voor ${wetInSentence(wet)} met de andere wijken meeging, is niet te zeggen`
  const said = yearBefore === null ? `${wetName(wet)}: in ${year} ${apartInWords(move.ratio - 1)}` : movedInWords({ wet, year, yearBefore, move })
  return rich`${name}${yearBefore === null ? ', ' : ': '}${verdict === 'special' ? accent(said) : said}. ${verdict === null ? 'Of dat toeval is, is nog niet te zeggen' : VERDICTS[verdict]}`
}
