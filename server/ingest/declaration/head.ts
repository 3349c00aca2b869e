import { daysInMonth } from '../../units/period.ts'
import { checkNumber } from '../bericht/header.ts'
import type { Leaves } from '../bericht/leaves.ts'
import { dateFault } from '../fields/date.ts'
import type { Ledger } from '../ledger.ts'

/** Checks the declaration as a whole: its number, its date, and that it covers exactly one calendar month. */
export function checkDeclaration(leaves: Leaves, ledger: Ledger): void {
  checkNumber(leaves, ledger, 'DeclaratieNummer')
  leaves.check('DeclaratieDagtekening', ledger, dateFault)
  const good = leaves.check('declarationFrom', ledger, dateFault) && leaves.check('declarationTo', ledger, dateFault)
  if (good && !isMonth(leaves.text('declarationFrom'), leaves.text('declarationTo'))) ledger.note('DECLARATION_PERIOD', leaves.at('declarationFrom'))
}

function isMonth(from: string, to: string): boolean {
  const last = daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)))
  return from.endsWith('-01') && to === `${from.slice(0, 8)}${last}`
}
