import { ABSENT, type Cell } from '../cell.ts'
import { changesInWords } from '../copy/budget.ts'
import { eurosInWords, listed, percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isPartial, largest, type Named } from './largest.ts'

export interface Period {
  readonly label: string
  readonly cell: Cell
  readonly whole: boolean
  readonly households: Cell
}

/** Fewer households than this, and one of them can make the whole difference. */
const ENOUGH = 100
export const isEnough = (households: Cell): boolean => households.kind === 'shown' && households.value >= ENOUGH

/** Whether a development may be told: the first and the last whole period are both shown and large enough. */
export function trendEnds(periods: readonly Period[]): readonly [number, number] | null {
  const whole = periods.filter((period) => period.whole)
  const [first, last] = [whole.find((period) => period.cell.kind === 'shown'), whole.at(-1)]
  if (!first || !last || first === last || !isEnough(first.households) || !isEnough(last.households)) return null
  return first.cell.kind === 'shown' && last.cell.kind === 'shown' && first.cell.value > 0 ? [periods.indexOf(first), periods.indexOf(last)] : null
}

/** How spending moved between the first shown and the last whole period; nothing of the kind on small numbers. */
export function trendFinding(periods: readonly Period[], place: string): Rich {
  const [at, end] = trendEnds(periods) ?? []
  const [first, last] = [pointOf(periods[at ?? -1]), pointOf(periods[end ?? -1])]
  if (!first || !last) return rich`Uitgaven per jaar in ${place}`
  const change = last.value / first.value - 1
  if (Math.abs(change) < 0.005) return rich`In ${last.label} waren de uitgaven in ${place} vrijwel even hoog als in ${first.label}`
  return rich`Van ${first.label} tot ${last.label} ${change > 0 ? 'stegen' : 'daalden'} de uitgaven in ${place} met ${accent(percentInWords(Math.abs(change)))}`
}

const pointOf = (period: Period | undefined): { readonly label: string; readonly value: number } | null =>
  (period?.cell.kind === 'shown' ? { label: period.label, value: period.cell.value } : null)

/** The same quarter one year apart: the season is in both. */
export function quarterFinding(latest: Period | undefined, yearBefore: Period | undefined, place: string): Rich {
  if (latest?.cell.kind !== 'shown' || yearBefore?.cell.kind !== 'shown' || yearBefore.cell.value <= 0 || !isEnough(latest.households) || !isEnough(yearBefore.households)) return rich`Uitgaven per kwartaal in ${place}`
  const change = latest.cell.value / yearBefore.cell.value - 1
  if (Math.abs(change) < 0.005) return rich`In ${latest.label} is in ${place} vrijwel evenveel uitgegeven als in ${yearBefore.label}`
  return rich`In ${latest.label} is in ${place} ${accent(`${percentInWords(Math.abs(change))} ${change > 0 ? 'meer' : 'minder'}`)} uitgegeven dan in ${yearBefore.label}`
}

export interface Growth {
  readonly name: string
  readonly first: Cell
  readonly last: Cell
  /** False on small numbers: then one household can make the whole difference. */
  readonly enough: boolean
  /** Whether an amount of it is shown in any year, and so drawn. */
  readonly isDrawn: boolean
}

/** Whether the growth of any law may be told. */
export const isGrowthTold = (laws: readonly Growth[]): boolean => changesOf(laws).some(({ cell }) => cell.kind === 'shown')

const changesOf = (laws: readonly Growth[]): readonly Named[] => laws.map(({ name, first, last, enough }) => ({ name, cell: enough ? growthOf(first, last) : ABSENT }))

/** Which law rose most between two years, in per cents; else of which laws there is something to see. */
export function growthFinding(laws: readonly Growth[], firstYear: string, lastYear: string, wijk: string | null = null): Rich {
  const where = wijk === null ? '' : ` in ${wijk}`
  const changes = changesOf(laws)
  const top = largest(changes, percentInWords)
  if (!top) return rich`${drawnLaws(laws, where)}`
  const scope = isPartial(changes) ? ' van wat te vergelijken is' : ''
  if (Math.round(top.value * 100) <= 0) return rich`Voor geen van de wetten${scope} stegen de uitgaven${where} tussen ${firstYear} en ${lastYear}`
  return rich`De uitgaven voor ${accent(listed(top.names))}${where} stegen het meest${scope}: ${percentInWords(top.value)} tussen ${firstYear} en ${lastYear}`
}

function drawnLaws(laws: readonly Growth[], where: string): string {
  const drawn = laws.filter(({ isDrawn }) => isDrawn).map(({ name }) => name)
  if (drawn.length === 0) return `De ontwikkeling per wet${where} kan niet worden getoond`
  return drawn.length === laws.length ? `Uitgaven per wet en jaar${where}` : `Uitgaven per wet${where}, voor zover die getoond worden: ${listed(drawn)}`
}

function growthOf(first: Cell, last: Cell): Cell {
  if (first.kind === 'shown' && last.kind === 'shown') return first.value > 0 ? { kind: 'shown', value: last.value / first.value - 1 } : { kind: 'absent' }
  return first.kind === 'suppressed' || last.kind === 'suppressed' ? { kind: 'suppressed' } : { kind: 'absent' }
}

/** Budget, after so many changes, against actual, in total and the law or taakveld where the difference is largest. */
export function budgetFinding(year: number, difference: Cell, items: readonly Named[], amendments = 0): Rich {
  if (difference.kind !== 'shown') return rich`Van ${String(year)} zijn begroting en jaarrekening niet allebei bekend`
  const sign = Math.sign(difference.value)
  if (Math.abs(difference.value) < 50_000) return rich`De jaarrekening van ${String(year)} kwam vrijwel uit op de begroting`
  const sameSide = largest(items.map(({ name, cell }) => ({ name, cell: cell.kind === 'shown' ? { kind: 'shown' as const, value: cell.value * sign } : cell })), eurosInWords)
  const where = sameSide && sameSide.value > 0 && sameSide.names.length === 1 ? `; het grootste verschil zit bij ${sameSide.names[0]}: ${eurosInWords(sameSide.value)}` : ''
  return rich`In ${String(year)} is ${accent(`${eurosInWords(Math.abs(difference.value))} ${sign > 0 ? 'meer' : 'minder'}`)} uitgegeven dan begroot${amendments === 0 ? '' : ` na ${changesInWords(amendments)}`}${where}`
}

/** Share of the money that goes by a personal budget. */
export function pgbFinding(pgb: Cell, all: Cell, wijk: string | null = null): Rich {
  const where = wijk === null ? '' : ` in ${wijk}`
  if (pgb.kind === 'suppressed' || all.kind === 'suppressed') return rich`Een deel van de verdeling${where} is afgeschermd`
  if (pgb.kind !== 'shown' || all.kind !== 'shown' || all.value <= 0) return rich`Hoe hulp is geregeld${where}, is niet bekend`
  return rich`Van het geld voor Wmo en Jeugdwet${where} gaat ${accent(percentInWords(pgb.value / all.value))} via een pgb`
}
