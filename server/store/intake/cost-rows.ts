import type { CostRow } from '../../facts/rows.ts'
import type { DateText } from '../../units/period.ts'
import { SIGNATURE } from './copy-binary.ts'
import { mixtureOf, REFERENCE_BYTES, writeReference } from './line-reference.ts'

/** Columns of facts.cost in the order in which their bytes are made: those of a fixed size first. */
export const COST_COLUMNS = [
  'delivery', 'person', 'record', 'line', 'year', 'from_date', 'to_date', 'booked', 'amount_cents', 'rejected',
  'reference', 'gemeente', 'sender', 'wet', 'product', 'provider', 'wijk', 'reverses',
] as const
/** Where the numbers are that are known only when the rows land. */
const [DELIVERY, PERSON] = [6, 14]
const [DRAWERS, DRAWER] = [128, 131_072]
/** More lines than fit in a drawer, as none takes less than 113 bytes; a power of two, and a place of 41 bits times it is exact. */
const IN_DRAWER = 2_048
const [LONGEST, MOST_PER_ROW] = [100, 1_024]
const HEAD = Buffer.concat([SIGNATURE, Buffer.alloc(8)])
const TAIL = Buffer.from([0xff, 0xff])
const DAYS_TO_2000 = 730_426

/** Cost lines as the bytes of one binary COPY. */
export interface CostChunk {
  /** Adds a row, its person by place. */
  add(row: CostRow, record: number, person: number): void
  readonly rows: number
  readonly isFull: boolean
  /** The whole COPY in pieces, once it is known which delivery this is and which number each place has. Each is put in order when it is asked for, so that the database begins at once. */
  pieces(delivery: number, numberOf: (place: number) => number): Iterable<Uint8Array>
  /** Begins again in the same memory. */
  clear(): void
}

/**
 * Room for some forty-five thousand cost lines of one gemeente, written once and in the form in which they are sent: an object and a text per line would
 * cost more than reading it. The format is that of COPY (format binary): per field its length and its bytes, whole numbers with the high byte first.
 * Lines are laid in drawers by the first seven bits of their reference and put in order drawer by drawer, which stays in the cache of the processor: so
 * they arrive in the order of their index, and a line that lands beside the one before it costs half of one that lands anywhere.
 */
export function costChunk(gemeente: string): CostChunk {
  const bytes = new Uint8Array(DRAWERS * DRAWER)
  const view = new DataView(bytes.buffer)
  const ends = new Int32Array(DRAWERS)
  const [starts, order] = [new Int32Array(DRAWERS * IN_DRAWER), new Float64Array(DRAWERS * IN_DRAWER)]
  const counts = new Int32Array(DRAWERS)
  const isInOrder = new Uint8Array(DRAWERS)
  const sorted = new Uint8Array(DRAWER)
  let [at, rows, isFull] = [0, 0, false]
  const reference = new Uint8Array(REFERENCE_BYTES)
  const [fromDay, toDay, bookedDay, mixed] = [days(), days(), days(), mixtures()]
  const int32 = (value: number): void => {
    view.setInt32(at, 4)
    view.setInt32(at + 4, value)
    at += 8
  }
  let [last, texts] = [null as CostRow | null, new Uint8Array()]
  /** The texts of a line: most lines have those of the line before them, and they are half of its bytes. */
  const addTexts = (row: CostRow): void => {
    if (last !== null && hasTextsOf(row, last)) {
      bytes.set(texts, at)
      at += texts.length
      return
    }
    const start = at
    for (const value of [gemeente, row.sender, row.wet, row.product, row.provider, row.wijk]) at = writeText(bytes, view, at, value);
    [last, texts] = [row, bytes.slice(start, at)]
  }
  const add = (row: CostRow, record: number, person: number): void => {
    writeReference(reference, 0, row.reference, mixed(row.sender, row.rejected))
    const drawer = reference[0]! >> 1
    const number = counts[drawer]!++
    at = drawer * DRAWER + ends[drawer]!
    starts[drawer * IN_DRAWER + number] = at
    order[drawer * IN_DRAWER + number] = placeOf(reference) * IN_DRAWER + number
    rows++
    view.setInt16(at, COST_COLUMNS.length)
    at += 2
    int32(0)
    int32(person)
    int32(record)
    int32(row.line)
    view.setInt32(at, 2)
    view.setInt16(at + 4, digits(row.from, 0, 4))
    at += 6
    int32(fromDay(row.from))
    int32(toDay(row.to))
    int32(bookedDay(row.booked))
    view.setInt32(at, 8)
    view.setInt32(at + 4, Math.floor(row.amount / 0x1_0000_0000))
    view.setInt32(at + 8, row.amount % 0x1_0000_0000)
    view.setInt32(at + 12, 1)
    view.setInt8(at + 16, row.rejected ? 1 : 0)
    view.setInt32(at + 17, REFERENCE_BYTES)
    bytes.set(reference, at + 21)
    at += 21 + REFERENCE_BYTES
    addTexts(row)
    view.setInt32(at, row.reverses === null ? -1 : REFERENCE_BYTES)
    if (row.reverses !== null) writeReference(bytes, at + 4, row.reverses, mixed(row.sender, false))
    at += row.reverses === null ? 4 : 4 + REFERENCE_BYTES
    ends[drawer] = at - drawer * DRAWER
    isFull ||= ends[drawer]! + MOST_PER_ROW > DRAWER
  }
  /** Puts the lines of a drawer in the order of their references, with the numbers that were not known yet. */
  const inOrder = (drawer: number, delivery: number, numberOf: (place: number) => number): Uint8Array => {
    const from = starts.subarray(drawer * IN_DRAWER, drawer * IN_DRAWER + counts[drawer]! + 1)
    const [whole, end] = [drawer * DRAWER, drawer * DRAWER + ends[drawer]!]
    if (isInOrder[drawer] === 1) return bytes.subarray(whole, end)
    isInOrder[drawer] = 1
    from[counts[drawer]!] = end
    let to = 0
    for (const place of order.subarray(drawer * IN_DRAWER, drawer * IN_DRAWER + counts[drawer]!).sort()) {
      const [start, next] = [from[place % IN_DRAWER]!, from[(place % IN_DRAWER) + 1]!]
      view.setInt32(start + DELIVERY, delivery)
      view.setInt32(start + PERSON, numberOf(view.getInt32(start + PERSON)))
      sorted.set(bytes.subarray(start, next), to)
      to += next - start
    }
    bytes.set(sorted.subarray(0, to), whole)
    return bytes.subarray(whole, end)
  }
  return {
    add,
    get rows() { return rows },
    get isFull() { return isFull },
    * pieces(delivery, numberOf) {
      yield HEAD
      for (const drawer of filled(counts)) yield inOrder(drawer, delivery, numberOf)
      yield TAIL
    },
    clear: () => {
      ends.fill(0)
      isInOrder.fill(0)
      counts.fill(0);
      [rows, isFull] = [0, false]
    },
  }
}

const hasTextsOf = (row: CostRow, other: CostRow): boolean =>
  row.product === other.product && row.provider === other.provider && row.wijk === other.wijk && row.wet === other.wet && row.sender === other.sender

const filled = (counts: Int32Array): readonly number[] => Array.from(counts.keys()).filter((drawer) => counts[drawer]! > 0)

/** The 41 bits of a reference after those of its drawer as a number, in the order in which PostgreSQL compares them. */
function placeOf(reference: Uint8Array): number {
  let place = reference[0]! & 1
  for (let at = 1; at < 6; at++) place = place * 256 + reference[at]!
  return place
}

/** The mixture of a sender; nearly every line has that of the line before it. */
function mixtures(): (sender: string, rejected: boolean) => Uint8Array {
  let [last, ofLine, ofRejection] = ['', mixtureOf('', false), mixtureOf('', true)]
  return (sender, rejected) => {
    if (sender !== last) [last, ofLine, ofRejection] = [sender, mixtureOf(sender, false), mixtureOf(sender, true)]
    return rejected ? ofRejection : ofLine
  }
}

/** The day of a date; most lines have that of the line before them. */
function days(): (text: DateText) => number {
  let [last, day] = ['', 0]
  return (text) => {
    if (text !== last) [last, day] = [text, dayOf(text)]
    return day
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
