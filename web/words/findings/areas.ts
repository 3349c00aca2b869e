import type { Cell } from '../cell.ts'
import { capital, euros, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isPartial, type Named } from './largest.ts'

export interface WijkComparison {
  /** "het bedrag per huishouden" */
  readonly subject: string
  readonly wijken: readonly Named[]
  readonly gemeente: Cell
  readonly write: (value: number) => string
}

/** From a tenth on a difference with the gemeente is told of: a rule of thumb, and no test of chance. Less is called about as much. */
const differs = (here: number, there: number): boolean => 10 * Math.abs(here - there) >= there

/** Wijken beside their gemeente, never beside each other: which lie a tenth or more above it, by name, in no order of size. */
export function wijkFinding({ subject, wijken, gemeente, write }: WijkComparison): Rich {
  const visible = wijken.flatMap(({ name, cell }) => (cell.kind === 'shown' ? [{ name, value: cell.value }] : []))
  if (visible.length === 0) return rich`${capital(subject)} is voor geen enkele wijk te tonen`
  if (gemeente.kind !== 'shown' || gemeente.value <= 0) return rich`${capital(subject)}, per wijk`
  const above = aTenthAbove(wijken, gemeente)
  const rest = `ligt ${subject} ten minste een tiende boven dat van de hele gemeente (${write(gemeente.value)})`
  return rich`In ${accent(aboveWords(above, isPartial(wijken) ? 'getoonde wijken' : 'wijken'))} ${rest}`
}

/** Wijken that lie a tenth or more above their gemeente, by name. */
export const aTenthAbove = (wijken: readonly Named[], gemeente: Cell): readonly string[] =>
  wijken.flatMap(({ name, cell }) => (cell.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0 && cell.value > gemeente.value && differs(cell.value, gemeente.value) ? [name] : [])).toSorted((a, b) => a.localeCompare(b, 'nl'))

/** Up to three names; more than that is a number. */
function aboveWords(names: readonly string[], scope: string): string {
  if (names.length === 0) return `geen van de ${scope}`
  return names.length <= 3 ? listed(names) : `${smallCount(names.length)} ${scope}`
}

/** A wijk beside its gemeente: never better or worse, only more or less. */
export function besideGemeente(name: string, wijk: Cell, gemeente: Cell): Rich {
  if (wijk.kind === 'suppressed') return rich`${name}: de uitgaven per huishouden zijn ${accent('afgeschermd')}`
  if (wijk.kind !== 'shown') return rich`${name}: de uitgaven per huishouden zijn niet bekend`
  if (gemeente.kind !== 'shown' || gemeente.value <= 0) return rich`${name}: ${accent(euros(wijk.value))} per huishouden`
  const change = wijk.value / gemeente.value - 1
  if (!differs(wijk.value, gemeente.value)) return rich`${name}: per huishouden ${accent('ongeveer evenveel')} als in de hele gemeente`
  return rich`${name}: per huishouden ${accent(`${percentInWords(Math.abs(change))} ${change > 0 ? 'meer' : 'minder'}`)} dan in de hele gemeente`
}

/** A smaller difference per household is called about as much, however large a part it is of a small amount. */
const LEAST_EUROS = 10

export interface LawBeside {
  readonly name: string
  readonly wijk: Cell
  readonly gemeente: Cell
}

/** The law on which a wijk differs most from its gemeente, in euros per household, of those on which it differs a tenth or more. */
export function lawBesideFinding(place: string, laws: readonly LawBeside[]): Rich {
  const known = laws.flatMap(({ name, wijk, gemeente }) => (wijk.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0 ? [{ name, gap: wijk.value - gemeente.value, share: wijk.value / gemeente.value - 1, differs: differs(wijk.value, gemeente.value) }] : []))
  const most = known.filter((law) => law.differs && Math.abs(law.gap) >= LEAST_EUROS).toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0]
  if (known.length === 0) return rich`De vergelijking per wet van ${place} kan niet worden getoond`
  const scope = known.length < laws.length ? 'getoonde ' : ''
  if (!most) return rich`In ${place} is het bij elke ${scope}wet ongeveer evenveel per huishouden als in de gemeente`
  const tied = known.filter((law) => euros(Math.abs(law.gap)) === euros(Math.abs(most.gap)))
  if (tied.length > 1) return rich`Bij ${smallCount(tied.length)} ${scope}wetten is het verschil tussen ${place} en de gemeente even groot: ${accent(euros(Math.abs(most.gap)))} per huishouden`
  return rich`Aan ${most.name} gaat in ${place} per huishouden ${accent(`${euros(Math.abs(most.gap))} ${most.gap > 0 ? 'meer' : 'minder'}`)} dan in de gemeente (${percentInWords(Math.abs(most.share))})`
}
