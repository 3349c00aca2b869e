import { describe, expect, it } from 'vitest'
import { auditYear } from '../../../server/flow/audit-year.ts'
import { buildRelease, type BuildOptions } from '../../../server/flow/build-release.ts'
import { countRelations } from '../../../server/protect/counts/relations.ts'
import { patternOf, PRIMARY, SECONDARY, SHOWN } from '../../../server/protect/pattern.ts'
import { protect } from '../../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { combinationAreas, combinationsOf } from '../../../server/release/joining/combinations.ts'
import { RELEASE_PLAN } from '../../../server/release/plan.ts'
import { servedPattern, withRemainders } from '../../../server/release/served.ts'
import type { AreaRow } from '../../../server/release/tables.ts'
import { tabulate } from '../../../server/tabulate/tabulate.ts'
import { combinationCode, isCombinationCode, membersOf, wijkCode, unplacedIn } from '../../../server/units/areas.ts'
import { box } from './maps.ts'
import { memorySource, townAreas } from './source.ts'
import { town, TOWN } from './town.ts'

const FACTS = town({ seed: 7, units: 500, wijken: 6, buurtenPerWijk: 2 })
/** The wijken as squares in a row, in the order of their codes. */
const AREAS = townAreas(FACTS).map((area, at, all): AreaRow => {
  const place = all.filter(({ level }) => level === 'wijk').indexOf(area)
  return { ...area, geometry: place < 0 ? null : box(place * 1000, 0, place * 1000 + 1000, 1000) }
})
const SOURCE = { ...memorySource([FACTS]), areas: async () => AREAS }
const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const TOGETHER = combinationsOf(FACTS, AREAS, DEFAULT_RULES)

describe('The code of wijken together', () => {
  it('follows from its members in any order', () => {
    expect(combinationCode([wijkCode('WK9902MA'), wijkCode('WK990202')])).toBe('WC9902-02-MA')
    expect(combinationCode([unplacedIn(TOWN), wijkCode('WK990202')])).toBe('WC9902-02-onbekend')
  })
  it('names its members', () => expect(membersOf(combinationCode([unplacedIn(TOWN), wijkCode('WK990202')]))).toEqual(['WK990202', 'GM9902-onbekend']))
  it('is refused for one wijk, and across gemeenten', () => {
    expect(() => combinationCode([wijkCode('WK990202'), wijkCode('WK990202')])).toThrow('two areas')
    expect(() => combinationCode([wijkCode('WK990202'), wijkCode('WK990101')])).toThrow('one gemeente')
  })
  it('is known from other codes', () => {
    expect(['WC9902-02-MA', 'WC9902-02-onbekend', 'WC9902-02', 'WC9902-onbekend', 'WK990202', 'WC9902-02-ma'].map(isCombinationCode)).toEqual([true, true, false, false, false, false])
  })
})

describe('Wijken of a year that are too small', () => {
  it('are joined with what lies beside them', () => {
    expect(TOGETHER).toHaveLength(1)
    expect(membersOf(TOGETHER[0]!).slice(-2)).toEqual(['WK990206', 'GM9902-onbekend'])
  })
  it('are not joined where no wijk has borders', () => {
    expect(combinationsOf(FACTS, townAreas(FACTS), DEFAULT_RULES)).toEqual([])
  })
  it('have a name and the sum of what CBS counts', () => {
    const code = combinationCode([wijkCode('WK990205'), wijkCode('WK990206'), unplacedIn(TOWN)])
    const [first] = combinationAreas([code], AREAS)
    expect(first).toMatchObject({ name: 'Gebied WK990205, Gebied WK990206 en wijk niet bekend', parent: TOWN, households: 2 * 3 * FACTS.unitCount })
  })
})

describe('A release with wijken together', async () => {
  const release = await buildRelease(SOURCE, OPTIONS)
  const rows = release.tables.spending.filter(({ level }) => level === 'wijkcombinatie')
  it('has their totals, laws, taakvelden and products by year, and totals and laws by quarter', () => {
    expect(new Set(rows.map(({ periodKind, division }) => `${periodKind} ${division}`))).toEqual(new Set(['jaar totaal', 'jaar wet', 'jaar taakveld', 'jaar product', 'kwartaal totaal', 'kwartaal wet']))
    expect(rows.find(({ division, periodKind }) => division === 'totaal' && periodKind === 'jaar')?.amountStatus).toBe('shown')
  })
  it('shows the truth of their members, rounded', () => {
    const members = new Set<string>(membersOf(TOGETHER[0]!))
    const truth = FACTS.amount.reduce((sum, amount, line) => (members.has(FACTS.places[FACTS.place[line]!]!.wijk ?? unplacedIn(TOWN)) ? sum + amount : sum), 0)
    expect(rows.find(({ division, periodKind }) => division === 'totaal' && periodKind === 'jaar')!.amount! * 100).toBe(Math.round(truth / 10_000) * 10_000)
  })
  it('names them among its areas', () => expect(release.tables.areas.filter(({ level }) => level === 'wijkcombinatie').map(({ area }) => area)).toEqual(TOGETHER))
  it('lets readers see more per wijk, never less', () => {
    const { wijkWet, wijkWetTogether } = release.manifest.years[0]!.visible
    expect(wijkWetTogether!).toBeGreaterThanOrEqual(wijkWet)
  })
  it('is the same when the gate builds it again from what it shows', async () => {
    const again = await buildRelease(SOURCE, { ...OPTIONS, choose: (made, year) => servedPattern(release.tables, year, made, DEFAULT_RULES) })
    expect(again.hash).toBe(release.hash)
  })
})

describe('A weakened protector of wijken together', () => {
  const made = tabulate(FACTS, RELEASE_PLAN, TOGETHER)
  const { status } = protect(made.table, DEFAULT_RULES)
  const members: readonly string[] = membersOf(TOGETHER[0]!)
  const cellsOf = (areas: readonly string[], item: string): number[] => [...made.coordinates.keys()].filter((cell) => {
    const { family, area, period, item: own } = made.coordinates[cell]!
    return family.table === 'uitgaven' && period === '2024' && own === item && areas.includes(area)
  })
  const items = [...new Set(made.coordinates.filter(({ area, period }) => area === TOGETHER[0] && period === '2024').map(({ item }) => item))]

  const found = (pattern: Uint8Array): number => [...auditYear(made, withRemainders(patternOf(pattern, 1), made, DEFAULT_RULES), DEFAULT_RULES, null).attacks.values()]
    .reduce((sum, outcome) => sum + (outcome?.found ?? 0), 0)

  it('is caught when it shows a combination and every member but the one that is too small', () => {
    const item = items.find((one) => cellsOf(members, one).length > 1 && cellsOf(members, one).filter((cell) => status[cell] === PRIMARY).length === 1)!
    const weak = Uint8Array.from(status)
    for (const cell of cellsOf([...members, TOGETHER[0]!], item)) if (status[cell] === SECONDARY) weak[cell] = SHOWN
    expect(weak).not.toEqual(status)
    expect(found(weak)).toBeGreaterThan(0)
  })
  it('passes as it is', () => expect(found(status)).toBe(0))
  it('knows counts through the combination', () => {
    const relations = countRelations(made.coordinates)
    const [whole] = cellsOf([TOGETHER[0]!], '')
    const parts = cellsOf(members, '')
    const sums = relations.filter(({ parent, children }) => parent === whole && children.some((child) => parts.includes(child)))
    expect(sums.map(({ children, additive }) => [[...children].sort(), additive])).toEqual([[[...parts].sort(), true]])
    const beside = relations.filter(({ children }) => children.includes(whole!))
    expect(beside.map(({ parent }) => made.coordinates[parent]!.area)).toContain(TOWN)
    expect(beside.flatMap(({ children }) => children).filter((child) => parts.includes(child))).toEqual([])
  })
})
