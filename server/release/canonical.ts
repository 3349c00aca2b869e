import { createHash } from 'node:crypto'
import { COLUMNS } from './columns.ts'
import type { Manifest } from './manifest.ts'
import type { Release } from './release.ts'
import type { ReleaseTables } from './tables.ts'

interface PackedTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Puts a manifest and its tables in canonical form: the same content always gives the same bytes, and so the same hash. */
export function sealRelease(manifest: Manifest, tables: ReleaseTables): Release {
  const bytes = new TextEncoder().encode(canonicalText(manifest, tables))
  return { manifest, tables, hash: sha256(bytes), bytes }
}

/** Canonical JSON: keys of objects sorted, tables as columns and rows, columns in their fixed order, no white space. */
function canonicalText(manifest: Manifest, tables: ReleaseTables): string {
  return textOf(manifest, tables, COLUMNS)
}

type Columns = Readonly<Partial<Record<keyof ReleaseTables, readonly string[]>>>
type PackedTables = Readonly<Partial<Record<keyof ReleaseTables, PackedTable>>>

function textOf(manifest: Manifest, tables: ReleaseTables, columns: Columns): string {
  const packed = Object.fromEntries(names().filter((name) => name in columns).map((name) => [name, pack(columns[name]!, tables[name])]))
  return JSON.stringify({ manifest: sorted(manifest), tables: sorted(packed) })
}

/**
 * Reads a release back from its bytes. Throws unless they are exactly the canonical form of what they say, and, where a hash is
 * given, have that hash: a byte that was changed is never read as a figure.
 */
export function parseRelease(bytes: Uint8Array, expectedHash?: string): Release {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const { manifest, tables } = JSON.parse(text) as { manifest: Manifest; tables: PackedTables }
  if (manifest?.format !== 1 || !tables) throw new Error('not a release of format 1')
  const hash = sha256(bytes)
  if (expectedHash !== undefined && hash !== expectedHash) throw new Error('these bytes are not the release with this hash')
  const unpacked = unpackAll(tables)
  if (textOf(manifest, unpacked, ownColumns(tables)) !== text) throw new Error('these bytes are not the canonical form of a release')
  return { manifest, tables: unpacked, hash, bytes }
}

/** Columns that releases from before them were written without. */
const ADDED: ReadonlySet<string> = new Set(['asOf', 'amendment', 'decided', 'lowIncome'])

/** The tables and columns that a release was written with: those of now, without what was added to the list since. */
function ownColumns(tables: PackedTables): Columns {
  const kept = (name: keyof ReleaseTables, { columns }: PackedTable): readonly string[] => COLUMNS[name].filter((column) => !ADDED.has(column) || columns.includes(column))
  return Object.fromEntries(names().flatMap((name) => (tables[name] ? [[name, kept(name, tables[name])]] : [])))
}

const names = (): (keyof ReleaseTables)[] => Object.keys(COLUMNS) as (keyof ReleaseTables)[]

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pack = (columns: readonly string[], rows: readonly object[]): PackedTable =>
  ({ columns, rows: rows.map((row) => columns.map((column) => sorted(Reflect.get(row, column)))) })

/** All tables of now; one that the release was written without is empty. */
function unpackAll(tables: PackedTables): ReleaseTables {
  return Object.fromEntries(names().map((name) => [name, tables[name] ? unpack(tables[name], COLUMNS[name]) : []])) as unknown as ReleaseTables
}

/** Rows with all columns of now; one that the release was written without is empty. */
const unpack = ({ columns, rows }: PackedTable, wanted: readonly string[]): object[] =>
  rows.map((row) => Object.fromEntries([...columns, ...wanted.filter((column) => !columns.includes(column))].map((column, at) => [column, row[at] ?? null])))

/** The same value with the keys of every object in it sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]))
}
