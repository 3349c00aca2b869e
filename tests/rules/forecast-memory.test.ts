import { describe, expect, it } from 'vitest'
import { developmentsOf, type Developments, type SafeDevelopment } from '../../server/forecast/development.ts'
import { contributionsIn } from '../../server/protect/contributions.ts'
import { needOf } from '../../server/protect/intervals/need.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { Wet } from '../../server/units/wet.ts'
import { byYear, FIRST, type Line } from '../server/forecast/lines.ts'
import { random } from '../server/release/town.ts'

const need = (totals: Float64Array): number => needOf(contributionsIn(totals), DEFAULT_RULES)
const [THEN, NOW] = [33, 34]
const JEUGDWET: ReadonlySet<Wet> = new Set(['jeugdwet'])

/** Three years of 200 households, about 400,000 euro a month, of which 14 had once 4,000 euro at age 5. */
const draw = random(11)
const town: Line[] = [
  ...Array.from({ length: 36 }, (_, month) => ({ month, amount: Math.round(200_000 * (0.9 + 0.2 * draw())) }))
    .flatMap(({ month, amount }) => Array.from({ length: 200 }, (_, key): Line => [month, key % 10 === month % 10 ? 2 : 1, key, amount])),
  ...Array.from({ length: 14 }, (_, key): Line => [2 * key % 24, 5, 300 + key, 400_000]),
]
/** A bill of one household that comes in between the two, of five months ago; or of several, a part each. */
const bill = (cents: number, households = 1): Line[] => Array.from({ length: households }, (_, at): Line => [NOW - 5, 5, 900 + at, cents / households])

const until = (lines: readonly Line[], end: number) => byYear(lines.filter(([month, age]) => month + age <= end), { wet: 'jeugdwet' })
const endOf = (month: number) => ({ month: 12 * FIRST + month, day: 31 })
const first = (lines: readonly Line[], wetten = JEUGDWET) => ({ wetten, lines: until(lines, THEN), asOf: endOf(THEN) })
const released = (lines: readonly Line[], before: Parameters<typeof developmentsOf>[3]): Developments => developmentsOf(until(lines, NOW), endOf(NOW), need, before)
const law = (...asked: Parameters<typeof released>): SafeDevelopment => released(...asked).laws[0]!

describe('The forecast of a second release', () => {
  it('would tell of one dear bill that came in between, did it look at all late bills together', () => {
    const parts = [law(town, []), law([...town, ...bill(15_000_000)], [])].map(({ completeness }) => completeness[3]!)
    expect(parts[0]! - parts[1]!).toBeGreaterThan(0.01)
  })
  it('tells nothing of that law then', () => {
    expect(law([...town, ...bill(15_000_000)], [first(town)])).toMatchObject({ because: 'suppressed', yearly: null, errors: new Map() })
  })
  it('goes on when nothing came in late but what many households declared', () => {
    expect(law(town, [first(town)])).toEqual(law(town, []))
    expect(law([...town, ...bill(15_000_000, 15)], [first(town)])).toEqual(law([...town, ...bill(15_000_000, 15)], []))
  })
  it('goes on beside small bills, none of which can be told from its neighbours, and not beside larger ones', () => {
    const bills = Array.from({ length: 61 }, (_, at) => (at - 30) * 100_000)
    const seen = bills.map((cents) => law([...town, ...bill(cents)], [first(town)]))
    const told = bills.filter((_, at) => seen[at]!.because === null)
    expect(told.at(-1)! - told[0]!).toBe(100_000 * (told.length - 1))
    // A third of a bill must stay open (dominance of 75%): 3,600 euro is half of the room in 14.4 million euro.
    expect([told[0]! > -1_200_000, told.at(-1)! < 1_200_000, told.includes(500_000)]).toEqual([true, true, true])
    const same = (at: number) => bills.filter((_, other) => JSON.stringify([seen[other]!.completeness, [...seen[other]!.errors]]) === JSON.stringify([seen[at]!.completeness, [...seen[at]!.errors]]))
    for (const [at, cents] of bills.entries()) if (seen[at]!.because === null) expect(same(at).at(-1)! - same(at)[0]!).toBeGreaterThanOrEqual(need(Float64Array.of(cents)) / 2 - 100_000)
  })
  it('looks at every release that readers have seen, and only at those that told of the law', () => {
    const lines = [...town, ...bill(15_000_000)]
    expect(law(lines, [first(town), { ...first(town), lines: until(lines, NOW), asOf: endOf(NOW) }]).because).toBe('suppressed')
    expect(law(lines, [first(town, new Set(['wmo']))]).because).toBeNull()
    expect(law(lines, [{ ...first(town), lines: until(lines, NOW), asOf: endOf(NOW) }]).because).toBeNull()
  })
  it('sees a bill that was taken back, and one that came to count as late', () => {
    expect(law([...town, ...bill(15_000_000), [NOW - 6, 5, 900, -15_000_000]], [first(town)]).because).toBeNull()
    expect(law([...town, [NOW - 7, 5, 900, 15_000_000], [NOW - 5, 5, 900, -15_000_000]], [first([...town, [NOW - 7, 5, 900, 15_000_000]])]).because).toBe('suppressed')
  })
  it('does not change what would have been forecast then for one bill that was found since', () => {
    const lines = [...town, [14, 1, 900, 15_000_000] as const]
    const moments = (before: Parameters<typeof released>[1]) => released(lines, before).moments.filter(({ year, throughMonth }) => year === FIRST + 1 && throughMonth === 3)
    expect(moments([]).map(({ because }) => because)).not.toContain('suppressed')
    expect(moments([first(town)])).toMatchObject([{ expected: null, because: 'suppressed' }])
  })
})
