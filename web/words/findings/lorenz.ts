import type { Cell } from '../cell.ts'
import { moneyName, wetInSentence, type Noemer, type WetOfAlle } from '../names.ts'
import { count, percentInWords, toFives } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isEverything, shareInWords, type Cut } from '../shares.ts'
import { receivers, TENTH, theseHouseholds } from './concentration.ts'

/** Whose money is spoken of, and of which households: a law that is chosen is named. */
export interface Counted { readonly noemer: Noemer; readonly wet: WetOfAlle }

/** "de duurste 10 procent", and of one law also of whom. */
const dearest = (share: number, { noemer, wet }: Counted): string => `de duurste ${percentInWords(share)}${wet === 'alle' ? '' : ` van ${theseHouseholds(noemer, wet)}`}`
const spendingOf = (wet: WetOfAlle): string => (wet === 'alle' ? 'Alle uitgaven' : `Alle uitgaven voor ${wetInSentence(wet)}`)

/** The finding above the Lorenz curve: the tenth, and where half of the money goes. */
export function lorenzFinding(tenth: Cell, half: Cell, cut: Cut, counted: Counted): Rich {
  if (tenth.kind !== 'shown') return rich`De verdeling over de huishoudens is ${tenth.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const first = isEverything(cut)
    ? rich`${spendingOf(counted.wet)} gaan naar ${accent(receivers(cut.receiving))} van de huishoudens`
    : rich`Naar ${dearest(TENTH, counted)} gaat ${accent(shareInWords(tenth.value, cut))} van ${moneyName(counted.wet)}`
  return half.kind === 'shown' ? [...first, `; de helft gaat naar ${percentInWords(half.value)}`] : first
}

/** The finding about the bars of top groups: the smallest and the largest group that are shown. */
export function topsFinding(groups: readonly { readonly cut: Cut; readonly cell: Cell }[], counted: Counted): Rich {
  const visible = groups.flatMap(({ cut, cell }) => (cell.kind === 'shown' ? [{ cut, value: cell.value }] : []))
  const [first, last] = [visible[0], visible.at(-1)]
  if (!first || !last) return rich`Wat naar de duurste groepen gaat, is ${groups.some(({ cell }) => cell.kind === 'suppressed') ? 'afgeschermd' : 'niet bekend'}`
  const everyone = accent(receivers(first.cut.receiving))
  if (first.cut.households < 1 && isEverything(first.cut)) return rich`${spendingOf(counted.wet)} gaan naar ${everyone} van de huishoudens`
  const lead = rich`Naar ${dearest(first.cut.households, counted)} gaat ${accent(shareInWords(first.value, first.cut))} van ${moneyName(counted.wet)}`
  if (isEverything(last.cut)) return [...lead, ...rich`; alle uitgaven gaan naar ${everyone} van de huishoudens`]
  return first === last ? lead : [...lead, `, naar de duurste ${percentInWords(last.cut.households)} `, accent(shareInWords(last.value, last.cut))]
}

/** To how many households half of the spending goes, as a share and, where the group is known, about how many that are. */
export function halfFinding(half: Cell, households: Cell, { noemer, wet }: Counted): Rich {
  if (half.kind !== 'shown') return rich`Naar hoeveel huishoudens de helft van het geld gaat, is ${half.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const about = households.kind === 'shown' ? `, ongeveer ${count(toFives(half.value * households.value))} huishoudens` : ''
  return rich`De helft van ${moneyName(wet)} gaat naar ${accent(percentInWords(half.value))} van ${theseHouseholds(noemer, wet)}${about}`
}
