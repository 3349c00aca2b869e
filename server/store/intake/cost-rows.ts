import type { CostRow } from '../../facts/rows.ts'
import type { DateText } from '../../units/period.ts'
import { SIGNATURE } from './copy-binary.ts'

/** Columns of facts.cost in the order in which their bytes are made: those of a fixed size first. */
export const COST_COLUMNS = [
  'delivery', 'person', 'record', 'line', 'year', 'from_date', 'to_date', 'booked', 'amount_cents', 'rejected',
  'gemeente', 'sender', 'reference', 'wet', 'product', 'provider', 'wijk', 'reverses',
] as const
/** Where the numbers are that are known only when the rows land. */
const [DELIVERY, PERSON] = [6, 14]
const CHUNK = 6 * 1_048_576
const [HEADER, LONGEST, MOST_PER_ROW] = [SIGNATURE.length + 8, 100, 1_024]
const DAYS_TO_2000 = 730_426

/** Cost lines as the bytes of one binary COPY. */
export interface CostChunk {
  /** Adds a row, its person by place. */
  add(row: CostRow, record: number, person: number): void
  readonly rows: number
  readonly isFull: boolean
  /** The whole COPY, once it is known which delivery this is and which number each place has. */
  bytes(delivery: number, numberOf: (place: number) => number): Uint8Array
  /** Begins again in the same memory. */
  clear(): void
}

/**
 * Room for some forty thousand cost lines of one gemeente, written once and in the form in which they are sent: an object and a text per line would
 * cost more than reading it. The format is that of COPY (format binary): per field its length and its bytes, whole numbers with the high byte first.
 */
export function costChunk(gemeente: string): CostChunk {
  const bytes = new Uint8Array(CHUNK)
  const view = new DataView(bytes.buffer)
  bytes.set(SIGNATURE)
  let at = HEADER
  let starts = new Int32Array(32_768)
  let rows = 0
  const int32 = (value: number): void => {
    view.setInt32(at, 4)
    view.setInt32(at + 4, value)
    at += 8
  }
  const text = (value: string | null): void => {
    at = writeText(bytes, view, at, value)
  }
  const add = (row: CostRow, record: number, person: number): void => {
    if (rows === starts.length) starts = longer(starts)
    starts[rows++] = at
    view.setInt16(at, COST_COLUMNS.length)
    at += 2
    int32(0)
    int32(person)
    int32(record)
    int32(row.line)
    view.setInt32(at, 2)
    view.setInt16(at + 4, digits(row.from, 0, 4))
    at += 6
    int32(dayOf(row.from))
    int32(dayOf(row.to))
    int32(dayOf(row.booked))
    view.setInt32(at, 8)
    view.setInt32(at + 4, Math.floor(row.amount / 0x1_0000_0000))
    view.setInt32(at + 8, row.amount % 0x1_0000_0000)
    view.setInt32(at + 12, 1)
    view.setInt8(at + 16, row.rejected ? 1 : 0)
    at += 17
    text(gemeente)
    text(row.sender)
    text(row.reference)
    text(row.wet)
    text(row.product)
    text(row.provider)
    text(row.wijk)
    text(row.reverses)
  }
  return {
    add,
    get rows() { return rows },
    get isFull() { return at + MOST_PER_ROW + 2 > CHUNK },
    bytes: (delivery, numberOf) => {
      for (const start of starts.subarray(0, rows)) {
        view.setInt32(start + DELIVERY, delivery)
        view.setInt32(start + PERSON, numberOf(view.getInt32(start + PERSON)))
      }
      view.setInt16(at, -1)
      return bytes.subarray(0, at + 2)
    },
    clear: () => { [at, rows] = [HEADER, 0] },
  }
}

/** Everything a reader makes of a cost line is a code or a hash, so plain ASCII and short: anything else is a mistake of ours. */
function writeText(bytes: Uint8Array, view: DataView, at: number, text: string | null): number {
  const length = text === null ? -1 : text.length
  view.setInt32(at, length)
  if (text === null) return at + 4
  if (length > LONGEST) throw new RangeError('a text of a cost line is too long')
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place)
    if (code < 0x20 || code > 0x7e) throw new RangeError('a text of a cost line is no plain ASCII')
    bytes[at + 4 + place] = code
  }
  return at + 4 + length
}

/** Days since 2000-01-01, as PostgreSQL counts them; years begin in March so that a leap day is the last. */
function dayOf(text: DateText): number {
  const month = digits(text, 5, 7)
  const [year, since] = month > 2 ? [digits(text, 0, 4), month - 3] : [digits(text, 0, 4) - 1, month + 9]
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((153 * since + 2) / 5) + digits(text, 8, 10) - DAYS_TO_2000
}

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let place = from; place < to; place++) number = number * 10 + text.charCodeAt(place) - 48
  return number
}

function longer(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2)
  more.set(old)
  return more
}
