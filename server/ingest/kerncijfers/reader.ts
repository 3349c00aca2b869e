import { areaLevel, type AreaLevel } from '../../units/areas.ts'
import { year, type Year } from '../../units/year.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { figureIn, firstOf, isLarger, ownerOf } from './cells.ts'
import { AREA_CODE_NAMES, MEASURES, YEAR_NAMES } from './measures.ts'

const YEAR = /^(20(?:1[5-9]|[2-9]\d))(?:JJ00)?\*{0,2}$/
const YEAR_IN_NAME = /(?<!\d)(20[1-9]\d)(?!\d)/

/** Reads key figures of wijken and buurten: one row per figure that is known. An unknown figure is no row, and never nought. */
export const kerncijfersRows = (context: ReadContext, ledger: Ledger): RowReader => new Kerncijfers(context, ledger)

class Kerncijfers implements RowReader {
  #gemeente: string
  #ledger: Ledger
  #nameYear: string
  #keys = new Seen()
  #others = 0

  constructor(context: ReadContext, ledger: Ledger) {
    this.#gemeente = context.gemeente
    this.#ledger = ledger
    this.#nameYear = YEAR_IN_NAME.exec(context.fileName)?.[1] ?? ''
  }

  row(row: Row): void {
    const [code, field] = firstOf(row, AREA_CODE_NAMES)
    const level = areaLevel(code)
    if (level === null) return isLarger(code) ? this.#pass() : this.#ledger.note('AREA_CODE', row.at(field))
    if (ownerOf(code) !== this.#gemeente) return this.#pass()
    this.#ledger.records++
    const inYear = this.#yearOf(row)
    if (inYear === null) return
    if (this.#keys.twice(`${inYear}${code}`)) this.#ledger.note('DUPLICATE_KEY', row.at(field))
    for (const { name, names } of MEASURES) this.#figure(row, { code, level, inYear, name, names })
  }

  end(): void {
    if (this.#ledger.records > 0 || this.#ledger.refused) return
    this.#ledger.note(this.#others > 0 ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }

  #pass(): void {
    this.#others++
  }

  #yearOf(row: Row): Year | null {
    const [text, field] = firstOf(row, YEAR_NAMES)
    const found = YEAR.exec(text || this.#nameYear)
    if (found !== null) return year(Number(found[1]))
    this.#ledger.note('YEAR_INVALID', row.at(field))
    return null
  }

  #figure(row: Row, figure: { code: string; level: AreaLevel; inYear: Year; name: string; names: readonly string[] }): void {
    const [text, field] = firstOf(row, figure.names)
    const value = figureIn(text)
    if (value === undefined) return this.#ledger.note('FIELD_PATTERN', row.at(field))
    if (value === null) return
    this.#ledger.land({ kind: 'figure', line: row.line, year: figure.inYear, area: figure.code, level: figure.level, measure: figure.name, value })
  }
}
