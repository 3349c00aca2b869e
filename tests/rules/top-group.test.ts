import { assert, double, integer, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayRenew } from '../../server/concentration/top/beside.ts'
import { showableClasses, type TopClass } from '../../server/concentration/top/classes.ts'
import type { TopFigure } from '../../server/concentration/top/figure.ts'
import { stackedFigures } from '../../server/concentration/top/stacked.ts'
import { merged, stayingFigures } from '../../server/concentration/top/staying.ts'
import { topFigures, type TopQuestion } from '../../server/concentration/top/top-figures.ts'
import { partInTop, topSize, type Users } from '../../server/concentration/top/users.ts'
import { topRules } from '../../server/flow/build-top-group.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { riskRatio } from '../../server/statistics/risk-ratio.ts'
import { AGE_CLASSES, agesIn } from '../../server/units/age.ts'

const RULES = topRules(DEFAULT_RULES)
const LAWS = ['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const
const WIJKEN = ['WK990101', 'WK990102', 'WK990103', 'WK990104', null] as const

/** Households from what each spends by law, in any order. */
function usersOf(households: readonly { readonly amounts: readonly number[]; readonly wijk: string | null; readonly age?: string | null; readonly key?: number }[]): Users {
  const sorted = households.map((one, at) => ({ key: at, ...one, total: one.amounts.reduce((sum, amount) => sum + amount, 0) })).filter(({ total }) => total > 0).sort((a, b) => b.total - a.total || a.key - b.key)
  return {
    key: Float64Array.from(sorted, ({ key }) => key), total: Float64Array.from(sorted, ({ total }) => total), wijk: sorted.map(({ wijk }) => wijk), age: sorted.map(({ age }) => age ?? null),
    byLaw: new Map(LAWS.map((law, at) => [law, Float64Array.from(sorted, ({ amounts }) => amounts[at]!)])), laws: Uint8Array.from(sorted, ({ amounts }) => amounts.filter((amount) => amount > 0).length),
  }
}

const question = (users: Users, more: Partial<TopQuestion> = {}): TopQuestion =>
  ({ users, staying: null, before: null, group: 'shown', countedWijken: new Set(WIJKEN.filter((wijk) => wijk !== null)), multiMayShow: true, earlier: [], ...more })
const valuesOf = (figures: readonly TopFigure[], part: TopFigure['part'], measure: TopFigure['measure']) => new Map(figures.filter((one) => one.part === part && one.measure === measure).map(({ code, value }) => [code, value]))

/** A town in which some laws and wijken are rare, and spending has a long tail. */
const towns = record({ rare: tuple(...LAWS.map(() => double({ min: 0, max: 0.5, noNaN: true }))), seed: integer({ min: 1, max: 1e9 }), size: integer({ min: 100, max: 700 }) }).map(({ rare, seed, size }) => {
  let state = seed
  const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647
  return usersOf(Array.from({ length: size }, () => {
    const scale = Math.exp(9 + 1.6 * (draw() + draw() + draw() - 1.5))
    return { amounts: rare.map((often) => (draw() < often ** 2 ? Math.round(scale * draw()) : 0)), wijk: WIJKEN[Math.floor(draw() ** 2 * WIJKEN.length)]!, age: AGE_CLASSES[Math.floor(draw() ** 2 * AGE_CLASSES.length)]! }
  }))
}).filter((users) => users.key.length >= 100)

/** Sums of a class inside the group and in all, as the one who attacks may know them exactly. */
interface Sums { readonly code: string; readonly inside: number; readonly whole: number; readonly need: number; readonly breaks: boolean }

/** Fills in everything that is shown, exactly, and the sum over all classes; what is left for each hidden class? */
function attack(classes: readonly Sums[], shown: ReadonlySet<string>): readonly { readonly low: number; readonly high: number; readonly one: Sums }[] {
  const hidden = classes.filter(({ code }) => !shown.has(code))
  const left = hidden.reduce((sum, { inside }) => sum + inside, 0)
  const rest = hidden.reduce((sum, { whole }) => sum + whole, 0)
  return hidden.map((one) => ({ one, low: Math.max(0, left - (rest - one.whole)), high: Math.min(one.whole, left) }))
}

const magnitude = (amounts: readonly number[]) => {
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => b - a)
  return { contributors: sorted.length, users: sorted.length, top1: sorted[0] ?? 0, top2: sorted[1] ?? 0, absolute: sorted.reduce((sum, amount) => sum + amount, 0) }
}

describe('Figures about the dearest tenth, attacked together with totals, combinations and the share of the tenth', () => {
  it('leave every hidden law as wide as the rules ask, both inside the group and outside it', () => {
    assert(property(towns, (users) => {
      const figures = topFigures(question(users), RULES)
      const shown = new Set([...valuesOf(figures, 'wet', 'vanGroep')].filter(([, value]) => value !== null).map(([code]) => code))
      const classes = LAWS.map((law): Sums => {
        const amounts = Array.from(users.byLaw.get(law)!)
        const [inside, outside] = [amounts.map((amount, at) => amount * partInTop(users, at)), amounts.map((amount, at) => amount * (1 - partInTop(users, at)))]
        const groups = [magnitude(inside), magnitude(outside)]
        return { code: law, inside: groups[0]!.absolute, whole: groups[0]!.absolute + groups[1]!.absolute, need: Math.max(...groups.map((group) => RULES.needOf(group))), breaks: groups.some((group) => !RULES.isSafe(group)) }
      })
      for (const { code, breaks } of classes) if (shown.has(code)) expect(breaks).toBe(false)
      if (shown.size === 0) return
      for (const { low, high, one } of attack(classes.filter(({ whole }) => whole > 0), shown)) {
        if (!one.breaks) continue
        expect(low).toBeLessThanOrEqual(Math.max(0, one.inside - one.need) + 1e-6)
        expect(high).toBeGreaterThanOrEqual(Math.min(one.whole, one.inside + one.need) - 1e-6)
      }
    }), { numRuns: 300 })
  })
  it('leave every hidden wijk at least five possible counts, and never hide one alone', () => {
    assert(property(towns, (users) => {
      const shown = new Set([...valuesOf(topFigures(question(users), RULES), 'wijk', 'huishoudensInGroep')].filter(([, value]) => value !== null).map(([code]) => code))
      const count = (wijk: string | null, top: boolean): number => users.wijk.filter((one, at) => one === wijk && (!top || at < topSize(users))).length
      const classes = WIJKEN.map((wijk): Sums => ({ code: wijk ?? '', inside: count(wijk, true), whole: count(wijk, false), need: 0, breaks: count(wijk, true) < 10 || count(wijk, false) - count(wijk, true) < 10 }))
      for (const { code, breaks } of classes) if (shown.has(code)) expect(breaks).toBe(false)
      const hidden = attack(classes.filter(({ whole }) => whole > 0), shown)
      if (shown.size === 0) return
      expect(hidden.filter(({ one }) => one.inside > 0)).not.toHaveLength(1)
      for (const { low, high, one } of hidden) if (one.breaks && one.inside > 0) expect(high - low).toBeGreaterThanOrEqual(Math.min(4, one.whole))
    }), { numRuns: 300 })
  })
  it.each([29, 30, 31])('judge a wijk from thirty user households on: %i', (living) => {
    const users = usersOf(Array.from({ length: 400 }, (_, at) => ({ amounts: [at < 40 ? 1000 + at : 100 + at, 0, 0, 0], wijk: at < 15 || (at >= 40 && at < 25 + living) ? 'WK990101' : at % 2 === 0 ? 'WK990102' : 'WK990103' })))
    expect(users.wijk.filter((wijk) => wijk === 'WK990101').length).toBe(living)
    expect(valuesOf(topFigures(question(users), RULES), 'wijk', 'huishoudensInGroep').get('WK990101')).toBe(living < 30 ? null : 15)
  })
  it('put ages together until each has ten households on either side, and leave none out', () => {
    let joined = 0
    assert(property(towns, (users) => {
      const found = [...valuesOf(topFigures(question(users), RULES), 'leeftijd', 'huishoudensInGroep')]
      const within = (code: string, at: number): boolean => agesIn(users.age[at]!).low >= agesIn(code).low && agesIn(users.age[at]!).high <= agesIn(code).high
      if (found.every(([, value]) => value === null)) return
      joined += Number(found.length < AGE_CLASSES.length)
      const places = [...users.key.keys()]
      expect(places.every((at) => found.filter(([code]) => within(code, at)).length === 1)).toBe(true)
      for (const [code, value] of found) {
        const [inside, outside] = [places.filter((at) => at < topSize(users) && within(code, at)).length, places.filter((at) => at >= topSize(users) && within(code, at)).length]
        expect([value, inside >= 10, outside >= 10, inside + outside >= 30]).toEqual([Math.round(inside / 5) * 5, true, true, true])
      }
    }), { numRuns: 200 })
    expect(joined).toBeGreaterThan(0)
  })
  it.each([[9, ['0-17', '18+']], [10, ['0-17', '18-64', '65+']]])('join 65 and older with the class before it below ten: %i', (old, codes) => {
    const users = usersOf(Array.from({ length: 400 }, (_, at) => ({ amounts: [at < 40 ? 1000 + at : 100 + at / 10, 0, 0, 0], wijk: null, age: at < old || (at >= 40 && at < 80) ? '65-79' : at % 2 === 0 ? '0-17' : '18-64' })))
    expect([...valuesOf(topFigures(question(users), RULES), 'leeftijd', 'vanGroep').keys()]).toEqual(codes)
  })
  it.each([[9, ['0-17', '18-64', '65+']], [10, ['0-17', '18-64', '65-79', '80+']]])('join a class below ten with the smaller of its neighbours: %i', (older, codes) => {
    const ageOf = (at: number): string => (at < older || (at >= 100 && at < 140) ? '65-79' : at < 22 || (at >= 140 && at < 180) ? '80+' : at % 2 === 0 ? '0-17' : '18-64')
    const users = usersOf(Array.from({ length: 800 }, (_, at) => ({ amounts: [at < 80 ? 1000 + at : 100 + at / 10, 0, 0, 0], wijk: null, age: ageOf(at) })))
    expect([...valuesOf(topFigures(question(users), RULES), 'leeftijd', 'vanGroep').keys()]).toEqual(codes)
  })
  it('hide ages whole where one household has none, where they make one class, and where an earlier release hid them', () => {
    const aged = (ageOf: (at: number) => string | null) => usersOf(Array.from({ length: 400 }, (_, at) => ({ amounts: [at < 40 ? 1000 + at : 100 + at / 10, 0, 0, 0], wijk: null, age: ageOf(at) })))
    const shown = (users: Users, more: Partial<TopQuestion> = {}) => topFigures(question(users, more), RULES).filter(({ part, status }) => part === 'leeftijd' && status === 'shown').length
    const even = aged((at) => (at % 2 === 0 ? '0-17' : '18-64'))
    expect([shown(even), shown(aged((at) => (at === 399 ? null : at % 2 === 0 ? '0-17' : '18-64'))), shown(aged((at) => (at < 5 ? '18-64' : '0-17')))]).toEqual([12, 0, 0])
    const hidden = { part: 'leeftijd', code: 'alle', measure: 'vanGroep', value: null, status: 'suppressed', asOf: '2026-02-28', kept: false } as const
    expect(shown(even, { earlier: [{ users: even, staying: null, figures: [hidden] }] })).toBe(0)
  })
  it('count the group by age beside all users, in fives', () => {
    const users = usersOf(Array.from({ length: 400 }, (_, at) => ({ amounts: [at < 40 ? 1000 + at : 100 + at / 10, 0, 0, 0], wijk: null, age: at < 28 || (at >= 40 && at < 100) ? '0-17' : '18-64' })))
    const figures = topFigures(question(users), RULES)
    const of = (measure: TopFigure['measure']) => [...valuesOf(figures, 'leeftijd', measure)]
    expect(of('huishoudensInGroep')).toEqual([['0-17', 30], ['18+', 10]])
    expect(of('vanGroep')).toEqual([['0-17', 0.75], ['18+', 0.25]])
    expect(of('vanGebruikers')).toEqual([['0-17', 0.23], ['18+', 0.78]])
    expect(of('verhouding')).toEqual([['0-17', 3.3], ['18+', 0.3]])
  })
  it('say nothing of ages where nobody knows one', () => {
    const users = usersOf(Array.from({ length: 400 }, (_, at) => ({ amounts: [100 + at, 0, 0, 0], wijk: 'WK990101' })))
    expect(topFigures(question(users), RULES).filter(({ part }) => part === 'leeftijd')).toEqual([])
  })
  it('never make the sum of what is hidden a figure that breaks the rules', () => {
    assert(property(towns, (users) => {
      const shown = valuesOf(topFigures(question(users), RULES), 'wet', 'vanGroep')
      const hidden = LAWS.filter((law) => shown.get(law) === null)
      if (hidden.length === 0 || hidden.length === [...shown.keys()].length) return
      const together = users.total.map((_, at) => hidden.reduce((sum, law) => sum + users.byLaw.get(law)![at]!, 0))
      expect(RULES.isSafe(magnitude(Array.from(together, (amount, at) => amount * partInTop(users, at))))).toBe(true)
      expect(RULES.isSafe(magnitude(Array.from(together, (amount, at) => amount * (1 - partInTop(users, at)))))).toBe(true)
    }), { numRuns: 200 })
  })
  it('say about households nothing that does not follow from counts in fives', () => {
    assert(property(towns, (users) => {
      const figures = stackedFigures(users, true, RULES)
      const value = (code: string, measure: string): number | null => figures.find((one) => one.code === code && one.measure === measure)!.value
      const [both, multi, group] = [value('2+', 'huishoudensInGroep'), value('2+', 'huishoudens'), value('alle', 'huishoudensInGroep')]
      if (both === null || multi === null || group === null) return
      const ratio = riskRatio({ count: both, of: group }, { count: multi - both, of: Math.round(users.key.length / 5) * 5 - group }).value
      expect([value('2+', 'vanGroep'), value('2+', 'inGroep'), value('2+', 'verhouding')]).toEqual([Math.round((100 * both) / group) / 100, Math.round((100 * both) / multi) / 100, ratio && Math.round(ratio.ratio * 10) / 10])
    }), { numRuns: 100 })
  })
  it('show nothing at all where the share of the tenth is hidden', () => {
    assert(property(towns, (users) => {
      expect(topFigures(question(users, { group: 'hidden' }), RULES).filter(({ status }) => status === 'shown')).toEqual([])
    }), { numRuns: 20 })
  })
})

describe('A class of a division', () => {
  const equal = (count: number, length = 200): Float64Array => Float64Array.from({ length }, (_, at) => (at < count ? 100 : 0))
  const one = (code: string, inside: number, outside = 40, mayShow = true): TopClass => ({ code, inside: equal(inside), outside: equal(outside), mayShow })
  const shown = (classes: readonly TopClass[]): string[] => [...showableClasses({ classes, boundary: -1, counts: true }, RULES)]

  it('is shown from ten households inside and ten outside', () => {
    expect(shown([one('a', 9), one('b', 30), one('c', 40)])).toEqual(['c'])
    expect(shown([one('a', 10), one('b', 30)])).toEqual(['a', 'b'])
    expect(shown([one('a', 20, 9), one('b', 30), one('c', 40)])).toEqual(['c'])
    expect(shown([one('a', 20, 10), one('b', 30)])).toEqual(['a', 'b'])
  })
  it('takes the smallest other one with it when it is hidden', () => {
    expect(shown([one('a', 3), one('b', 50), one('c', 30), one('d', 60)])).toEqual(['b', 'd'])
  })
  it('is not covered by a class without anybody', () => {
    expect(shown([one('a', 0), one('b', 3), one('c', 30), one('d', 60)])).toEqual(['d'])
  })
  it('is hidden when an earlier release hid it, and takes another with it', () => {
    expect(shown([one('a', 30, 40, false), one('b', 50), one('c', 60)])).toEqual(['c'])
  })
  it('is not covered by one that spends nearly all it has inside the group', () => {
    const money = (code: string, inside: number, outside: number, each = 100): TopClass => ({ code, inside: equal(inside), outside: equal(outside).map((amount) => (amount * each) / 100), mayShow: true })
    const classes = (each: number) => [money('a', 5, 50), money('b', 30, 12, each), money('c', 40, 40), money('d', 60, 60)]
    expect([1, 100].map((each) => [...showableClasses({ classes: classes(each), boundary: -1, counts: false }, RULES)])).toEqual([['d'], ['c', 'd']])
  })
  it('leaves nothing when it is one of two', () => {
    expect(shown([one('a', 9), one('b', 30)])).toEqual([])
  })
  it('does not count the household that is only partly in the group', () => {
    const classes = [{ code: 'a', inside: equal(10), outside: equal(40), mayShow: true }, one('b', 30), one('c', 30)]
    expect([...showableClasses({ classes, boundary: 9, counts: false }, RULES)]).toHaveLength(1)
    expect([...showableClasses({ classes, boundary: -1, counts: false }, RULES)]).toHaveLength(3)
  })
})

describe('What became of the group', () => {
  const outcomes = (stillTop: number, userNotTop: number, noSpending: number, left: number, unknown: number) => merged({ stillTop, userNotTop, noSpending, left, unknown }, 10)?.map(({ code, count }) => `${code} ${count}`)

  it('has five outcomes when each has ten', () => {
    expect(outcomes(10, 10, 10, 10, 10)).toEqual(['top 10', 'gebruiker 10', 'geen 10', 'vertrokken 10', 'onbekend 10'])
  })
  it('merges the ways of leaving first', () => {
    expect(outcomes(60, 40, 20, 10, 9)).toEqual(['top 60', 'gebruiker 40', 'geen 20', 'vertrokken+onbekend 19'])
    expect(outcomes(60, 40, 20, 4, 3)).toEqual(['top 60', 'gebruiker 40', 'geen+vertrokken+onbekend 27'])
    expect(outcomes(60, 40, 2, 4, 3)).toEqual(['top 60', 'gebruiker+geen+vertrokken+onbekend 49'])
  })
  it('says that the register knew everybody, and never that nobody left', () => {
    expect(outcomes(60, 40, 20, 12, 0)).toEqual(['top 60', 'gebruiker 40', 'geen 20', 'vertrokken 12', 'onbekend 0'])
    expect(outcomes(60, 40, 20, 0, 0)).toEqual(['top 60', 'gebruiker 40', 'geen+vertrokken 20', 'onbekend 0'])
  })
  it('says what those who still live here spend more or less only when ten are gone: else it would say that nobody is', () => {
    const year = (shift: number, gone: number) => usersOf(Array.from({ length: 600 }, (_, at) => ({ key: at, wijk: null, amounts: [at >= 600 - gone || (at >= 200 && at < 230) ? 0 : 1000 + ((at * 7 + shift * (at % 40)) % 900) + (at >= 560 ? 3000 : 0), 0, 0, 0] })))
    const before = usersOf(Array.from({ length: 600 }, (_, at) => ({ key: at, wijk: null, amounts: [1000 + ((at * 7) % 900) + (at >= 540 ? 5000 : 0), 0, 0, 0] })))
    const change = (gone: number) => {
      const figures = stayingFigures({ users: year(13, gone), before, fate: { here: new Set(Array.from({ length: 600 - gone }, (_, at) => at)), merged: new Set() } }, RULES)
      expect(valuesOf(figures, 'blijven', 'aandeelUitgaven').get('groep')).not.toBeNull()
      return valuesOf(figures, 'blijven', 'verandering').get('groep')
    }
    expect([0, 5, 9].map(change)).toEqual([null, null, null])
    expect(change(12)).not.toBeNull()
  })
  it('has no outcomes when fewer than ten stay, or fewer than ten do not', () => {
    expect(outcomes(9, 40, 20, 12, 0)).toBeUndefined()
    expect(outcomes(60, 3, 2, 3, 1)).toBeUndefined()
    expect(outcomes(60, 4, 2, 3, 1)).toEqual(['top 60', 'gebruiker+geen+vertrokken+onbekend 10'])
  })
  it('always adds up to the group, in classes of ten', () => {
    const some = integer({ min: 0, max: 60 })
    assert(property(some, some, some, some, some, (...all) => {
      const found = merged({ stillTop: all[0], userNotTop: all[1], noSpending: all[2], left: all[3], unknown: all[4] }, 10)
      if (found === null) return
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(all.reduce((sum, count) => sum + count, 0))
      expect(found.every(({ code, count }) => count >= 10 || (code === 'onbekend' && count === 0))).toBe(true)
    }))
  })
})

describe('Beside an earlier release of the same year', () => {
  const town = (changed: number) => usersOf(Array.from({ length: 300 }, (_, at) => ({ amounts: [1000 + at * 10 + (at < changed ? 7 : 0), at % 3 === 0 ? 500 + at : 0, 0, 0], wijk: at % 2 === 0 ? 'WK990101' : 'WK990102' })))
  const now = (changed: number): TopQuestion => question(town(changed))
  const seen = (users: Users) => ({ users, staying: null, figures: topFigures(question(users), RULES).map((figure) => ({ ...figure, asOf: '2026-02-28', kept: false })) })

  it('may be given anew when nobody or ten households changed, not when nine did', () => {
    expect([0, 9, 10].map((changed) => mayRenew('gini', now(changed), { users: town(0), staying: null }, RULES))).toEqual([true, false, true])
  })
  it('may not when one household changed under a law of its own, however many changed under another', () => {
    const changed = (alone: number, others: number) => usersOf(Array.from({ length: 300 }, (_, at) => ({ amounts: [1000 + at * 10 + (at >= 200 && at < 200 + others ? 9 : 0), 500 + at + (at < alone ? 7 : 0), 0, 0], wijk: 'WK990101' })))
    const renewed = (alone: number) => (['wet', 'gini'] as const).map((part) => mayRenew(part, question(changed(alone, 30)), { users: changed(0, 0), staying: null }, RULES))
    expect([0, 1, 9, 12].map(renewed)).toEqual([[true, true], [false, false], [false, false], [true, true]])
  })
  it('may not when one household alone came into a class that others left', () => {
    const moved = (many: number, alone: boolean) => usersOf(Array.from({ length: 300 }, (_, at) => ({ amounts: [1000 + at * 10, 0, 0, 0], wijk: at === 5 && alone ? 'WK990103' : at < many ? 'WK990102' : 'WK990101' })))
    expect(mayRenew('wijk', question(moved(60, false)), { users: moved(40, false), staying: null }, RULES)).toBe(true)
    expect(mayRenew('wijk', question(moved(60, true)), { users: moved(40, false), staying: null }, RULES)).toBe(false)
  })
  it('may not when one household got another age', () => {
    const aged = (many: number) => usersOf(Array.from({ length: 300 }, (_, at) => ({ amounts: [1000 + at * 10, 0, 0, 0], wijk: 'WK990101', age: at < many ? '0-17' : '18-64' })))
    expect([40, 41, 50].map((many) => mayRenew('leeftijd', question(aged(many)), { users: aged(40), staying: null }, RULES))).toEqual([true, false, true])
  })
  it('gives ages anew where an earlier release had none', () => {
    const before = seen(town(0))
    const users = { ...town(0), age: Array.from(town(0).key, (_, at) => (at % 2 === 0 ? '0-17' : '18-64')) }
    expect(topFigures({ ...question(users), earlier: [before] }, RULES).filter(({ part, status }) => part === 'leeftijd' && status === 'shown').length).toBe(12)
  })
  /** Inside the group eleven children, one of 18 to 64 and some who are older; outside it enough of all. */
  const aging = (older: number, outside: number) => usersOf(Array.from({ length: 12 + older + outside }, (_, at) => {
    const isInside = at < 12 + older
    return { key: isInside ? at : 1000 + at - 12 - older, amounts: [isInside ? 5_000 - at : 1_000 - at, 0, 0, 0], wijk: null, age: isInside ? (at < 11 ? '0-17' : at < 12 ? '18-64' : '65-79') : AGE_CLASSES[at % 3]! }
  }))
  const agesOf = (figures: readonly TopFigure[]) => [...valuesOf(figures, 'leeftijd', 'huishoudensInGroep')]
  it('gives ages in the same classes: 0-64 in one and 0-17 in the other would leave 18-64 three possible counts', () => {
    const [then, today] = [aging(21, 297), aging(11, 207)]
    expect([agesOf(seen(then).figures), agesOf(topFigures(question(today), RULES))]).toEqual([[['0-64', 10], ['65+', 20]], [['0-17', 10], ['18+', 10]]])
    expect(mayRenew('leeftijd', question(today), { users: then, staying: null }, RULES)).toBe(true)
    expect(agesOf(topFigures(question(today, { earlier: [seen(then)] }), RULES))).toEqual([['0-64', 10], ['65+', 10]])
  })
  it.each([[10, undefined], [9, '2026-02-28']])('keeps ages as they were when a class of then has fewer than ten: %i', (older, asOf) => {
    const kept = topFigures(question(aging(older, 9 * (12 + older)), { earlier: [seen(aging(21, 297))] }), RULES).filter(({ part }) => part === 'leeftijd')
    expect(kept.map((figure) => [figure.code, figure.asOf])).toEqual(['0-64', '65+'].flatMap((code) => Array.from({ length: 6 }, () => [code, asOf])))
  })
  it('keeps what readers saw, with its date, when too few changed', () => {
    const kept = topFigures({ ...now(3), earlier: [seen(town(0))] }, RULES).filter(({ part }) => part === 'wet')
    expect(kept.map(({ value, status }) => ({ value, status }))).toEqual(seen(town(0)).figures.filter(({ part }) => part === 'wet').map(({ value, status }) => ({ value, status })))
    expect(kept.filter(({ status }) => status === 'shown').every(({ asOf }) => asOf === '2026-02-28')).toBe(true)
  })
  it('keeps hidden what was hidden', () => {
    const before = seen(town(0))
    const figures = before.figures.map((figure) => (figure.part === 'wijk' && figure.code === 'WK990102' ? { ...figure, value: null, status: 'suppressed' as const } : figure))
    const renewed = topFigures({ ...now(0), earlier: [{ ...before, figures }] }, RULES)
    expect(valuesOf(before.figures, 'wijk', 'vanGroep').get('WK990102')).not.toBeNull()
    expect(valuesOf(renewed, 'wijk', 'vanGroep').get('WK990102')).toBeNull()
  })
})
