import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf, type Curve } from '../../server/concentration/curve.ts'
import { concentrationFigures, type ConcentrationFigure, type EarlierGroup, type Group } from '../../server/concentration/figures.ts'
import { giniAllowed } from '../../server/concentration/group.ts'
import { cutOf, POINTS } from '../../server/concentration/points.ts'
import { addCut, noCuts } from '../../server/concentration/safe-cuts.ts'
import { complement, segment } from '../../server/concentration/segments.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { random } from '../server/release/town.ts'

const isSafe = (group: Parameters<typeof breaksRules>[0]) => !breaksRules(group, DEFAULT_RULES)
const group = (net: readonly number[], more: Partial<Group> = {}): Group => ({ curve: curveOf(net), households: null, amount: 'shown', countShown: true, giniAllowed: true, before: [], ...more })
const figures = (net: readonly number[], more: Partial<Group> = {}) => concentrationFigures(group(net, more), DEFAULT_RULES, isSafe)
const find = (all: readonly ConcentrationFigure[], measure: string, point: number | null, denominator = 'gebruikers') =>
  all.find((one) => one.measure === measure && one.point === point && one.denominator === denominator)
/** Households with about the same amount, so that only numbers count. */
const flat = (users: number): number[] => Array.from({ length: users }, (_, at) => 100_000 + at)

describe('Concentration in a small group', () => {
  it('shows the top 10 percent at exactly 100 users', () => {
    expect(find(figures(flat(100)), 'top', 0.1)).toMatchObject({ status: 'shown', value: 0.1 })
  })
  it('hides the top 10 percent at 99 users', () => {
    expect(find(figures(flat(99)), 'top', 0.1)).toMatchObject({ status: 'suppressed', value: null })
  })
  it('says afgeschermd for the headline of a wijk that is too small, for both denominators', () => {
    expect(figures(flat(20))).toEqual(['gebruikers', 'alle'].map((denominator) => ({ denominator, measure: 'top', point: 0.1, value: null, status: 'suppressed' })))
  })
  it('has no figure, rather than a hidden one, where nobody has a line', () => {
    expect(figures([], { amount: 'none' }).map(({ status }) => status)).toEqual(['absent', 'absent'])
  })
  it('looks the same whether a hidden amount is spending or only credits', () => {
    expect(figures([-500, -20], { amount: 'hidden' })).toEqual(figures([500, 20], { amount: 'hidden' }))
  })
  it('shows nothing where the amount of the group is not shown', () => {
    expect(figures(flat(500), { amount: 'hidden' }).every(({ status }) => status === 'suppressed')).toBe(true)
  })
  it('does not count its users where that would tell a hidden count beside it', () => {
    expect(find(figures(flat(500), { countShown: false }), 'households', null)).toMatchObject({ status: 'suppressed', value: null })
    expect(find(figures(flat(500)), 'households', null)).toMatchObject({ status: 'shown', value: 500 })
  })
  it('shows a Gini from 30 users', () => {
    const spread = (users: number) => Array.from({ length: users }, (_, at) => 1000 + at ** 2 * 100)
    expect([find(figures(spread(29)), 'gini', null), find(figures(spread(30)), 'gini', null)?.status]).toEqual([undefined, 'shown'])
  })
  it('shows the top 5 percent only when 10 households lie on each side of it', () => {
    expect([find(figures(flat(199)), 'top', 0.05)?.status, find(figures(flat(200)), 'top', 0.05)?.status]).toEqual(['suppressed', 'shown'])
  })
  it('shows the top 1 percent only from 1,000 users', () => {
    expect([find(figures(flat(999)), 'top', 0.01)?.status, find(figures(flat(1000)), 'top', 0.01)?.status]).toEqual(['suppressed', 'shown'])
  })
})

describe('A point of the curve', () => {
  it('is dropped when one household has most of its segment', () => {
    const net = [...flat(200), 50_000_000]
    expect(find(figures(net), 'top', 0.1)?.status).toBe('suppressed')
  })
  it('is dropped when it would cut off too few households beside a point of the other denominator', () => {
    const all = figures(flat(400), { households: 425 })
    expect(find(all, 'top', 0.1, 'gebruikers')?.status).toBe('shown')
    expect(find(all, 'top', 0.1, 'alle')?.status).toBe('suppressed')
  })
  it('is dropped when it lies less than one household from another: a part of a household is not nobody', () => {
    const curve = curveOf(flat(400)) as Curve
    const cuts = addCut(noCuts(curve), 2800, curve, isSafe)!
    expect(addCut(cuts, 2800, curve, () => true)).toBe(cuts)
    for (const at of [2801, 2850, 2895, 2905]) expect(addCut(cuts, at, curve, isSafe)).toBeNull()
  })
  it('for all households is shown where it lies far enough from those for users', () => {
    expect(find(figures(flat(400), { households: 600 }), 'top', 0.1, 'alle')).toMatchObject({ status: 'shown', value: 0.15 })
  })
  it('carries everything when it takes in more households than there are users', () => {
    expect(find(figures(flat(400), { households: 5000 }), 'top', 0.1, 'alle')).toMatchObject({ status: 'shown', value: 1 })
  })
  it('is given in whole per cents', () => {
    const draw = random(1)
    const values = figures(Array.from({ length: 700 }, () => Math.ceil(1e6 * draw() ** 4)), { households: 4000 }).filter(({ measure, value }) => measure !== 'households' && value !== null)
    for (const { value } of values) expect(Math.abs(value! * 100 - Math.round(value! * 100))).toBeLessThan(1e-9)
  })
  it('is not known for all households when nobody counted them, or too few', () => {
    for (const households of [null, 100]) {
      expect(find(figures(flat(400), { households }), 'top', 0.1, 'alle')?.status).toBe('absent')
    }
  })
})

describe('All points that are shown together', () => {
  const net = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 60, max: 1500 }), fc.integer({ min: 1, max: 8 })).map(([seed, users, tail]) => {
    const draw = random(seed)
    return Array.from({ length: users }, () => 1 + Math.floor(1e7 * draw() ** tail))
  })
  it('never leave a segment, or what is outside it, that breaks a rule', () => {
    fc.assert(fc.property(net, fc.integer({ min: 0, max: 10_000 }), (amounts, without) => {
      const curve = curveOf(amounts) as Curve
      const households = curve.users + without
      const shown = concentrationFigures(group(amounts, { households }), DEFAULT_RULES, isSafe).filter(({ status }) => status === 'shown')
      const cuts = shown.flatMap(({ measure, point, denominator }) => {
        const known = POINTS.find((one) => one.measure === measure && one.percent === Math.round((point ?? 0) * 100))
        return known ? [cutOf(known, curve, denominator === 'alle' ? households : curve.users)] : []
      })
      const places = [...new Set([0, ...cuts, curve.users * 100].map((at) => Math.round(at * 1e4) / 1e4))].sort((a, b) => a - b)
      for (let i = 1; i < places.length; i++) {
        if (places[i]! - places[i - 1]! < 0.2) continue
        expect(isSafe(segment(curve, places[i - 1]!, places[i]!))).toBe(true)
        if (places.length > 2) expect(isSafe(complement(curve, places[i - 1]!, places[i]!))).toBe(true)
      }
    }), { numRuns: 60 })
  })
  it('take a cut that is already there for free', () => {
    const curve = curveOf(flat(100)) as Curve
    const cuts = addCut(noCuts(curve), 1000, curve, isSafe)!
    expect(addCut(cuts, 1000, curve, isSafe)).toBe(cuts)
  })
})

describe('The same top 10 percent in the year after', () => {
  /** Year one: 150 households. Year two: all the same, with what is given changed. */
  const first = flat(150)
  const keys = first.map((_, at) => at)
  const before = (): EarlierGroup => ({ curve: curveOf(first, keys), households: null, figures: figures(first) })
  const top = (net: readonly number[], newKeys: readonly number[]) =>
    find(concentrationFigures(group([], { curve: curveOf(net, newKeys), before: [before()] }), DEFAULT_RULES, isSafe), 'top', 0.1)?.status

  it('is shown when nobody joined or left', () => {
    expect(top(first, keys)).toBe('shown')
  })
  it('is hidden when one household that joined makes most of the change', () => {
    expect(top([500_000, ...first.slice(1)], keys)).toBe('suppressed')
  })
  it('is shown when ten households joined or left', () => {
    expect(top(first.map((amount, at) => (at < 5 ? 500_000 : amount)), keys)).toBe('shown')
  })
  it('is shown when the change is spread over those who stayed', () => {
    expect(top([500_000, ...first.slice(1, 140), ...first.slice(140).map((amount) => amount + 400_000)], keys)).toBe('shown')
  })
})

describe('A Gini of a group within a group', () => {
  const curves = (gemeente: number, wijk: number) => [
    { area: 'GM9902', level: 'gemeente' as const, wet: 'alle', curve: curveOf(flat(gemeente)) },
    { area: 'WK990201', level: 'wijk' as const, wet: 'alle', curve: curveOf(flat(wijk)) },
  ]
  it('is not shown when fewer than 30 users make the difference', () => {
    const all = curves(129, 100)
    expect(all.map((one) => giniAllowed(one, all, 30))).toEqual([true, false])
  })
  it('is shown when 30 users make the difference', () => {
    const all = curves(130, 100)
    expect(all.map((one) => giniAllowed(one, all, 30))).toEqual([true, true])
  })
})
