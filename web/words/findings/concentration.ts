import { valueOf, type Cell } from '../cell.ts'
import { duringPeriod, periodInWords } from '../dates.ts'
import { denominatorName, wetInSentence, type Noemer, type WetOfAlle } from '../names.ts'
import { count, percentInWords, percentPreciseInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isEverything, shareInWords, type Cut } from '../shares.ts'

const TENTH = 0.1

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
  const of = `van ${noemer === 'alle' ? '' : 'de '}${denominatorName(noemer)}${wijk === null ? '' : ` in ${wijk}`}`
  const money = wet === 'alle' ? 'het geld' : `het geld voor ${wetInSentence(wet)}`
  if (share.kind !== 'shown') return rich`Welk deel van ${money} in ${periodInWords(period)} naar de duurste ${percentInWords(TENTH)} ${of} ging, is ${share.kind === 'suppressed' ? accent('afgeschermd') : 'niet bekend'}`
  if (noemer === 'alle' && isEverything(cut)) return rich`${when} ging al ${money} naar ${accent(receivers(receiving))} ${of}`
  return rich`${when} ging ${accent(shareInWords(share.value, cut))} van ${money} naar de duurste ${accent(percentInWords(TENTH))} ${of}`
}

const receivers = (receiving: Cell): string => percentPreciseInWords(valueOf(receiving) ?? 0)

/** The finding above the Lorenz curve: the tenth, and where half of the money goes. */
export function lorenzFinding(tenth: Cell, half: Cell, cut: Cut): Rich {
  if (tenth.kind !== 'shown') return rich`De verdeling over de huishoudens is ${tenth.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const first = isEverything(cut)
    ? rich`Alle uitgaven gaan naar ${accent(receivers(cut.receiving))} van de huishoudens`
    : rich`Naar de duurste ${percentInWords(TENTH)} gaat ${accent(shareInWords(tenth.value, cut))} van het geld`
  return half.kind === 'shown' ? [...first, `; de helft gaat naar ${percentInWords(half.value)}`] : first
}

/** The finding about the bars of top groups: the smallest and the largest group that are shown. */
export function topsFinding(groups: readonly { readonly cut: Cut; readonly cell: Cell }[]): Rich {
  const visible = groups.flatMap(({ cut, cell }) => (cell.kind === 'shown' ? [{ cut, value: cell.value }] : []))
  const [first, last] = [visible[0], visible.at(-1)]
  if (!first || !last) return rich`Wat naar de duurste groepen gaat, is ${groups.some(({ cell }) => cell.kind === 'suppressed') ? 'afgeschermd' : 'niet bekend'}`
  const everyone = accent(receivers(first.cut.receiving))
  if (first.cut.households < 1 && isEverything(first.cut)) return rich`Alle uitgaven gaan naar ${everyone} van de huishoudens`
  const lead = rich`Naar de duurste ${percentInWords(first.cut.households)} gaat ${accent(shareInWords(first.value, first.cut))} van het geld`
  if (isEverything(last.cut)) return [...lead, ...rich`; alle uitgaven gaan naar ${everyone} van de huishoudens`]
  return first === last ? lead : [...lead, `, naar de duurste ${percentInWords(last.cut.households)} `, accent(shareInWords(last.value, last.cut))]
}

export interface Stacking {
  /** Shares over the shown combinations of two or more laws. */
  readonly households: Cell
  readonly money: Cell
  /** True when a combination is hidden, so that the shares are a lower bound. */
  readonly atLeast: boolean
}

/** The finding about households that use more than one law. */
export function stackingFinding({ households, money, atLeast }: Stacking): Rich {
  if (households.kind !== 'shown') return rich`Hoeveel huishoudens meer dan één wet gebruiken, is ${households.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const bound = atLeast ? 'Ten minste ' : ''
  const first = rich`${bound}${accent(percentInWords(households.value))} van de huishoudens met een voorziening gebruikt meer dan één wet`
  return money.kind === 'shown' ? [...first, `; naar hen gaat ${atLeast ? 'ten minste ' : ''}${percentInWords(money.value)} van het geld`] : first
}

/** To how many households half of the spending goes, as a share and, where the group is known, about how many that are. */
export function halfFinding(half: Cell, households: Cell, noemer: Noemer): Rich {
  const who = noemer === 'alle' ? 'alle huishoudens' : `de ${denominatorName(noemer)}`
  if (half.kind !== 'shown') return rich`Naar hoeveel huishoudens de helft van het geld gaat, is ${half.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const about = households.kind === 'shown' ? `, ongeveer ${count(Math.round(half.value * households.value / 5) * 5)} huishoudens` : ''
  return rich`De helft van het geld gaat naar ${accent(percentInWords(half.value))} van ${who}${about}`
}
