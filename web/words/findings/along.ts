import type { Wet } from '../../../server/units/wet.ts'
import { wetInSentence, wetName } from '../names.ts'
import { count, percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

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
const isLevel = (change: number): boolean => Math.abs(change) < 0.005
const changeInWords = (change: number): string => `${percentInWords(Math.abs(change))} ${change > 0 ? 'hoger' : 'lager'}`

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
