import { daysInMonth } from '../../units/period.ts'
import { dateFault } from '../fields/date.ts'
import type { Ledger } from '../ledger.ts'
import type { Dialect } from './dialect.ts'
import type { Leaves } from './leaves.ts'

const AGB = /^\d{8}$/
const NUMBER = /^[\x20-\x7e]{1,36}$/

/** Checks who sent the message, to whom, and which message it is. */
export function checkHeader(leaves: Leaves, ledger: Ledger, expected: { readonly dialect: Dialect; readonly gemeente: string }): void {
  leaves.check('BerichtCode', ledger, (text) => (text === expected.dialect.messageCode ? null : 'MESSAGE_CODE'))
  leaves.check('BerichtVersie', ledger, (text) => (text === '3' ? null : 'MESSAGE_VERSION'))
  leaves.check('BerichtSubversie', ledger, (text) => (text === '2' ? null : 'MESSAGE_VERSION'))
  leaves.check('Afzender', ledger, (text) => (AGB.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('Ontvanger', ledger, (text) => (text === expected.gemeente.slice(2) ? null : 'WRONG_MUNICIPALITY'))
  leaves.check('Identificatie', ledger, (text) => (NUMBER.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('Dagtekening', ledger, dateFault)
}

/** Checks the declaration as a whole: its number, its date, and that it covers exactly one calendar month. */
export function checkDeclaration(leaves: Leaves, ledger: Ledger): void {
  leaves.check('DeclaratieNummer', ledger, (text) => (NUMBER.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check('DeclaratieDagtekening', ledger, dateFault)
  const good = leaves.check('declarationFrom', ledger, dateFault) && leaves.check('declarationTo', ledger, dateFault)
  if (good && !isMonth(leaves.text('declarationFrom'), leaves.text('declarationTo'))) ledger.note('DECLARATION_PERIOD', leaves.at('declarationFrom'))
}

function isMonth(from: string, to: string): boolean {
  const last = daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)))
  return from.endsWith('-01') && to === `${from.slice(0, 8)}${last}`
}
