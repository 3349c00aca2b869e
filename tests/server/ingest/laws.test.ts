import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaration } from './declaration.ts'
import { fixture } from './fixtures.ts'
import { read } from './read.ts'

const seed = 20261121
const FILES = ['wmo323.xml', 'jw323.xml', 'wmo325.xml', 'jw325.xml', 'wmo301.xml', 'jw305.xml', 'jw307.xml', 'kerncijfers.csv', 'signalen.csv', 'contracten.csv', 'initiatieven.csv', 'vergelijking.csv', 'verhalen.csv', 'bijstellingen.csv', 'signaalafspraken.csv', 'kostenregels.csv', 'huishoudens.csv', 'gebieden.csv', 'gebieden.geojson', 'begroting.csv', 'begrotingswijziging.csv', 'begroting-iv3.csv', 'begroting-categorieen.csv', 'stapeling.csv', 'gebieden-cbs.csv']
const euro = (cents: number) => `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`
const amounts = fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1, maxLength: 60 })
const sum = (list: readonly number[]) => list.reduce((total, item) => total + item, 0)

describe('Laws of the intake', () => {
  it('adds up every file of cost lines to the cent', async () => {
    await fc.assert(fc.asyncProperty(amounts, fc.integer({ min: 1, max: 300 }), async (list, chunk) => {
      const lines = list.map((cents, place) => `K-${place};999990019;;PW;2025-03;2025-03-28;${euro(cents)};uitkering`)
      const found = await read(`record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving\n${lines.join('\n')}`, { chunk })
      expect([found.records, found.totalCents]).toEqual([list.length, sum(list)])
      expect(sum(found.rows.map((row) => (row.kind === 'cost' ? row.amount : Number.NaN)))).toBe(sum(list))
    }), { seed, numRuns: 60 })
  })
  it('adds up every declaration to the cent', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 30 }), async (list) => {
      const lines = list.map((cents) => ({ amount: String(Math.abs(cents)), mark: cents < 0 ? 'C' : 'D' }))
      expect((await read(declaration({ lines }))).totalCents).toBe(sum(list))
      const off = String(Math.abs(sum(list)) + 1)
      expect((await read(declaration({ lines, total: off }))).codes).toEqual(['TOTAL_MISMATCH'])
    }), { seed, numRuns: 40 })
  })
  it('never throws on changed bytes and never lands a refused file', async () => {
    const change = fc.record({ file: fc.constantFrom(...FILES), at: fc.nat(), how: fc.constantFrom('flip', 'cut', 'insert', 'double'), byte: fc.integer({ min: 0, max: 255 }), chunk: fc.integer({ min: 1, max: 4_000 }) })
    await fc.assert(fc.asyncProperty(change, async ({ file, at, how, byte, chunk }) => {
      const found = await read(mutated(Buffer.from(fixture(file)), at, how, byte), { chunk })
      expect(found.codes).not.toContain('FILE_UNREADABLE')
      if (found.status === 'reject') expect([found.rows, found.totalCents, found.unknownCents]).toEqual([[], null, 0])
      else if (found.kind !== 'kerncijfers') expect(found.rows.filter((row) => row.kind !== 'answer')).toHaveLength(found.records)
    }), { seed, numRuns: 1_500 })
  })
  it('never throws on bytes that are no file at all', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.integer({ min: 1, max: 700 }), async (bytes, chunk) => {
      const found = await read(bytes, { chunk })
      expect([found.status, found.codes.includes('FILE_UNREADABLE')]).toEqual(['reject', false])
    }), { seed, numRuns: 300 })
  })
  it('says the same whatever the pieces it gets', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...FILES), fc.integer({ min: 1, max: 600 }), async (file, chunk) => {
      expect(await read(fixture(file), { chunk })).toEqual(await read(fixture(file)))
    }), { seed, numRuns: 80 })
  })
})

function mutated(bytes: Buffer, place: number, how: string, byte: number): Uint8Array {
  const at = place % bytes.length
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  if (how === 'cut') return before
  if (how === 'insert') return Buffer.concat([before, Buffer.from([byte]), after])
  if (how === 'double') return Buffer.concat([before, after.subarray(0, 40), after])
  return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
}
