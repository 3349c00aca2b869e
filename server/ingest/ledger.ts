import type { Received } from '../facts/received.ts'
import type { DeliveredRow } from '../facts/rows.ts'
import { cents, type Cents } from '../units/cents.ts'
import { problem, type At, type Code } from './messages.ts'
import type { DeliveryKind, Problem } from './reading.ts'
import { ReceivedTally } from './received.ts'

const MOST_REFUSALS = 100
const MOST_WARNINGS_PER_CODE = 20
const NOWHERE: At = { line: null, field: null }

/** What has been found in one file so far: rows waiting to be taken, sums, and problems. After a refusal no row is kept. */
export class Ledger {
  kind: DeliveryKind = 'onbekend'
  sender: string | null = null
  messageId: string | null = null
  stream = ''
  records = 0
  refused = false
  /** True when reading on makes no sense: the rest of the file is only hashed. */
  stopped = false
  #rows: DeliveredRow[] = []
  #problems: Problem[] = []
  #refusals = 0
  #warnings = new Map<Code, number>()
  #money = false
  #total = 0
  #unknown = 0
  #received = new ReceivedTally()

  /** Notes a problem of the file; by its severity it refuses the file or only warns. */
  note(code: Code, at: At = NOWHERE, detail = ''): void {
    const found = problem(code, at, detail)
    if (found.severity === 'refusal') this.#refuse(found)
    else this.#warn(code, found)
  }

  /** Notes a problem after which the rest of the file cannot be read. */
  stop(code: Code, at: At = NOWHERE, detail = ''): void {
    this.note(code, at, detail)
    this.stopped = true
  }

  /** Keeps a row without money in it. */
  land(row: DeliveredRow): void {
    if (!this.refused) this.#rows.push(row)
  }

  /** Keeps a row and adds its amount to the total, and to the unknown part when it could not be placed. */
  landAmount(row: DeliveredRow & { readonly amount: Cents }, unknown: boolean): void {
    this.#money = true
    this.#total += row.amount
    if (unknown) this.#unknown += row.amount
    this.#received.add(row)
    if (!Number.isSafeInteger(this.#total)) this.stop('TOTAL_RANGE')
    this.land(row)
  }

  /** Says that the file is about money, so that a sum of nothing is 0. */
  countMoney(): void {
    this.#money = true
  }

  /** How many rows wait to be taken. */
  get waiting(): number {
    return this.#rows.length
  }

  /** Takes at most `most` of the rows that wait. */
  take(most: number): readonly DeliveredRow[] {
    return this.#rows.splice(0, most)
  }

  get total(): Cents | null {
    return this.#money && !this.refused ? cents(this.#total) : null
  }

  get unknown(): Cents {
    return cents(this.refused ? 0 : this.#unknown)
  }

  /** Cost lines per law and month; nothing of a file that is refused. */
  get received(): readonly Received[] {
    return this.refused ? [] : this.#received.all()
  }

  /** All problems in the order found, closed by a line for every warning that came too often to list. */
  problems(): readonly Problem[] {
    return [...this.#problems, ...this.#unlisted()]
  }

  #refuse(found: Problem): void {
    this.refused = true
    this.#rows = []
    this.#refusals++
    if (this.#refusals <= MOST_REFUSALS) this.#problems.push(found)
    else if (!this.stopped) this.#close()
  }

  #close(): void {
    this.#problems.push(problem('TOO_MANY_PROBLEMS', NOWHERE))
    this.stopped = true
  }

  #warn(code: Code, found: Problem): void {
    const times = (this.#warnings.get(code) ?? 0) + 1
    this.#warnings.set(code, times)
    if (times <= MOST_WARNINGS_PER_CODE) this.#problems.push(found)
  }

  #unlisted(): Problem[] {
    const many = [...this.#warnings].filter(([, times]) => times > MOST_WARNINGS_PER_CODE)
    return many.map(([code, times]) => problem('MORE_WARNINGS', NOWHERE, `${code} kwam nog ${times - MOST_WARNINGS_PER_CODE}`))
  }
}
