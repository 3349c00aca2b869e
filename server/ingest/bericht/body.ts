import type { Ledger } from '../ledger.ts'
import type { ReadContext } from '../reading.ts'
import type { MessageEvents } from '../xml/walker.ts'
import type { Dialect } from './dialect.ts'

/** What reads one message once its kind is known. */
export type Body = Omit<MessageEvents, 'root'>

/** What a body is made of. */
export interface World {
  readonly dialect: Dialect
  readonly context: ReadContext
  readonly ledger: Ledger
}
