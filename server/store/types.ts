import type pg from 'pg'
import { types as pgTypes } from 'pg'
import { cents } from '../units/cents.ts'

/**
 * How the text of PostgreSQL becomes a value, for every login: 64-bit integers pass the checked door of whole numbers and
 * throw beyond 2^53, numeric stays text, dates and times stay text and never meet the time zone of the machine.
 */
export const TYPE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pgTypes.builtins.INT8]: (text) => cents(exactInteger(text)),
  [pgTypes.builtins.NUMERIC]: (text) => text,
  [pgTypes.builtins.DATE]: (text) => text,
  [pgTypes.builtins.TIMESTAMP]: (text) => text,
  [pgTypes.builtins.TIMESTAMPTZ]: (text) => text,
}

/** The parser table in the shape `pg` asks for. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && TYPE_PARSERS[oid]) || pgTypes.getTypeParser(oid, format)) as typeof pgTypes.getTypeParser,
}

/** Number() rounds 2^53 + 1 to 2^53 without a word; this does not. */
function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number beyond 2^53 came out of the database')
  return value
}
