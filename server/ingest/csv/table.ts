import type { Ledger } from '../ledger.ts'
import type { ReadContext, TextReader } from '../reading.ts'
import { bestLayout, headerFaults, type Layout, type RowReader } from './layout.ts'
import { OpenRow } from './open-row.ts'
import { Records } from './records.ts'

const MOST_PER_FIELD = 1_000

/** Reads a CSV delivery whose layout is recognised by its header. */
export function tableReader(context: ReadContext, ledger: Ledger, layouts: readonly Layout[]): TextReader {
  return new Table(context, ledger, layouts)
}

class Table implements TextReader {
  #context: ReadContext
  #ledger: Ledger
  #layouts: readonly Layout[]
  #records: Records
  #columns = 0
  #longest = MOST_PER_FIELD
  #row: OpenRow | null = null
  #rows: RowReader | null = null
  #any = false

  constructor(context: ReadContext, ledger: Ledger, layouts: readonly Layout[]) {
    this.#context = context
    this.#ledger = ledger
    this.#layouts = layouts
    this.#records = new Records(ledger, (fields, line) => this.#record(fields, line))
  }

  write(text: string): void {
    this.#records.write(text)
  }

  end(): void {
    this.#records.end()
    if (this.#ledger.stopped) return
    if (!this.#any && !this.#ledger.refused) this.#ledger.note(this.#rows === null ? 'FILE_EMPTY' : 'FILE_NO_RECORDS')
    this.#rows?.end?.()
  }

  #record(fields: readonly string[], line: number): void {
    if (this.#row === null) return this.#header(fields, line)
    this.#any = true
    if (fields.length !== this.#columns) return this.#wrongCount(fields, line)
    this.#row.move(fields, line)
    if (this.#tooLong(fields, this.#row)) return
    this.#rows?.row(this.#row)
  }

  #header(fields: readonly string[], line: number): void {
    const names = fields.map((field) => field.trim().toLowerCase())
    const layout = bestLayout(names, this.#layouts)
    if (layout === null) return this.#unknown(fields, line)
    this.#ledger.kind = layout.kind
    if (layout.loose !== undefined) return this.#begin(names.map(layout.loose.plain), layout)
    for (const [code, detail] of headerFaults(names, layout)) this.#ledger.note(code, { line, field: code === 'COLUMN_NOT_ALLOWED' ? null : detail }, detail)
    if (this.#ledger.refused) this.#ledger.stopped = true
    this.#begin(names, layout)
  }

  #begin(names: readonly string[], layout: Layout): void {
    this.#columns = names.length
    this.#longest = layout.longest ?? MOST_PER_FIELD
    this.#row = new OpenRow(names)
    this.#rows = layout.rows(this.#context, this.#ledger)
  }

  #unknown(fields: readonly string[], line: number): void {
    const text = fields.join(';').toLowerCase()
    const cut = [',', '\t', '|'].some((mark) => bestLayout(text.split(mark).map((name) => name.trim()), this.#layouts) !== null)
    this.#ledger.stop(cut ? 'CSV_DELIMITER' : 'KIND_UNKNOWN', { line, field: null })
  }

  #wrongCount(fields: readonly string[], line: number): void {
    this.#ledger.records++
    this.#ledger.note('CSV_COLUMN_COUNT', { line, field: null }, `${fields.length} in plaats van ${this.#columns}`)
  }

  #tooLong(fields: readonly string[], row: OpenRow): boolean {
    const place = fields.findIndex((field) => field.length > this.#longest)
    if (place < 0) return false
    this.#ledger.records++
    this.#ledger.note('FIELD_TOO_LONG', row.atPlace(place))
    return true
  }
}
