import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** A value as the text form of COPY takes it. */
export type CopyValue = string | number | Uint8Array | null

/** A COPY into a table that is under way on one connection. */
export interface CopyIn {
  /** Adds rows; waits while the database is behind. */
  write(rows: readonly (readonly CopyValue[])[]): Promise<void>
  end(): Promise<void>
  /** Ends it without keeping anything; the transaction is lost. */
  abort(): Promise<void>
}

/** Text PostgreSQL cannot keep: a NUL, or half a surrogate pair (which would be replaced without a word). */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text)

/** Starts a COPY into a table. */
export function copyIn(client: pg.ClientBase, table: string, columns: readonly string[]): CopyIn {
  const { send, end, abort } = openCopy(client, `copy ${table} (${columns.join(', ')}) from stdin`)
  return { write: async (rows) => { if (rows.length > 0) await send(encodeRows(rows)) }, end, abort }
}

/** Sends a whole binary COPY in pieces, so that the database works while the rest is on its way. */
export async function copyBytes(client: pg.ClientBase, table: string, columns: readonly string[], pieces: Iterable<Uint8Array>): Promise<void> {
  const { send, end } = openCopy(client, `copy ${table} (${columns.join(', ')}) from stdin (format binary)`)
  for (const piece of pieces) await send(piece)
  await end()
}

/**
 * A COPY that the database ended with an error takes nothing more: every next step throws that error. One piece is on its way at a time: what the stream
 * held back would be sent after that error all the same, to a connection that it no longer has, and end the process.
 */
function openCopy(client: pg.ClientBase, query: string): Pick<CopyIn, 'end' | 'abort'> & { send(content: string | Uint8Array): Promise<void> } {
  const stream = client.query(from(query, { highWaterMark: 1 }))
  let failure: Error | null = null
  stream.on('error', (error) => { failure = error })
  return {
    send: async (content) => {
      if (failure) throw failure
      if (!stream.write(content)) await drained(stream)
      if (failure) throw failure
    },
    end: async () => {
      if (failure) throw failure
      stream.end()
      await finished(stream)
    },
    abort: async () => {
      stream.destroy()
      await finished(stream).catch(() => {})
    },
  }
}

/** When a stream takes more, or never will. Leaves no listener behind: a large delivery waits tens of thousands of times. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done).off('error', done)
      resolve()
    }
    stream.on('drain', done).on('close', done).on('error', done)
  })
}

/** Copies rows into a table in one go. */
export async function copyRows(client: pg.ClientBase, table: string, columns: readonly string[], rows: readonly (readonly CopyValue[])[]): Promise<void> {
  const copy = copyIn(client, table, columns)
  for (let at = 0; at < rows.length; at += 1000) await copy.write(rows.slice(at, at + 1000))
  await copy.end()
}

/** Rows in the text form of COPY. */
export const encodeRows = (rows: readonly (readonly CopyValue[])[]): string => rows.map((row) => `${row.map(encodeValue).join('\t')}\n`).join('')

function encodeValue(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(SPECIAL, (mark) => ESCAPES[mark] ?? mark)
  return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
}

const SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
