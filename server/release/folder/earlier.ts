import { TOTAL, type Dimension } from '../../facts/microdata.ts'
import { earlierTotal } from '../../tabulate/cross/earlier.ts'
import { isObject, parseJson } from './json.ts'
import { refusals } from './refusals.ts'

/** What a folder made before showed, and of which data. */
export interface Earlier {
  readonly folder: string
  /** Hash of the lines by quarter. */
  readonly quarters: Readonly<Record<string, string>>
  readonly shown: readonly EarlierCell[]
}

interface EarlierCell {
  readonly geo: string
  readonly product: string
  readonly period: string
  readonly measure: string
}

const HEADER = 'geo,product,period,measure,status,value'

/** Reads a folder made before back from its cells and its audit. `fieldsOf` splits a line of CSV. */
export function parseEarlier(folder: string, cells: string, audit: string, fieldsOf: (line: string) => readonly string[] | null): Earlier {
  const told = parseJson(audit, `audit.json in ${folder} (--previous)`)
  const quarters = isObject(told) && isObject(told['input']) ? told['input']['quarters'] : null
  const [header, ...lines] = cells.split('\n').filter((line) => line !== '')
  if (!isObject(quarters) || header !== HEADER) throw refusals.earlierShape(folder)
  const rows = lines.map((line) => fieldsOf(line))
  if (!rows.every((row) => row?.length === 6)) throw refusals.earlierShape(folder)
  const shown = rows.filter((row) => row![4] === 'shown').map((row) => ({ geo: row![0]!, product: row![1]!, period: row![2]!, measure: row![3]! }))
  return { folder, quarters: quarters as Earlier['quarters'], shown }
}

/** Refuses an earlier folder about other data than these: a corrected quarter is another matter. */
export function refuseOtherData(earlier: Earlier, quarters: Readonly<Record<string, string>>): void {
  const changed = Object.keys(earlier.quarters).find((quarter) => quarters[quarter] !== earlier.quarters[quarter])
  if (changed !== undefined) throw refusals.earlierChanged(earlier.folder, changed)
}

/** What is known from before, by name of the cell: amounts and numbers of households. */
export interface Known {
  readonly amounts: ReadonlySet<string>
  readonly households: ReadonlySet<string>
}

/** Name of a cell by its labels, as folders have it. */
export const labelName = (geo: string, product: string, period: string): string => JSON.stringify([geo, product, period])

/** Everything that earlier folders showed. Their total may be that of fewer quarters than ours. */
export function knownFrom(all: readonly Earlier[], period: Dimension): Known {
  const quarters = period.levels.at(-1)!.labels
  const named = all.flatMap((earlier) => earlier.shown.map((cell) => ({ measure: cell.measure, name: labelName(cell.geo, cell.product, periodOf(cell.period, earlier, quarters)) })))
  const of = (measure: string): Set<string> => new Set(named.filter((cell) => cell.measure === measure).map(({ name }) => name))
  return { amounts: of('amount'), households: of('households') }
}

function periodOf(label: string, earlier: Earlier, quarters: readonly string[]): string {
  const own = Object.keys(earlier.quarters)
  return label !== TOTAL || own.length === quarters.length ? label : earlierTotal(own)
}
