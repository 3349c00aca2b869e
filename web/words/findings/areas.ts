import type { Cell } from '../cell.ts'
import { duringPeriod, periodInWords, type YearSpan } from '../dates.ts'
import { capital, euros, listed, NBSP, oneDecimalOf, percentInWords, smallCount } from '../numbers.ts'
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

export interface WijkShares extends Pick<WijkComparison, 'subject' | 'wijken' | 'gemeente'> {
  /** "had 22 procent van de huishoudens een voorziening" */
  readonly told: (share: string) => string
}

/** The same of shares: “a tenth above 40 per cent” is read as 50 too, so the percentages themselves are said. */
export function wijkShareFinding({ subject, told, wijken, gemeente }: WijkShares): Rich {
  if (!wijken.some(({ cell }) => cell.kind === 'shown')) return rich`${capital(subject)} is voor geen enkele wijk te tonen`
  if (gemeente.kind !== 'shown' || gemeente.value <= 0) return rich`${capital(subject)}, per wijk`
  const above = aTenthAbove(wijken, gemeente, inPoints)
  const shares = wijken.flatMap(({ name, cell }) => (cell.kind === 'shown' && (above.length === 0 || above.includes(name)) ? [cell.value] : []))
  const said = above.length === 0 ? `meer dan ${percentInWords(Math.max(...shares))}` : `${percentInWords(Math.min(...shares))}${above.length === 1 ? '' : ' of meer'}`
  return rich`In ${accent(aboveWords(above, isPartial(wijken) ? 'getoonde wijken' : 'wijken'))} ${told(said)}; in de hele gemeente was het ${percentInWords(gemeente.value)}`
}

/** A share as it is read: wijken that are written alike stand on one side. */
export const inPoints = (share: number): number => Math.round(share * 100)

/** Wijken that lie a tenth or more above their gemeente, by name; of shares as they are read. */
export const aTenthAbove = (wijken: readonly Named[], gemeente: Cell, read = (value: number): number => value): readonly string[] =>
  wijken.flatMap(({ name, cell }) => (cell.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0 && read(cell.value) > read(gemeente.value) && differs(read(cell.value), read(gemeente.value)) ? [name] : [])).toSorted((a, b) => a.localeCompare(b, 'nl'))

/** Up to three names; more than that is a number. */
function aboveWords(names: readonly string[], scope: string): string {
  if (names.length === 0) return `geen van de ${scope}`
  return names.length <= 3 ? listed(names) : `${smallCount(names.length)} ${scope}`
}

/** A wijk beside its gemeente: never better or worse, only more or less; of what, and in which year. */
export function besideGemeente(name: string, period: YearSpan, wijk: Cell, gemeente: Cell): Rich {
  if (wijk.kind !== 'shown') return rich`${name}: de uitgaven per huishouden in ${periodInWords(period)} zijn ${wijk.kind === 'suppressed' ? accent('afgeschermd') : 'niet bekend'}`
  const lead = `${duringPeriod(period)} ging in ${name} per huishouden `
  if (!isBeside(wijk, gemeente)) return rich`${lead}${accent(euros(wijk.value))} naar hulp en uitkeringen`
  const change = wijk.value / gemeente.value - 1
  if (!differs(wijk.value, gemeente.value)) return rich`${lead}${accent('ongeveer evenveel')} geld naar hulp en uitkeringen als in de hele gemeente`
  return rich`${lead}${accent(`${percentInWords(Math.abs(change))} ${change > 0 ? 'meer' : 'minder'}`)} geld naar hulp en uitkeringen dan in de hele gemeente`
}

/** Whether a wijk is held beside its gemeente at all. */
export const isBeside = (wijk: Cell, gemeente: Cell): gemeente is Cell & { readonly kind: 'shown' } => wijk.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0

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
  if (!most) return rich`In ${place} gaat ${scope === '' ? 'aan elke wet' : `aan ${listed(known.map(({ name }) => name))}`} ongeveer evenveel per huishouden als in de gemeente${hiddenWords(laws)}`
  const tied = known.filter((law) => euros(Math.abs(law.gap)) === euros(Math.abs(most.gap)))
  if (tied.length > 1) return rich`Bij ${smallCount(tied.length)} ${scope}wetten is het verschil tussen ${place} en de gemeente even groot: ${accent(euros(Math.abs(most.gap)))} per huishouden`
  const [gap, way] = [euros(Math.abs(most.gap)), most.gap > 0 ? 'meer' : 'minder']
  if (most.share >= 1) return rich`Aan ${most.name} gaat in ${place} per huishouden ${accent(`${oneDecimalOf(1 + most.share)}${NBSP}keer zo veel`)} als in de gemeente: ${gap} meer`
  return rich`Aan ${most.name} gaat in ${place} per huishouden ${accent(`${gap} ${way}`)} dan in de gemeente, dat is ${percentInWords(Math.abs(most.share))}`
}

/** "; de Jeugdwet en schuldhulp zijn afgeschermd" */
function hiddenWords(laws: readonly LawBeside[]): string {
  const names = laws.flatMap(({ name, wijk, gemeente }) => (wijk.kind === 'suppressed' || gemeente.kind === 'suppressed' ? [name] : []))
  return names.length === 0 ? '' : `; ${listed(names)} ${names.length === 1 ? 'is' : 'zijn'} afgeschermd`
}
