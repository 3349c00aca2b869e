import { valueOf, type Cell } from '../cell.ts'
import { duringPeriod, periodInWords } from '../dates.ts'
import { denominatorName, moneyName, type Noemer, type WetOfAlle } from '../names.ts'
import { percentInWords, percentPreciseInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isEverything, shareInWords } from '../shares.ts'

/** The dearest tenth. */
export const TENTH = 0.1

export interface Concentration {
  readonly period: { readonly jaar: number; readonly totMaand: number }
  readonly share: Cell
  readonly noemer: Noemer
  readonly wet: WetOfAlle
  /** Name of a wijk, or null for the gemeente. */
  readonly wijk: string | null
  /** Share of these households that receives anything at all: all of them, where only users are counted. */
  readonly receiving: Cell
}

/** The finding of the house: what goes to the most expensive tenth. Where a tenth covers everyone who receives anything, it says how few that are. */
export function concentrationFinding({ period, share, noemer, wet, wijk, receiving }: Concentration): Rich {
  const [when, cut] = [duringPeriod(period), { households: TENTH, receiving }]
  const of = `van ${theseHouseholds(noemer, wet)}${wijk === null ? '' : ' daar'}`
  const money = `${moneyName(wet)}${wijk === null ? '' : ` in ${wijk}`}`
  if (share.kind !== 'shown') return rich`Welk deel van ${money} in ${periodInWords(period)} naar de duurste ${percentInWords(TENTH)} ${of} ging, is ${share.kind === 'suppressed' ? accent('afgeschermd') : 'niet bekend'}`
  if (noemer === 'alle' && isEverything(cut)) return rich`${when} ging al ${money} naar ${accent(receivers(receiving))} ${of}`
  return rich`${when} ging ${accent(shareInWords(share.value, cut))} van ${money} naar de duurste ${accent(percentInWords(TENTH))} ${of}`
}

/** "de huishoudens met jeugdhulp", "alle huishoudens" */
export const theseHouseholds = (noemer: Noemer, wet: WetOfAlle): string => `${noemer === 'alle' ? '' : 'de '}${denominatorName(noemer, wet)}`

/** How few receive anything at all. */
export const receivers = (receiving: Cell): string => percentPreciseInWords(valueOf(receiving) ?? 0)
