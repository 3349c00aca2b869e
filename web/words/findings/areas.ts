import type { Cell } from '../cell.ts'
import { euros, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { namesOrCount } from './concentration.ts'
import { isPartial, largest, smallest, type Named } from './largest.ts'

/** Highest and lowest wijk on a measure; says so when not every wijk is shown. */
export function wijkFinding(wijken: readonly Named[], write: (value: number) => string, nothing: string): Rich {
  const [high, low] = [largest(wijken, write), smallest(wijken, write)]
  if (!high || !low) return rich`${nothing}`
  if (write(high.value) === write(low.value)) return rich`${isPartial(wijken) ? 'Alle getoonde wijken' : 'Alle wijken'} komen uit op ${accent(write(high.value))}`
  return rich`${isPartial(wijken) ? 'Van de getoonde wijken het' : 'Het'} hoogst in ${accent(namesOrCount(high.names))}: ${write(high.value)}; het laagst in ${namesOrCount(low.names)}: ${write(low.value)}`
}

/** A wijk beside its gemeente: never better or worse, only more or less. */
export function besideGemeente(name: string, wijk: Cell, gemeente: Cell): Rich {
  if (wijk.kind === 'suppressed') return rich`${name}: de uitgaven per huishouden zijn ${accent('afgeschermd')}`
  if (wijk.kind !== 'shown') return rich`${name}: de uitgaven per huishouden zijn niet bekend`
  if (gemeente.kind !== 'shown' || gemeente.value <= 0) return rich`${name}: ${accent(euros(wijk.value))} per huishouden`
  const change = wijk.value / gemeente.value - 1
  if (Math.abs(change) < 0.02) return rich`${name}: per huishouden ${accent('ongeveer evenveel')} als in de hele gemeente`
  return rich`${name}: per huishouden ${accent(`${percentInWords(Math.abs(change))} ${change > 0 ? 'meer' : 'minder'}`)} dan in de hele gemeente`
}

export interface LawBeside {
  readonly name: string
  readonly wijk: Cell
  readonly gemeente: Cell
}

/** The law on which a wijk differs most from its gemeente, in euros per household. */
export function lawBesideFinding(laws: readonly LawBeside[]): Rich {
  const known = laws.flatMap(({ name, wijk, gemeente }) => (wijk.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0 ? [{ name, gap: wijk.value - gemeente.value, share: wijk.value / gemeente.value - 1 }] : []))
  const most = known.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0]
  if (!most) return rich`De vergelijking per wet kan niet worden getoond`
  const scope = known.length < laws.length ? 'getoonde ' : ''
  if (Math.abs(most.gap) < 10) return rich`Bij elke ${scope}wet vrijwel evenveel per huishouden als in de gemeente`
  const tied = known.filter((law) => euros(Math.abs(law.gap)) === euros(Math.abs(most.gap)))
  if (tied.length > 1) return rich`Bij ${smallCount(tied.length)} ${scope}wetten is het verschil met de gemeente even groot: ${accent(euros(Math.abs(most.gap)))} per huishouden`
  return rich`${most.name} kost hier per huishouden ${accent(`${euros(Math.abs(most.gap))} ${most.gap > 0 ? 'meer' : 'minder'}`)} dan in de gemeente (${percentInWords(Math.abs(most.share))})`
}
