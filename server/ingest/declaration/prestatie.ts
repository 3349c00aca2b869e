import type { Cents } from '../../units/cents.ts'
import { cents } from '../../units/cents.ts'
import { dateFault } from '../fields/date.ts'
import { wholeCents } from '../fields/amount.ts'
import type { Ledger } from '../ledger.ts'
import type { Leaves } from '../bericht/leaves.ts'

const REFERENCE = /^[\x20-\x7e]{1,36}$/
const NUMBER = /^\d{1,9}$/
const CATEGORY = /^\d{2}$/
const PRODUCT_CODE = /^[0-9A-Za-z]{1,5}$/
const VOLUME = /^\d{1,8}$/
/** Units of iWmo and iJw (WJ756). */
export const UNITS: ReadonlySet<string> = new Set(['01', '04', '14', '16', '82', '83', '84'])
const EUROS = '83'
const AMOUNT_DIGITS = 8
const TOTAL_DIGITS = 12

/** Leaves of one Prestatie, forgotten before the next one. */
export const PRESTATIE_LEAVES = [
  'ReferentieNummer', 'VorigReferentieNummer', 'ToewijzingNummer', 'ProductCategorie', 'ProductCode', 'productFrom', 'productTo',
  'GeleverdVolume', 'Eenheid', 'ProductTarief', 'amount', 'amountMark',
] as const

/** Checks the form of everything in a Prestatie except its amount: what an answer repeats has that form too, whatever was wrong with it. True when its period is one. */
export function checkForm(leaves: Leaves, ledger: Ledger, bsn: string): boolean {
  leaves.check('ReferentieNummer', ledger, (text) => (!REFERENCE.test(text) ? 'FIELD_PATTERN' : bsn !== '' && text.includes(bsn) ? 'REFERENCE_HOLDS_BSN' : null))
  leaves.check('VorigReferentieNummer', ledger, (text) => (REFERENCE.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('ToewijzingNummer', ledger, (text) => (NUMBER.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('ProductCategorie', ledger, (text) => (CATEGORY.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('ProductCode', ledger, (text) => (PRODUCT_CODE.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('GeleverdVolume', ledger, (text) => (VOLUME.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('Eenheid', ledger, (text) => (UNITS.has(text) ? null : 'UNIT_UNKNOWN'))
  const [begins, ends] = [leaves.check('productFrom', ledger, dateFault), leaves.check('productTo', ledger, dateFault)]
  const ordered = leaves.text('productFrom') <= leaves.text('productTo')
  if (begins && ends && !ordered) ledger.note('PERIOD_ORDER', leaves.at('productTo'))
  return begins && ends && ordered
}

/** Checks that a period of delivery, good in itself, stays within one month and does not pass the declared month. */
export function checkPeriod(leaves: Leaves, ledger: Ledger): void {
  const [first, last, end] = [leaves.text('productFrom'), leaves.text('productTo'), leaves.text('declarationTo')]
  if (first.slice(0, 7) !== last.slice(0, 7)) ledger.note('PERIOD_SPLIT_MONTH', leaves.at('productTo'))
  if (end !== '' && last > end) ledger.note('PERIOD_AFTER_DECLARATION', leaves.at('productTo'))
}

/** Checks that a credit names the line it takes back, and that nothing else does (iWmo and iJw 3.2). */
export function checkCredit(leaves: Leaves, ledger: Ledger): void {
  const [mark, previous] = [leaves.text('amountMark'), leaves.text('VorigReferentieNummer')]
  if ((mark === 'C' && previous === '') || (mark === 'D' && previous !== '')) ledger.note('CREDIT_REFERENCE', leaves.at('amountMark'))
}

/** The signed amount of a Prestatie, checked against volume, unit and tariff; null when it cannot be known. */
export function amountOf(leaves: Leaves, ledger: Ledger): Cents | null {
  const amount = signed(leaves, ledger, 'amount')
  if (amount === null) return null
  checkPrice(leaves, ledger, Math.abs(amount))
  return amount
}

/** The signed amount of `key` and its mark, in whole cents; null when it cannot be known. */
export function signed(leaves: Leaves, ledger: Ledger, key: 'amount' | 'total' | 'granted'): Cents | null {
  const [text, mark] = [leaves.text(key), leaves.text(`${key}Mark`)]
  if (text === '' || mark === '') return null
  const amount = wholeCents(text, key === 'amount' ? AMOUNT_DIGITS : TOTAL_DIGITS)
  if (typeof amount === 'string') ledger.note(amount, leaves.at(key))
  const goodMark = mark === 'D' || (mark === 'C' && amount !== 0)
  if (!goodMark) ledger.note('DEBIT_CREDIT', leaves.at(`${key}Mark`))
  return typeof amount === 'string' || !goodMark ? null : cents(mark === 'C' ? -amount : amount)
}

function checkPrice(leaves: Leaves, ledger: Ledger, amount: number): void {
  const [volume, tariff] = [leaves.text('GeleverdVolume'), leaves.text('ProductTarief')]
  if (leaves.text('Eenheid') === EUROS) return checkEuros(leaves, ledger, amount)
  if (tariff === '') return
  const price = wholeCents(tariff, AMOUNT_DIGITS)
  if (typeof price === 'string') return ledger.note(price, leaves.at('ProductTarief'))
  if (VOLUME.test(volume) && Number(volume) * price !== amount) ledger.note('TARIFF_MISMATCH', leaves.at('amount'))
}

function checkEuros(leaves: Leaves, ledger: Ledger, amount: number): void {
  if (leaves.text('ProductTarief') !== '') ledger.note('UNIT83_TARIFF', leaves.at('ProductTarief'))
  const volume = leaves.text('GeleverdVolume')
  if (VOLUME.test(volume) && Number(volume) !== amount) ledger.note('UNIT83_AMOUNT', leaves.at('amount'))
}
