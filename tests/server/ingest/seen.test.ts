import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Seen } from '../../../server/ingest/fields/seen.ts'

describe('Keys that were seen', () => {
  it('are the keys of a set, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('', '0', '00', 'a', 'b', 'ab', 'ba')), { maxLength: 3_000 }), (keys) => {
      const [seen, set] = [new Seen(), new Set<string>()]
      for (const key of keys) {
        expect([key, seen.twice(key)]).toEqual([key, set.has(key)])
        set.add(key)
      }
    }), { numRuns: 30 })
  })
  it('are told apart by the million, also when they look alike, in little memory', () => {
    const before = process.memoryUsage().arrayBuffers
    const seen = new Seen()
    let twice = 0
    for (let number = 0; number < 1_000_000; number++) if (seen.twice(`REF-2025-${number}-1`)) twice++
    expect(twice).toBe(0)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000)
    for (let number = 0; number < 1_000_000; number += 9_973) expect(seen.twice(`REF-2025-${number}-1`)).toBe(true)
  })
})
