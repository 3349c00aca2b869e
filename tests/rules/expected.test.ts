import { array, assert, double, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOW_INCOME, PEER_INDICATORS, PEER_YEARS, PEERS } from '../../fixtures/voorbeeldstad/town/peers.ts'
import { ENOUGH_EXPLAINED, expectedAmong, type Peer } from '../../server/statistics/expected.ts'

/** The real gemeenten of like size, as finance delivers them. */
const peersOf = (indicator: keyof typeof PEER_INDICATORS, year: (typeof PEER_YEARS)[number]): readonly Peer[] => PEERS.map(([code, , ...figures]) =>
  ({ share: LOW_INCOME[code]! / 100, amount: figures[year - PEER_YEARS[0]]![Object.keys(PEER_INDICATORS).indexOf(indicator)]! }))
const expectedOf = (share: number | null, peers: readonly Peer[]) => expectedAmong(share, peers).value?.expected

describe('What is expected given the low incomes', () => {
  // Computed with numpy 2.4 (every gemeente left out in turn, lstsq) and scipy's t; see docs/methods/vergelijken.md.
  it.each([
    ['inkomen', 2022, 0.753344, 428.688206, 331.367584, 526.008829], ['inkomen', 2023, 0.799064, 465.702328, 377.191531, 554.213125], ['inkomen', 2024, 0.776367, 445.375385, 360.258992, 530.491778],
    ['werk', 2024, 0.547093, 188.491185, 96.658718, 280.323651], ['jeugd', 2022, 0.529994, 331.056915, 242.540126, 419.573705],
  ] as const)('of %s in %i is what numpy and scipy find', (indicator, year, explained, amount, low, high) => {
    const found = expectedAmong(0.36, peersOf(indicator, year)).value!
    const told = [found.explained, found.expected.value!.amount, found.expected.value!.low, found.expected.value!.high]
    expect(found.count).toBe(19)
    for (const [at, wanted] of [explained, amount, low, high].entries()) expect(Math.abs(told[at]! - wanted)).toBeLessThan(2e-6)
  })
  it.each([['samenkracht', 2022, -0.108106], ['werk', 2023, 0.490721], ['wmo', 2024, 0.110351], ['jeugd', 2024, 0.429964]] as const)('of %s in %i is not said: the share explains %d', (indicator, year, explained) => {
    const found = expectedAmong(0.36, peersOf(indicator, year)).value!
    expect([found.explained.toFixed(5), found.expected]).toEqual([explained.toFixed(5), { value: null, because: 'no-variation' }])
    expect(explained).toBeLessThan(ENOUGH_EXPLAINED)
  })
  it('is on the line where all peers are, without a margin', () => {
    const peers = Array.from({ length: 12 }, (_, at): Peer => ({ share: 0.2 + at / 100, amount: 100 + 10 * at }))
    const found = expectedAmong(0.25, peers).value!
    expect(found.explained).toBeCloseTo(1, 12)
    for (const value of Object.values(found.expected.value!)) expect(value).toBeCloseTo(150, 8)
  })
  it('asks for twelve peers, and for shares and amounts that differ', () => {
    const peers = peersOf('inkomen', 2024)
    expect([expectedAmong(0.36, peers.slice(0, 12)).value?.count, expectedAmong(0.36, peers.slice(0, 11)), expectedAmong(0.36, [])]).toEqual([12, { value: null, because: 'too-few' }, { value: null, because: 'no-data' }])
    expect(expectedAmong(0.36, peers.map((peer) => ({ ...peer, share: 0.3 })))).toEqual({ value: null, because: 'no-variation' })
    expect(expectedAmong(0.36, peers.map((peer) => ({ ...peer, amount: 300 })))).toEqual({ value: null, because: 'no-variation' })
    expect(expectedAmong(0.36, peers.map((peer, at) => ({ ...peer, share: at === 0 ? 0.4 : 0.3 })))).toEqual({ value: null, because: 'no-variation' })
  })
  it('is said for shares that peers have, and never beyond', () => {
    const peers = peersOf('inkomen', 2024)
    expect([0.23, 0.45].map((share) => expectedOf(share, peers)!.value === null)).toEqual([false, false])
    expect([0.2299, 0.4501].map((share) => expectedOf(share, peers))).toEqual([{ value: null, because: 'no-basis' }, { value: null, because: 'no-basis' }])
    expect(expectedOf(null, peers)).toEqual({ value: null, because: 'no-data' })
  })
  it('explains what leaving out every peer by hand finds, in any order and any unit', () => {
    const peer = record({ share: double({ min: 0, max: 1, noNaN: true }), amount: double({ min: 0, max: 2_000, noNaN: true }) })
    assert(property(array(peer, { minLength: 12, maxLength: 25 }), (peers) => {
      const found = expectedAmong(0.5, peers)
      if (found.value === null) return
      const slow = byHand(peers)
      if (!Number.isFinite(slow)) return
      const near = (value: number) => expect(Math.abs(found.value.explained - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slow)))
      near(slow)
      near(expectedAmong(0.5, peers.toReversed()).value!.explained)
      near(expectedAmong(0.5, peers.map(({ share, amount }) => ({ share, amount: 1_000 * amount }))).value!.explained)
    }), { numRuns: 100 })
  })
})

/** The slow road: a line and a mean of the others for each. Not finite where the others all have one share. */
function byHand(peers: readonly Peer[]): number {
  const squared = peers.map((left, out) => {
    const others = peers.filter((_, at) => at !== out)
    const [x, y] = [others.reduce((sum, { share }) => sum + share, 0) / others.length, others.reduce((sum, { amount }) => sum + amount, 0) / others.length]
    const slope = others.reduce((sum, { share, amount }) => sum + (share - x) * (amount - y), 0) / others.reduce((sum, { share }) => sum + (share - x) ** 2, 0)
    return [(left.amount - y - slope * (left.share - x)) ** 2, (left.amount - y) ** 2] as const
  })
  return 1 - squared.reduce((sum, [error]) => sum + error, 0) / squared.reduce((sum, [, error]) => sum + error, 0)
}
