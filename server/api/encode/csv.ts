import type { Column, Row } from './columns.ts'

/** How a CSV is written: for machines (RFC 4180) or for a Dutch spreadsheet that opens it by double click. */
export type CsvForm = 'standaard' | 'excel'

interface Dialect { readonly start: string, readonly separator: string, readonly number: (value: number) => string, readonly text: (value: string) => string }

const STANDARD: Dialect = { start: '', separator: ',', number: String, text: (value) => value }
const EXCEL: Dialect = { start: '\uFEFF', separator: ';', number: (value) => String(value).replace('.', ','), text: asText }

/** Rows as CSV: a line with names, then a line per row, each ended by CR LF. What is not shown is an empty field beside its status. */
export function toCsv(columns: readonly Column[], rows: readonly Row[], form: CsvForm): Buffer {
  const dialect = form === 'excel' ? EXCEL : STANDARD
  const lines = rows.map((row) => columns.map(({ name }) => field(row[name], dialect)).join(dialect.separator))
  const names = columns.map(({ name }) => name).join(dialect.separator)
  return Buffer.from(`${dialect.start}${[names, ...lines].join('\r\n')}\r\n`, 'utf8')
}

function field(value: string | number | null | undefined, dialect: Dialect): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' ? dialect.number(value) : quoted(dialect.text(value), dialect.separator)
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const FORMULA = /^\s*[=+\-@\t\r\n|＝＋－＠]/
const LOOKS_LIKE_DATE = /^\d+[.:/-]\d/

/** A spreadsheet runs text that starts like a formula and makes a date of taakveld 6.1; an apostrophe keeps both text. */
function asText(value: string): string {
  return FORMULA.test(value) || LOOKS_LIKE_DATE.test(value) ? `'${value}` : value
}
