import type { Ledger } from '../ledger.ts'
import type { At, Code } from '../messages.ts'
import type { DeliveryKind, ReadContext, TextReader } from '../reading.ts'
import { Records } from './records.ts'

const MOST_PER_FIELD = 1_000

/** Columns of one kind of CSV delivery. */
export interface Layout {
  readonly kind: DeliveryKind
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Makes what reads the rows of one file. */
  readonly rows: (context: ReadContext, ledger: Ledger) => RowReader
}

/** Reads the rows of one file, one by one. */
export interface RowReader {
  row(row: Row): void
  end?(): void
}

/** One record by column name. The same object is used for every record of a file. */
export interface Row {
  readonly line: number
  /** Text of a column, without spaces around it; empty for a column that the file does not have. */
  text(column: string): string
  at(column: string): At
}

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
    for (const [code, detail] of headerFaults(names, layout)) this.#ledger.note(code, { line, field: code === 'COLUMN_NOT_ALLOWED' ? null : detail }, detail)
    if (this.#ledger.refused) this.#ledger.stopped = true
    this.#columns = names.length
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
    const place = fields.findIndex((field) => field.length > MOST_PER_FIELD)
    if (place < 0) return false
    this.#ledger.records++
    this.#ledger.note('FIELD_TOO_LONG', row.atPlace(place))
    return true
  }
}

class OpenRow implements Row {
  line = 0
  #names: readonly string[]
  #places: ReadonlyMap<string, number>
  #fields: readonly string[] = []

  constructor(names: readonly string[]) {
    this.#names = names
    this.#places = new Map(names.map((name, place) => [name, place]))
  }

  move(fields: readonly string[], line: number): void {
    this.#fields = fields
    this.line = line
  }

  text(column: string): string {
    const place = this.#places.get(column)
    return place === undefined ? '' : (this.#fields[place] ?? '').trim()
  }

  at(column: string): At {
    return { line: this.line, field: column }
  }

  atPlace(place: number): At {
    return { line: this.line, field: this.#names[place] ?? null }
  }
}

/** The layout that shares most columns with a header, when that is at least half of what it requires. */
function bestLayout(names: readonly string[], layouts: readonly Layout[]): Layout | null {
  const share = (layout: Layout) => layout.required.filter((name) => names.includes(name)).length / layout.required.length
  const best = layouts.reduce<Layout | null>((found, layout) => (found === null || share(layout) > share(found) ? layout : found), null)
  return best !== null && share(best) >= 0.5 ? best : null
}

/** Every difference between a header and the closed list of its layout. A name that is not ours is told by its place, never repeated. */
function headerFaults(names: readonly string[], layout: Layout): [Code, string][] {
  const known = [...layout.required, ...layout.optional]
  const missing = layout.required.filter((name) => !names.includes(name)).map((name): [Code, string] => ['COLUMN_MISSING', name])
  const rest = names.flatMap((name, place): [Code, string][] => {
    if (!known.includes(name)) return [['COLUMN_NOT_ALLOWED', String(place + 1)]]
    return names.indexOf(name) < place ? [['COLUMN_DUPLICATE', name]] : []
  })
  return [...missing, ...rest]
}
