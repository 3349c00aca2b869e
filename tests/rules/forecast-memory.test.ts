import { describe, expect, it } from 'vitest'
import { developmentsOf, type Developments } from '../../server/forecast/development.ts'
import { changesSince } from '../../server/forecast/since.ts'
import type { SafeDevelopment } from '../../server/forecast/safe-development.ts'
import { contributionsIn } from '../../server/protect/contributions.ts'
import { needOf } from '../../server/protect/intervals/need.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { Wet } from '../../server/units/wet.ts'
import { byYear, FIRST, part, type Line } from '../server/forecast/lines.ts'
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
/** Cents between one bill and the next. */
const GRID = 1_000_000
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
  it('goes on beside small bills, none of which can be told from its neighbours, and not beside larger ones', { timeout: 120_000 }, () => {
    const bills = Array.from({ length: 41 }, (_, at) => (at - 20) * GRID)
    const seen = new Map(bills.map((cents) => [cents, law([...town, ...bill(cents)], [first(town)])]))
    const told = bills.filter((cents) => seen.get(cents)!.because === null)
    // A third of a bill must stay open (dominance of 75%): at most 216,000 euro fits in half a per cent of 14.4 million euro.
    expect([told[0]! > -21_700_000, told.at(-1)! < 21_700_000, told.includes(5 * GRID)]).toEqual([true, true, true])
    const figuresOf = (cents: number): string => JSON.stringify([seen.get(cents)!.completeness, [...seen.get(cents)!.errors]])
    for (const cents of told.filter((one) => one !== 0)) {
      const [same, asked] = [told.filter((other) => figuresOf(other) === figuresOf(cents)), need(Float64Array.of(Math.abs(cents)))]
      expect([cents, same[0]! <= Math.max(told[0]!, cents - asked) + GRID, same.at(-1)! >= Math.min(told.at(-1)!, cents + asked) - GRID]).toEqual([cents, true, true])
    }
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
  it('does not tell a look back of which an earlier release knew all but what many declared since', () => {
    const late: Line = [12, 8, 900, 30_000_000]
    const many = Array.from({ length: 12 }, (_, key): Line => [12, 12, 700 + key, 2_000_000 + key])
    const looks = (before: Parameters<typeof released>[1]) => released([...town, late, ...many], before).moments.filter(({ year, throughMonth }) => year === FIRST + 1 && throughMonth === 3).map(({ because }) => because)
    expect(looks([])).not.toContain('suppressed')
    expect(looks([{ wetten: JEUGDWET, lines: until([...town, late], 22), asOf: endOf(22) }])).toEqual(['suppressed'])
    expect(looks([{ wetten: JEUGDWET, lines: until(town, 22), asOf: endOf(22) }])).not.toContain('suppressed')
  })
  it('keeps a line in its month when a look back counts it as younger than it is, because that release was made longer after its last month', () => {
    const [of, month] = [[part([[0, 1, 7, 100]], { wet: 'jeugdwet' })], 12 * FIRST]
    const [change] = changesSince('jeugdwet', { lines: of, asOf: endOf(1) }, [{ wetten: JEUGDWET, lines: of, asOf: endOf(3) }])
    expect(change!.lookingBack.flatMap((one) => Array.from(one.month, (at, line) => [at, one.age[line], one.amount[line]]))).toEqual([[month, 1, 100], [month, -1, -100]])
  })
})
