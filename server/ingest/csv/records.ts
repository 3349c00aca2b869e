import { parse } from 'csv-parse/sync'
import type { Ledger } from '../ledger.ts'
import { Lines } from './lines.ts'

/** Characters in one record, quoted line ends included. */
export const MOST_PER_RECORD = 64_000
const OPENING = /(?:^|;)"/

/** Gets the fields of a record and the line on which it starts. */
export type TakeRecord = (fields: readonly string[], line: number) => void

/**
 * Cuts CSV text into records. A line without a quote is its fields, cut at every `;`. A record with quotes runs on until its quotes
 * are even and then goes to csv-parse, which knows the rules of quoting. Blank lines are allowed at the end only.
 */
export class Records {
  #lines: Lines
  #ledger: Ledger
  #take: TakeRecord
  #line = 0
  #blank = 0
  #open = ''
  #openLine = 0

  constructor(ledger: Ledger, take: TakeRecord) {
    this.#ledger = ledger
    this.#take = take
    this.#lines = new Lines(MOST_PER_RECORD, (line) => this.#next(line), () => this.#tooLong(this.#line + 1))
  }

  write(text: string): void {
    if (!this.#ledger.stopped) this.#lines.write(text)
  }

  end(): void {
    if (!this.#ledger.stopped) this.#lines.end()
    if (this.#openLine > 0 && !this.#ledger.stopped) this.#badQuote(this.#openLine)
  }

  #next(line: string): void {
    if (this.#ledger.stopped) return
    this.#line++
    if (this.#openLine > 0) this.#continue(line)
    else if (line === '') this.#blank ||= this.#line
    else this.#start(line)
  }

  #start(line: string): void {
    if (this.#blank > 0) this.#reportBlank()
    if (!line.includes('"')) this.#take(fieldsOf(line), this.#line)
    else if (evenQuotes(line)) this.#quoted(line, this.#line)
    else if (OPENING.test(line)) this.#leaveOpen(line)
    else this.#badQuote(this.#line)
  }

  #leaveOpen(line: string): void {
    this.#open = line
    this.#openLine = this.#line
  }

  #continue(line: string): void {
    this.#open += `\n${line}`
    if (this.#open.length > MOST_PER_RECORD) return this.#tooLong(this.#openLine)
    if (evenQuotes(line)) return
    const start = this.#openLine
    this.#openLine = 0
    this.#quoted(this.#open, start)
  }

  #quoted(text: string, line: number): void {
    const fields = wrappedFields(text) ?? quotedFields(text)
    if (fields === null) this.#badQuote(line)
    else this.#take(fields, line)
  }

  #reportBlank(): void {
    this.#ledger.note('CSV_COLUMN_COUNT', { line: this.#blank, field: null }, 'de regel is leeg')
    this.#blank = 0
  }

  #badQuote(line: number): void {
    this.#ledger.note('CSV_QUOTE', { line, field: null })
  }

  #tooLong(line: number): void {
    if (!this.#ledger.stopped) this.#ledger.stop('CSV_LINE_TOO_LONG', { line, field: null })
  }
}

/** The parts between semicolons, as `split` gives them at two thirds of its cost. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = []
  let start = 0
  for (let end = line.indexOf(';'); end >= 0; end = line.indexOf(';', start)) {
    fields.push(line.slice(start, end))
    start = end + 1
  }
  fields.push(line.slice(start))
  return fields
}

function evenQuotes(text: string): boolean {
  let even = true
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even
  return even
}

/** The fields of a record in which quotes only stand around whole fields, as exports do that quote everything; null for any other. */
function wrappedFields(text: string): readonly string[] | null {
  const parts = text.split(';')
  for (const [place, part] of parts.entries()) {
    if (!part.includes('"')) continue
    const inner = part.slice(1, -1)
    if (part.length < 2 || !part.startsWith('"') || !part.endsWith('"') || inner.includes('"')) return null
    parts[place] = inner
  }
  return parts
}

/** The fields of one record with quotes, or null when its quotes do not fit. The error of the parser is dropped: it repeats the content. */
function quotedFields(text: string): readonly string[] | null {
  try {
    const records: string[][] = parse(text, { delimiter: ';', record_delimiter: ['\u0000'], relax_column_count: true, max_record_size: 4 * MOST_PER_RECORD })
    return records.length === 1 ? (records[0] ?? null) : null
  } catch {
    return null
  }
}
