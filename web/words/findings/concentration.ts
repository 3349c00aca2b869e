import type { Cell } from '../cell.ts'
import { denominatorName, wetInSentence, type Noemer, type WetOfAlle } from '../names.ts'
import { count, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isPartial, largest, smallest, type Named } from './largest.ts'

export interface Concentration {
  readonly share: Cell
  readonly noemer: Noemer
  readonly wet: WetOfAlle
  /** Name of a wijk, or null for the gemeente. */
  readonly wijk: string | null
}

/** The finding of the house: what the most expensive tenth takes. */
export function concentrationFinding({ share, noemer, wet, wijk }: Concentration): Rich {
  const where = wijk === null ? '' : ` in ${wijk}`
  const money = wet === 'alle' ? 'het geld' : `het geld voor ${wetInSentence(wet)}`
  const who = `van ${noemer === 'alle' ? '' : 'de '}${denominatorName(noemer)}${where}`
  switch (share.kind) {
    case 'shown': return rich`De duurste ${accent(percentInWords(0.1))} ${who} vraagt ${accent(percentInWords(share.value))} van ${money}`
    case 'suppressed': return rich`Hoeveel de duurste ${percentInWords(0.1)} ${who} vraagt, is ${accent('afgeschermd')}`
    case 'absent': return rich`Hoeveel de duurste ${percentInWords(0.1)} ${who} vraagt, is niet bekend`
    default: return share satisfies never
  }
}

/** The finding above the Lorenz curve: the tenth, and where half of the money goes. */
export function lorenzFinding(tenth: Cell, half: Cell): Rich {
  if (tenth.kind !== 'shown') return rich`De verdeling over de huishoudens is ${tenth.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const first = rich`De duurste ${percentInWords(0.1)} vraagt ${accent(percentInWords(tenth.value))}`
  return half.kind === 'shown' ? [...first, `; de helft van het geld gaat naar ${percentInWords(half.value)}`] : first
}

/** The finding over the wijken: highest and lowest, true with ties and with wijken that are not shown. */
export function wijkShareFinding(wijken: readonly Named[]): Rich {
  const [high, low] = [largest(wijken, percentInWords), smallest(wijken, percentInWords)]
  if (!high || !low) return rich`Voor geen enkele wijk kan dit aandeel worden getoond`
  const scope = isPartial(wijken) ? 'Van de getoonde wijken het' : 'Het'
  if (percentInWords(high.value) === percentInWords(low.value)) return rich`${isPartial(wijken) ? 'In alle getoonde wijken' : 'In alle wijken'} is het ${accent(percentInWords(high.value))}`
  return rich`${scope} hoogst in ${accent(namesOrCount(high.names))}: ${percentInWords(high.value)}; het laagst in ${namesOrCount(low.names)}: ${percentInWords(low.value)}`
}

/** Up to three names; more than that is a number. */
export const namesOrCount = (names: readonly string[]): string => (names.length <= 3 ? listed(names) : `${smallCount(names.length)} wijken`)

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
  const first = rich`${bound}${accent(percentInWords(households.value))} van de huishoudens gebruikt meer dan één wet`
  return money.kind === 'shown' ? [...first, `; zij vragen samen ${atLeast ? 'ten minste ' : ''}${percentInWords(money.value)} van het geld`] : first
}

/** How many households carry half of the spending, as a share and, where the group is known, about how many that are. */
export function halfFinding(half: Cell, households: Cell, noemer: Noemer): Rich {
  const who = noemer === 'alle' ? 'alle huishoudens' : `de ${denominatorName(noemer)}`
  if (half.kind !== 'shown') return rich`Hoeveel huishoudens de helft van het geld vragen, is ${half.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const about = households.kind === 'shown' ? `, ongeveer ${count(Math.round(half.value * households.value / 5) * 5)} huishoudens` : ''
  return rich`De helft van het geld gaat naar ${accent(percentInWords(half.value))} van ${who}${about}`
}
