import { beforeAll, describe, expect, it } from 'vitest'
import { topFigures } from '../../server/concentration/top/top-figures.ts'
import { attackGini } from '../../server/flow/attack-top-gini.ts'
import { attackStacked } from '../../server/flow/attack-top-stacked.ts'
import { attackStaying } from '../../server/flow/attack-top-staying.ts'
import { attackTopGroup } from '../../server/flow/attack-top-group.ts'
import { topRules } from '../../server/flow/build-top-group.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import type { YearInHand } from '../../server/flow/build-year.ts'
import { protectYear } from '../../server/flow/protect-year.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { Release } from '../../server/release/release.ts'
import type { StackingRow, TopGroupRow } from '../../server/release/tables.ts'
import type { UserHouseholds } from '../../server/tabulate/user-households.ts'
import { memorySource } from '../server/release/source.ts'
import { town, TOWN } from '../server/release/town.ts'
import { withAges, yearLater } from '../server/top-group/later.ts'

const FIRST = withAges(town({ seed: 41, year: 2023, units: 1600, wijken: 5, buurtenPerWijk: 1, products: ['wmo-01', 'wmo-07', 'jw-45', 'jw-43', 'pw-bijstand', 'pw-bijzonder', 'shv-traject'] }))
const gone = new Set([...FIRST.unitKey].filter((key) => key % 3 === 0))
const source = { ...memorySource([FIRST, yearLater(FIRST, 5)]), whereabouts: async () => ({ here: new Set([...FIRST.unitKey].filter((key) => !gone.has(key))), merged: new Set([...gone].filter((key) => key % 2 === 0)) }) }
let release: Release
let year: YearInHand
const years: YearInHand[] = []
beforeAll(async () => {
  release = await buildRelease(source, { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 }, choose: (made) => protectYear(made, DEFAULT_RULES, null), inspect: (inHand) => years.push(inHand) })
  year = years[1]!
}, 120_000)
const rowsOf = (part: TopGroupRow['part']) => release.tables.topGroup.filter((row) => row.year === 2024 && row.part === part && row.status === 'shown')

describe('Attack 15 on the dearest tenth', () => {
  it('finds nothing in a release', () => {
    for (const one of years) expect(attackTopGroup(one, release.tables, DEFAULT_RULES)).toMatchObject({ found: 0 })
    expect((['wet', 'combinatie', 'wijk', 'blijven', 'gini', 'leeftijd'] as const).map((part) => rowsOf(part).length > 0)).toEqual([true, true, true, true, true, true])
  })
  it('finds a class of age that is shown alone, and one that is shown of too few', () => {
    const only = (codes: readonly string[]) => attackTopGroup(year, { ...release.tables, topGroup: release.tables.topGroup.filter(({ part, code }) => part !== 'leeftijd' || codes.includes(code)) }, DEFAULT_RULES).found
    expect(only([])).toBe(0)
    const few = { ...year, facts: { ...year.facts, unitAge: year.facts.unitAge!.map((age, unit) => (unit === 0 ? 90 : age < 65 ? age : 30)) } }
    expect(attackTopGroup(few, release.tables, DEFAULT_RULES).found).toBeGreaterThan(0)
  })
})

describe('The classes of age beside those of an earlier release', () => {
  const found = (...seen: readonly (readonly string[])[]) => {
    const [row] = rowsOf('leeftijd')
    const earlier = seen.map((codes) => ({ ...year.followed, release: { ...release, tables: { ...release.tables, topGroup: codes.map((code) => ({ ...row!, code })) } } }))
    return attackTopGroup({ ...year, followed: { ...year.followed, earlier } } as YearInHand, release.tables, DEFAULT_RULES).found
  }
  it('are found when they are others than those that readers saw last', () => {
    const own = [...new Set(rowsOf('leeftijd').map(({ code }) => code))]
    expect([found(), found(own), found([], own), found(['0-79']), found(own, ['0-79']), found([], ['0-79'])]).toEqual([0, 0, 0, 1, 0, 1])
  })
})

describe('What became of the group', () => {
  const attack = (followed: Partial<YearInHand['followed']>) => attackStaying({ ...year, followed: { ...year.followed, ...followed } }, rowsOf('blijven'), DEFAULT_RULES)
  it('is found when a class is about fewer than ten, and when nobody is gone', () => {
    expect(attack({})).toBe(0)
    expect(attack({ whereabouts: { here: new Set(FIRST.unitKey), merged: new Set() } })).toBeGreaterThan(1)
  })
  it('is found when nobody knows the year before', () => expect(attack({ before: null })).toBe(rowsOf('blijven').length))
  it('is found when the same households are dear in both years: those who are new would be too few', () => {
    expect(attack({ before: year.facts, whereabouts: { here: new Set(), merged: new Set() } })).toBeGreaterThan(0)
  })
})

/** Households in which each law has so many users, none of whom uses two; then the households with two laws. */
function usersOf(laws: Readonly<Record<string, number>>, amount: (at: number) => number = (at) => 300_000 - 500 * at): UserHouseholds {
  const of = Object.entries(laws).flatMap(([law, count]) => Array.from({ length: count }, () => law))
  const total = Float64Array.from(of, (_, at) => amount(at))
  return {
    key: Float64Array.from(of.keys()), total, wijk: of.map(() => null), age: of.map(() => null), laws: Uint8Array.from(of, (law) => law.split('+').length),
    byLaw: new Map(Object.keys(laws).map((law) => [law, total.map((one, at) => (of[at] === law ? one : 0))])) as unknown as UserHouseholds['byLaw'],
  }
}

describe('More laws in one household', () => {
  const shown = ['huishoudens', 'huishoudensInGroep'].map((measure) => ({ part: 'combinatie', code: '2+', measure }) as TopGroupRow)
  const row = (combination: string, households: number | null) => ({ year: 2024, level: 'gemeente', combination, laws: combination.split('+').length, households, householdsStatus: households === null ? 'suppressed' : 'shown' }) as StackingRow
  const madeOf = (counts: Readonly<Record<string, number>>) => ({ coordinates: Object.keys(counts).map((item) => ({ item, family: { table: 'stapeling', level: 'gemeente' } })), table: { cells: Object.values(counts).map((users) => ({ users })) } }) as unknown as YearInHand['made']
  /** The dearest tenth of 400 is half of those with more laws and half of those with one. */
  const users = usersOf({ 'wmo+jeugdwet': 20, wmo: 359, 'wmo+schuldhulp': 21 }, (at) => (at < 40 ? 200_000 : 100_000) - at)
  const facts = { year: 2024 } as unknown as YearInHand['facts']
  const attack = (counts: Readonly<Record<string, number>>, stacking: readonly StackingRow[]) => attackStacked({ facts, made: madeOf(counts) }, { rows: shown, stacking, users }, DEFAULT_RULES)

  it('is found where what is hidden in the table of combinations keeps fewer than five values', () => {
    const [a, b, c, d] = ['wmo+jeugdwet', 'wmo+schuldhulp', 'jeugdwet+schuldhulp', 'wmo+participatiewet']
    expect(attack({ [a!]: 38, [b!]: 1, [c!]: 1, [d!]: 1, wmo: 359 }, [row(a!, 40), row(b!, null), row(c!, null), row(d!, null), row('wmo', 360)])).toBe(1)
    expect(attack({ [a!]: 20, [b!]: 11, [c!]: 10, wmo: 359 }, [row(a!, 20), row(b!, null), row(c!, null), row('wmo', 360)])).toBe(0)
  })
  it('is found where fewer than ten of the group have more laws', () => {
    const few = usersOf({ 'wmo+jeugdwet': 9, wmo: 371, 'wmo+schuldhulp': 20 })
    expect(attackStacked({ facts, made: madeOf({}) }, { rows: shown, stacking: [], users: few }, DEFAULT_RULES)).toBe(1)
    expect(attackStacked({ facts, made: madeOf({}) }, { rows: [], stacking: [], users: few }, DEFAULT_RULES)).toBe(0)
  })
})

describe('The Gini by law', () => {
  const rows = (...laws: readonly string[]) => laws.map((code) => ({ part: 'gini', code, measure: 'bijdrage' }) as TopGroupRow)
  const users = usersOf({ wmo: 300, jeugdwet: 200, participatiewet: 8, schuldhulp: 6 })
  it('tells of one hidden law, and of two that are too few together', () => {
    expect(attackGini(users, rows('wmo', 'jeugdwet'), DEFAULT_RULES)).toBe(1)
    expect(attackGini(usersOf({ wmo: 300, jeugdwet: 200, schuldhulp: 100 }), rows('wmo', 'jeugdwet'), DEFAULT_RULES)).toBe(1)
    expect(attackGini(users, rows('wmo', 'jeugdwet', 'schuldhulp'), DEFAULT_RULES)).toBe(2)
  })
  it('is not told so: another law goes too, until what is hidden together may be known', () => {
    const question = { users, staying: null, before: null, group: 'shown', countedWijken: new Set<string>(), multiMayShow: true, earlier: [] } as const
    const shown = topFigures(question, topRules(DEFAULT_RULES)).filter(({ part, status }) => part === 'gini' && status === 'shown')
    expect([...new Set(shown.map(({ code }) => code))]).toEqual(['wmo'])
    expect(attackGini(users, rows('wmo'), DEFAULT_RULES)).toBe(0)
  })
})
