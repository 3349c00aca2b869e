import type { RegisterRow } from '../../facts/rows.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { AreaCheck } from '../fields/area.ts'
import { isFarFrom } from '../fields/date.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import type { Register, RegisterColumn, Value } from './column.ts'

/** Reads the lines of a register by its columns. */
export const registerRows = (register: Register) => (context: ReadContext, ledger: Ledger): RowReader => new Lines(register, context, ledger)

class Lines implements RowReader {
  #register: Register
  #context: ReadContext
  #ledger: Ledger
  #areas: AreaCheck
  #keys = new Seen()

  constructor(register: Register, context: ReadContext, ledger: Ledger) {
    this.#register = register
    this.#context = context
    this.#ledger = ledger
    this.#areas = new AreaCheck(context.gemeente, context.areas, ledger)
  }

  row(row: Row): void {
    const { columns, key, oneOf } = this.#register
    this.#ledger.records++
    const values = Object.fromEntries(columns.map((column) => [column.stored, this.#value(row, column)] as const))
    if (this.#keys.twice(key.map((name) => row.text(name).toLowerCase()).join(';'))) this.#ledger.note('DUPLICATE_KEY', row.at(key[0] ?? ''))
    if (oneOf.length > 0 && oneOf.every((name) => row.text(name) === '')) this.#ledger.note('FIELD_MISSING', row.at(oneOf.join(' of ')))
    this.#checkDays(row, values)
    if (!this.#ledger.refused) this.#ledger.land({ kind: this.#register.row, line: row.line, values } satisfies RegisterRow)
  }

  #value(row: Row, column: RegisterColumn): Value {
    const text = row.text(column.name)
    const at = row.at(column.name)
    if (text === '') {
      if (!column.optional) this.#ledger.note('FIELD_MISSING', at)
      return null
    }
    const found = column.read(text, { areas: this.#areas, gemeente: this.#context.gemeente, at })
    if ('value' in found) {
      if (found.warning !== undefined) this.#ledger.note(found.warning, at)
      for (const what of found.personal ?? []) this.#ledger.note('TEXT_PERSONAL', at, what)
      return found.value
    }
    if (found.fault !== null) this.#ledger.note(found.fault, at)
    return null
  }

  #checkDays(row: Row, values: Readonly<Record<string, Value>>): void {
    const [from, to] = [values['from_date'], values['to_date']]
    if (typeof from === 'string' && typeof to === 'string' && to < from) this.#ledger.note('PERIOD_ORDER', row.at('einde'))
    const [year, decided] = [values['year'], values['decided']]
    if (typeof year === 'number' && typeof decided === 'string' && isFarFrom(year, decided)) this.#ledger.note('DECISION_YEAR', row.at('datum'))
  }
}
