import type { WijkCode } from '../../units/areas.ts'
import type { Cents } from '../../units/cents.ts'
import { isDateText, type DateText } from '../../units/period.ts'
import { isBsn } from '../bsn.ts'
import type { Row, RowReader } from '../csv/layout.ts'
import { centsOfEuros } from '../fields/amount.ts'
import { AreaCheck } from '../fields/area.ts'
import { dateFault, monthOf } from '../fields/date.ts'
import { memo } from '../fields/memo.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { productOf, REGELINGEN, type Regeling } from './mapping.ts'

const SENDER = 'kostenregels'
const BSN_DIGITS = 9
const RECORD_ID = /^[\x21-\x7e][\x20-\x7e]{0,63}$/
const TOTAL = /^(sub)?tota{1,2}l|^som\b|^eindtotaal/i

type Month = ReturnType<typeof monthOf>

/** The texts of one line, each read once. */
interface Line {
  readonly row: Row
  readonly id: string
  readonly bsn: string
  readonly wijk: string
  readonly regeling: string
  readonly periode: string
  readonly booked: string
  readonly amount: string
  readonly description: string
}

/** Reads cost lines that do not come as a message: uitkeringen, pgb, schuldhulp, vervoer. */
export function kostenregelsRows(context: ReadContext, ledger: Ledger): RowReader {
  ledger.sender = SENDER
  ledger.stream = SENDER
  return new Kostenregels(context, ledger)
}

class Kostenregels implements RowReader {
  #context: ReadContext
  #ledger: Ledger
  #areas: AreaCheck
  #ids = new Seen()
  #month = memo(monthOf)
  #date = memo((text) => ({ fault: dateFault(text), date: isDateText(text) ? text : null }))
  #products = new Map([...REGELINGEN.values()].map((regeling) => [regeling, memo((text) => productOf(regeling, text) ?? '')]))

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
    this.#areas = new AreaCheck(context.gemeente, context.areas, ledger)
  }

  row(row: Row): void {
    const line = lineOf(row)
    if (isTotal(line)) return this.#ledger.note('TOTAL_ROW', row.at('record_id'))
    this.#ledger.records++
    if (!isBsn(line.bsn)) this.#ledger.note('BSN_INVALID', row.at('bsn'))
    this.#checkId(line)
    const regeling = this.#regeling(line)
    const month = this.#monthOf(line)
    const booked = this.#bookedOf(line, month)
    const amount = this.#amountOf(line)
    const wijk = line.wijk === '' ? null : this.#areas.wijk(line.wijk, row.at('wijkcode'))
    if (this.#ledger.refused || regeling === null || month === null || booked === null || amount === null) return
    this.#land(line, { regeling, month, booked, amount, wijk })
  }

  #land(line: Line, read: { regeling: Regeling; month: Exclude<Month, string>; booked: DateText; amount: Cents; wijk: WijkCode | null }): void {
    const product = this.#product(line, read.regeling)
    const unknown = (read.wijk === null && line.wijk !== '') || product.endsWith('-onbekend')
    this.#ledger.landAmount({
      kind: 'cost', line: line.row.line, sender: SENDER, reference: this.#context.pseudonymise.reference(line.id), person: this.#context.pseudonymise.person(line.bsn), wet: read.regeling.wet, product,
      from: read.month.from, to: read.month.to, booked: read.booked, amount: read.amount, provider: null, wijk: read.wijk, reverses: null, rejected: false,
    }, unknown)
  }

  #checkId({ id, bsn, row }: Line): void {
    if (id === '') return this.#ledger.note('FIELD_MISSING', row.at('record_id'))
    if (!RECORD_ID.test(id)) return this.#ledger.note('FIELD_PATTERN', row.at('record_id'))
    if (bsn.length === BSN_DIGITS && id.includes(bsn)) this.#ledger.note('REFERENCE_HOLDS_BSN', row.at('record_id'))
    if (this.#ids.twice(id)) this.#ledger.note('DUPLICATE_KEY', row.at('record_id'))
  }

  #regeling({ regeling, row }: Line): Regeling | null {
    const known = REGELINGEN.get(regeling.toUpperCase()) ?? null
    if (known === null) this.#ledger.note('REGELING_UNKNOWN', row.at('regeling'))
    return known
  }

  #monthOf({ periode, row }: Line): Exclude<Month, string> | null {
    const month = this.#month(periode)
    if (typeof month !== 'string') return month
    this.#ledger.note(month, row.at('periode'))
    return null
  }

  #bookedOf({ booked, row }: Line, month: Exclude<Month, string> | null): DateText | null {
    const { fault, date } = this.#date(booked)
    if (fault !== null) this.#ledger.note(fault, row.at('boekdatum'))
    else if (month !== null && booked < month.from) this.#ledger.note('PERIOD_DATE_CONFLICT', row.at('boekdatum'))
    return date
  }

  #amountOf({ amount: text, row }: Line): Cents | null {
    const amount = centsOfEuros(text)
    if (typeof amount !== 'string') {
      if (amount < 0) this.#ledger.note('NEGATIVE_AMOUNT', row.at('bedrag'))
      return amount
    }
    this.#ledger.note(amount, row.at('bedrag'))
    return null
  }

  /** What the description names; a description that names nothing we know is no fault of the file: the receipt says how much is onbekend. */
  #product({ description }: Line, regeling: Regeling): string {
    return this.#products.get(regeling)?.(description) || `${regeling.prefix}-onbekend`
  }
}

function lineOf(row: Row): Line {
  return {
    row, id: row.text('record_id'), bsn: row.text('bsn'), wijk: row.text('wijkcode'), regeling: row.text('regeling'),
    periode: row.text('periode'), booked: row.text('boekdatum'), amount: row.text('bedrag'), description: row.text('omschrijving'),
  }
}

/** A line that adds up others: it has an amount but nobody it belongs to, and says that it is a total or has no key. */
function isTotal({ id, bsn, amount, description }: Line): boolean {
  if (bsn !== '') return false
  return TOTAL.test(id) || TOTAL.test(description) || (id === '' && amount !== '')
}
