import type { Pseudonym } from '../../facts/rows.ts'
import { isBsn } from '../bsn.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'

/** The client a message is speaking of. The BSN is here while its client lasts, and nowhere else. */
export class Client {
  bsn = ''
  person: Pseudonym | null = null
  #context: ReadContext
  #ledger: Ledger

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
  }

  identify(text: string, line: number): void {
    if (!isBsn(text)) return this.#ledger.note('BSN_INVALID', { line, field: 'Bsn' })
    this.bsn = text
    this.person = this.#context.pseudonymise.person(text)
  }

  forget(): void {
    this.bsn = ''
    this.person = null
  }
}
