import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CostRow } from '../../server/facts/rows.ts'
import { binaryParser, int32, int64, isNull, text, type BinaryRow } from '../../server/store/intake/copy-binary.ts'
import { COST_COLUMNS, costChunk } from '../../server/store/intake/cost-rows.ts'
import { mixtureOf } from '../../server/store/intake/line-reference.ts'
import { cents } from '../../server/units/cents.ts'
import { dateText } from '../../server/units/period.ts'

const ROW: CostRow = {
  kind: 'cost', line: 7, sender: 'kostenregels', reference: 'A'.repeat(22), person: new Uint8Array(32), wet: 'wmo', product: 'wmo-01', from: dateText('2025-03-01'), to: dateText('2025-03-31'),
  booked: dateText('2025-04-08'), amount: cents(1234), provider: null, wijk: null, reverses: null, rejected: false,
}
/** The keyed hash of a text, as readers make it: 16 bytes in base64url. */
const digest = (of: string): string => createHash('sha256').update(of).digest().subarray(0, 16).toString('base64url')
/** A reference as it is kept, in hexadecimal: its bytes, each with that of the mixture. */
const kept = (reference: string, rejected = false): string => Buffer.from(Buffer.from(reference, 'base64url').map((byte, at) => byte ^ mixtureOf('kostenregels', rejected)[at]!)).toString('hex')
const hex = (row: BinaryRow, field: number): string | null => (isNull(row, field) ? null : row.bytes.toString('hex', row.start[field], row.start[field]! + row.length[field]!))
const place = (column: (typeof COST_COLUMNS)[number]): number => COST_COLUMNS.indexOf(column)

/** What the bytes of a part say, read by the parser of binary COPY. */
function readBack<T>(rows: readonly CostRow[], take: (row: BinaryRow) => T): readonly T[] {
  const chunk = costChunk('GM9901')
  rows.forEach((row, at) => chunk.add(row, at + 1, at))
  const found: T[] = []
  binaryParser(COST_COLUMNS.length, (row) => found.push(take(row)))(Buffer.concat([...chunk.pieces(5, (person) => person + 100)]))
  return found
}

describe('The bytes of cost lines', () => {
  it('say what the lines say, with the numbers of delivery and persons put in last', () => {
    const full: CostRow = { ...ROW, provider: '99999901', wijk: 'WK990101' as CostRow['wijk'], reference: digest('b'), reverses: digest('b'), rejected: true }
    const found = readBack([ROW, full], (row): (string | number | null | undefined)[] => [
      int32(row, place('delivery')), int32(row, place('person')), int32(row, place('record')), int32(row, place('line')), row.bytes.readInt16BE(row.start[place('year')]), row.bytes[row.start[place('rejected')]!],
      ...(['gemeente', 'sender', 'wet', 'product', 'provider', 'wijk'] as const).map((name) => (isNull(row, place(name)) ? null : text(row, place(name)))), hex(row, place('reference')), hex(row, place('reverses')),
    ])
    expect(found.toSorted((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
      [5, 100, 1, 7, 2025, 0, 'GM9901', 'kostenregels', 'wmo', 'wmo-01', null, null, kept(ROW.reference), null],
      [5, 101, 2, 7, 2025, 1, 'GM9901', 'kostenregels', 'wmo', 'wmo-01', '99999901', 'WK990101', kept(digest('b'), true), kept(digest('b'))],
    ])
  })

  it('count days as PostgreSQL does, over leap days and the end of a century', () => {
    const days = ['1999-12-31', '2000-01-01', '2000-02-28', '2000-02-29', '2000-03-01', '2015-01-01', '2024-02-29', '2024-03-01', '2024-12-31', '2100-02-28', '2100-03-01', '2100-12-31']
    const found = readBack(days.map((day) => ({ ...ROW, from: dateText(day), to: dateText(day), booked: dateText(day) })), (row) => [int32(row, place('from_date')), int32(row, place('to_date')), int32(row, place('booked'))])
    expect(found).toEqual(days.map((day) => Array.from({ length: 3 }, () => (Date.parse(day) - Date.parse('2000-01-01')) / 86_400_000)))
  })

  it('hold every amount to the cent, on both sides of 32 bits', () => {
    const amounts = [0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 - 1, 2 ** 32, -(2 ** 32), 10 ** 12, -(10 ** 12)]
    expect(readBack(amounts.map((amount) => ({ ...ROW, amount: cents(amount) })), (row) => int64(row, place('amount_cents')))).toEqual(amounts)
  })

  it('take no text that no reader makes: longer than a hundred characters, or not plain ASCII', () => {
    expect(readBack([{ ...ROW, product: 'x'.repeat(100) }], (row) => text(row, place('product')).length)).toEqual([100])
    expect(() => readBack([{ ...ROW, product: 'x'.repeat(101) }], () => 0)).toThrow('too long')
    for (const bad of ['é', '\0', '\u007f', '\ud800']) expect(() => readBack([{ ...ROW, product: bad }], () => 0)).toThrow('ASCII')
  })

  it('take no reference that is no keyed hash', () => {
    for (const bad of ['', 'A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}=`, `${'A'.repeat(21)} `, `${'A'.repeat(21)}\u0141`]) {
      expect(() => readBack([{ ...ROW, reference: bad }], () => 0), bad).toThrow('no keyed hash')
      expect(() => readBack([{ ...ROW, reverses: bad }], () => 0), bad).toThrow('no keyed hash')
    }
  })

  it('arrive in the order of their references, as PostgreSQL compares them, each with its own person', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({ ...ROW, reference: digest(`${at}`) }))
    const found = readBack(rows, (row) => [hex(row, place('reference')), int32(row, place('record')), int32(row, place('person'))] as const)
    expect(found.map(([reference]) => reference)).toEqual(rows.map(({ reference }) => kept(reference)).sort())
    expect(found.every(([reference, record, person]) => reference === kept(digest(`${record - 1}`)) && person === record + 99)).toBe(true)
  })

  it('are the same when asked for once more, also after half of them was taken', () => {
    const chunk = costChunk('GM9901')
    for (let at = 0; at < 500; at++) chunk.add({ ...ROW, reference: digest(`${at}`) }, at + 1, at)
    const asked = () => chunk.pieces(5, (person) => person + 100)
    const half = asked()[Symbol.iterator]()
    for (let piece = 0; piece < 60; piece++) half.next()
    const whole = Buffer.concat([...asked()])
    expect(Buffer.concat([...asked()]).equals(whole)).toBe(true)
    const persons: number[] = []
    binaryParser(COST_COLUMNS.length, (row) => persons.push(int32(row, place('person')) - int32(row, place('record'))))(whole)
    expect(new Set(persons)).toEqual(new Set([99]))
  })

  it('are full before a line no longer fits, whatever their references, and begin again when cleared', () => {
    for (const rowOf of [(at: number) => ({ ...ROW, reference: digest(`${at}`) }), () => ROW, (at: number) => ({ ...ROW, reference: `${'A'.repeat(21)}${'AQgw'[at % 4]!}`, rejected: true })]) {
      const chunk = costChunk('GM9901')
      let added = 0
      while (!chunk.isFull) chunk.add(rowOf(added), ++added, 0)
      const whole = Buffer.concat([...chunk.pieces(1, () => 1)])
      const records: number[] = []
      binaryParser(COST_COLUMNS.length, (row) => records.push(int32(row, place('record'))))(whole)
      expect(new Set(records).size).toBe(added)
      chunk.clear()
      expect([chunk.rows, chunk.isFull, Buffer.concat([...chunk.pieces(1, () => 1)]).length]).toEqual([0, false, 21])
    }
  })
})
