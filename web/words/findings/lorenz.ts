import type { Cell } from '../cell.ts'
import { denominatorName, type Noemer } from '../names.ts'
import { count, percentInWords, toFives } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isEverything, shareInWords, type Cut } from '../shares.ts'
import { receivers, TENTH } from './concentration.ts'

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

/** To how many households half of the spending goes, as a share and, where the group is known, about how many that are. */
export function halfFinding(half: Cell, households: Cell, noemer: Noemer): Rich {
  const who = noemer === 'alle' ? 'alle huishoudens' : `de ${denominatorName(noemer)}`
  if (half.kind !== 'shown') return rich`Naar hoeveel huishoudens de helft van het geld gaat, is ${half.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const about = households.kind === 'shown' ? `, ongeveer ${count(toFives(half.value * households.value))} huishoudens` : ''
  return rich`De helft van het geld gaat naar ${accent(percentInWords(half.value))} van ${who}${about}`
}
