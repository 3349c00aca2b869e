import type { BuurtCode } from '../../units/areas.ts'
import { dateText } from '../../units/period.ts'
import { isBsn } from '../bsn.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { AreaCheck } from '../fields/area.ts'
import { lifeDateFault } from '../fields/date.ts'
import type { Ledger } from '../ledger.ts'
import type { Code } from '../messages.ts'
import type { ReadContext } from '../reading.ts'
import { Residences } from './residences.ts'

const BIRTH_YEAR = /^(18[89]|19\d|20\d)\d$/
const HOUSEHOLD = /^[\x20-\x7e]{1,64}$/

/** Reads who lived where, with whom, and when. */
export const huishoudensRows = (context: ReadContext, ledger: Ledger): RowReader => new Huishoudens(context, ledger)

class Huishoudens implements RowReader {
  #context: ReadContext
  #ledger: Ledger
  #areas: AreaCheck
  #residences = new Residences()

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
    this.#areas = new AreaCheck(context.gemeente, context.areas, ledger)
  }

  row(row: Row): void {
    this.#ledger.records++
    const known = this.#check(row, 'bsn', isBsn(row.text('bsn')) ? null : 'BSN_INVALID')
    this.#check(row, 'huishouden', row.text('huishouden') === '' ? 'FIELD_MISSING' : HOUSEHOLD.test(row.text('huishouden')) ? null : 'FIELD_PATTERN')
    const born = this.#check(row, 'geboortejaar', BIRTH_YEAR.test(row.text('geboortejaar')) ? null : 'YEAR_INVALID')
    const dated = this.#checkPeriod(row) && this.#check(row, 'vanaf', born && row.text('vanaf').slice(0, 4) < row.text('geboortejaar') ? 'RESIDENCE_BEFORE_BIRTH' : null)
    const buurt = this.#buurt(row)
    if (known && dated) this.#reside(row, buurt)
  }

  #check(row: Row, column: string, code: Code | null): boolean {
    if (code !== null) this.#ledger.note(code, row.at(column))
    return code === null
  }

  #checkPeriod(row: Row): boolean {
    const [from, to] = [row.text('vanaf'), row.text('tot')]
    const begins = this.#check(row, 'vanaf', from === '' ? 'FIELD_MISSING' : lifeDateFault(from))
    const ends = this.#check(row, 'tot', to === '' ? null : lifeDateFault(to))
    return begins && ends && this.#check(row, 'tot', to !== '' && to < from ? 'PERIOD_ORDER' : null)
  }

  #buurt(row: Row): BuurtCode | null {
    const text = row.text('buurtcode')
    return this.#check(row, 'buurtcode', text === '' ? 'FIELD_MISSING' : null) ? this.#areas.buurt(text, row.at('buurtcode')) : null
  }

  #reside(row: Row, buurt: BuurtCode | null): void {
    const person = this.#context.pseudonymise.person(row.text('bsn'))
    const [from, to] = [row.text('vanaf'), row.text('tot')]
    if (!this.#residences.add(person, from, to)) this.#ledger.note('RESIDENCE_OVERLAP', row.at('vanaf'))
    if (this.#ledger.refused || buurt === null) return
    this.#ledger.land({
      kind: 'residence', line: row.line, person, household: this.#context.pseudonymise.household(row.text('huishouden')),
      buurt, birthYear: Number(row.text('geboortejaar')), from: dateText(from), to: to === '' ? null : dateText(to),
    })
  }
}
