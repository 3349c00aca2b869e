import { areaLevel } from '../../units/areas.ts'
import { year } from '../../units/year.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { figureIn, firstOf, isLarger, ownerOf } from './cells.ts'

const AREA_NAMES = ['regiocode', 'wijkenenbuurten', 'regios'] as const
const PERIOD_NAMES = ['periode', 'perioden'] as const
const PERIOD = /^(20(?:1[5-9]|[2-9]\d))(?: ?([12])e halfjaar|HJ0([12])|JJ00)?\*{0,2}$/
/** What is counted, with the names of its column. */
const COUNTED = { clienten: ['clienten', 'clinten'], huishoudens: ['huishoudens'] } as const

/** Combinations of laws as CBS writes them, and as they are named here. */
export const COMBINATIONS: ReadonlyMap<string, string> = new Map([
  ['Totaal', 'alle'], ['Alleen Jeugd', 'jeugd'], ['Alleen P-wet', 'pwet'], ['Alleen Wmo', 'wmo'], ['Jeugd en P-wet', 'jeugd+pwet'],
  ['Jeugd en Wmo', 'jeugd+wmo'], ['P-wet en Wmo', 'pwet+wmo'], ['Jeugd, P-wet en Wmo', 'jeugd+pwet+wmo'],
])
const NUMBER_OF = /^(?:Totaal|(\d)( of meer)? maatwerkvoorziening(?:en)?)$/

/** True for the plain names of a table of CBS on stacking: households and clients by combination of laws and number of provisions. */
export const fitsStacking = (names: readonly string[]): boolean =>
  ['aantalvoorzieningen', 'soortvoorziening'].every((name) => names.includes(name)) && AREA_NAMES.some((name) => names.includes(name))

/**
 * Reads stacking as CBS counts it, per half year: one key figure per count that is known, named `stapeling:huishoudens:jeugd+pwet:1:h1`
 * (counted, laws, number of provisions or `alle`, half year).
 */
export const stackingRows = (context: ReadContext, ledger: Ledger): RowReader => {
  const keys = new Seen()
  let others = 0
  const row = (line: Row): void => {
    const [code, field] = firstOf(line, AREA_NAMES)
    const level = areaLevel(code)
    if (level === null && !isLarger(code)) return ledger.note('AREA_CODE', line.at(field))
    if (level === null || ownerOf(code) !== context.gemeente) { others++; return }
    ledger.records++
    const cell = cellOf(line, ledger)
    if (cell === null) return
    if (keys.twice(`${cell.year}${code}${cell.name}`)) ledger.note('DUPLICATE_KEY', line.at(field))
    for (const [counted, names] of Object.entries(COUNTED)) {
      const [text, column] = firstOf(line, names)
      const value = figureIn(text)
      if (value === undefined) ledger.note('FIELD_PATTERN', line.at(column))
      else if (value !== null) ledger.land({ kind: 'figure', line: line.line, year: year(cell.year), area: code, level, measure: `stapeling:${counted}:${cell.name}`, value })
    }
  }
  const end = (): void => {
    if (ledger.records === 0 && !ledger.refused) ledger.note(others > 0 ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }
  return { row, end }
}

/** Year and name of the cell of the table that a line is about. */
function cellOf(row: Row, ledger: Ledger): { readonly year: number; readonly name: string } | null {
  const [text, field] = firstOf(row, PERIOD_NAMES)
  const period = PERIOD.exec(text)
  const laws = COMBINATIONS.get(row.text('soortvoorziening'))
  const number = NUMBER_OF.exec(row.text('aantalvoorzieningen'))
  if (period === null) ledger.note('YEAR_INVALID', row.at(field))
  if (laws === undefined) ledger.note('WORD_UNKNOWN', row.at('soortvoorziening'))
  if (number === null) ledger.note('WORD_UNKNOWN', row.at('aantalvoorzieningen'))
  if (period === null || laws === undefined || number === null) return null
  const half = period[2] ?? period[3]
  const many = number[1] === undefined ? 'alle' : `${number[1]}${number[2] === undefined ? '' : '+'}`
  return { year: Number(period[1]), name: `${laws}:${many}:${half === undefined ? 'jaar' : `h${half}`}` }
}
