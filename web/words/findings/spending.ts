import type { Cell } from '../cell.ts'
import { capital, eurosInWords, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isPartial, largest, type Named } from './largest.ts'

/** What takes most of the money, with its share where the total is known. */
export function largestFinding(items: readonly Named[], total: Cell): Rich {
  const top = largest(items, eurosInWords)
  if (!top) return rich`De bedragen zijn afgeschermd of niet bekend`
  const scope = isPartial(items) ? 'Van wat getoond wordt, kost ' : ''
  const names = nameList(top.names)
  const verb = top.names.length > 1 ? 'kosten' : 'kost'
  const lead = scope === '' ? rich`${accent(capital(names))} ${verb} het meest` : rich`Van wat getoond wordt, ${verb} ${accent(names)} het meest`
  if (top.names.length > 1) return [...lead, `: elk ${eurosInWords(top.value)}`]
  const share = total.kind === 'shown' && total.value > 0 && top.value >= 0 ? ` van het geld` : null
  return share !== null && total.kind === 'shown' ? [...lead, `: ${percentInWords(top.value / total.value)}${share}`] : [...lead, `: ${eurosInWords(top.value)}`]
}

const nameList = (names: readonly string[]): string => (names.length <= 3 ? listed(names) : `${smallCount(names.length)} onderdelen`)

export interface Period {
  readonly label: string
  readonly cell: Cell
  readonly whole: boolean
}

/** How spending moved between the first and the last whole period that are shown. */
export function trendFinding(periods: readonly Period[]): Rich {
  const usable = periods.flatMap(({ label, cell, whole }) => (whole && cell.kind === 'shown' ? [{ label, value: cell.value }] : []))
  const [first, last] = [usable[0], usable.at(-1)]
  if (!first || !last || first === last || first.value <= 0) return rich`De ontwikkeling over de jaren kan niet worden getoond`
  const change = last.value / first.value - 1
  if (Math.abs(change) < 0.005) return rich`In ${last.label} waren de uitgaven vrijwel even hoog als in ${first.label}`
  return rich`Van ${first.label} tot ${last.label} ${change > 0 ? 'stegen' : 'daalden'} de uitgaven met ${accent(percentInWords(Math.abs(change)))}`
}

/** The same quarter one year apart: the season is in both. */
export function quarterFinding(latest: Period | undefined, yearBefore: Period | undefined): Rich {
  if (latest?.cell.kind !== 'shown' || yearBefore?.cell.kind !== 'shown' || yearBefore.cell.value <= 0) return rich`De uitgaven per kwartaal`
  const change = latest.cell.value / yearBefore.cell.value - 1
  if (Math.abs(change) < 0.005) return rich`Het ${latest.label} was vrijwel even duur als het ${yearBefore.label}`
  return rich`Het ${latest.label} was ${accent(`${percentInWords(Math.abs(change))} ${change > 0 ? 'duurder' : 'goedkoper'}`)} dan het ${yearBefore.label}`
}

export interface Growth {
  readonly name: string
  readonly first: Cell
  readonly last: Cell
}

/** Which law rose most between two years, in per cents. */
export function growthFinding(laws: readonly Growth[], firstYear: string, lastYear: string): Rich {
  const changes = laws.map(({ name, first, last }): Named => ({ name, cell: growthOf(first, last) }))
  const top = largest(changes, percentInWords)
  if (!top) return rich`De ontwikkeling per wet kan niet worden getoond`
  if (Math.round(top.value * 100) <= 0) return rich`Geen van de ${isPartial(changes) ? 'getoonde ' : ''}wetten werd duurder tussen ${firstYear} en ${lastYear}`
  const scope = isPartial(changes) ? ' van wat getoond wordt' : ''
  return rich`${accent(capital(listed(top.names)))} ${top.names.length > 1 ? 'stegen' : 'steeg'}${scope} het meest: ${percentInWords(top.value)} tussen ${firstYear} en ${lastYear}`
}

function growthOf(first: Cell, last: Cell): Cell {
  if (first.kind === 'shown' && last.kind === 'shown') return first.value > 0 ? { kind: 'shown', value: last.value / first.value - 1 } : { kind: 'absent' }
  return first.kind === 'suppressed' || last.kind === 'suppressed' ? { kind: 'suppressed' } : { kind: 'absent' }
}

/** Budget against actual, in total and where the difference is largest. */
export function budgetFinding(year: number, difference: Cell, items: readonly Named[]): Rich {
  if (difference.kind !== 'shown') return rich`Van ${String(year)} zijn begroting en jaarrekening niet allebei bekend`
  const sign = Math.sign(difference.value)
  if (Math.abs(difference.value) < 50_000) return rich`De jaarrekening van ${String(year)} kwam vrijwel uit op de begroting`
  const sameSide = largest(items.map(({ name, cell }) => ({ name, cell: cell.kind === 'shown' ? { kind: 'shown' as const, value: cell.value * sign } : cell })), eurosInWords)
  const where = sameSide && sameSide.value > 0 && sameSide.names.length === 1 ? `; het grootste verschil zit bij ${sameSide.names[0]}` : ''
  return rich`In ${String(year)} is ${accent(`${eurosInWords(Math.abs(difference.value))} ${sign > 0 ? 'meer' : 'minder'}`)} uitgegeven dan begroot${where}`
}

/** Share of the money that goes by a personal budget. */
export function pgbFinding(pgb: Cell, all: Cell): Rich {
  if (pgb.kind === 'suppressed' || all.kind === 'suppressed') return rich`Een deel van de verdeling is afgeschermd`
  if (pgb.kind !== 'shown' || all.kind !== 'shown' || all.value <= 0) return rich`De verdeling naar leveringsvorm is niet bekend`
  return rich`Van het geld voor Wmo en Jeugdwet gaat ${accent(percentInWords(pgb.value / all.value))} via een pgb`
}
