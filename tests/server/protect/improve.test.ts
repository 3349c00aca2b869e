import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../server/protect/choose.ts'
import { hiddenUpTo, improved, isBetter, orderOfWish } from '../../../server/protect/improve.ts'
import { unit } from '../../../server/protect/sparse.ts'

/** Shows candidates in order as long as they fit: two exclude each other when their numbers differ by one. */
function decide(order: readonly number[]): Choice {
  const shown = new Uint8Array(order.length)
  for (const column of order) if (shown[column - 1] !== 1 && shown[column + 1] !== 1) shown[column] = 1
  return { shown, follows: new Uint8Array(order.length), remainder: (vector) => vector, leftOf: unit }
}

const worth = (value: readonly number[], rank: readonly number[] = value.map(() => 0), promised = -1) =>
  ({ value: Float64Array.from(value), rank: Int32Array.from(rank), promised })
const start = (wish: ReturnType<typeof worth>) => {
  const order = orderOfWish([...wish.value.keys()], wish)
  return { order, choice: decide(order) }
}

describe('Trying other orders', () => {
  it('shows two of 60 where the greedy choice shows one of 100', () => {
    const wish = worth([60, 100, 60])
    expect([...start(wish).choice.shown]).toEqual([0, 1, 0])
    expect([...improved(start(wish), decide, wish, 3).choice.shown]).toEqual([1, 0, 1])
  })
  it('does so for two of 51 and leaves it for two of 50', () => {
    const shown = (value: number) => [...improved(start(worth([value, 100, value])), decide, worth([value, 100, value]), 3).choice.shown]
    expect(shown(51)).toEqual([1, 0, 1])
    expect(shown(50)).toEqual([0, 1, 0])
  })
  it('leaves it when tries are up', () => {
    const wish = worth([60, 100, 60])
    const greedy = start(wish)
    expect(improved(greedy, decide, wish, 0)).toBe(greedy)
  })
  it('never hides more, in all or in a promised rank', () => {
    const column = fc.record({ value: fc.integer({ min: 1, max: 99 }), rank: fc.integer({ min: 0, max: 3 }) })
    fc.assert(fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), fc.integer({ min: -1, max: 2 }), (all, promised) => {
      const wish = worth(all.map(({ value }) => value), all.map(({ rank }) => rank), promised)
      const [before, after] = [hiddenUpTo(start(wish), wish), hiddenUpTo(improved(start(wish), decide, wish, 12), wish)]
      expect(after.every((sum, at) => sum <= before[at]!)).toBe(true)
      expect(isBetter(before, after)).toBe(false)
    }))
  })
})
