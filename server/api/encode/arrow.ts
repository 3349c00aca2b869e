import { type DataType, Dictionary, Field, Float64, Int16, Int32, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Uint16, Uint8, Utf8, vectorFromArray } from 'apache-arrow'
import type { Data } from 'apache-arrow'
import type { Column, ColumnKind, Row } from './columns.ts'

type Values = readonly (string | number | null)[]

/**
 * Rows as an Arrow stream. Text that returns is a dictionary, numbers have the smallest type that always fits.
 * A figure that is not shown is a null whose slot holds zero bits: no old memory, no hidden value. Equal rows give equal bytes.
 */
export function toArrow(columns: readonly Column[], rows: readonly Row[], metadata: ReadonlyMap<string, string>): Buffer {
  const data = columns.map((column, at) => dataOf(column, at, rows.map((row) => row[column.name] ?? null)))
  const fields = columns.map((column, at) => new Field(column.name, (data[at] as Data).type as DataType, column.nullable))
  const schema = new Schema(fields, new Map(metadata))
  const batch = new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children: data }))
  return Buffer.from(RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true))
}

function dataOf(column: Column, at: number, values: Values): Data {
  const text = TEXT[column.kind]
  return text ? text(values as readonly (string | null)[], at) : numbers(column.kind, values as readonly (number | null)[])
}

const TEXT: Partial<Record<ColumnKind, (values: readonly (string | null)[], id: number) => Data>> = {
  closed: (values, id) => dictionary(values, id, new Uint8(), new Uint8Array(values.length)),
  code: (values, id) => dictionary(values, id, new Uint16(), new Uint16Array(values.length)),
  text: (values) => plainText(values),
}

function numbers(kind: ColumnKind, values: readonly (number | null)[]): Data {
  const { length } = values
  const shared = { length, ...validity(values) }
  const filled = <A extends Int16Array | Int32Array | Float64Array>(array: A): A => { values.forEach((value, at) => { array[at] = value ?? 0 }); return array }
  if (kind === 'small') return makeData({ type: new Int16(), data: filled(new Int16Array(length)), ...shared })
  if (kind === 'whole') return makeData({ type: new Int32(), data: filled(new Int32Array(length)), ...shared })
  return makeData({ type: new Float64(), data: filled(new Float64Array(length)), ...shared })
}

/** The dictionary has a number of its own (that of its column): the library would count on from one answer to the next. */
function dictionary(values: readonly (string | null)[], id: number, indices: Uint8 | Uint16, keys: Uint8Array | Uint16Array): Data {
  const known = new Map<string, number>()
  values.forEach((value, at) => { keys[at] = value === null ? 0 : keyOf(known, value) })
  const words = vectorFromArray([...known.keys()], new Utf8())
  return makeData({ type: new Dictionary(new Utf8(), indices, id), data: keys, dictionary: words, length: values.length, ...validity(values) })
}

function keyOf(known: Map<string, number>, value: string): number {
  const key = known.get(value) ?? known.size
  known.set(value, key)
  return key
}

function plainText(values: readonly (string | null)[]): Data {
  const texts = values.map((value) => Buffer.from(value ?? '', 'utf8'))
  const valueOffsets = new Int32Array(values.length + 1)
  texts.forEach((bytes, at) => { valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + bytes.length })
  return makeData({ type: new Utf8(), length: values.length, valueOffsets, data: new Uint8Array(Buffer.concat(texts)), ...validity(values) })
}

/** One bit per row, 1 where there is a value; no bits at all when every row has one. */
function validity(values: Values): { nullCount: number, nullBitmap: Uint8Array | null } {
  const nullCount = values.filter((value) => value === null).length
  if (nullCount === 0) return { nullCount, nullBitmap: null }
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8))
  values.forEach((value, at) => { if (value !== null) nullBitmap[at >> 3] = (nullBitmap[at >> 3] ?? 0) | (1 << (at & 7)) })
  return { nullCount, nullBitmap }
}
