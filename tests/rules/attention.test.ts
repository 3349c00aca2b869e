import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceAgainstYears } from '../../server/statistics/attention/against-years.ts'
import { choose, MOST, MOST_OF_A_KIND, type Candidate } from '../../server/statistics/attention/choose.ts'
import { movesApart } from '../../server/statistics/attention/moves.ts'
import { chanceOfBudget } from '../../server/statistics/attention/over-budget.ts'
import { chanceOfFlag } from '../../server/statistics/attention/signal-chance.ts'
import { generator } from '../../server/statistics/numerics/generator.ts'
import { lookAt, type Planted } from '../drill/attention/town.ts'

/** `npm run drill:attention` looks at 1,000 quiet towns and 200 of each kind in which something was planted; `npm test` at fewer. The seeds are fixed. */
const FULL = import.meta.env.MODE === 'drill'
const [QUIET, PLANTED] = FULL ? [1_000, 200] : [24, 12]

const PATIENCE = FULL ? 900_000 : 60_000

const chosenIn = (seed: number, planted: Planted = {}) => choose(lookAt(generator(seed), planted)).chosen
const seeds = (from: number, towns: number): number[] => Array.from({ length: towns }, (_, at) => from + at)
const say = (line: string): void => { if (FULL) process.stdout.write(`${line}\n`) }

describe('What the overview finds', () => {
  it('is on average less than one thing in a quiet town', () => {
    const shown = seeds(0, QUIET).map((seed) => chosenIn(seed))
    const mean = shown.reduce((sum, { length }) => sum + length, 0) / QUIET
    const kinds = ['signal', 'years', 'forecast', 'wijk', 'concentration'].map((kind) => `${kind} ${(shown.flat().filter((one) => one.kind === kind).length / QUIET).toFixed(3)}`)
    say(`quiet towns: ${mean.toFixed(3)} things on average (${kinds.join(', ')}), ${((100 * shown.filter(({ length }) => length > 0).length) / QUIET).toFixed(1)}% show any`)
    expect(mean).toBeLessThan(1)
  }, PATIENCE)

  it.each<readonly [name: string, planted: Planted, kind: Candidate['kind'], at: string, least: number]>([
    ['a wijk that spends 45% less on youth care', { wijk: { law: 1, wijk: 8, times: 0.55 } }, 'wijk', '1.8', 0.5],
    ['a wijk that spends 60% more', { wijk: { law: 0, wijk: 6, times: 1.6 } }, 'wijk', '0.6', 0.5],
    ['a signal that fell by two standard deviations for eight months', { signal: { at: 4, sigmas: -2, periods: 8 } }, 'signal', '4', 0.5],
    ['a signal that leapt', { signal: { at: 2, sigmas: 6, periods: 1 } }, 'signal', '2', 0.8],
    ['a signal of which a wijk has half as many in a whole year', { years: { wijk: 8, times: 0.5 } }, 'years', '0.8', 0.5],
    ['a year that ends a fifth beyond its budget', { budget: 1.2 }, 'forecast', '0', 0.9],
  ])('is what was planted: %s', (name, planted, kind, at, least) => {
    const found = seeds(10_000, PLANTED).filter((seed) => chosenIn(seed, planted).some((one) => one.kind === kind && (kind === 'forecast' || one.at === at))).length
    say(`${name}: found in ${((100 * found) / PLANTED).toFixed(1)}%`)
    expect(found / PLANTED).toBeGreaterThan(least)
  }, PATIENCE)
})

const candidates = fc.array(fc.record({ kind: fc.constantFrom('signal', 'wijk', 'forecast', 'supply' as const), chance: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 60 })

describe('The choice', () => {
  it('is never more than five, two of a kind, least chance first, and of what stands out', () => {
    fc.assert(fc.property(candidates, (all) => {
      const { chosen, looked, standingOut } = choose(all)
      expect(looked).toBe(all.length)
      expect(chosen.length).toBeLessThanOrEqual(Math.min(MOST, standingOut))
      for (const one of chosen) expect(chosen.filter(({ kind }) => kind === one.kind).length).toBeLessThanOrEqual(MOST_OF_A_KIND)
      expect(chosen.map(({ chance }) => chance)).toEqual(chosen.map(({ chance }) => chance!).toSorted((a, b) => a - b))
    }))
  })
  it('is no easier for chance beside what is no matter of it', () => {
    fc.assert(fc.property(candidates, fc.nat(4), (all, many) => {
      expect(choose([...all, ...Array.from({ length: many }, () => ({ kind: 'completeness' as const, chance: null }))]).standingOut).toBe(choose(all).standingOut + many)
    }))
  })
  it('gets no larger when more quiet things are looked at', () => {
    fc.assert(fc.property(candidates, fc.nat(40), (all, more) => {
      expect(choose([...all, ...Array.from({ length: more }, () => ({ kind: 'signal' as const, chance: 1 }))]).standingOut).toBeLessThanOrEqual(choose(all).standingOut)
    }))
  })
  it('always has what is no matter of chance, and is empty when nothing was looked at', () => {
    expect(choose([{ kind: 'completeness', chance: null }, ...Array.from({ length: 200 }, () => ({ kind: 'signal' as const, chance: 0.5 }))]).chosen).toEqual([{ kind: 'completeness', chance: null }])
    expect(choose([])).toEqual({ chosen: [], others: [], looked: 0, standingOut: 0 })
  })
  it('gives every kind a place before any has a second', () => {
    const of = (kind: Candidate['kind'], chance: number | null) => ({ kind, chance })
    const { chosen, others } = choose([of('accounts', null), of('target', null), of('supply', null), of('signal', 1e-6), of('signal', 1e-5), of('forecast', 1e-3)])
    expect([chosen.map(({ kind }) => kind), others]).toEqual([['accounts', 'target', 'supply', 'signal', 'forecast'], [of('signal', 1e-5)]])
  })
  it('has a third kind that is no matter of chance wait for the kinds that are', () => {
    const of = (kind: Candidate['kind'], chance: number | null) => ({ kind, chance })
    const { chosen, others } = choose([of('accounts', null), of('target', null), of('supply', null), of('signal', 1e-6), of('signal', 1e-5), of('forecast', 1e-3), of('wijk', 1e-3)])
    expect(chosen.map(({ kind }) => kind)).toEqual(['accounts', 'target', 'signal', 'forecast', 'wijk'])
    expect(others.map(({ kind }) => kind)).toEqual(['supply', 'signal'])
  })
  it('keeps what stood out and was not chosen, a third of a kind among it', () => {
    const supply = Array.from({ length: 3 }, () => ({ kind: 'supply' as const, chance: null }))
    const { chosen, others, standingOut } = choose([...supply, { kind: 'accounts', chance: null }])
    expect([chosen.length, others, standingOut]).toEqual([3, [supply[2]], 4])
    expect(others[0]).toBe(supply[2])
  })
})

describe('A wijk that moves apart', () => {
  const groups = (times: number, households = 100) => Array.from({ length: 6 }, (_, at) => ({
    group: `${at}`, households: [households, households, households, households],
    amounts: [0, 1, 2, 3].map((year) => 1e5 * (1 + 0.05 * Math.sin(7 * at + 3 * year)) * (at === 2 && year === 3 ? times : 1)),
  }))
  const of = (times: number, scale = 1) => movesApart(groups(times).map((own) => ({ ...own, amounts: own.amounts.map((amount, year) => amount * scale ** year) })))

  it('is found by its own growth, whatever prices do, and leaves the others alone', () => {
    expect(of(0.6).find(({ group }) => group === '2')!.chance).toBeLessThan(0.001)
    expect(of(0.6).filter(({ group }) => group !== '2').every(({ chance }) => chance > 0.01)).toBe(true)
    expect(of(1).every(({ chance }) => chance > 0.01)).toBe(true)
    of(0.6, 1.3).forEach((move, at) => expect(move.chance).toBeCloseTo(of(0.6)[at]!.chance, 10))
  })
  it('is not looked for below 30 households, among fewer than five, with too few earlier steps, or where a year is hidden', () => {
    expect(movesApart(groups(0.6, 29))).toEqual([])
    expect(movesApart(groups(0.6, 30))).toHaveLength(6)
    expect(movesApart(groups(0.6).slice(0, 4))).toEqual([])
    expect(movesApart(groups(0.6).slice(0, 5))).toHaveLength(5)
    expect(movesApart(groups(0.6).slice(0, 5).map((own) => ({ ...own, amounts: own.amounts.slice(1), households: own.households.slice(1) })))).toEqual([])
    const hidden = groups(0.6).map((own) => (own.group === '2' ? { ...own, amounts: [...own.amounts.slice(0, 3), null] } : own))
    expect(movesApart(hidden).map(({ group }) => group)).toEqual(['0', '1', '3', '4', '5'])
  })
})

describe('Chances', () => {
  it('against earlier years is one at their mean and needs three of them', () => {
    expect(chanceAgainstYears(0.4, [0.39, 0.4, 0.41], 0.01)).toBeCloseTo(1, 12)
    expect(chanceAgainstYears(0.6, [0.39, 0.4, 0.41], 0.01)!).toBeLessThan(0.01)
    expect(chanceAgainstYears(0.6, [0.4, 0.41], 0.01)).toBeNull()
  })
  it('does not take years that are equal by rounding for a law of nature', () => expect(chanceAgainstYears(0.41, [0.4, 0.4, 0.4], 0.01)!).toBeGreaterThan(0.05))
  it('of the budget is one at the forecast and a fifth at the edge of the margin', () => {
    expect(chanceOfBudget({ forecast: 100, low: 90, high: 100 / 0.9, budget: 100 })).toBeCloseTo(1, 12)
    expect(chanceOfBudget({ forecast: 100, low: 90, high: 100 / 0.9, budget: 90 })).toBeCloseTo(0.2, 10)
    expect(chanceOfBudget({ forecast: 100, low: 100, high: 100, budget: 90 })).toBeNull()
  })
  it('of a flag is smaller the clearer it is', () => {
    const row = (many: number, far: number) => chanceOfFlag({ rule: 'shift', sigmas: Array.from({ length: many }, () => far) })
    expect(chanceOfFlag({ rule: 'outside', sigmas: [-3] })).toBeCloseTo(0.0027, 4)
    expect(row(7, 0.1)).toBe(1 / 64)
    expect(row(10, 0.1)).toBe(1 / 512)
    expect(row(8, -1.5)).toBeLessThan(0.0002)
    expect(chanceOfFlag({ rule: 'trend', sigmas: [0, 0, 0, 0, 0, 0, 1] })).toBeCloseTo(2 / 5040, 12)
    expect(chanceOfFlag({ rule: 'near-limit', sigmas: [2.2] })).toBeCloseTo(0.0031, 4)
  })
})
