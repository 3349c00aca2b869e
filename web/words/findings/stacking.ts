import type { Cell } from '../cell.ts'
import { percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

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
