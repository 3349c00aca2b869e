import { dateFault } from '../fields/date.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import { base, group, ignored, leaf, type Element } from '../xml/schema.ts'
import type { Dialect } from './dialect.ts'
import type { Leaves } from './leaves.ts'

const AGB = /^\d{8}$/
const NUMBER = /^[\x20-\x7e]{1,36}$/

/** The elements with which the header of every message begins. */
export const HEADER: readonly Element[] = [
  leaf('BerichtCode'),
  leaf('BerichtVersie'),
  leaf('BerichtSubversie'),
  leaf('Afzender'),
  leaf('Ontvanger'),
  group('BerichtIdentificatie', [base(leaf('Identificatie')), base(leaf('Dagtekening'))]),
  ignored('XsdVersie'),
]

/** Checks who sent the message, to whom, and which message it is; the ledger learns its identity when all is well. */
export function checkHeader(leaves: Leaves, ledger: Ledger, { dialect, context }: { readonly dialect: Dialect; readonly context: ReadContext }): void {
  const [provider, gemeente] = dialect.sentBy === 'provider' ? ['Afzender', 'Ontvanger'] : ['Ontvanger', 'Afzender']
  leaves.check('BerichtCode', ledger, (text) => (text === dialect.messageCode ? null : 'MESSAGE_CODE'))
  leaves.check('BerichtVersie', ledger, (text) => (text === '3' ? null : 'MESSAGE_VERSION'))
  leaves.check('BerichtSubversie', ledger, (text) => (text === '2' ? null : 'MESSAGE_VERSION'))
  leaves.check(provider, ledger, (text) => (AGB.test(text) ? null : 'FIELD_PATTERN'))
  leaves.check(gemeente, ledger, (text) => (text === context.gemeente.slice(2) ? null : 'WRONG_MUNICIPALITY'))
  checkNumber(leaves, ledger, 'Identificatie')
  leaves.check('Dagtekening', ledger, dateFault)
  if (ledger.refused) return
  ledger.sender = leaves.text('Afzender')
  ledger.messageId = context.pseudonymise.reference(leaves.text('Identificatie'))
  ledger.stream = `${dialect.declared} ${leaves.text(provider)}`
}

/** The AGB code of the provider, whichever way the message went. */
export const providerOf = (leaves: Leaves, dialect: Dialect): string => leaves.text(dialect.sentBy === 'provider' ? 'Afzender' : 'Ontvanger')

/** Checks a name or number that a sender may choose: printable, at most 36 characters. */
export function checkNumber(leaves: Leaves, ledger: Ledger, key: string): void {
  leaves.check(key, ledger, (text) => (NUMBER.test(text) ? null : 'FIELD_PATTERN'))
}
