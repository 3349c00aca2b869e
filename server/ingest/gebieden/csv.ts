import type { Row, RowReader } from '../csv/layout.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { firstOf } from '../kerncijfers/cells.ts'
import { AreaIntake } from './intake.ts'
import { CODE_NAMES, HOUSEHOLDS_NAMES, INHABITANTS_NAMES, NAME_NAMES, WATER_NAMES, YEAR_NAMES } from './names.ts'

/** Years before the gemeente had this task. */
const TOO_EARLY = /^(19\d\d|200\d|201[0-4])$/

/** Reads areas from CSV: `code;naam;ouder`, and where known `inwoners;huishoudens;jaar`. */
export function gebiedenRows(context: ReadContext, ledger: Ledger): RowReader {
  const intake = new AreaIntake(context, ledger)
  return { row: (row) => intake.add(given(row)), end: () => intake.end() }
}

function given(row: Row): Parameters<AreaIntake['add']>[0] {
  const { line } = row
  return {
    line,
    at: (field) => ({ line, field }),
    code: row.text('code'), nameOf: () => row.text('naam'), parent: row.text('ouder'),
    inhabitants: row.text('inwoners'), households: row.text('huishoudens'), year: row.text('jaar'),
    geometry: () => null,
  }
}

/** Reads areas from CSV under the names that CBS and PDOK have used over the years. Years before 2015 and the water of an area are passed over. */
export function gebiedenTableRows(context: ReadContext, ledger: Ledger): RowReader {
  const intake = new AreaIntake(context, ledger)
  const row = (line: Row): void => {
    const area = named(line)
    if (!TOO_EARLY.test(area.year) && firstOf(line, WATER_NAMES)[0] !== 'JA') intake.add(area)
  }
  return { row, end: () => intake.end() }
}

function named(row: Row): Parameters<AreaIntake['add']>[0] {
  const [code, codeField] = firstOf(row, CODE_NAMES)
  const [year, yearField] = firstOf(row, YEAR_NAMES)
  const fields: Readonly<Record<string, string>> = { code: codeField, jaar: yearField }
  return {
    line: row.line,
    at: (field) => ({ line: row.line, field: fields[field] ?? field }),
    code, nameOf: (level) => firstOf(row, NAME_NAMES[level])[0], parent: '',
    inhabitants: firstOf(row, INHABITANTS_NAMES)[0], households: firstOf(row, HOUSEHOLDS_NAMES)[0], year,
    geometry: () => null,
  }
}
