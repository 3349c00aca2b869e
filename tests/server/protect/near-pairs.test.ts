import { describe, expect, it } from 'vitest'
import { nearPairs } from '../../../server/protect/audit/near-pairs.ts'

const cells = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `${at}`, leaves: Int32Array.of(at) }))
const pairsOf = (count: number, wholes: readonly Int32Array[]): string[] => {
  const { low, high } = nearPairs(cells(count), wholes, count)
  return Array.from(low, (a, at) => `${a}+${high[at]!}`).sort()
}

describe('Pairs of hidden cells that are tried', () => {
  it('are all pairs in a table of ordinary size', () => {
    expect(pairsOf(3, [])).toEqual(['0+1', '0+2', '1+2'])
    expect(pairsOf(2_500, [])).toHaveLength((2_500 * 2_499) / 2)
  })
  it('are those within one cell in a large table, each once', () => {
    expect(pairsOf(2_501, [Int32Array.of(0, 1, 2), Int32Array.of(1, 2), Int32Array.of(7)])).toEqual(['0+1', '0+2', '1+2'])
  })
  it('are none within a cell that holds more than forty hidden ones', () => {
    const whole = (size: number) => Int32Array.from({ length: size }, (_, at) => at)
    expect(pairsOf(2_501, [whole(40)])).toHaveLength(780)
    expect(pairsOf(2_501, [whole(41)])).toEqual([])
  })
})
