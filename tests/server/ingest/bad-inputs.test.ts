import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { GIVEN, givenBytes } from '../../drill/corpus/given.ts'
import { read } from './read.ts'

/** These need an earlier delivery: the flow decides, not a reader. */
const LATER = new Set(['x52-same-bytes-as-x01.xml', 'x53-same-id-other-amount.xml'])
/** Where the corpus allows another code than the one it suggests, and ours is that other one. */
const OURS: ReadonlyMap<string, string> = new Map([
  ['x08-latin1-declared.xml', 'ENCODING_UNSUPPORTED'], ['u01-gzip-20mb-of-zeros.csv.gz', 'ARCHIVE_RATIO'],
])

describe('The corpus of bad and borderline files', () => {
  it('is all there, to the byte', () => {
    expect(GIVEN.length).toBeGreaterThanOrEqual(76)
    expect(GIVEN.filter(({ file, sha256 }) => createHash('sha256').update(givenBytes(file)).digest('hex') !== sha256)).toEqual([])
  })
  for (const item of GIVEN.filter(({ file }) => !LATER.has(file))) {
    it(`${item.file}: ${item.title} gives ${item.expect}`, async () => {
      const bytes = givenBytes(item.file)
      const start = performance.now()
      const found = await read(bytes, { fileName: item.file })
      expect(found.status).toBe(item.expect)
      if (item.code !== undefined) expect(found.codes).toContain(OURS.get(item.file) ?? item.code)
      const lines = item.lines ?? (item.line === undefined ? [] : [item.line])
      expect(found.problems.map((problem) => problem.line)).toEqual(expect.arrayContaining([...lines]))
      if (item.expect !== 'reject') expect([found.records, found.totalCents]).toEqual([item.value?.records, item.value?.total_cents])
      for (const part of item.message_must_contain ?? []) expect(found.problems.map((problem) => problem.message).join(' ')).toContain(part)
      expect(found.problems.map((problem) => problem.message).join(' ')).not.toMatch(/\d{9}/)
      expect(performance.now() - start).toBeLessThan(item.max_ms ?? 2_000)
    })
    it(`${item.file} says the same when it comes in pieces of seven bytes`, async () => {
      const bytes = givenBytes(item.file).subarray(0, 60_000)
      expect(await read(bytes, { chunk: 7, fileName: item.file })).toEqual(await read(bytes, { fileName: item.file }))
    })
  }
  it('leaves every object as it was after names that touch prototypes', () => {
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })
})
